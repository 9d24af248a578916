// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/textbox.h"

#include "ui/reportpainter/colorglyphs.h"
#include "ui/reportpainter/glyphrecorder.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace creatormetrics {

namespace {

constexpr double unlimited = 1e6;
constexpr qsizetype longestElided = 2000; ///< characters that are looked at for the last line

QTextOption wrapping()
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

std::shared_ptr<QTextLayout> layoutOf(const QString &text, const QFont &font)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    layout->setTextOption(wrapping());
    layout->setCacheEnabled(true);
    return layout;
}

int breakInto(QTextLayout &layout, double width)
{
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
    return layout.lineCount();
}

} // namespace

TextBox::TextBox(const QString &text, const Format &format)
    : m_layout(layoutOf(text, format.font))
    , m_width(format.width)
{
    const QFontMetricsF metrics(format.font);
    m_ascent = metrics.ascent();
    m_fontHeight = metrics.height();
    m_lineHeight = format.lineHeight > 0 ? format.lineHeight : std::ceil(m_fontHeight * 1.2);
    if (!format.spans.empty())
        setSpans(format);
    breakLines(format);
}

void TextBox::setSpans(const Format &format)
{
    m_spans = std::make_shared<const std::vector<TextSpan>>(format.spans);
    m_linkColor = format.linkColor;
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : format.spans) {
        QTextLayout::FormatRange range{.start = span.start, .length = span.length, .format = {}};
        range.format.setFont(span.font);
        ranges << range;
    }
    m_layout->setFormats(ranges);
}

void TextBox::breakLines(const Format &format)
{
    const int count = breakInto(*m_layout, m_width > 0 ? m_width : unlimited);
    if (format.maximumLines <= 0 || count <= format.maximumLines)
        return;
    const int lastStart = m_layout->lineAt(format.maximumLines - 1).textStart();
    const QString text = m_layout->text();
    const QString end =
        QFontMetricsF(format.font).elidedText(text.mid(lastStart, longestElided), Qt::ElideRight, m_width);
    m_layout = layoutOf(text.left(lastStart) + end, format.font);
    breakInto(*m_layout, m_width);
}

void TextBox::paintLine(const Ink &ink, const QTextLine &line, const QPointF &origin, const QColor &color) const
{
    if (!m_spans) {
        paintRuns(ink, line, origin, line.glyphRuns());
        return;
    }
    const int end = line.textStart() + line.textLength();
    int at = line.textStart();
    const auto paintPlain = [&](int to) {
        if (to > at)
            paintRuns(ink, line, origin, line.glyphRuns(at, to - at));
    };
    for (const TextSpan &span : *m_spans) {
        const int from = std::max(span.start, at);
        const int to = std::min(span.start + span.length, end);
        if (from >= to)
            continue;
        paintPlain(from);
        ink.painter.setPen(span.link.isEmpty() ? color : m_linkColor);
        paintSpan(ink, line, origin, {.start = from, .length = to - from, .link = span.link, .struck = span.struck});
        ink.painter.setPen(color);
        at = to;
    }
    paintPlain(end);
}

void TextBox::paintSpan(const Ink &ink, const QTextLine &line, const QPointF &origin, const TextSpan &span) const
{
    const QList<QGlyphRun> runs = line.glyphRuns(span.start, span.length);
    paintRuns(ink, line, origin, runs);
    if (span.link.isEmpty() && !span.struck)
        return;
    for (const QGlyphRun &run : runs) {
        const QRectF area = run.boundingRect().translated(origin);
        const double baseline = origin.y() + line.y() + line.ascent();
        const double y = baseline + (span.struck ? -m_ascent * 0.3 : 2);
        ink.painter.fillRect(QRectF(area.left(), y, area.width(), 0.75), ink.painter.pen().color());
        if (!span.link.isEmpty() && ink.links != nullptr)
            ink.links->push_back({area, span.link});
    }
}

void TextBox::paintRuns(const Ink &ink, const QTextLine &line, const QPointF &origin,
                        const QList<QGlyphRun> &runs) const
{
    ColorGlyphs own;
    ColorGlyphs &pictures = ink.pictures != nullptr ? *ink.pictures : own;
    for (const QGlyphRun &run : runs) {
        // In a PDF, Qt draws such a font as empty outlines and breaks its metrics for the rest of the process.
        if (pictures.areIn(run.rawFont())) {
            pictures.paint(ink.painter, run, origin);
            continue;
        }
        ink.painter.drawGlyphRun(origin, run);
        if (ink.glyphs != nullptr)
            ink.glyphs->record(run, line, m_layout->text());
    }
}

int TextBox::lines() const
{
    return m_layout->lineCount();
}

double TextBox::naturalWidth() const
{
    double width = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

double TextBox::baseline() const
{
    return (m_lineHeight - m_fontHeight) / 2 + m_ascent;
}

void TextBox::paint(const Ink &ink, double x, double y, const QColor &color, TextSide side, bool mirrored, int first,
                    int count) const
{
    ink.painter.setPen(color);
    const int end = count < 0 ? lines() : std::min(lines(), first + count);
    const double room = m_width > 0 ? m_width : naturalWidth();
    for (int i = first; i < end; ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const double spare = room - line.naturalTextWidth();
        const bool right = (side == TextSide::End) != mirrored;
        const double shift = side == TextSide::Middle ? spare / 2 : (right ? spare : 0);
        // A right-to-left line is set against the right edge of its line width; take that back.
        const double own = line.naturalTextRect().left();
        const double top = y + (i - first) * m_lineHeight + baseline() - line.ascent();
        const QPointF origin(x + shift - own, top - line.y());
        paintLine(ink, line, origin, color);
    }
}

} // namespace creatormetrics
