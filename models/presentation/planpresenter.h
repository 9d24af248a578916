// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/plancards.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace creatormetrics {

class Clock;

/// How long to wait before the service is asked again whether a payment has arrived, the `attempt` before having been the first, the
/// second, …: soon at first, then every half minute.
[[nodiscard]] std::chrono::milliseconds paymentCheckDelay(int attempt);

/// The plan as pages show it, and what is being done to it: chosen and paid for in the browser, cancelled, its payment managed. One for
/// a window. Main thread; the ports outlive it.
class PlanPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Job { Choose, Cancel, Portal };
    using Delay = std::function<std::chrono::milliseconds(int attempt)>;

    /// What somebody pays for in the browser.
    struct Waiting {
        Plan plan = Plan::Growth;
        QUrl page;
        bool isTrial = false;
    };

    PlanPresenter(CloudAccount &account, Entitlements &entitlements, const Clock &clock, QObject *parent = nullptr,
                  Delay delay = paymentCheckDelay);

    [[nodiscard]] PlanStand stand() const;
    /// Asks the service how it stands, when somebody is signed in.
    void refresh();
    /// Why the service could not be asked; empty when it could.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] const std::optional<Waiting> &waiting() const { return m_waiting; }
    [[nodiscard]] bool isBusy() const { return m_busy.has_value(); }
    /// What did not go well with what was asked for last.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// What went well.
    [[nodiscard]] QString note() const { return m_note; }

    void choose(Plan plan, BillingInterval interval);
    /// The page that is waited for, once more.
    void openAgain();
    /// The page in the browser is none of its business any more.
    void stopWaiting();
    void openPortal();
    void cancel(CancelAt when);

Q_SIGNALS:
    void changed();
    /// A page for the browser; of the web, nothing else.
    void browserWanted(const QUrl &page);

private:
    template <typename T, typename Take>
    void run(Job job, const QFuture<Result<T>> &work, Take take);
    void takeStep(Plan plan, const UpgradeStep &step);
    void open(const QUrl &page);
    void wait();
    void check();
    void meet(const Result<Subscription> &answer);
    void endWaiting(const QString &note, const QString &problem);

    CloudAccount &m_account;
    Entitlements &m_entitlements;
    const Clock &m_clock;
    Delay m_delay;
    std::optional<Job> m_busy;
    std::optional<Waiting> m_waiting;
    QDateTime m_expiresAt; ///< of the page; invalid: not known
    int m_attempts = 0;
    QTimer m_pause; ///< until the service is asked again
    quint64 m_session = 0; ///< counts who signed in and out; an answer to the former one's question is none
    bool m_refreshing = false;
    std::optional<Error> m_trouble;
    QString m_problem;
    QString m_note;
};

} // namespace creatormetrics
