// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/tablepieces.h"

#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace creatormetrics {

namespace {

constexpr double rowPadding = 5; ///< above and below the text
constexpr double columnGap = 12;
constexpr int mostFigureLines = 2;
constexpr int mostTitleLines = 12; ///< a title is never cut, but a text that is none has an end
constexpr double cellLine = 17;
constexpr double headerLine = 14;
constexpr double headerPadding = 8; ///< more below than above
constexpr int mostHeaderLines = 3;
constexpr double leastText = 40; ///< of a column of texts, beside wide figures
constexpr double widestWord = 110; ///< a longer one is broken
constexpr qsizetype longestMeasured = 300;
constexpr double continuedHeight = 18;
constexpr double pictureGap = 10;
constexpr double pictureRadius = 3;
constexpr QSizeF pictureSize(Measure::thumbnailWidth, Measure::thumbnailHeight);

struct ColumnPlace {
    double x = 0; ///< from the start side of the content
    double width = 0;
    bool numeric = false;
    bool squeezed = false; ///< narrower than its figures
    bool pictured = false; ///< some cell of the column has a picture, so that all leave room for one
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

bool hasPictures(const TableBlock &table, std::size_t column)
{
    return std::ranges::any_of(
        table.rows, [column](const auto &row) { return column < row.size() && !row[column].picture.isEmpty(); });
}

/// Of the word with the most letters.
double wordWidth(const TableBlock &table, std::size_t column, const PaperStyle &style)
{
    QStringView longest;
    for (const auto &row : table.rows) {
        if (column >= row.size())
            continue;
        for (const QStringView word : QStringView(row[column].text).tokenize(u' '))
            longest = word.size() > longest.size() ? word : longest;
    }
    const double width = widthOf(longest.first(std::min<qsizetype>(longest.size(), 40)).toString(), style.bodyStrong);
    return std::clamp(width, leastText, widestWord);
}

/// What a numeric column needs so that no figure is broken; other columns can wrap between words.
double figuresWidth(const TableBlock &table, std::size_t column, const PaperStyle &style)
{
    if (!table.columns[column].numeric)
        return wordWidth(table, column, style) + (hasPictures(table, column) ? pictureSize.width() + pictureGap : 0);
    double needed = 0;
    for (const auto &row : table.rows) {
        if (column < row.size())
            needed = std::max(needed, widthOf(row[column].text, cellFont(row[column], true, style)));
    }
    return needed;
}

double sum(const std::vector<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// With titles in one line where there is room for that; else they are broken, too.
std::vector<double> neededWidths(const std::vector<double> &figures, const TableBlock &table, double room,
                                 const PaperStyle &style)
{
    std::vector<double> titled = figures;
    for (std::size_t i = 0; i < titled.size(); ++i) {
        const double title = widthOf(table.columns[i].title, style.caption);
        titled[i] = std::max(titled[i], title);
    }
    return sum(titled) <= room ? titled : figures;
}

/// Widths by share, but no column narrower than it needs; what they take is taken from the others.
std::vector<double> columnWidths(const std::vector<double> &needed, const TableBlock &table, double room)
{
    const std::size_t count = table.columns.size();
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
            if (widths[i] < needed[i]) {
                widths[i] = needed[i];
                fixed[i] = again = true;
            }
        }
    }
    return widths;
}

/// What a column of texts takes in one line each, told by the text with the most letters.
double lineWidth(const TableBlock &table, std::size_t column, const PaperStyle &style)
{
    const TableCell *longest = nullptr;
    for (const auto &row : table.rows) {
        if (column < row.size() && (longest == nullptr || row[column].text.size() > longest->text.size()))
            longest = &row[column];
    }
    const double picture = hasPictures(table, column) ? pictureSize.width() + pictureGap : 0;
    return longest == nullptr
               ? 0
               : picture + widthOf(longest->text.left(longestMeasured), cellFont(*longest, false, style)) + 2;
}

/// Columns that do not need their share leave it to texts that would be broken.
void passOn(std::vector<double> &widths, const std::vector<double> &needed, const TableBlock &table,
            const PaperStyle &style)
{
    std::vector<double> spare(widths.size(), 0);
    std::vector<double> lacking(widths.size(), 0);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double line = table.columns[i].numeric ? needed[i] : std::max(needed[i], lineWidth(table, i, style));
        spare[i] = std::max(0.0, widths[i] - line);
        lacking[i] = table.columns[i].numeric ? 0 : std::max(0.0, line - widths[i]);
    }
    const double passed = std::min(sum(spare), sum(lacking));
    if (passed <= 0)
        return;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += passed * (lacking[i] / sum(lacking) - spare[i] / sum(spare));
}

std::vector<ColumnPlace> columnPlaces(const TableBlock &table, const PaperStyle &style)
{
    std::vector<ColumnPlace> places;
    double x = 0;
    const double room = std::max(0.0, style.width() - columnGap * (static_cast<double>(table.columns.size()) - 1));
    std::vector<double> figures;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        figures.push_back(figuresWidth(table, i, style));
    const std::vector<double> needed = neededWidths(figures, table, room, style);
    std::vector<double> widths = columnWidths(needed, table, room);
    passOn(widths, needed, table, style);
    const double squeeze = std::min(1.0, room / std::max(1.0, sum(widths)));
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] *= squeeze;
        places.push_back({.x = x,
                          .width = widths[i],
                          .numeric = table.columns[i].numeric,
                          .squeezed = widths[i] + 0.5 < figures[i],
                          .pictured = hasPictures(table, i)});
        x += widths[i] + columnGap;
    }
    return places;
}

double leftOf(const ColumnPlace &place, const PaperStyle &style)
{
    return style.mirrored() ? style.page.width() - PaperStyle::margin - place.x - place.width
                            : PaperStyle::margin + place.x;
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
    QString link = {};
    QString picture = {};

    [[nodiscard]] double height() const
    {
        return std::max(text.height(), picture.isEmpty() ? 0 : pictureSize.height());
    }
};

void paintCell(PieceCanvas &canvas, const CellBox &cell, double y)
{
    const double room = cell.place.pictured ? pictureSize.width() + pictureGap : 0;
    const double x = leftOf(cell.place, canvas.style) + (canvas.style.mirrored() ? 0 : room);
    const TextSide side = cell.place.numeric ? TextSide::End : TextSide::Start;
    cell.text.paint(canvas.ink, x, y, paperToneColor(cell.tone, canvas.style.colors), side, canvas.style.mirrored());
    if (!cell.link.isEmpty())
        canvas.links.push_back({QRectF(x, y, cell.place.width - room, cell.text.height()), cell.link});
}

/// A damaged picture leaves its plate.
void paintPicture(PieceCanvas &canvas, const CellBox &cell, PaperPictures &pictures, double y)
{
    const double left = leftOf(cell.place, canvas.style);
    const double x = canvas.style.mirrored() ? left + cell.place.width - pictureSize.width() : left;
    const QRectF area(QPointF(x, y), pictureSize);
    QPainterPath plate;
    plate.addRoundedRect(area, pictureRadius, pictureRadius);
    QPainter &painter = canvas.ink.painter;
    const QImage &image = pictures.picture(cell.picture, pictureSize);
    if (image.isNull()) {
        painter.fillPath(plate, canvas.style.colors.hairline);
        return;
    }
    painter.save();
    painter.setClipPath(plate);
    painter.drawImage(area, image);
    painter.restore();
}

/// Figures fit into a line each; they are laid out when they are painted, because a long table has many.
struct FigureCell {
    TableCell cell;
    ColumnPlace place;
};

class TableRow
{
public:
    TableRow(const std::vector<TableCell> &row, const std::vector<ColumnPlace> &places, const PaperStyle &style)
    {
        m_height = cellLine;
        for (std::size_t i = 0; i < std::min(row.size(), places.size()); ++i) {
            if (places[i].numeric) {
                m_figures.push_back({.cell = row[i], .place = places[i]});
                if (places[i].squeezed)
                    m_height = std::max(m_height, figureCell(m_figures.back(), style).height());
                continue;
            }
            m_cells.push_back(textCell(row[i], places[i], style));
            m_height = std::max(m_height, m_cells.back().height());
        }
    }

    [[nodiscard]] double height() const { return m_height; }

    void paint(PieceCanvas &canvas, double y, PaperPictures *pictures) const
    {
        for (const CellBox &cell : m_cells) {
            // Beside a picture, a single line stands in the middle.
            const double spare =
                cell.picture.isEmpty() ? 0 : std::max(0.0, pictureSize.height() - cell.text.height()) / 2;
            paintCell(canvas, cell, y + spare);
            if (!cell.picture.isEmpty() && pictures != nullptr)
                paintPicture(canvas, cell, *pictures, y);
        }
        const bool pictured = std::ranges::any_of(m_cells, [](const CellBox &cell) { return !cell.picture.isEmpty(); });
        const double spare = pictured ? std::max(0.0, (pictureSize.height() - cellLine) / 2) : 0;
        for (const FigureCell &figure : m_figures)
            paintCell(canvas, figureCell(figure, canvas.style), y + (m_height <= pictureSize.height() ? spare : 0));
    }

private:
    static CellBox textCell(const TableCell &cell, const ColumnPlace &place, const PaperStyle &style)
    {
        const double room = place.pictured ? pictureSize.width() + pictureGap : 0;
        const TextBox text(cell.text, {.font = cellFont(cell, false, style),
                                       .width = std::max(1.0, place.width - room),
                                       .lineHeight = cellLine,
                                       .maximumLines = mostTitleLines});
        return {.text = text, .place = place, .tone = cell.tone, .link = cell.link, .picture = cell.picture};
    }

    static CellBox figureCell(const FigureCell &figure, const PaperStyle &style)
    {
        const TextBox text(figure.cell.text, {.font = cellFont(figure.cell, true, style),
                                              .width = figure.place.width + columnGap / 2,
                                              .lineHeight = cellLine,
                                              .maximumLines = mostFigureLines});
        CellBox cell{.text = text, .place = figure.place, .tone = figure.cell.tone, .link = figure.cell.link};
        if (!style.mirrored())
            cell.place.x -= columnGap / 2;
        return cell;
    }

    std::vector<CellBox> m_cells;
    std::vector<FigureCell> m_figures;
    double m_height = 0;
};

ReportPiece rowPiece(const std::vector<TableCell> &row, const std::vector<ColumnPlace> &places, const PaperStyle &style,
                     const std::shared_ptr<PaperPictures> &pictures, bool last)
{
    const auto cells = std::make_shared<const TableRow>(row, places, style);
    ReportPiece piece{.height = cells->height() + 2 * rowPadding};
    piece.paint = [cells, pictures, last, rowHeight = piece.height](PieceCanvas &canvas, double y) {
        cells->paint(canvas, y + rowPadding, pictures.get());
        if (!last)
            paintLine(canvas, y + rowHeight);
    };
    return piece;
}

ReportPiece headerPiece(const TableBlock &table, const std::vector<ColumnPlace> &places, const PaperStyle &style)
{
    std::vector<CellBox> cells;
    double height = headerLine + headerPadding;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const TextBox text(table.columns[i].title, {.font = style.caption,
                                                    .width = places[i].width + 1,
                                                    .lineHeight = headerLine,
                                                    .maximumLines = mostHeaderLines});
        height = std::max(height, text.height() + headerPadding);
        cells.push_back({.text = text, .place = places[i], .tone = Tone::Secondary});
        cells.back().place.pictured = false;
        if (places[i].numeric)
            cells.back().place.x -= 1;
    }
    ReportPiece piece{.height = height, .keepWithNext = true};
    piece.paint = [cells, height](PieceCanvas &canvas, double y) {
        for (const CellBox &cell : cells)
            paintCell(canvas, cell, y + height - cell.text.height() - (headerPadding - 2));
        paintLine(canvas, y + height);
    };
    return piece;
}

/// The header below a line that says what goes on.
ReportPiece repeatedHeader(const ReportPiece &header, const TableBlock &table, const PaperStyle &style)
{
    const QString words = table.title.isEmpty()
                              ? QCoreApplication::translate("ReportPainter", "continued")
                              : QCoreApplication::translate("ReportPainter", "%1, continued").arg(table.title);
    const TextBox text(words, {.font = style.caption, .width = style.width(), .maximumLines = 1});
    ReportPiece piece{.height = continuedHeight + header.height, .keepWithNext = true};
    piece.paint = [text, below = header.paint](PieceCanvas &canvas, double y) {
        text.paint(canvas.ink, PaperStyle::margin, y, canvas.style.colors.secondary, TextSide::Start,
                   canvas.style.mirrored());
        below(canvas, y + continuedHeight);
    };
    return piece;
}

/// A table of up to this many rows is never split.
constexpr std::size_t wholeRows = 8;

} // namespace

QColor paperToneColor(Tone tone, const Colors &colors)
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

std::vector<ReportPiece> tablePieces(const TableBlock &table, const PaperStyle &style,
                                     const std::shared_ptr<PaperPictures> &pictures)
{
    if (table.columns.empty())
        return {};
    const std::vector<ColumnPlace> places = columnPlaces(table, style);
    std::vector<ReportPiece> pieces{headerPiece(table, places, style)};
    const auto repeated = std::make_shared<const ReportPiece>(repeatedHeader(pieces.front(), table, style));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        ReportPiece row = rowPiece(table.rows[i], places, style, pictures, i + 1 == table.rows.size());
        row.repeated = repeated;
        const bool last = i + 1 == table.rows.size();
        const bool edge = i == 0 || i + 2 == table.rows.size();
        row.keepWithNext = !last && (edge || table.rows.size() <= wholeRows);
        pieces.push_back(std::move(row));
    }
    return pieces;
}

} // namespace creatormetrics
