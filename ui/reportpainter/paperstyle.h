// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "ui/theme/colors.h"

#include <QFont>
#include <QLocale>
#include <QSizeF>

namespace creatormetrics {

enum class PageSize { A4, Letter };

/// How a report looks on paper: the light scheme, the theme's type a little smaller, fonts for every script, and over all of
/// it a brand's colours and font.
/// Lengths are CSS pixels (1/96 inch), the unit of the tokens.
struct PaperStyle {
    static constexpr double margin = 56;
    static constexpr double headerBaseline = 44;
    static constexpr double headerLine = 57;
    static constexpr double contentTop = 84;
    static constexpr double footerHeight = 56; ///< from the footer's line to the edge of the page
    static constexpr double contentBottomGap = 16; ///< between content and the footer's line

    QSizeF page;
    QLocale locale;
    Colors colors;
    QColor cover = {}; ///< ground of the cover; invalid: paper
    QColor coverText = {};
    QFont caption;
    QFont captionNumber;
    QFont captionStrong;
    QFont body;
    QFont bodyStrong;
    QFont number;
    QFont numberStrong;
    QFont figure; ///< on cards
    QFont code;
    QFont lead;
    QFont section;
    QFont title;
    QFont coverSubject;
    QFont coverTitle;

    [[nodiscard]] static PaperStyle make(PageSize size, const QLocale &locale, const ReportBrand &brand = {});

    [[nodiscard]] double width() const { return page.width() - 2 * margin; }
    [[nodiscard]] double contentBottom() const { return page.height() - footerHeight - contentBottomGap; }
    [[nodiscard]] double contentHeight() const { return contentBottom() - contentTop; }
    [[nodiscard]] bool mirrored() const { return locale.textDirection() == Qt::RightToLeft; }
};

} // namespace creatormetrics
