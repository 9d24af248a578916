// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/renewallock.h"

#include "connectors/oauth/logging.h"
#include "models/core/eventlog.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto pauseBetweenAttempts = 100ms;

std::unique_ptr<QLockFile> lockFile(const QString &folder, const QString &key)
{
    if (folder.isEmpty())
        return nullptr;
    QString name = key;
    name.replace(u':', u'-'); // no file name on Windows
    auto file = std::make_unique<QLockFile>(QDir(folder).filePath(u"sign-in-%1.lock"_s.arg(name)));
    file->setStaleLockTime(0); // whoever lives may take long
    return file;
}

} // namespace

RenewalLock::RenewalLock(const QString &folder, const QString &key, QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent)
    , m_file(lockFile(folder, key))
    , m_patience(patience)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenAttempts);
    connect(&m_pause, &QTimer::timeout, this, &RenewalLock::attempt);
}

void RenewalLock::acquire(Then then)
{
    if (m_held)
        return then(true);
    m_then = std::move(then);
    m_deadline.setRemainingTime(m_patience);
    attempt();
}

void RenewalLock::release()
{
    m_then = nullptr;
    m_pause.stop();
    if (m_file && m_held)
        m_file->unlock();
    m_held = false;
}

void RenewalLock::attempt()
{
    m_held = take();
    if (m_held || m_deadline.hasExpired())
        return conclude(m_held);
    m_pause.start();
}

bool RenewalLock::take()
{
    if (!m_file)
        return true;
    QDir().mkpath(QFileInfo(m_file->fileName()).absolutePath()); // whether it worked is seen at once
    if (m_file->tryLock(0))
        return true;
    if (m_file->error() == QLockFile::LockFailedError)
        return false;
    logProblem(lcOAuth(), "renewal_lock_unavailable"_L1, {{u"file_error"_s, int(m_file->error())}});
    return true;
}

void RenewalLock::conclude(bool granted)
{
    const Then then = std::exchange(m_then, nullptr);
    then(granted);
}

} // namespace creatormetrics
