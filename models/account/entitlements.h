// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/entitlement/entitlement.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace creatormetrics {

enum class Limit {
    LiveAccounts, ///< accounts that go on being synced
    RequestsPerQuarter, ///< to the hosted service within 15 minutes
};

/// Why the plan in force is what it is.
enum class PlanBasis {
    NoAccount, ///< nobody has signed in: the starter plan
    Entitled, ///< a signed statement that holds now
    Ended, ///< the statement is past its life, 30 days without a word from the service at most: the starter plan
    ClockWrong, ///< this computer's clock is more than a day behind what has been seen: the starter plan until it has connected once
    Refused, ///< the statement is not for this installation, damaged, or older than one seen before: the starter plan
    Named, ///< by the services file
};

struct PlanInForce {
    Plan plan = Plan::Starter;
    PlanBasis basis = PlanBasis::NoAccount;
    std::optional<Plan> stated; ///< what the statement says, also where it does not count
    QDateTime validUntil; ///< UTC; invalid without a statement
    QDateTime renewAfter; ///< UTC
    std::optional<EntitlementFault> fault; ///< with Refused

    friend bool operator==(const PlanInForce &, const PlanInForce &) = default;
};

/// The one place that is asked what the user's plan grants. Main thread. History, export and reading are never asked about.
class Entitlements : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Judged by the clock of the moment.
    [[nodiscard]] virtual PlanInForce inForce() const = 0;
    [[nodiscard]] bool allows(Feature feature) const { return creatormetrics::allows(inForce().plan, feature); }
    [[nodiscard]] int limit(Limit limit) const;
    [[nodiscard]] LocalApiAccess localApi() const { return termsOf(inForce().plan).localApi; }

Q_SIGNALS:
    void changed();
};

} // namespace creatormetrics
