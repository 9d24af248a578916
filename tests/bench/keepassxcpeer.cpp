// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/keepassxcpeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 20'000; // milliseconds
constexpr int glance = 5;
constexpr QRect looked(150, 150, 500, 350); // part of any window of usual size, wherever it opens on a screen of 1280 x 900

constexpr char settings[] = "[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n";

bool writeSettings(const QString &name)
{
    QFile file(name);
    return file.open(QFile::WriteOnly) && file.write(settings) > 0;
}

bool waitUntil(const std::function<bool()> &done, QProcess &program)
{
    QElapsedTimer waited;
    waited.start();
    while (!done()) {
        if (waited.elapsed() > patience)
            return false;
        program.waitForFinished(glance);
    }
    return true;
}

} // namespace

KeePassXcPeer::KeePassXcPeer()
    : m_program(QStandardPaths::findExecutable(u"keepassxc"_s))
{
    if (obstacle().isEmpty())
        m_empty = look();
}

QString KeePassXcPeer::obstacle() const
{
    if (m_program.isEmpty())
        return u"keepassxc is not installed"_s;
    return QGuiApplication::platformName() == "xcb"_L1 ? QString() : u"there is no X display (QT_QPA_PLATFORM=xcb xvfb-run …)"_s;
}

QImage KeePassXcPeer::look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0, looked.x(), looked.y(), looked.width(), looked.height()).toImage();
}

std::optional<double> KeePassXcPeer::start() const
{
    const QTemporaryDir folder;
    const QString roaming = folder.filePath(u"keepassxc.ini"_s);
    const QString local = folder.filePath(u"local.ini"_s);
    if (!writeSettings(roaming) || !writeSettings(local))
        return std::nullopt;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, folder.path());
    program.setProcessEnvironment(environment);
    program.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer age;
    age.start();
    program.start(m_program, {u"--config"_s, roaming, u"--localconfig"_s, local});
    program.waitForStarted(patience);
    const bool painted = waitUntil([this] { return look() != m_empty; }, program);
    const double milliseconds = static_cast<double>(age.nsecsElapsed()) / 1e6;
    program.terminate();
    if (!program.waitForFinished(patience))
        program.kill();
    program.waitForFinished();
    // The next one is seen only once this one is gone from the screen.
    const bool gone = waitUntil([this] { return look() == m_empty; }, program);
    return painted && gone ? std::optional(milliseconds) : std::nullopt;
}

} // namespace creatormetrics
