// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"

namespace creatormetrics {

/// 1 to 128 of A-Z a-z 0-9 _ -: what can stand in a URL as it is.
[[nodiscard]] bool isPlatformId(const QString &id);

/// Next tasks of a page: few enough, each readable again after it waited as text in the queue, for a stream of the connector, with a
/// request that goes to the host and path of its base URL, and none the very task that was just done.
void checkNextTasks(const Connector &connector, const FetchTask &done, const std::vector<FetchTask> &next);

/// A task that a connector's answers can be read with, drawn from the variant and from what stands in the answer (ids, days).
[[nodiscard]] FetchTask taskFor(const Stream &stream, int variant, const QByteArray &body);

} // namespace creatormetrics
