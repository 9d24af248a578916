// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLoggingCategory>

namespace creatormetrics {

/// Writes one structured event to the category as a compact JSON object whose first member is "event".
/// Names are snake_case and past tense ("platform_sync_completed"). Fields never hold a token, a cookie or an answer body.
void logEvent(const QLoggingCategory &category, QLatin1StringView event, const QJsonObject &fields = {});

/// The same at warning level, for what went wrong; called once, where the error stops.
void logProblem(const QLoggingCategory &category, QLatin1StringView event, const QJsonObject &fields = {});

} // namespace creatormetrics
