// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/instagramcall.h"

namespace creatormetrics {

/// Figures of an account: a series of days, totals of a window, or its followers by groups. What has no data is left
/// out.
[[nodiscard]] InstagramAnswer instagramAccountInsights(const InstagramCall &call);

/// Lifetime figures of a post, or of a live story.
[[nodiscard]] InstagramAnswer instagramMediaInsights(const InstagramCall &call, const InstagramMedia &media);

/// Figures of a post by the platform's names for them, in the order of the names.
[[nodiscard]] QList<QJsonValue> instagramMediaValues(const InstagramCreator &creator, const InstagramMedia &media,
                                                     const QStringList &metrics, qint64 now);

/// "FEED", "REELS" or "STORY".
[[nodiscard]] QString instagramProductType(InstagramKind kind);

/// The refusal of the metric at that place in the list, with the names that would do.
[[nodiscard]] InstagramError instagramUnknownMetric(qsizetype place, const QString &known);

/// An entry of the data of insights, without its values.
[[nodiscard]] QJsonObject instagramInsightEntry(const QString &name, const QString &period, const QString &node);

} // namespace creatormetrics
