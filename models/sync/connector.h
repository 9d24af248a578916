// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/httpmessage.h"
#include "models/sync/page.h"
#include "models/sync/stream.h"

#include <span>

namespace creatormetrics {

/// What an answer's headers say about the platform's allowance.
struct Throttle {
    /// No further call of the budget before this time has passed, or before that moment (UTC), whichever the platform tells.
    std::optional<std::chrono::seconds> wait;
    std::optional<QDateTime> until;

    friend bool operator==(const Throttle &, const Throttle &) = default;
};

/// The port that every platform implements: two pure functions and a list of what can be fetched. A connector knows no
/// thread, socket, token, database or clock; it may be called from any thread at the same time.
class Connector
{
public:
    Connector() = default;
    Connector(const Connector &) = delete;
    Connector &operator=(const Connector &) = delete;
    virtual ~Connector() = default;

    [[nodiscard]] virtual Platform platform() const = 0;
    /// In the order in which a sync runs them; exactly one is a Profile. Lives as long as the connector.
    [[nodiscard]] virtual std::span<const Stream> streams() const = 0;
    /// Task -> request, no I/O. The task's stream is one of `streams()`.
    [[nodiscard]] virtual HttpRequest request(const FetchTask &task) const = 0;
    /// Answer -> rows and follow-up tasks. A refused or malformed answer is an Error: SignedOut, Forbidden, RateLimited,
    /// QuotaSpent, NotFound, Timeout (5xx: the platform's own trouble), BadResponse, Unsupported.
    [[nodiscard]] virtual Result<Page> parse(const FetchTask &task, const HttpResponse &response) const = 0;
    /// What the headers of any answer, good or bad, ask of the next calls; nothing while there is room.
    [[nodiscard]] virtual std::optional<Throttle> throttle(const HttpResponse &response) const;

protected:
    [[nodiscard]] static Error unexpectedStream(const FetchTask &task);
};

/// The connector's stream of that key, or nullptr.
[[nodiscard]] const Stream *findStream(const Connector &connector, QStringView key);
/// The connector's Profile stream.
[[nodiscard]] const Stream &profileStream(const Connector &connector);

} // namespace creatormetrics
