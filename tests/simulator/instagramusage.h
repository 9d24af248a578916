// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <QHash>
#include <QString>

#include <deque>

namespace creatormetrics {

/// The calls of the last 24 hours by account, as shares of what is allowed.
class InstagramUsage
{
public:
    /// `dailyCalls` of one account; the app may make as many for each of `accounts`.
    InstagramUsage(qint64 dailyCalls, int accounts) : m_dailyCalls(dailyCalls), m_accounts(accounts) {}

    /// Counts a call at `now` (milliseconds since 1970), or says no when all are used up.
    [[nodiscard]] bool take(std::size_t creator, qint64 now);
    /// X-App-Usage and X-Business-Use-Case-Usage of the account with that id; left out for the first few calls.
    [[nodiscard]] Reply withHeaders(Reply reply, std::size_t creator, const QString &id, qint64 now);

private:
    void forgetOld(std::deque<qint64> &calls, qint64 now) const;
    [[nodiscard]] qint64 minutesToWait(const std::deque<qint64> &calls, qint64 now) const;

    qint64 m_dailyCalls;
    int m_accounts;
    QHash<std::size_t, std::deque<qint64>> m_calls; // when
};

} // namespace creatormetrics
