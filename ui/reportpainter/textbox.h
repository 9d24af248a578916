// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/ink.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QGlyphRun;
class QTextLayout;
class QTextLine;

namespace creatormetrics {

enum class TextSide { Start, Middle, End };

/// A stretch of a text that differs from the rest of it. Spans do not overlap and are in order.
struct TextSpan {
    int start = 0;
    int length = 0;
    QFont font;
    QString link = {}; ///< in the colour of links, underlined, and left with the ink's links; empty: none
    bool struck = false;
};

/// A text broken into lines for a width, measured once and painted where it belongs. Start and end follow the
/// direction of the document, the order of letters that of the text itself.
class TextBox
{
public:
    struct Format {
        QFont font;
        double width = 0;
        double lineHeight = 0; ///< 0: what the font asks for
        int maximumLines = 0; ///< 0: all; the last line that fits is cut with an ellipsis
        std::vector<TextSpan> spans = {}; ///< not together with maximumLines
        QColor linkColor = {};
    };

    TextBox(const QString &text, const Format &format);

    [[nodiscard]] int lines() const;
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lineHeight * lines(); }
    /// Of the widest line.
    [[nodiscard]] double naturalWidth() const;
    /// From the top of the box to the baseline of its first line.
    [[nodiscard]] double baseline() const;

    /// Paints all lines, or `count` lines from `first`, with the top of the first painted line at `y`.
    void paint(const Ink &ink, double x, double y, const QColor &color, TextSide side, bool mirrored, int first = 0,
               int count = -1) const;

private:
    void breakLines(const Format &format);
    void setSpans(const Format &format);
    void paintLine(const Ink &ink, const QTextLine &line, const QPointF &origin, const QColor &color) const;
    void paintSpan(const Ink &ink, const QTextLine &line, const QPointF &origin, const TextSpan &span) const;
    void paintRuns(const Ink &ink, const QTextLine &line, const QPointF &origin, const QList<QGlyphRun> &runs) const;

    std::shared_ptr<QTextLayout> m_layout; ///< not changed after construction
    std::shared_ptr<const std::vector<TextSpan>> m_spans; ///< null: the text is of one kind
    QColor m_linkColor;
    double m_width = 0;
    double m_lineHeight = 0;
    double m_ascent = 0;
    double m_fontHeight = 0;
};

} // namespace creatormetrics
