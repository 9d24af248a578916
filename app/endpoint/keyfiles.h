// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/plans/entitlementissuer.h"

#include <optional>
#include <string>
#include <string_view>

namespace creatormetrics {

/// Keys as they stand in files: one line of words. A master key is "creatormetrics-master-1 KEY", a signing key
/// "creatormetrics-signing-1 NAME SECRET", each as base64url.
[[nodiscard]] Secret newMasterKeyLine();
[[nodiscard]] Secret newSigningKeyLine(const std::string &name);

[[nodiscard]] std::optional<Secret> masterKeyIn(std::string_view line); // 32 bytes
[[nodiscard]] std::optional<SigningKey> signingKeyIn(std::string_view line);

} // namespace creatormetrics
