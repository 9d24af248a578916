// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/broker/broker.h"

#include <optional>
#include <string>

namespace creatormetrics {

// What the broker's routes share, and those among them that ask a platform.

constexpr std::size_t longestPlatformToken = 4'096; // bytes, of codes and tokens alike

[[nodiscard]] const BrokerPlatform *platformOf(const Broker &broker,
                                               const ApiCall &call); // null for one that is not served

[[nodiscard]] bool isBytes32(const std::string &base64Url);

/// The refusal when a user has asked ten times within a minute, twenty with the largest plan: nobody signs in more often by hand.
[[nodiscard]] std::optional<Reply> exchangesTooOften(Broker &broker, const ApiCall &call);

[[nodiscard]] Reply redeemCode(Broker &broker, ApiCall &call); // POST token
[[nodiscard]] Reply refreshTokens(Broker &broker, ApiCall &call); // POST refresh
[[nodiscard]] Reply revokeToken(Broker &broker, ApiCall &call); // POST revoke

} // namespace creatormetrics
