// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountconnection.h"
#include "connectors/http/networktransport.h"
#include "connectors/oauth/tokenkeeper.h"
#include "models/core/clock.h"
#include "models/store/store.h"
#include "models/sync/syncengine.h"
#include "models/sync/syncscheduler.h"

#include <QNetworkAccessManager>

namespace creatormetrics {

/// What outlives a program.
struct Machine {
    Workspace workspace;
    ServiceDirectory services;
    SecretStore &secrets;
    const Clock &clock;
    QString lockFolder;
};

/// The insides of a running program, wired as `Services` does, on a clock and a keychain of the test. Destroying it while it works is
/// the end of the program.
class RunningProgram
{
public:
    explicit RunningProgram(const Machine &machine);

    /// Lets the scheduler look and the engine work until nothing more is due at this moment. The reports of all passes; `passes` at
    /// most, since a storm would not end.
    [[nodiscard]] std::vector<AccountReport> settle(int passes);
    /// The same, but gives up in the middle, after so many stored answers. True when there was a middle.
    [[nodiscard]] bool settleInPart(int answers);
    /// Signs in with a plain GET as the browser.
    [[nodiscard]] Result<Account> connectAccount(Platform platform);

    template <typename Work>
    [[nodiscard]] auto read(Work work)
    {
        auto future = m_store->read(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] std::vector<Account> accounts();

private:
    void look();

    std::unique_ptr<Store> m_store;
    NetworkTransport m_transport;
    TokenKeeper m_keeper;
    SyncEngine m_engine;
    SyncScheduler m_scheduler;
    AccountConnection m_connection;
    QNetworkAccessManager m_browser;
    bool m_started = false;
};

} // namespace creatormetrics
