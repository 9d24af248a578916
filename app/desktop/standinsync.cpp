// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/standinsync.h"

namespace creatormetrics {

void StandInSync::start(const std::vector<AccountId> &)
{
    if (m_paused || m_running)
        return;
    m_running = true;
    Q_EMIT started();
}

void StandInSync::cancel()
{
    if (std::exchange(m_running, false))
        Q_EMIT finished({.accounts = {}, .cancelled = true});
}

void StandInSync::pause(bool paused)
{
    if (std::exchange(m_paused, paused) != paused)
        Q_EMIT pausedChanged(paused);
}

void StandInSync::advance(const SyncProgress &progress)
{
    start({});
    Q_EMIT progressed(progress);
}

void StandInSync::fail(const std::vector<Account> &accounts, const Error &error)
{
    start({});
    SyncReport report;
    for (const Account &account : accounts) {
        report.add({.account = account.id,
                    .accountTitle = account.profile.title,
                    .platform = account.platform,
                    .streams = {},
                    .error = error});
    }
    m_running = false;
    Q_EMIT finished(report);
}

} // namespace creatormetrics
