// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"

#include <QDateTime>
#include <QJsonObject>

namespace creatormetrics {

/// One platform as the simulator plays it: sign-in pages and API below a path prefix of its own, from a seeded creator.
class SimulatedPlatform
{
public:
    SimulatedPlatform() = default;
    SimulatedPlatform(const SimulatedPlatform &) = delete;
    SimulatedPlatform &operator=(const SimulatedPlatform &) = delete;
    virtual ~SimulatedPlatform() = default;

    /// Its name in services.json and of its path prefix: "twitter" answers everything below "/twitter/".
    [[nodiscard]] virtual QString key() const = 0;
    /// `path` is without the prefix ("/2/users/me"); `isDenied`: the user says no on the consent page. `now` is simulated time, UTC;
    /// figures, token lives and rate windows follow it.
    [[nodiscard]] virtual Reply answer(const Request &request, const QString &path, const QDateTime &now, bool isDenied) = 0;
    /// Its member of services.json; `base` is the address with the prefix ("http://127.0.0.1:8080/twitter").
    [[nodiscard]] virtual QJsonObject services(const QString &base) const = 0;
    /// What a correct client ends up with at `now`.
    [[nodiscard]] virtual QJsonObject truth(const QDateTime &now) const = 0;
    /// Counters of its own: units, money, calls beyond a limit, unknown parameters.
    [[nodiscard]] virtual QJsonObject state() const = 0;
    /// Corrects figures that were already served, as late data does.
    virtual void revise(const QDateTime &now) = 0;
    virtual void revokeAll() = 0;
    /// Forgets counters; tokens and figures stay.
    virtual void reset() = 0;
};

} // namespace creatormetrics
