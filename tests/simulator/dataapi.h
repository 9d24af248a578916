// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "app/httpserver/reply.h"
#include "tests/simulator/simulatedchannel.h"

#include <QString>

#include <optional>

namespace creatormetrics {

/// One well-formed and permitted call to the YouTube Data API. `path` is below /youtube/v3 ("/videos"); nothing for a
/// resource that is not played here.
[[nodiscard]] std::optional<Reply> answerDataCall(const SimulatedChannel &channel, const QString &path,
                                                  const NamedValues &given, const QString &base);

} // namespace creatormetrics
