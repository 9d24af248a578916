// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncservice.h"

namespace creatormetrics {

/// A sync engine that does what the test says.
class FakeSync : public SyncService
{
public:
    void startWithChecks(const std::vector<AccountId> &accounts) override { start(accounts); }
    void start(const std::vector<AccountId> &accounts) override
    {
        starts.push_back(accounts);
        running = true;
        Q_EMIT started();
    }
    void cancel() override { ++cancels; }
    [[nodiscard]] bool isRunning() const override { return running; }
    void pause(bool pausing) override
    {
        paused = pausing;
        Q_EMIT pausedChanged(paused);
    }
    [[nodiscard]] bool isPaused() const override { return paused; }

    void end(const SyncReport &report)
    {
        running = false;
        Q_EMIT finished(report);
    }
    void fail(const Error &error)
    {
        AccountReport account;
        account.error = error;
        end({.accounts = {account}});
    }

    std::vector<std::vector<AccountId>> starts;
    int cancels = 0;
    bool running = false;
    bool paused = false;
};

} // namespace creatormetrics
