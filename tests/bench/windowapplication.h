// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace creatormetrics {

/// An application that knows when something was painted and how long it did not listen. Moments are milliseconds since it was made.
class WindowApplication : public QApplication
{
    Q_OBJECT
public:
    WindowApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    [[nodiscard]] double moment() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }
    /// The end of the newest event during which something was painted; 0 when there was none yet.
    [[nodiscard]] double lastFrame() const { return m_lastFrame; }
    /// Runs the event loop until `done`, which is asked after each frame and every 10 ms. False when that took longer than `most`.
    bool runUntil(const std::function<bool()> &done, double most);
    /// The longest time between two beats of a 10 ms timer since the last call.
    double takeLongestGap();

private:
    void beat();
    void ask();

    QElapsedTimer m_clock;
    QTimer m_heart;
    QEventLoop m_loop;
    std::function<bool()> m_done;
    double m_until = 0;
    double m_lastBeat = 0;
    double m_longestGap = 0;
    double m_lastFrame = 0;
    int m_depth = 0;
    bool m_painted = false;
    bool m_isDone = false;
};

} // namespace creatormetrics
