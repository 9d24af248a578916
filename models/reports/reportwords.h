// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/domain/figureformat.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// Figures and changes in the words of a report, for one locale.
class ReportWords
{
public:
    explicit ReportWords(const QLocale &locale) : m_format(locale) {}

    [[nodiscard]] const FigureFormat &format() const { return m_format; }
    /// The card's label; derived figures carry the mark ƒ, daily averages say so.
    [[nodiscard]] QString label(const Card &card) const;
    /// 3.42 million; exact below a million.
    [[nodiscard]] QString spoken(Metric metric, std::optional<double> value) const;
    /// "+14.2 %", "−0.3 pp", "+5" for posts, "new", or a dash; its tone follows the sign, grey when ordinary.
    [[nodiscard]] TableCell change(const Card &card) const;
    /// One plain sentence on how the figure moved: "Views grew 14.2 % to 3.42 million."
    [[nodiscard]] QString sentence(const Card &card) const;
    /// Why the figure is not known, as the end of a sentence.
    [[nodiscard]] QString reason(UnknownReason reason) const;
    /// A calendar month by its name, other ranges by their days.
    [[nodiscard]] QString period(const DateRange &range) const;
    /// The same without the year where a column has little room.
    [[nodiscard]] QString shortPeriod(const DateRange &range) const;

private:
    [[nodiscard]] QString moved(const Card &card) const;
    [[nodiscard]] QString amount(const Card &card) const;

    FigureFormat m_format;
};

[[nodiscard]] bool isCalendarMonth(const DateRange &range);
/// The card of a metric, if the overview has one.
[[nodiscard]] const Card *findCard(const Overview &overview, Metric metric);

} // namespace creatormetrics
