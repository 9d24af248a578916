// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/demographics.h"
#include "models/domain/figureformat.h"
#include "models/presentation/valuetablemodel.h"

namespace creatormetrics {

/// Whose audience can be looked at: an account, or the accounts of a platform together.
struct AudienceSource {
    QString title;
    Platform platform = Platform::YouTube;
    std::optional<AccountId> account = {}; ///< nothing: the platform's accounts together

    friend bool operator==(const AudienceSource &, const AudienceSource &) = default;
};

/// Those of whom anything is told first, then the others; platforms with several accounts before their accounts.
[[nodiscard]] std::vector<AudienceSource> audienceSources(const Demographics &answer);

/// What a card of one dimension shows.
struct AudienceCard {
    QString title;
    QString note;    ///< what the shares are of, how much they tell
    QString missing; ///< why there is nothing; empty when there is something
    std::vector<ValueColumn> columns;
    std::vector<ValueRow> rows;
};

/// The largest group of one kind.
struct AudienceFact {
    QString label; ///< "Largest age group"
    QString who;   ///< "25–34"
    QString share; ///< "33.4 %"
};

/// Which days the source's shares are of, and which ones they are compared with; empty when it tells nothing.
[[nodiscard]] QString audienceDaysText(const Demographics &answer, const AudienceSource &source, const QLocale &locale);
/// Age group, gender, country and city with the largest share; those that are told.
[[nodiscard]] std::vector<AudienceFact> audienceFacts(const Demographics &answer, const AudienceSource &source,
                                                      const FigureFormat &format);
/// Age and gender crossed (or each for itself), countries, cities, for the source.
[[nodiscard]] std::vector<AudienceCard> audienceCards(const Demographics &answer, const AudienceSource &source,
                                                      const FigureFormat &format);
} // namespace creatormetrics
