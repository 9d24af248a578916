// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "app/cli/terminal.h"
#include "models/core/version.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

/// Painting a report needs fonts, everything else does without the window system's library.
bool paints(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "report") == 0 || std::strcmp(argv[i], "serve") == 0)
            return true;
    }
    return false;
}

/// The standard error is for people: what the libraries log stays out of it unless it ends the program.
void say(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "creatormetrics-cli: %s\n", qUtf8Printable(message));
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!paints(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    creatormetrics::prepareConsole();
    qInstallMessageHandler(say);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"creatormetrics"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(creatormetrics::applicationVersion));
    return creatormetrics::runProgram(QCoreApplication::arguments().mid(1));
}
