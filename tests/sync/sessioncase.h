// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"
#include "models/sync/budget.h"
#include "models/sync/syncsession.h"
#include "tests/store/scratchworkspace.h"
#include "tests/sync/fakes.h"

#include <QTest>

namespace creatormetrics {

/// One account of a platform with the test's own streams, and passes over it.
class SessionCase
{
public:
    SessionCase(Platform platform, const std::vector<Stream> &streams, const QDateTime &start)
        : connector(std::make_shared<FakeConnector>(script, platform, streams)), clock(start),
          account(addAccount(*scratch.connection(), platform)), store(must(Store::open(scratch.workspace())))
    {
    }

    AccountReport run(SyncOccasion occasion = SyncOccasion::ByHand)
    {
        FakeTransport transport(script);
        const SyncEnvironment environment{.store = *store,
                                          .connector = connector,
                                          .transport = transport,
                                          .tokens = tokens,
                                          .clock = clock,
                                          .retry = {.base = std::chrono::milliseconds(1)},
                                          .budgetCaps = caps,
                                          .sliceCalls = slice};
        SyncSession session(environment, account, {}, occasion);
        std::vector<AccountReport> reports;
        QObject::connect(&session, &SyncSession::finished, &session,
                         [&reports](const AccountReport &report) { reports.push_back(report); });
        session.start();
        if (!QTest::qWaitFor([&reports] { return !reports.empty(); }))
            qFatal("the session does not end; called so far: %s", qPrintable(script.callText()));
        return reports.front();
    }

    template <typename Work>
    auto read(Work work)
    {
        auto future = store->read(work);
        future.waitForFinished();
        return must(future.result());
    }

    [[nodiscard]] StreamStates states()
    {
        return read([id = account.id](Connection &connection) { return streamStates(connection, id); });
    }
    [[nodiscard]] QueueLength waiting()
    {
        return read([id = account.id](Connection &connection) { return queueLength(connection, id); });
    }
    [[nodiscard]] SyncRun lastRun()
    {
        return read([id = account.id](Connection &connection) { return recentRuns(connection, id, 1); }).front();
    }
    [[nodiscard]] qint64 spent(const QString &budget)
    {
        const QString period = budgetPeriod(account.platform, budget, clock.now());
        return read([budget, period, platform = account.platform](Connection &connection) {
                   return budgetState(connection, platform, budget, period);
               })
            .spent;
    }

    ScratchWorkspace scratch;
    FakePlatform script;
    std::shared_ptr<FakeConnector> connector;
    FakeTokens tokens;
    SharedClock clock;
    Account account;
    std::unique_ptr<Store> store;
    BudgetCaps caps;
    int slice = 200;
};

} // namespace creatormetrics
