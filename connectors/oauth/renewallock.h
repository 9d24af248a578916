// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace creatormetrics {

/// One renewal of an account's tokens at a time among all programs of the user, by a lock file; a token that may be used once is
/// worth nothing to the second who sends it. Never blocks. The lock of a program that died counts as free. Where no file can be
/// written, the lock is granted: better no lock than no token.
class RenewalLock : public QObject
{
    Q_OBJECT
public:
    /// `granted` is false when others held it all the time.
    using Then = std::function<void(bool granted)>;

    /// No folder: nobody else has these tokens. Others are waited for `patience` long.
    RenewalLock(const QString &folder, const QString &key, QObject *parent = nullptr,
                std::chrono::milliseconds patience = std::chrono::minutes(2));

    /// Calls `then` once, at once when the lock is free. Asking again or `release` drops a call that is still waiting.
    void acquire(Then then);
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    void attempt();
    [[nodiscard]] bool take();
    void conclude(bool granted);

    std::unique_ptr<QLockFile> m_file; ///< lets go when it goes away
    std::chrono::milliseconds m_patience;
    QDeadlineTimer m_deadline;
    QTimer m_pause;
    Then m_then;
    bool m_held = false;
};

} // namespace creatormetrics
