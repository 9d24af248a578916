// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/markdownpieces.h"

#include "ui/reportpainter/linepieces.h"
#include "ui/reportpainter/markdowntext.h"
#include "ui/reportpainter/tablepieces.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr double paragraphGap = 10;
constexpr double headingGap = 20;
constexpr double itemGap = 2;
constexpr double codeLine = 17;
constexpr double indentStep = 18;
constexpr double quoteStep = 14;
constexpr double quoteBar = 3;
constexpr int deepestIndent = 8; ///< deeper levels are painted here
constexpr double ruleHeight = 9;

using Pieces = std::vector<ReportPiece>;
using Kind = MarkdownPart::Kind;

/// The place between the margins that is left to a part by its lists and quotes.
struct PartPlace {
    double indent = 0;
    int quotes = 0;

    PartPlace(const MarkdownPart &part)
        : indent(part.kind == Kind::Heading ? 0 : std::min(part.level, deepestIndent) * indentStep)
        , quotes(std::min(part.quotes, deepestIndent))
    {
        indent += quotes * quoteStep;
    }

    [[nodiscard]] double width(const PaperStyle &style) const { return style.width() - indent; }
    [[nodiscard]] double left(const PaperStyle &style) const
    {
        return PaperStyle::margin + (style.mirrored() ? 0 : indent);
    }
    /// `distance` from the margin where lines start.
    [[nodiscard]] static double fromStart(double distance, const PaperStyle &style)
    {
        return style.mirrored() ? style.page.width() - PaperStyle::margin - distance : PaperStyle::margin + distance;
    }
};

QFont fontOf(const MarkdownPart &part, const PaperStyle &style)
{
    if (part.kind == Kind::Code)
        return style.code;
    if (part.kind == Kind::Heading)
        return part.level <= 2 ? style.section : style.bodyStrong;
    return style.body;
}

TextSpan spanOf(const MarkdownSpan &span, const QFont &base, const PaperStyle &style)
{
    QFont font = base;
    if (span.code)
        font = style.code;
    else if (span.strong)
        font.setWeight(QFont::DemiBold);
    font.setItalic(span.emphasis);
    return {.start = span.start, .length = span.length, .font = font, .link = span.link, .struck = span.struck};
}

TextBox boxOf(const MarkdownPart &part, const PartPlace &place, const PaperStyle &style)
{
    const QFont font = fontOf(part, style);
    TextBox::Format format{.font = font, .width = place.width(style), .lineHeight = paperBodyLine};
    if (part.kind == Kind::Code)
        format.lineHeight = codeLine;
    else if (part.kind == Kind::Heading && part.level <= 2)
        format.lineHeight = 0;
    for (const MarkdownSpan &span : part.spans)
        format.spans.push_back(spanOf(span, font, style));
    format.linkColor = style.colors.accent;
    return {part.text, format};
}

class PartPieces
{
public:
    explicit PartPieces(const PaperStyle &style) : m_style(style) {}

    Pieces of(const MarkdownPart &part, const MarkdownPart *above) const
    {
        if (part.kind == Kind::Rule)
            return {rule()};
        if (part.kind == Kind::Table) {
            Pieces table = tablePieces(tableOf(part), m_style);
            if (!table.empty())
                table.front().before = paragraphGap;
            return table;
        }
        const PartPlace place(part);
        const QColor color = part.quotes > 0 ? m_style.colors.secondary : m_style.colors.text;
        Pieces pieces = linePieces(boxOf(part, place, m_style), place.left(m_style), color, gap(part, above));
        if (pieces.empty())
            return pieces;
        if (part.kind == Kind::Heading)
            std::ranges::for_each(pieces, [](ReportPiece &piece) { piece.keepWithNext = true; });
        if (part.kind == Kind::Code)
            std::ranges::for_each(pieces, [&](ReportPiece &piece) { addGround(piece, place); });
        if (!part.marker.isEmpty())
            addMarker(pieces.front(), part, place);
        for (ReportPiece &piece : pieces)
            addQuotes(piece, place, above != nullptr && above->quotes > 0);
        return pieces;
    }

private:
    static double gap(const MarkdownPart &part, const MarkdownPart *above)
    {
        if (part.kind == Kind::Heading)
            return headingGap;
        const bool goesOn = above != nullptr && above->kind == part.kind;
        if (goesOn && part.kind == Kind::Code)
            return 0;
        return goesOn && part.kind == Kind::Item ? itemGap : paragraphGap;
    }

    [[nodiscard]] ReportPiece rule() const
    {
        ReportPiece piece{.before = paragraphGap, .height = ruleHeight};
        piece.paint = [](PieceCanvas &canvas, double y) {
            canvas.ink.painter.fillRect(QRectF(PaperStyle::margin, y + ruleHeight / 2, canvas.style.width(), 1),
                                        canvas.style.colors.hairline);
        };
        return piece;
    }

    static TableBlock tableOf(const MarkdownPart &part)
    {
        TableBlock table;
        for (std::size_t row = 0; row < part.rows.size(); ++row) {
            if (row > 0)
                table.rows.emplace_back();
            for (const QString &text : part.rows[row]) {
                if (row == 0)
                    table.columns.push_back({.title = text});
                else
                    table.rows.back().push_back({.text = text});
            }
        }
        return table;
    }

    void addMarker(ReportPiece &piece, const MarkdownPart &part, const PartPlace &place) const
    {
        const TextBox marker(part.marker, {.font = m_style.body, .lineHeight = paperBodyLine});
        const double start = place.indent - marker.naturalWidth() - 6;
        const double shift = m_style.mirrored() ? marker.naturalWidth() : 0;
        const double x = PartPlace::fromStart(std::max(0.0, start), m_style) - shift;
        piece.paint = [marker, x, text = piece.paint](PieceCanvas &canvas, double y) {
            marker.paint(canvas.ink, x, y, canvas.style.colors.text, TextSide::Start, canvas.style.mirrored());
            text(canvas, y);
        };
    }

    void addGround(ReportPiece &piece, const PartPlace &place) const
    {
        const QRectF ground(place.left(m_style) - Spacing::tiny, 0, place.width(m_style) + 2 * Spacing::tiny,
                            piece.height + 0.25);
        piece.paint = [ground, text = piece.paint](PieceCanvas &canvas, double y) {
            canvas.ink.painter.fillRect(ground.translated(0, y), canvas.style.colors.window);
            text(canvas, y);
        };
    }

    /// A bar for each quote, through the gap above where the one before is quoted, too.
    void addQuotes(ReportPiece &piece, const PartPlace &place, bool goesOn) const
    {
        if (place.quotes == 0)
            return;
        const double above = goesOn ? piece.before : 0;
        piece.height += above;
        piece.before -= above;
        piece.paint = [above, height = piece.height, quotes = place.quotes, text = piece.paint](PieceCanvas &canvas,
                                                                                                double y) {
            for (int quote = 0; quote < quotes; ++quote) {
                const double x = PartPlace::fromStart(quote * quoteStep, canvas.style);
                const double left = canvas.style.mirrored() ? x - quoteBar : x;
                canvas.ink.painter.fillRect(QRectF(left, y, quoteBar, height + 0.25), canvas.style.colors.control);
            }
            text(canvas, y + above);
        };
    }

    const PaperStyle &m_style;
};

} // namespace

std::vector<ReportPiece> markdownPieces(const MarkdownBlock &block, const PaperStyle &style)
{
    Pieces pieces;
    const std::vector<MarkdownPart> parts = markdownParts(block.text);
    const PartPieces made(style);
    for (std::size_t i = 0; i < parts.size(); ++i)
        std::ranges::move(made.of(parts[i], i > 0 ? &parts[i - 1] : nullptr), std::back_inserter(pieces));
    if (!pieces.empty())
        pieces.back().keepWithNext = false;
    return pieces;
}

} // namespace creatormetrics
