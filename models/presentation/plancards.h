// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/cloudaccount.h"
#include "models/account/entitlements.h"

#include <QLocale>

#include <vector>

namespace creatormetrics {

/// All that is known about somebody's plan.
struct PlanStand {
    CloudState state = CloudState::Unknown;
    PlanInForce force;
    std::optional<Subscription> subscription; ///< nothing before the service has told of it
};

/// One line of what a plan has; a line of all plans, so that they can be compared.
struct PlanGrant {
    QString text;
    bool included = true;

    friend bool operator==(const PlanGrant &, const PlanGrant &) = default;
};

enum class PlanOffer {
    None,
    SignIn, ///< an account comes first
    Trial, ///< 14 days without a card
    Buy,
    Change, ///< from one that is paid for
};

/// A plan beside the others. What it grants is read off the one table of plans.
struct PlanCard {
    Plan plan = Plan::Starter;
    QString name;
    QString lead; ///< for whom it is
    std::vector<PlanGrant> grants;
    bool isCurrent = false; ///< counts on this computer now
    PlanOffer offer = PlanOffer::None;
    QString button; ///< of the offer; empty without one
};
/// In the order of what they have.
[[nodiscard]] std::vector<PlanCard> planCards(const PlanStand &stand, const QLocale &locale);

/// How it stands with paying: renewed when, cancelled, on trial, not paid; empty where nothing is paid for. In the zone of `now`.
[[nodiscard]] QString subscriptionText(const Subscription &subscription, const QDateTime &now, const QLocale &locale);
/// Whether there is something to cancel.
[[nodiscard]] bool canCancel(const Subscription &subscription);

/// What about the plan must be known on every page.
struct PlanNotice {
    enum class Kind {
        PaymentFailed, ///< the plan counts for some days more, or no more
        Unconfirmed, ///< the plan that was stated does not count here: too long without a word, a wrong clock, a bad statement
        SessionEnded,
    };
    Kind kind = Kind::PaymentFailed;
    QString title;
    QString text;
    QString button;

    friend bool operator==(const PlanNotice &, const PlanNotice &) = default;
};
[[nodiscard]] std::optional<PlanNotice> planNotice(const PlanStand &stand, const QDateTime &now, const QLocale &locale);

} // namespace creatormetrics
