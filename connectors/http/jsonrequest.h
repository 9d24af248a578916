// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/httpmessage.h"

#include <QString>

#include <utility>
#include <vector>

namespace creatormetrics {

using QueryParameters = std::vector<std::pair<QLatin1StringView, QString>>;

/// A GET of `path` below `base` that asks for JSON. Everything in a value but the comma is escaped: QUrlQuery would leave a '+' in a
/// page token, which servers read as a space. Names are taken as they are.
[[nodiscard]] HttpRequest jsonGet(const QUrl &base, const QString &path, const QueryParameters &parameters);

} // namespace creatormetrics
