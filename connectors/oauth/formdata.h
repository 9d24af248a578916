// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace creatormetrics {

using FormField = std::pair<QString, QString>;

/// application/x-www-form-urlencoded, in order; everything but unreserved characters is percent-encoded, blanks too.
[[nodiscard]] QByteArray formEncoded(const std::vector<FormField> &fields);

} // namespace creatormetrics
