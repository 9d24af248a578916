// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/reportpieces.h"

#include "ui/reportpainter/chartpainter.h"
#include "ui/reportpainter/tablepieces.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double blockGap = 14;
constexpr double sectionGap = 30;
constexpr double bulletIndent = 18;
constexpr double bodyLine = 19;
constexpr double leadLine = 22;
constexpr double leadMeasure = 600; ///< longer lines are hard to read
constexpr double calloutBar = 3;
constexpr double pixelsPerMillimetre = 96 / 25.4;

using Pieces = std::vector<ReportPiece>;

/// One piece for each line; no single line is left alone at the end of one page or the top of the next.
Pieces linePieces(const TextBox &box, double x, const QColor &color, double before)
{
    Pieces pieces;
    const int lines = box.lines();
    for (int i = 0; i < lines; ++i) {
        ReportPiece piece{.before = i == 0 ? before : 0, .height = box.lineHeight()};
        piece.keepWithNext = i + 1 < lines && (i == 0 || i + 2 == lines);
        piece.paint = [box, x, color, i](PieceCanvas &canvas, double y) {
            box.paint(canvas.ink, x, y, color, TextSide::Start, canvas.style.mirrored(), i, 1);
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Title with a small note beside it, or below where there is no room.
struct TitledNote {
    TextBox title;
    TextBox note;
    bool beside = false;

    TitledNote(const QString &titleText, const QFont &font, const QString &noteText, const PaperStyle &style)
        : title(titleText, {.font = font, .width = style.width()})
        , note(noteText, {.font = style.caption, .width = style.width()})
    {
        const double room = style.width() - title.naturalWidth() - Spacing::medium;
        beside = title.lines() == 1 && note.lines() == 1 && note.naturalWidth() <= room;
    }

    [[nodiscard]] double height(bool hasNote) const
    {
        return title.height() + (hasNote && !beside ? note.height() : 0);
    }

    void paint(const PieceCanvas &canvas, double y, bool hasNote) const
    {
        const bool mirrored = canvas.style.mirrored();
        title.paint(canvas.ink, PaperStyle::margin, y, canvas.style.colors.text, TextSide::Start, mirrored);
        if (!hasNote)
            return;
        const double shift = beside ? title.naturalWidth() + Spacing::medium : 0;
        const double down = beside ? title.baseline() - note.baseline() : title.height();
        note.paint(canvas.ink, PaperStyle::margin + (mirrored ? -shift : shift), y + down,
                   canvas.style.colors.secondary, TextSide::Start, mirrored);
    }
};

void paintCoverFacts(const PieceCanvas &canvas, const TextBox &facts)
{
    const double top = canvas.style.page.height() - PaperStyle::margin - facts.height() - Spacing::large;
    canvas.ink.painter.setPen(QPen(canvas.style.colors.hairline, 1));
    canvas.ink.painter.drawLine(QPointF(PaperStyle::margin, top),
                                QPointF(canvas.style.page.width() - PaperStyle::margin, top));
    facts.paint(canvas.ink, PaperStyle::margin, top + Spacing::large, canvas.style.colors.secondary, TextSide::Start,
                canvas.style.mirrored());
}

class BlockPieces
{
public:
    explicit BlockPieces(const PaperStyle &style) : m_style(style) {}

    Pieces operator()(const CoverBlock &cover) const
    {
        const auto box = [this](const QString &text, const QFont &font) {
            return TextBox(text, {.font = font, .width = m_style.width()});
        };
        const std::vector<std::pair<TextBox, QColor>> lines{
            {box(cover.subject, m_style.coverSubject), m_style.colors.text},
            {box(cover.title, m_style.coverTitle), m_style.colors.secondary},
            {box(cover.period, m_style.section), m_style.colors.text},
            {box(cover.comparison, m_style.body), m_style.colors.secondary}};
        QString facts = cover.facts.join(QChar::LineSeparator);
        const TextBox factBox(facts, {.font = m_style.body, .width = m_style.width(), .lineHeight = bodyLine});
        ReportPiece piece{.height = m_style.contentHeight(), .startsPage = true, .bare = true, .bookmark = cover.title};
        piece.paint = [lines, factBox](PieceCanvas &canvas, double) { paintCover(canvas, lines, factBox); };
        return {piece};
    }

    Pieces operator()(const HeadingBlock &heading) const
    {
        const bool opensPage = heading.level <= 1;
        const TitledNote text(heading.text, opensPage ? m_style.title : m_style.section, heading.note, m_style);
        const bool hasNote = !heading.note.isEmpty();
        ReportPiece piece{.before = sectionGap,
                          .height = text.height(hasNote) + (opensPage ? Spacing::small : Spacing::tiny),
                          .keepWithNext = true,
                          .startsPage = opensPage,
                          .bookmark = heading.text,
                          .bookmarkLevel = heading.level};
        piece.paint = [text, hasNote](PieceCanvas &canvas, double y) { text.paint(canvas, y, hasNote); };
        return {piece};
    }

    Pieces operator()(const ParagraphBlock &paragraph) const
    {
        const double width = paragraph.lead ? std::min(leadMeasure, m_style.width()) : m_style.width();
        const TextBox box(paragraph.text, {.font = paragraph.lead ? m_style.lead : m_style.body,
                                           .width = width,
                                           .lineHeight = paragraph.lead ? leadLine : bodyLine});
        const double x = m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - width : PaperStyle::margin;
        return linePieces(box, x, m_style.colors.text, paragraph.lead ? 0 : blockGap);
    }

    Pieces operator()(const BulletsBlock &bullets) const
    {
        Pieces pieces;
        for (const QString &item : bullets.items) {
            const TextBox box(item,
                              {.font = m_style.body, .width = m_style.width() - bulletIndent, .lineHeight = bodyLine});
            const double x = PaperStyle::margin + (m_style.mirrored() ? 0 : bulletIndent);
            Pieces lines = linePieces(box, x, m_style.colors.text, pieces.empty() ? blockGap : 1);
            addBullet(lines.front());
            std::ranges::move(lines, std::back_inserter(pieces));
        }
        return pieces;
    }

    Pieces operator()(const TableBlock &table) const { return tablePieces(table, m_style); }

    Pieces operator()(const ChartBlock &block) const
    {
        const TitledNote text(block.chart.title, m_style.section, block.chart.subtitle, m_style);
        const bool hasNote = !block.chart.subtitle.isEmpty();
        const double top = text.height(hasNote) + Spacing::small;
        const double height = std::min(block.heightMillimetres * pixelsPerMillimetre, m_style.contentHeight() - top);
        ReportPiece piece{.before = sectionGap, .height = top + height};
        piece.paint = [text, hasNote, top, height, chart = block.chart](PieceCanvas &canvas, double y) {
            text.paint(canvas, y, hasNote);
            const QRectF area(PaperStyle::margin, y + top, canvas.style.width(), height);
            paintChart(canvas.ink.painter, area, chart,
                       {.colors = canvas.style.colors,
                        .label = canvas.style.captionNumber,
                        .strongLabel = canvas.style.captionStrong,
                        .locale = canvas.style.locale,
                        .glyphs = canvas.ink.glyphs});
        };
        return {piece};
    }

    Pieces operator()(const CalloutBlock &callout) const
    {
        const double inner = m_style.width() - calloutBar - 2 * Spacing::large;
        const TextBox title(callout.title, {.font = m_style.bodyStrong, .width = inner, .lineHeight = bodyLine});
        const TextBox text(callout.text, {.font = m_style.body, .width = inner, .lineHeight = bodyLine});
        ReportPiece piece{.before = sectionGap, .height = title.height() + text.height() + 2 * Spacing::medium};
        piece.paint = [title, text, height = piece.height](PieceCanvas &canvas, double y) {
            paintCallout(canvas, title, text, y, height);
        };
        return {piece};
    }

    Pieces operator()(const MarkdownBlock &markdown) const { return (*this)(ParagraphBlock{.text = markdown.text}); }

    Pieces operator()(const FiguresBlock &block) const
    {
        TableBlock table{.columns = {{}, {.numeric = true}, {.numeric = true}}};
        for (const FiguresBlock::Figure &figure : block.figures)
            table.rows.push_back({{.text = figure.label}, {.text = figure.value, .strong = true}, figure.remark});
        return (*this)(table);
    }

private:
    static void paintCover(const PieceCanvas &canvas, const std::vector<std::pair<TextBox, QColor>> &lines,
                           const TextBox &facts)
    {
        const PaperStyle &style = canvas.style;
        double y = style.page.height() * 0.3;
        const double bar = 56;
        const double x = style.mirrored() ? style.page.width() - PaperStyle::margin - bar : PaperStyle::margin;
        canvas.ink.painter.fillRect(QRectF(x, y - Spacing::wide, bar, 4), style.colors.accent);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto &[box, color] = lines[i];
            if (i == 2)
                y += Spacing::wide;
            box.paint(canvas.ink, PaperStyle::margin, y, color, TextSide::Start, style.mirrored());
            y += box.height() + Spacing::tiny;
        }
        paintCoverFacts(canvas, facts);
    }

    void addBullet(ReportPiece &line) const
    {
        const double x = m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - 6 : PaperStyle::margin + 6;
        line.paint = [x, text = line.paint](PieceCanvas &canvas, double y) {
            canvas.ink.painter.setPen(Qt::NoPen);
            canvas.ink.painter.setBrush(canvas.style.colors.text);
            canvas.ink.painter.drawEllipse(QPointF(x, y + bodyLine / 2 + 0.5), 2, 2);
            text(canvas, y);
        };
    }

    static void paintCallout(const PieceCanvas &canvas, const TextBox &title, const TextBox &text, double y,
                             double height)
    {
        const PaperStyle &style = canvas.style;
        const QRectF frame(PaperStyle::margin, y, style.width(), height);
        canvas.ink.painter.fillRect(frame, style.colors.window);
        const double bar = style.mirrored() ? frame.right() - calloutBar : frame.left();
        canvas.ink.painter.fillRect(QRectF(bar, y, calloutBar, height), style.colors.accent);
        const double x = frame.left() + Spacing::large + (style.mirrored() ? 0 : calloutBar);
        title.paint(canvas.ink, x, y + Spacing::medium, style.colors.text, TextSide::Start, style.mirrored());
        text.paint(canvas.ink, x, y + Spacing::medium + title.height(), style.colors.text, TextSide::Start,
                   style.mirrored());
    }

    const PaperStyle &m_style;
};

} // namespace

std::vector<ReportPiece> reportPieces(const ReportDocument &document, const PaperStyle &style)
{
    Pieces pieces;
    for (const ReportBlock &block : document.blocks) {
        Pieces own = std::visit(BlockPieces(style), block);
        if (!own.empty() && !pieces.empty() && pieces.back().startsPage)
            own.front().before = std::min(own.front().before, Spacing::medium + 0.0);
        std::ranges::move(own, std::back_inserter(pieces));
    }
    return pieces;
}

} // namespace creatormetrics
