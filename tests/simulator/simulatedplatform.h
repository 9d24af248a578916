// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <utility>

namespace creatormetrics {

/// One platform as the simulator plays it: sign-in pages and API below a path prefix of its own, from seeded creators.
/// Constructed from a CreatorScale and PlatformTerms. Each consent hands out the next creator in turn, from the first
/// again after the last; codes and tokens belong to a creator.
class SimulatedPlatform
{
public:
    SimulatedPlatform() = default;
    SimulatedPlatform(const SimulatedPlatform &) = delete;
    SimulatedPlatform &operator=(const SimulatedPlatform &) = delete;
    virtual ~SimulatedPlatform() = default;

    /// Its name in services.json and of its path prefix: "twitter" answers everything below "/twitter/".
    [[nodiscard]] virtual QString key() const = 0;
    /// `path` is without the prefix ("/2/users/me"); `isDenied`: the user says no on the consent page. `now` is
    /// simulated time, UTC; figures, token lives and rate windows follow it. It never runs backwards, and may stand
    /// still over many calls.
    [[nodiscard]] virtual Reply answer(const Request &request, const QString &path, const QDateTime &now,
                                       bool isDenied) = 0;
    /// A refusal of `path` (without the prefix) in the platform's own words, as a fault asks for; an empty reason takes
    /// the status's usual one. Sign-in pages may have another shape than the API.
    [[nodiscard]] virtual Reply refusal(const QString &path, int status, const QString &reason) const = 0;
    /// The refusal of a metric that the platform no longer knows, among those that the request asks for.
    [[nodiscard]] virtual Reply unknownMetric(const Request &, const QString &path, const QString &metric) const
    {
        return refusal(path, 400, metric);
    }
    /// The id of the creator whose living token the request carries; empty for none and for a dead one.
    [[nodiscard]] virtual QString accountOf(const Request &request, const QDateTime &now) const = 0;

    /// Its member of services.json; `base` is the address with the prefix ("http://127.0.0.1:8080/twitter").
    [[nodiscard]] virtual QJsonObject services(const QString &base) const = 0;
    /// What a correct client ends up with at `now`: {"accounts": [one object with an "id" per creator]}.
    [[nodiscard]] virtual QJsonObject truth(const QDateTime &now) const = 0;
    /// Counters of its own: units, money, calls beyond a limit, unknown parameters.
    [[nodiscard]] virtual QJsonObject state() const = 0;
    /// Time has moved on. Told before everything else that depends on it.
    virtual void moveTo(const QDateTime &) {}
    /// Corrects figures that were already served, as late data does.
    virtual void revise(const QDateTime &now) = 0;
    virtual void revokeAll() = 0;
    /// Forgets counters; tokens and figures stay.
    virtual void reset() = 0;

    /// What a polite client would not have done with the calls since the last time this was asked.
    [[nodiscard]] QStringList takeViolations() { return std::exchange(m_violations, {}); }

protected:
    /// "over_limit", "dead_refresh_token" and such. Calls with dead access tokens and during a demanded pause are
    /// noticed without the platform's help.
    void violated(const QString &rule) { m_violations.append(rule); }

private:
    QStringList m_violations;
};

} // namespace creatormetrics
