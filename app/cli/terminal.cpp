// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <array>
#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#define NOMINMAX
#include <io.h>
#include <windows.h>
#else
#include <QFile>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace creatormetrics {

namespace {

constexpr int longestLine = 4'096; // bytes

QByteArray askedLine(const QString &prompt)
{
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
    std::array<char, longestLine> line{};
    const char *read = std::fgets(line.data(), static_cast<int>(line.size()), stdin);
    std::fputc('\n', stderr);
    QByteArray typed(read == nullptr ? "" : read);
    line.fill('\0');
    return typed;
}

} // namespace

#ifdef Q_OS_WIN

namespace {

InterruptWatcher *watcher = nullptr;

BOOL WINAPI onControl(DWORD)
{
    // Comes on a thread of the system's own.
    InterruptWatcher *const told = std::exchange(watcher, nullptr);
    if (told == nullptr)
        return FALSE;
    QMetaObject::invokeMethod(told, &InterruptWatcher::interrupted, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

bool errorIsTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

void prepareConsole()
{
    SetConsoleOutputCP(CP_UTF8);
}

bool isReadableByOthers(const QString &)
{
    return false;
}

std::optional<QByteArray> askUnseen(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (!GetConsoleMode(input, &mode) || !errorIsTerminal())
        return std::nullopt;
    SetConsoleMode(input, mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    auto typed = askedLine(prompt);
    SetConsoleMode(input, mode);
    return typed;
}

InterruptWatcher::InterruptWatcher(QObject *parent) : QObject(parent)
{
    watcher = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

InterruptWatcher::~InterruptWatcher()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    watcher = nullptr;
}

#else

namespace {

// A handler may do no more than write to a pipe; the event loop reads the other end.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

void prepareConsole() {}

bool isReadableByOthers(const QString &fileName)
{
    return (QFile::permissions(fileName) & (QFile::ReadGroup | QFile::ReadOther)) != 0;
}

std::optional<QByteArray> askUnseen(const QString &prompt)
{
    termios seen{};
    if (!errorIsTerminal() || ::tcgetattr(STDIN_FILENO, &seen) != 0)
        return std::nullopt;
    termios unseen = seen;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    auto typed = askedLine(prompt);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &seen);
    return typed;
}

InterruptWatcher::InterruptWatcher(QObject *parent) : QObject(parent)
{
    if (::pipe(pipeEnds) != 0)
        return;
    for (const int end : pipeEnds)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

InterruptWatcher::~InterruptWatcher()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

#endif

} // namespace creatormetrics
