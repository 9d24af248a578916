// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowapplication.h"

#include <QWidget>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr int heartbeat = 10; // milliseconds

} // namespace

WindowApplication::WindowApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    m_clock.start();
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(heartbeat);
    connect(&m_heart, &QTimer::timeout, this, &WindowApplication::beat);
    // A blinking text cursor is a frame that nobody asked for.
    setCursorFlashTime(0);
}

/// Everything that is painted is painted within some event, and whoever looks sees it when that event is over.
bool WindowApplication::notify(QObject *receiver, QEvent *event)
{
    if (event->type() == QEvent::Paint && receiver->isWidgetType())
        m_painted = true;
    ++m_depth;
    const bool accepted = QApplication::notify(receiver, event);
    --m_depth;
    if (m_depth == 0 && std::exchange(m_painted, false)) {
        m_lastFrame = moment();
        ask();
    }
    return accepted;
}

bool WindowApplication::runUntil(const std::function<bool()> &done, double most)
{
    m_done = done;
    m_until = moment() + most;
    m_isDone = false;
    m_lastBeat = moment();
    m_heart.start();
    m_loop.exec();
    m_heart.stop();
    m_done = {};
    return m_isDone;
}

void WindowApplication::ask()
{
    if (!m_done)
        return;
    m_isDone = m_done();
    if (m_isDone || moment() > m_until)
        m_loop.quit();
}

void WindowApplication::beat()
{
    const double now = moment();
    m_longestGap = std::max(m_longestGap, now - std::exchange(m_lastBeat, now));
    ask();
}

double WindowApplication::takeLongestGap()
{
    return std::exchange(m_longestGap, 0);
}

} // namespace creatormetrics
