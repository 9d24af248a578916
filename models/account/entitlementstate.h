// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/entitlements.h"

#include <QByteArray>

#include <span>
#include <variant>

namespace creatormetrics {

/// What an installation remembers of its plan, so that it holds without a connection. Times are seconds since 1970.
struct KeptEntitlement {
    QByteArray text; ///< the latest statement that was good when it came; empty: none, or signed out
    qint64 highestSequence = 0; ///< of all that were taken: what is lower is an old one put back
    qint64 latestIssue = 0; ///< the service's time when it issued the latest
    qint64 clockError = 0; ///< the service's clock less this computer's, when the latest came; 0 where they agree within an hour
    qint64 lastSeen = 0; ///< the latest time that this computer's clock has shown

    friend bool operator==(const KeptEntitlement &, const KeptEntitlement &) = default;
};

/// Which plan applies at `now` (seconds, this computer's clock), for the installation `device`. Pure.
/// - Time never runs back: a clock that was set back counts as standing at the latest moment that is known. More than a day behind what it
///   has shown before, it is not believed at all until the service has been heard (ClockWrong).
/// - A clock that was wrong when the service was last heard is corrected by as much.
[[nodiscard]] PlanInForce planInForce(const KeptEntitlement &kept, std::span<const EntitlementKey> keys,
                                      const std::string &device, qint64 now);

/// What to remember once a statement has come from the service at `now`, or why it is not believed. One that has ended already is
/// taken all the same: it is the service's latest word. UnknownKey: ask the service for its keys, then try again.
[[nodiscard]] std::variant<KeptEntitlement, EntitlementFault> taken(const KeptEntitlement &kept, const QByteArray &text,
                                                                    std::span<const EntitlementKey> keys,
                                                                    const std::string &device, qint64 now);

/// The same with what the clock shows now noted.
[[nodiscard]] KeptEntitlement seenAt(KeptEntitlement kept, qint64 now);
/// After signing out: no statement, but what it takes to know an old one.
[[nodiscard]] KeptEntitlement signedOut(KeptEntitlement kept);
/// Of what two places remember: the later statement, the higher marks.
[[nodiscard]] KeptEntitlement merged(const KeptEntitlement &one, const KeptEntitlement &other);

/// {"text","sequence","issued","clock_error","seen"}; under 2,500 bytes, as keychains ask.
[[nodiscard]] QByteArray toBytes(const KeptEntitlement &kept);
/// Nothing for bytes that are not that.
[[nodiscard]] std::optional<KeptEntitlement> keptEntitlementIn(const QByteArray &bytes);

} // namespace creatormetrics
