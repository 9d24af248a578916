// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/connector.h"
#include "models/sync/pagewriter.h"
#include "models/sync/retrypolicy.h"
#include "models/sync/runpreparation.h"
#include "models/sync/syncservice.h"
#include "models/sync/tokensource.h"
#include "models/sync/transport.h"

#include <QTimer>

#include <deque>
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
};

/// One pass over one account: takes the queue's tasks one by one through token, call, parser and one transaction each. Lives on a
/// sync thread with an event loop and never blocks it. A stream that fails is noted and left; a lost sign-in, a missing
/// network and a failing database end the pass; a spent or closed budget holds back only the streams that it pays for.
class SyncSession : public QObject
{
    Q_OBJECT
public:
    SyncSession(const SyncEnvironment &environment, const Account &account, std::stop_token stop);
    ~SyncSession() override;

    void start();
    /// Looks at the stop token now instead of at the end of a pause.
    void wake();

Q_SIGNALS:
    void progressed(const creatormetrics::SyncProgress &progress);
    /// Once; nothing follows.
    void finished(const creatormetrics::AccountReport &report);

private:
    void begin(const PreparedRun &prepared);
    void next();
    void charge();
    void askToken();
    void call(const QByteArray &token);
    void take(const HttpResponse &response);
    void storePage(Page page, const HttpResponse &response);
    void advance(const PageCounts &counts, const Page &page);
    void fail(const Error &error);
    void retryLater(std::chrono::milliseconds pause);
    void leaveStream(const Error &error);
    void holdBudget(const Error &error);
    void end(std::optional<Error> error);
    void conclude(const Outcome &written);
    void reportProgress();
    [[nodiscard]] const Stream &currentStream() const;
    StreamReport &streamReport(const QString &stream);

    /// Continues with `step(value)` here, or ends the pass when the database failed.
    template <typename Value, typename Step>
    void afterStore(QFuture<Result<Value>> future, Step step);

    SyncEnvironment m_environment;
    Account m_account;
    std::stop_token m_stop;
    QTimer m_pause;
    std::deque<WaitingTask> m_tasks;
    std::optional<RunId> m_run;
    QHash<QString, Error> m_closedBudgets; ///< by budget; tasks that it pays for stay queued for the next pass
    QByteArray m_token;
    int m_retries = 0;
    bool m_tokenRenewed = false;
    bool m_ended = false;
    SyncProgress m_progress;
    AccountReport m_report;
};

/// Which of two errors matters more to the user (and decides the exit code).
[[nodiscard]] bool isGraver(const Error &error, const std::optional<Error> &than);

} // namespace creatormetrics
