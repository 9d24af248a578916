// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentscan.h"
#include "models/analytics/quantiles.h"

namespace creatormetrics {

/// What posts of one type add up to.
struct TypeFigures {
    ContentType type = ContentType::Video;
    qint64 posts = 0;
    ContentSums::Part views = {};
    ContentSums::Part engagements = {};
    ContentSums::RateParts rate = {}; ///< by the shared denominator, of the posts that tell both parts
    std::optional<double> medianViews = {};

    /// The ratio of the sums.
    [[nodiscard]] std::optional<double> engagementRate() const;
    friend bool operator==(const TypeFigures &, const TypeFigures &) = default;
};

/// Adds chosen posts up by type.
class TypeTotals
{
public:
    explicit TypeTotals(Denominator denominator) : m_denominator(denominator) {}

    void addNeeds(ContentNeeds &needs) const;
    Outcome add(ContentScan &quarter);
    /// Types that have posts, in enum order. Asked once.
    [[nodiscard]] std::vector<TypeFigures> byType();

private:
    struct OfType {
        TypeFigures figures;
        MedianOfMany views;
    };
    struct Columns {
        std::span<const qint64> types;
        std::span<const qint64> views;
        std::span<const qint64> engagements;
        std::span<const qint64> bases;
    };

    [[nodiscard]] bool addQuickly(std::span<const quint32> rows, const Columns &columns);
    void addSafely(std::span<const quint32> rows, const Columns &columns);

    Denominator m_denominator;
    std::array<OfType, 8> m_types;
};

/// All types together; without the median.
[[nodiscard]] TypeFigures sumOfTypes(std::span<const TypeFigures> types);

} // namespace creatormetrics
