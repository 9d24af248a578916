// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/domain/servicedirectory.h"

#include <optional>

namespace creatormetrics {

class CodeBroker;

/// What keeps people from signing in at a platform with this service, as Unsupported; nothing when nothing does. The detail is
/// translated and says what to do: no client id, an exchange that only the hosted service makes while nobody is signed in there (`broker`
/// null counts as that), a secret that is missing.
[[nodiscard]] std::optional<Error> signInObstacle(Platform platform, const PlatformService &service,
                                                  const CodeBroker *broker = nullptr);
/// The same for a platform that the services file may not even name.
[[nodiscard]] std::optional<Error> signInObstacle(Platform platform, const ServiceDirectory &services,
                                                  const CodeBroker *broker = nullptr);

} // namespace creatormetrics
