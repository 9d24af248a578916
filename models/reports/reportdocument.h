// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/reports/datatable.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <map>
#include <variant>
#include <vector>

namespace creatormetrics {

/// How a cell or a change is coloured; always together with a sign or an arrow.
enum class Tone { Neutral, Up, Down, Secondary };

struct TableCell {
    QString text = {};
    Tone tone = Tone::Neutral;
    bool strong = false;
    QString link = {}; ///< address that the text leads to, or empty
    DataCell value = {}; ///< what the text says, exactly, for files; nothing where it says nothing but itself
    QString picture = {}; ///< key of ReportDocument::pictures, shown before the text; empty: none

    friend bool operator==(const TableCell &, const TableCell &) = default;
};

struct TableColumn {
    QString title = {};
    bool numeric = false; ///< right-aligned (left in right-to-left), tabular digits
    double share = 1; ///< of the width, relative to the other columns
    DataKind kind = DataKind::Text; ///< of its cells' values

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

struct CoverBlock {
    QString title = {};
    QString subject = {}; ///< whose report
    QString period = {};
    QString comparison = {};
    QStringList facts = {}; ///< one line each: generated, zone, sources

    friend bool operator==(const CoverBlock &, const CoverBlock &) = default;
};

/// Starts a section: goes into the bookmarks, stays with what follows.
struct HeadingBlock {
    QString text = {};
    QString note = {}; ///< small, beside the heading
    int level = 1; ///< 1 starts a new page, 2 does not

    friend bool operator==(const HeadingBlock &, const HeadingBlock &) = default;
};

struct ParagraphBlock {
    QString text = {};
    bool lead = false; ///< larger, opens a page

    friend bool operator==(const ParagraphBlock &, const ParagraphBlock &) = default;
};

struct BulletsBlock {
    QStringList items = {};

    friend bool operator==(const BulletsBlock &, const BulletsBlock &) = default;
};

struct TableBlock {
    QString title = {}; ///< what the table is called on its own, as a file or a sheet; not painted
    std::vector<TableColumn> columns = {};
    std::vector<std::vector<TableCell>> rows = {};

    friend bool operator==(const TableBlock &, const TableBlock &) = default;
};

struct ChartBlock {
    ChartSpec chart;
    double heightMillimetres = 60;

    friend bool operator==(const ChartBlock &, const ChartBlock &) = default;
};

/// A framed remark with an accent bar at its side.
struct CalloutBlock {
    QString title = {};
    QString text = {};

    friend bool operator==(const CalloutBlock &, const CalloutBlock &) = default;
};

/// What a person wrote, as CommonMark: headings, lists, emphasis, links. Not trusted: it may be anything, of any length.
struct MarkdownBlock {
    QString text = {};

    friend bool operator==(const MarkdownBlock &, const MarkdownBlock &) = default;
};

/// As many figures as fit beside each other, each with its name above and a remark below.
struct FiguresBlock {
    struct Figure {
        QString label = {};
        QString value = {};
        TableCell remark = {}; ///< change, share or what else there is to say

        friend bool operator==(const Figure &, const Figure &) = default;
    };
    std::vector<Figure> figures = {};

    friend bool operator==(const FiguresBlock &, const FiguresBlock &) = default;
};

using ReportBlock = std::variant<CoverBlock, HeadingBlock, ParagraphBlock, BulletsBlock, TableBlock, ChartBlock,
                                 CalloutBlock, MarkdownBlock, FiguresBlock>;

/// Whose look a report wears. Empty members: ours.
struct ReportBrand {
    QString accent = {}; ///< "#RRGGBB": bars, the first series of charts, headings' rule
    QString second = {}; ///< "#RRGGBB": second series
    QString fontFamily = {};
    QString footer = {}; ///< replaces the sources at the left of the footer's second line
    QString coverText = {}; ///< below the period on the cover
    QByteArray logo = {}; ///< PNG, JPEG or SVG for light paper; anything else is left out
    QByteArray logoDark = {}; ///< for a cover in the accent colour
    bool mark = true; ///< "Made with CreatorMetrics" in the footer

    friend bool operator==(const ReportBrand &, const ReportBrand &) = default;
};

/// A report as a value: what it says, not how it is laid out. The same document gives the same bytes.
struct ReportDocument {
    QString title = {};
    QString author = {}; ///< whose workspace
    QLocale locale = {};
    QString headerLeft = {}; ///< after the author
    QString headerRight = {};
    QString footer = {}; ///< generated, fetched, sources; "page x of y" is added by the painter
    QDateTime createdAt = {}; ///< goes into the PDF's information; the only moment in the file
    ReportBrand brand = {};
    std::map<QString, QByteArray> pictures = {}; ///< JPEG or PNG, by the key that cells name; a damaged one is left out
    std::vector<ReportBlock> blocks = {};

    friend bool operator==(const ReportDocument &, const ReportDocument &) = default;
};

/// The document as plain text, block by block: for tests, the text appendix and a quick look.
[[nodiscard]] QString toText(const ReportDocument &document);

} // namespace creatormetrics
