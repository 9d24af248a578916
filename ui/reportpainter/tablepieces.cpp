// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/tablepieces.h"

#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace creatormetrics {

namespace {

constexpr double rowPadding = 5; ///< above and below the text
constexpr double columnGap = 12;
constexpr int mostCellLines = 2;
constexpr double headerHeight = 22;

struct ColumnPlace {
    double x = 0; ///< from the start side of the content
    double width = 0;
    bool numeric = false;
};

double widthOf(const QString &text, const QFont &font)
{
    return TextBox(text, {.font = font}).naturalWidth();
}

QFont cellFont(const TableCell &cell, bool numeric, const PaperStyle &style)
{
    if (numeric)
        return cell.strong ? style.numberStrong : style.number;
    return cell.strong ? style.bodyStrong : style.body;
}

/// What a numeric column needs so that no figure is broken; other columns can wrap.
double neededWidth(const TableBlock &table, std::size_t column, const PaperStyle &style)
{
    double needed = widthOf(table.columns[column].title, style.caption);
    if (!table.columns[column].numeric)
        return needed;
    for (const auto &row : table.rows) {
        if (column < row.size())
            needed = std::max(needed, widthOf(row[column].text, cellFont(row[column], true, style)));
    }
    return needed;
}

/// Widths by share, but no column narrower than it needs; what they take is taken from the others.
std::vector<double> columnWidths(const TableBlock &table, const PaperStyle &style)
{
    const std::size_t count = table.columns.size();
    const double room = style.width() - columnGap * (static_cast<double>(count) - 1);
    std::vector<double> widths(count, 0);
    std::vector<bool> fixed(count, false);
    for (bool again = true; again;) {
        again = false;
        double spare = room;
        double shares = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (fixed[i])
                spare -= widths[i];
            else
                shares += table.columns[i].share;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (fixed[i])
                continue;
            widths[i] = std::max(0.0, spare * table.columns[i].share / shares);
            const double needed = neededWidth(table, i, style);
            if (widths[i] < needed) {
                widths[i] = needed;
                fixed[i] = again = true;
            }
        }
    }
    return widths;
}

std::vector<ColumnPlace> columnPlaces(const TableBlock &table, const PaperStyle &style)
{
    std::vector<ColumnPlace> places;
    double x = 0;
    const std::vector<double> widths = columnWidths(table, style);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        places.push_back({.x = x, .width = widths[i], .numeric = table.columns[i].numeric});
        x += widths[i] + columnGap;
    }
    return places;
}

double leftOf(const ColumnPlace &place, const PaperStyle &style)
{
    return style.mirrored() ? style.page.width() - PaperStyle::margin - place.x - place.width
                            : PaperStyle::margin + place.x;
}

QColor toneColor(Tone tone, const Colors &colors)
{
    switch (tone) {
    case Tone::Neutral:
        return colors.text;
    case Tone::Up:
        return colors.up;
    case Tone::Down:
        return colors.down;
    case Tone::Secondary:
        return colors.secondary;
    }
    return colors.text;
}

void paintLine(const PieceCanvas &canvas, double y)
{
    canvas.ink.painter.setPen(QPen(canvas.style.colors.hairline, 1));
    canvas.ink.painter.drawLine(QPointF(PaperStyle::margin, y),
                                QPointF(canvas.style.page.width() - PaperStyle::margin, y));
}

struct CellBox {
    TextBox text;
    ColumnPlace place;
    Tone tone = Tone::Neutral;
    QString link;
};

void paintCell(PieceCanvas &canvas, const CellBox &cell, double y)
{
    const double x = leftOf(cell.place, canvas.style);
    const TextSide side = cell.place.numeric ? TextSide::End : TextSide::Start;
    cell.text.paint(canvas.ink, x, y, toneColor(cell.tone, canvas.style.colors), side, canvas.style.mirrored());
    if (!cell.link.isEmpty())
        canvas.links.push_back({QRectF(x, y, cell.place.width, cell.text.height()), cell.link});
}

ReportPiece rowPiece(const std::vector<TableCell> &row, const std::vector<ColumnPlace> &places, const PaperStyle &style,
                     bool last)
{
    std::vector<CellBox> cells;
    double height = 0;
    for (std::size_t i = 0; i < std::min(row.size(), places.size()); ++i) {
        const TextBox text(row[i].text, {.font = cellFont(row[i], places[i].numeric, style),
                                         .width = places[i].width + (places[i].numeric ? columnGap / 2 : 0),
                                         .lineHeight = 17,
                                         .maximumLines = mostCellLines});
        height = std::max(height, text.height());
        cells.push_back({.text = text, .place = places[i], .tone = row[i].tone, .link = row[i].link});
        if (places[i].numeric && !style.mirrored())
            cells.back().place.x -= columnGap / 2;
    }
    ReportPiece piece{.height = height + 2 * rowPadding};
    piece.paint = [cells, last, rowHeight = piece.height](PieceCanvas &canvas, double y) {
        for (const CellBox &cell : cells)
            paintCell(canvas, cell, y + rowPadding);
        if (!last)
            paintLine(canvas, y + rowHeight);
    };
    return piece;
}

ReportPiece headerPiece(const TableBlock &table, const std::vector<ColumnPlace> &places, const PaperStyle &style)
{
    std::vector<CellBox> cells;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const TextBox text(table.columns[i].title,
                           {.font = style.caption, .width = places[i].width + 1, .maximumLines = 1});
        cells.push_back({.text = text, .place = places[i], .tone = Tone::Secondary});
        if (places[i].numeric)
            cells.back().place.x -= 1;
    }
    ReportPiece piece{.height = headerHeight, .keepWithNext = true};
    piece.paint = [cells](PieceCanvas &canvas, double y) {
        for (const CellBox &cell : cells)
            paintCell(canvas, cell, y + 2);
        paintLine(canvas, y + headerHeight);
    };
    return piece;
}

/// A table of up to this many rows is never split.
constexpr std::size_t wholeRows = 8;

} // namespace

std::vector<ReportPiece> tablePieces(const TableBlock &table, const PaperStyle &style)
{
    if (table.columns.empty())
        return {};
    const std::vector<ColumnPlace> places = columnPlaces(table, style);
    const auto header = std::make_shared<const ReportPiece>(headerPiece(table, places, style));
    std::vector<ReportPiece> pieces{*header};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        ReportPiece row = rowPiece(table.rows[i], places, style, i + 1 == table.rows.size());
        row.repeated = header;
        const bool last = i + 1 == table.rows.size();
        const bool edge = i == 0 || i + 2 == table.rows.size();
        row.keepWithNext = !last && (edge || table.rows.size() <= wholeRows);
        pieces.push_back(std::move(row));
    }
    return pieces;
}

} // namespace creatormetrics
