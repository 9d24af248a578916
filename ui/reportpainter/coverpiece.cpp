// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/coverpiece.h"

#include "ui/reportpainter/paperlogo.h"
#include "ui/reportpainter/textbox.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <optional>

namespace creatormetrics {

namespace {

constexpr double factLine = 19;
constexpr double barWidth = 56;
constexpr double panelShare = 0.62; ///< of the page, in the brand's colour
constexpr double textTop = 0.3; ///< of the page
constexpr double platePadding = 10;
constexpr QSizeF logoRoom(240, 72);

struct CoverLine {
    TextBox box;
    bool strong = false;
    double before = 0;
};

class Cover
{
public:
    Cover(const CoverBlock &cover, const ReportBrand &brand, const PaperStyle &style)
        : m_style(style)
        , m_onColor(style.cover.isValid())
        , m_plate(m_onColor && brand.logoDark.isEmpty())
        , m_logo(m_onColor && !m_plate ? brand.logoDark : brand.logo, logoRoom)
        , m_facts(cover.facts.join(QChar(QChar::LineSeparator)),
                  {.font = style.body, .width = style.width(), .lineHeight = factLine})
        , m_hasFacts(!cover.facts.isEmpty())
    {
        add(cover.subject, style.coverSubject, true, 0);
        add(cover.title, style.coverTitle, false, Spacing::tiny);
        add(cover.period, style.section, true, Spacing::tiny + Spacing::wide);
        add(cover.comparison, style.body, false, Spacing::tiny);
        add(brand.coverText, style.body, true, Spacing::wide);
    }

    void paint(const Ink &ink) const
    {
        if (m_onColor)
            ink.painter.fillRect(QRectF(0, 0, m_style.page.width(), m_style.page.height() * panelShare), m_style.cover);
        paintLogo(ink.painter);
        double y = m_style.page.height() * textTop;
        ink.painter.fillRect(QRectF(start(barWidth), y - Spacing::wide, barWidth, 4), barColor());
        for (const CoverLine &line : m_lines) {
            y += line.before;
            line.box.paint(ink, PaperStyle::margin, y, colorOf(line), TextSide::Start, m_style.mirrored());
            y += line.box.height();
        }
        if (m_hasFacts)
            paintFacts(ink);
    }

private:
    void add(const QString &text, const QFont &font, bool strong, double before)
    {
        if (!text.isEmpty())
            m_lines.push_back({.box = TextBox(text, {.font = font, .width = m_style.width(), .maximumLines = 8}),
                               .strong = strong,
                               .before = before});
    }

    [[nodiscard]] double start(double width) const
    {
        return m_style.mirrored() ? m_style.page.width() - PaperStyle::margin - width : PaperStyle::margin;
    }

    [[nodiscard]] QColor barColor() const { return m_onColor ? m_style.coverText : m_style.colors.accent; }

    [[nodiscard]] QColor colorOf(const CoverLine &line) const
    {
        if (m_onColor)
            return m_style.coverText;
        return line.strong ? m_style.colors.text : m_style.colors.secondary;
    }

    /// A logo for light paper gets a plate of it on a coloured cover.
    void paintLogo(QPainter &painter) const
    {
        if (m_logo.isEmpty())
            return;
        const QSizeF size = m_logo.size();
        const double padding = m_plate ? platePadding : 0;
        const QRectF plate(QPointF(start(size.width() + 2 * padding), PaperStyle::margin),
                           size + QSizeF(2 * padding, 2 * padding));
        if (m_plate) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_style.colors.surface);
            painter.drawRoundedRect(plate, Radius::control, Radius::control);
        }
        m_logo.paint(painter, plate.topLeft() + QPointF(padding, padding));
    }

    void paintFacts(const Ink &ink) const
    {
        const double top = m_style.page.height() - PaperStyle::margin - m_facts.height() - Spacing::large;
        if (!m_onColor)
            ink.painter.fillRect(QRectF(PaperStyle::margin, top, m_style.width(), 1), m_style.colors.hairline);
        m_facts.paint(ink, PaperStyle::margin, top + Spacing::large, m_style.colors.secondary, TextSide::Start,
                      m_style.mirrored());
    }

    PaperStyle m_style;
    bool m_onColor;
    bool m_plate;
    PaperLogo m_logo;
    std::vector<CoverLine> m_lines;
    TextBox m_facts;
    bool m_hasFacts;
};

} // namespace

ReportPiece coverPiece(const CoverBlock &cover, const ReportBrand &brand, const PaperStyle &style)
{
    ReportPiece piece{.height = style.contentHeight(), .startsPage = true, .bare = true, .bookmark = cover.title};
    piece.paint = [page = Cover(cover, brand, style)](PieceCanvas &canvas, double) { page.paint(canvas.ink); };
    return piece;
}

} // namespace creatormetrics
