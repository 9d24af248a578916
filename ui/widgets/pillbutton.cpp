// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pillbutton.h"

#include <QFontMetrics>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int sidePadding = 12;
constexpr int partGap = 6;
constexpr int dotSize = 8;
constexpr int dotGap = 5;
constexpr int chevronWidth = 12;

bool isShown(const PillPart &part, bool compact)
{
    return compact ? !part.optional : !part.shortForm;
}

} // namespace

PillButton::PillButton(const Theme &theme, QWidget *parent) : QToolButton(parent), m_theme(theme)
{
    setProperty("variant", u"pill"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        measure();
        updateGeometry();
        update();
    });
}

void PillButton::setParts(const std::vector<PillPart> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    measure();
    updateGeometry();
    update();
}

void PillButton::setDots(const std::vector<QColor> &dots)
{
    m_dots = dots;
    updateGeometry();
    update();
}

void PillButton::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

int PillButton::fullWidth() const
{
    return widthOf(false);
}

QSize PillButton::sizeHint() const
{
    const int textHeight = QFontMetrics(m_theme.font(FontRole::Body)).height();
    return {widthOf(m_compact), std::max(Measure::controlHeight, textHeight + 2 * Spacing::tiny)};
}

/// The bar asks for widths with every change; shaping the same words again and again would be most of its work.
void PillButton::measure()
{
    m_widths.clear();
    for (const PillPart &part : m_parts) {
        const QFont font = m_theme.font(part.strong ? FontRole::BodyStrong : FontRole::Body);
        m_widths.push_back(QFontMetrics(font).horizontalAdvance(part.text));
    }
}

int PillButton::widthOf(bool compact) const
{
    int width = 2 * sidePadding + chevronWidth;
    for (std::size_t index = 0; index < m_parts.size(); ++index) {
        if (isShown(m_parts[index], compact))
            width += m_widths[index] + partGap;
    }
    if (!m_dots.empty())
        width += static_cast<int>(m_dots.size()) * (dotSize + dotGap) + partGap - dotGap;
    return width;
}

void PillButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = QIcon();
    option.features = QStyleOptionToolButton::None;
    option.subControls = QStyle::SC_ToolButton;
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    paintContent(painter);
}

void PillButton::paintContent(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    int x = sidePadding;
    const auto place = [this, &x](int width, int height) {
        const QRect rect(x, (this->height() - height) / 2, width, height);
        x += width;
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    painter.setPen(Qt::NoPen);
    for (const QColor &color : m_dots) {
        painter.setBrush(color);
        painter.drawEllipse(place(dotSize, dotSize));
        x += dotGap;
    }
    x += m_dots.empty() ? 0 : partGap - dotGap;
    const Colors &colors = m_theme.colors();
    for (std::size_t index = 0; index < m_parts.size(); ++index) {
        const PillPart &part = m_parts[index];
        if (!isShown(part, m_compact))
            continue;
        painter.setFont(m_theme.font(part.strong ? FontRole::BodyStrong : FontRole::Body));
        painter.setPen(part.secondary ? colors.secondary : colors.text);
        painter.drawText(place(m_widths[index], height()), Qt::AlignVCenter | Qt::TextDontClip, part.text);
        x += partGap;
    }
    QStyleOption chevron;
    chevron.initFrom(this);
    chevron.rect = place(chevronWidth, chevronWidth);
    style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &chevron, &painter, this);
}

} // namespace creatormetrics
