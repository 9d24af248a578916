// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/secret.h"

#include <span>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Whether `Stripe-Signature: t=…,v1=…` vouches for the body: HMAC-SHA-256 of "t.body" under one of the secrets (two while one is
/// rolled), any of the v1 values, and t at most 300 s away from now, in the future too. Compared in constant time.
[[nodiscard]] bool isSignedByStripe(std::string_view header, std::string_view body, std::span<const Secret> secrets,
                                    Milliseconds now);

/// The header for a body, as Stripe makes it.
[[nodiscard]] std::string stripeSignature(std::string_view body, const Secret &secret, Milliseconds now);

} // namespace creatormetrics
