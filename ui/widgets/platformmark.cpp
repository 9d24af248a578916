// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platformmark.h"

#include "ui/theme/platformstyle.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace creatormetrics {

namespace {

constexpr double disabledOpacity = 0.4;

} // namespace

void paintPlatformMark(QPainter &painter, const QRect &square, Platform platform, const Theme &theme)
{
    const PlatformStyle style = platformStyle(platform, theme.colors());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.color);
    painter.drawRoundedRect(square, Radius::control - 1, Radius::control - 1);
    // Of a fixed size, because the square is: larger texts beside it do not change the mark.
    QFont font = theme.font(FontRole::CaptionStrong);
    font.setPixelSize(Type::caption);
    painter.setFont(font);
    painter.setPen(theme.colors().surface);
    painter.drawText(square, Qt::AlignCenter, style.monogram);
    painter.restore();
}

QIcon platformMarkIcon(Platform platform, const Theme &theme)
{
    QIcon icon;
    for (const int ratio : {1, 2}) {
        QPixmap pixmap(platformMarkSize * ratio, platformMarkSize * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintPlatformMark(painter, QRect(0, 0, platformMarkSize, platformMarkSize), platform, theme);
        icon.addPixmap(pixmap);
    }
    return icon;
}

PlatformMark::PlatformMark(const Theme &theme, Platform platform, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_platform(platform)
{
    setFixedSize(platformMarkSize, platformMarkSize);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PlatformMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(isEnabled() ? 1 : disabledOpacity);
    paintPlatformMark(painter, rect(), m_platform, m_theme);
}

} // namespace creatormetrics
