// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "models/reports/storedmembers.h"

namespace creatormetrics {

/// A block as JSON and back, without what is usual.
[[nodiscard]] QJsonObject blockJson(const ReportBlock &block);
[[nodiscard]] ReportBlock blockFromJson(const QJsonValue &value, const QString &path, QString &problem);

} // namespace creatormetrics
