// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/domain/figureformat.h"
#include "models/reports/reportdocument.h"

namespace creatormetrics {

/// Cells and columns of a report's tables: text for people, the exact value for files. Unknown is a dash and no value.
class ReportCells
{
public:
    explicit ReportCells(const FigureFormat &format) : m_format(format) {}

    [[nodiscard]] static TableColumn text(const QString &title, double share = 1);
    [[nodiscard]] static TableColumn number(const QString &title, DataKind kind = DataKind::Count, double share = 1);

    [[nodiscard]] static TableCell label(const QString &text, Tone tone = Tone::Neutral);
    [[nodiscard]] static TableCell unknown() { return {.text = FigureFormat::unknown(), .tone = Tone::Secondary}; }
    [[nodiscard]] TableCell count(std::optional<qint64> value) const;
    /// In the metric's unit.
    [[nodiscard]] TableCell figure(Metric metric, std::optional<double> value) const;
    [[nodiscard]] TableCell share(std::optional<double> value, int decimals = 1) const;
    /// "+1.9 %", green or red.
    [[nodiscard]] TableCell change(std::optional<double> ratio) const;
    /// "+12", green or red.
    [[nodiscard]] TableCell signedCount(std::optional<qint64> value) const;
    /// "−0.3 pp", grey.
    [[nodiscard]] TableCell points(std::optional<double> difference) const;
    /// By the metric: relative for counts, in points for rates; grey where it is ordinary.
    [[nodiscard]] TableCell delta(Metric metric, const Delta &delta) const;
    [[nodiscard]] TableCell day(QDate day) const;

private:
    FigureFormat m_format;
};

/// So many posts of a list, its first, are shown with their pictures.
inline constexpr std::size_t mostPictured = 60;
[[nodiscard]] TableCell strongCell(TableCell cell);
/// How a file is to take figures of the metric.
[[nodiscard]] DataKind dataKindOf(Metric metric);
/// Under which ReportDocument::pictures has the post's.
[[nodiscard]] QString pictureKey(ContentId id);

} // namespace creatormetrics
