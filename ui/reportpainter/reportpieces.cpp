// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/reportpieces.h"

#include "ui/reportpainter/chartpainter.h"
#include "ui/reportpainter/coverpiece.h"
#include "ui/reportpainter/figurepieces.h"
#include "ui/reportpainter/linepieces.h"
#include "ui/reportpainter/markdownpieces.h"
#include "ui/reportpainter/tablepieces.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr double blockGap = 14;
constexpr double sectionGap = 30;
constexpr double bulletIndent = 18;
constexpr double leadLine = 22;
constexpr double leadMeasure = 600; ///< longer lines are hard to read
constexpr double calloutBar = 3;
constexpr double pixelsPerMillimetre = 96 / 25.4;

using Pieces = std::vector<ReportPiece>;

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

class BlockPieces
{
public:
    BlockPieces(const ReportDocument &document, const PaperStyle &style)
        : m_document(document)
        , m_style(style)
        , m_pictures(std::make_shared<PaperPictures>(document.pictures))
    {}

    Pieces operator()(const CoverBlock &cover) const { return {coverPiece(cover, m_document.brand, m_style)}; }

    Pieces operator()(const HeadingBlock &heading) const
    {
        const bool opensPage = heading.level <= 1;
        const TitledNote text(heading.text, opensPage ? m_style.title : m_style.section, heading.note, m_style);
        const bool hasNote = !heading.note.isEmpty();
        ReportPiece piece{.before = sectionGap,
                          .height = text.height(hasNote) + (opensPage ? Spacing::small : Spacing::tiny),
                          .keepWithNext = true,
                          .startsPage = opensPage,
                          .mayFollow = true,
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
                                           .lineHeight = paragraph.lead ? leadLine : paperBodyLine});
        const double x = m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - width : PaperStyle::margin;
        return linePieces(box, x, m_style.colors.text, paragraph.lead ? 0 : blockGap);
    }

    Pieces operator()(const BulletsBlock &bullets) const
    {
        Pieces pieces;
        for (const QString &item : bullets.items) {
            const TextBox box(
                item, {.font = m_style.body, .width = m_style.width() - bulletIndent, .lineHeight = paperBodyLine});
            const double x = PaperStyle::margin + (m_style.mirrored() ? 0 : bulletIndent);
            Pieces lines = linePieces(box, x, m_style.colors.text, pieces.empty() ? blockGap : 1);
            addBullet(lines.front());
            std::ranges::move(lines, std::back_inserter(pieces));
        }
        return pieces;
    }

    Pieces operator()(const TableBlock &table) const { return tablePieces(table, m_style, m_pictures); }

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
        const TextBox title(callout.title, {.font = m_style.bodyStrong, .width = inner, .lineHeight = paperBodyLine});
        const TextBox text(callout.text, {.font = m_style.body, .width = inner, .lineHeight = paperBodyLine});
        ReportPiece piece{.before = sectionGap, .height = title.height() + text.height() + 2 * Spacing::medium};
        piece.paint = [title, text, height = piece.height](PieceCanvas &canvas, double y) {
            paintCallout(canvas, title, text, y, height);
        };
        return {piece};
    }

    Pieces operator()(const MarkdownBlock &markdown) const { return markdownPieces(markdown, m_style); }

    Pieces operator()(const FiguresBlock &figures) const { return figurePieces(figures, m_style); }

private:
    void addBullet(ReportPiece &line) const
    {
        const double x = m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - 6 : PaperStyle::margin + 6;
        line.paint = [x, text = line.paint](PieceCanvas &canvas, double y) {
            canvas.ink.painter.setPen(Qt::NoPen);
            canvas.ink.painter.setBrush(canvas.style.colors.text);
            canvas.ink.painter.drawEllipse(QPointF(x, y + paperBodyLine / 2 + 0.5), 2, 2);
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

    const ReportDocument &m_document;
    const PaperStyle &m_style;
    std::shared_ptr<PaperPictures> m_pictures;
};

/// Where a heading does not part a block from the one before it.
void separate(Pieces &own, const ReportBlock &block, const ReportBlock *above)
{
    if (std::holds_alternative<TableBlock>(block) && above != nullptr && !std::holds_alternative<HeadingBlock>(*above))
        own.front().before = blockGap;
}

} // namespace

std::vector<ReportPiece> reportPieces(const ReportDocument &document, const PaperStyle &style,
                                      const std::stop_token &stop)
{
    Pieces pieces;
    const BlockPieces cut(document, style);
    const ReportBlock *above = nullptr;
    for (const ReportBlock &block : document.blocks) {
        if (stop.stop_requested())
            return {};
        Pieces own = std::visit(cut, block);
        if (own.empty())
            continue;
        separate(own, block, above);
        if (!pieces.empty() && pieces.back().startsPage)
            own.front().before = std::min(own.front().before, Spacing::medium + 0.0);
        std::ranges::move(own, std::back_inserter(pieces));
        above = &block;
    }
    return pieces;
}

} // namespace creatormetrics
