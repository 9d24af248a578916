// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/figurepieces.h"

#include "ui/reportpainter/tablepieces.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr double cardGap = 10;
constexpr double padding = 12;
constexpr double blockGap = 14;
constexpr int leastValuePixels = 12;
constexpr std::size_t mostColumns = 4;
constexpr std::size_t leastColumns = 3; ///< fewer cards do not grow wider

/// So many that the last row is not left with a single card.
std::size_t columnsOf(std::size_t cards)
{
    if (cards <= mostColumns)
        return std::max(cards, leastColumns);
    return cards % mostColumns == 1 || cards % leastColumns == 0 ? leastColumns : mostColumns;
}

/// The value in one line, smaller where it would not fit.
TextBox valueBox(const QString &text, double width, const PaperStyle &style)
{
    QFont font = style.figure;
    while (font.pixelSize() > leastValuePixels && TextBox(text, {.font = font}).naturalWidth() > width)
        font.setPixelSize(font.pixelSize() - 2);
    return {text, {.font = font, .width = width, .maximumLines = 2}};
}

struct Card {
    TextBox label;
    TextBox value;
    TextBox remark;
    QColor remarkColor;
    bool remarked = false;
    QString link;

    Card(const FiguresBlock::Figure &figure, double width, const PaperStyle &style)
        : label(figure.label, {.font = style.caption, .width = width, .maximumLines = 2})
        , value(valueBox(figure.value, width, style))
        , remark(figure.remark.text, {.font = style.captionNumber, .width = width, .maximumLines = 3})
        , remarkColor(paperToneColor(figure.remark.tone, style.colors))
        , remarked(!figure.remark.text.isEmpty())
        , link(figure.remark.link)
    {}

    [[nodiscard]] double height() const { return label.height() + value.height() + (remarked ? remark.height() : 0); }
};

void paintCard(PieceCanvas &canvas, const Card &card, const QRectF &frame)
{
    const PaperStyle &style = canvas.style;
    QPainter &painter = canvas.ink.painter;
    painter.setPen(QPen(style.colors.hairline, 1));
    painter.setBrush(style.colors.surface);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), Radius::control, Radius::control);
    const double x = frame.left() + padding;
    double y = frame.top() + padding - 2;
    card.label.paint(canvas.ink, x, y, style.colors.secondary, TextSide::Start, style.mirrored());
    y += card.label.height();
    card.value.paint(canvas.ink, x, y, style.colors.text, TextSide::Start, style.mirrored());
    y += card.value.height();
    if (!card.remarked)
        return;
    card.remark.paint(canvas.ink, x, y, card.remarkColor, TextSide::Start, style.mirrored());
    if (!card.link.isEmpty())
        canvas.links.push_back({QRectF(x, y, frame.width() - 2 * padding, card.remark.height()), card.link});
}

ReportPiece rowOf(std::vector<Card> cards, double width, double before, const PaperStyle &style)
{
    double height = 0;
    for (const Card &card : cards)
        height = std::max(height, card.height() + 2 * padding - 2);
    ReportPiece piece{.before = before, .height = height};
    piece.paint = [cards = std::move(cards), width, height, mirrored = style.mirrored()](PieceCanvas &canvas,
                                                                                         double y) {
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const double start = static_cast<double>(i) * (width + cardGap);
            const double x =
                mirrored ? canvas.style.page.width() - PaperStyle::margin - start - width : PaperStyle::margin + start;
            paintCard(canvas, cards[i], QRectF(x, y, width, height));
        }
    };
    return piece;
}

} // namespace

std::vector<ReportPiece> figurePieces(const FiguresBlock &block, const PaperStyle &style)
{
    std::vector<ReportPiece> pieces;
    const std::size_t columns = columnsOf(block.figures.size());
    const double gaps = cardGap * static_cast<double>(columns - 1);
    const double width = (style.width() - gaps) / static_cast<double>(columns);
    for (std::size_t first = 0; first < block.figures.size(); first += columns) {
        std::vector<Card> cards;
        for (std::size_t i = first; i < std::min(first + columns, block.figures.size()); ++i)
            cards.emplace_back(block.figures[i], width - 2 * padding, style);
        pieces.push_back(rowOf(std::move(cards), width, first == 0 ? blockGap : cardGap, style));
    }
    return pieces;
}

} // namespace creatormetrics
