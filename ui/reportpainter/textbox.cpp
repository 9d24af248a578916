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
    breakLines(format);
}

void TextBox::breakLines(const Format &format)
{
    const int count = breakInto(*m_layout, m_width > 0 ? m_width : unlimited);
    if (format.maximumLines <= 0 || count <= format.maximumLines)
        return;
    const int lastStart = m_layout->lineAt(format.maximumLines - 1).textStart();
    const QString text = m_layout->text();
    const QString end = QFontMetricsF(format.font).elidedText(text.mid(lastStart), Qt::ElideRight, m_width);
    m_layout = layoutOf(text.left(lastStart) + end, format.font);
    breakInto(*m_layout, m_width);
}

void TextBox::paintLine(const Ink &ink, const QTextLine &line, const QPointF &origin) const
{
    ColorGlyphs own;
    ColorGlyphs &pictures = ink.pictures != nullptr ? *ink.pictures : own;
    for (const QGlyphRun &run : line.glyphRuns()) {
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
        paintLine(ink, line, origin);
    }
}

} // namespace creatormetrics
