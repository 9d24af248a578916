// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncservice.h"

namespace creatormetrics {

/// A sync engine that asks nobody: it says what it is told to say, for pictures of what the window does with it. Main
/// thread.
class StandInSync final : public SyncService
{
public:
    using SyncService::SyncService;

    void start(const std::vector<AccountId> &accounts) override;
    void startWithChecks(const std::vector<AccountId> &accounts) override { start(accounts); }
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return m_running; }
    void pause(bool paused) override;
    [[nodiscard]] bool isPaused() const override { return m_paused; }

    /// Says how far a run has come; starts it when none is going on.
    void advance(const SyncProgress &progress);
    /// A run of these accounts that ended with the error at each of them.
    void fail(const std::vector<Account> &accounts, const Error &error);

private:
    bool m_running = false;
    bool m_paused = false;
};

} // namespace creatormetrics
