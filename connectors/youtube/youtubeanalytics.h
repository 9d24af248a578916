// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/sync/httpmessage.h"
#include "models/sync/page.h"

#include <QStringList>

namespace creatormetrics {

/// The figures that the Analytics API gives by day, in the order in which they are asked for.
[[nodiscard]] std::vector<Metric> youtubeDailyMetrics();
/// Their names at YouTube ("estimatedMinutesWatched"). All of them when `metrics` names none that is given by day.
[[nodiscard]] QStringList youtubeMetricNames(const std::vector<Metric> &metrics);

/// Figures by day in ascending order. A refusal that can be due to one of several metrics gives a page without rows and
/// the same question in two halves; where one metric is left, that one is refused and the page says so.
[[nodiscard]] Result<Page> parseDaily(const FetchTask &task, const HttpResponse &response);
/// Shares of the viewers by age and gender in the task's window.
[[nodiscard]] Result<Page> parseAgeGender(const FetchTask &task, const HttpResponse &response);
/// Views and minutes watched by country or city in the task's window. Shares are not computed here: percent is unknown.
[[nodiscard]] Result<Page> parseRegions(const FetchTask &task, AudienceDimension dimension,
                                        const HttpResponse &response);

} // namespace creatormetrics
