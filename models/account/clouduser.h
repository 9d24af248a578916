// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entitlement/planterms.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QUrl>

#include <optional>

namespace creatormetrics {

/// Who has signed in to the hosted service.
struct CloudUser {
    QString id;
    QString email; ///< as typed when registering
    bool isVerified = false; ///< the address answers to its owner
    QString name; ///< empty: none given
    Plan plan = Plan::Starter; ///< what the service says; what applies here is the entitlement's
    QDateTime createdAt; ///< UTC
    int version = 0; ///< of the profile; a change names the one it has read

    friend bool operator==(const CloudUser &, const CloudUser &) = default;
};

/// An installation of the program that the user has signed in on.
struct CloudDevice {
    QString id;
    QString name;
    QString platform; ///< "linux", "windows", "macos"
    QString appVersion;
    QDateTime createdAt; ///< UTC
    QDateTime lastSeenAt; ///< UTC
    bool isCurrent = false; ///< this one
};

enum class BillingInterval { Month, Year };
enum class CancelAt { PeriodEnd, Now };

/// A payment failed; the plan goes on counting until `graceUntil`.
struct Dunning {
    QString state; ///< Stripe's word ("past_due", "unpaid")
    QDateTime graceUntil; ///< UTC; invalid: the plan counts no more

    friend bool operator==(const Dunning &, const Dunning &) = default;
};

struct Subscription {
    Plan plan = Plan::Starter; ///< the one that counts
    std::optional<Plan> bought; ///< the one that is paid for, which may count no more
    QString status; ///< Stripe's word ("active", "trialing", "past_due", "canceled"), or "none"
    QDateTime periodEnd; ///< UTC; invalid when nothing is paid for
    bool cancelsAtPeriodEnd = false;
    bool isTrialAvailable = false; ///< 14 days without a card
    std::optional<Dunning> dunning;

    friend bool operator==(const Subscription &, const Subscription &) = default;
};

/// What asking for another plan leads to: a page to open, or nothing more to do.
struct UpgradeStep {
    QUrl checkout; ///< of Stripe; empty: the plan has been changed already
    QDateTime expiresAt; ///< UTC; the page works until then; invalid: not said
    bool isTrial = false;
};

/// What the program has told the service of its use, by the user's leave.
struct CloudUsage {
    int requestsPerQuarter = 0; ///< that the plan has in 15 minutes
    QMap<QDate, QMap<QString, qint64>> days; ///< counters by UTC day: "syncs_ok", "exports", "syncs_failed:youtube", …
};

} // namespace creatormetrics
