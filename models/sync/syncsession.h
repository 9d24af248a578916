// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/budget.h"
#include "models/sync/connector.h"
#include "models/sync/pagewriter.h"
#include "models/sync/retrypolicy.h"
#include "models/sync/runpreparation.h"
#include "models/sync/syncservice.h"
#include "models/sync/taskqueue.h"
#include "models/sync/tokensource.h"
#include "models/sync/transport.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace creatormetrics {

/// What a session works with; everything referred to outlives it.
struct SyncEnvironment {
    Store &store;
    std::shared_ptr<const Connector> connector;
    Transport &transport; ///< of the session's thread
    TokenSource &tokens;
    const Clock &clock;
    RetryPolicy retry;
    BudgetCaps budgetCaps = {};
    int sliceCalls = 200; ///< most calls for history
    std::shared_ptr<const std::atomic_bool> paused = {}; ///< looked at between calls; none: never
};

/// One pass over one account: takes the queue's tasks one by one through token, call, parser and one transaction each; what is recent
/// first, then a slice of history. Lives on a sync thread with an event loop and never blocks it. A stream that fails is noted and
/// left; a lost sign-in, a missing network and a failing database end the pass; a spent or closed budget holds back only the streams
/// that it pays for.
class SyncSession : public QObject
{
    Q_OBJECT
public:
    SyncSession(const SyncEnvironment &environment, const Account &account, std::stop_token stop,
                SyncOccasion occasion = SyncOccasion::ByHand);
    ~SyncSession() override;

    void start();
    /// Looks at the stop token and the pause now instead of at the end of a wait.
    void wake();

Q_SIGNALS:
    void progressed(const creatormetrics::SyncProgress &progress);
    /// Once; nothing follows.
    void finished(const creatormetrics::AccountReport &report);

private:
    void begin(const PreparedRun &prepared);
    void next();
    void planMore();
    void charge();
    void askToken();
    void endWithoutToken(const Error &error);
    void call(const QByteArray &token);
    void take(const HttpResponse &response);
    void storePage(Page page, const HttpResponse &response, const std::optional<Error> &closing);
    void advance(const PageCounts &counts, const Page &page, const std::optional<Error> &closing);
    void refused(const Error &error, const std::optional<Error> &closing);
    void afterRefusal(const Error &error);
    void fail(const Error &error, bool byLedger = false);
    void leaveTask(const Error &error);
    void holdBudget(const Error &error, bool remember);
    void end(std::optional<Error> error);
    void conclude(const Result<qint64> &historyLeft);
    void reportProgress();
    [[nodiscard]] bool stopsHere() const;
    [[nodiscard]] std::optional<Error> closingOf(const HttpResponse &response) const;
    [[nodiscard]] const Stream &currentStream() const;
    StreamReport &streamReport(const QString &stream);
    void gatherErrors();

    /// Continues with `step(value)` here, or ends the pass when the database failed.
    template <typename Value, typename Step>
    void afterStore(QFuture<Result<Value>> future, Step step);

    SyncEnvironment m_environment;
    Account m_account;
    std::stop_token m_stop;
    SyncOccasion m_occasion;
    QElapsedTimer m_age;
    QTimer m_pause;
    TaskQueue m_queue;
    std::optional<RunId> m_run;
    QDateTime m_chargedAt;
    QHash<QString, Error> m_closedBudgets; ///< by budget; tasks that it pays for stay queued for the next pass
    QByteArray m_token;
    int m_retries = 0;
    int m_lostStreams = 0; ///< left in a row because the platform did not answer
    int m_lostPosts = 0;   ///< given up in a row because their answers made no sense
    bool m_tokenRenewed = false;
    bool m_planMore = true; ///< lists may have told of posts that nobody has planned yet
    bool m_planned = false;
    bool m_postsLooked = false;
    bool m_ended = false;
    std::vector<qint64> m_dropped;
    SyncProgress m_progress;
    AccountReport m_report;
};

/// Which of two errors matters more to the user (and decides the exit code).
[[nodiscard]] bool isGraver(const Error &error, const std::optional<Error> &than);

} // namespace creatormetrics
