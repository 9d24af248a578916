// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggleswitch.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace creatormetrics {

namespace {

constexpr QSizeF track(34, 20);
constexpr qreal knobInset = 3;
constexpr int ring = 3; ///< room around the track for the focus ring

} // namespace

ToggleSwitch::ToggleSwitch(const Theme &theme, QWidget *parent) : QCheckBox(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize ToggleSwitch::sizeHint() const
{
    return track.toSize().grownBy({ring, ring, ring, ring});
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Colors &colors = m_theme.colors();
    QRectF slot(QPointF(), track);
    slot.moveCenter(QRectF(rect()).center());
    const qreal size = slot.height() - 2 * knobInset;
    const bool atRight = isChecked() != isRightToLeft();
    const QRectF knob(atRight ? slot.right() - knobInset - size : slot.left() + knobInset, slot.top() + knobInset, size, size);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? colors.hairline : isChecked() ? colors.accent : colors.control);
    painter.drawRoundedRect(slot, slot.height() / 2, slot.height() / 2);
    painter.setBrush(isChecked() ? colors.accentText : colors.surface);
    painter.drawEllipse(knob);
    if (!option.state.testFlags(QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange))
        return;
    painter.setPen(QPen(colors.accent, Measure::focusRing));
    painter.setBrush(Qt::NoBrush);
    const qreal around = ring - Measure::focusRing / 2.0;
    painter.drawRoundedRect(slot.marginsAdded({around, around, around, around}), slot.height() / 2 + around,
                            slot.height() / 2 + around);
}

} // namespace creatormetrics
