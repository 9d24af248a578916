// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>

namespace creatormetrics {

/// Notices what a polite client would not do, whatever the platform: calls during a demanded pause, with a dead access
/// token again, with a refresh token that was refused or replaced.
class Conduct
{
public:
    struct Call {
        QString platform;
        QString account; // whose living token the request carries; empty without one
        QDateTime moment; // simulated
    };

    /// The rules that a call breaks.
    [[nodiscard]] QStringList judge(const Call &call, const Request &request);
    /// Learns from its answer.
    void learn(const Call &call, const Request &request, const Reply &reply);

private:
    using Steady = std::chrono::steady_clock;
    // A client may wait by the simulated clock or, when that stands still, by its own.
    struct Pause {
        QDateTime until;
        Steady::time_point really;
    };
    [[nodiscard]] bool isDuringPause(const Call &call) const;
    [[nodiscard]] bool isDeadToken(const Call &call, const Request &request);

    QHash<QString, Pause> m_pauses; // by platform and account
    QSet<QByteArray> m_refusedTokens; // hashes
    QSet<QByteArray> m_deadRefreshTokens; // hashes
};

} // namespace creatormetrics
