// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QWidget>

namespace creatormetrics {

inline constexpr int platformMarkSize = 20;

/// A platform's monogram on a square of its colour.
void paintPlatformMark(QPainter &painter, const QRect &square, Platform platform, const Theme &theme);
/// The same for menus and buttons.
[[nodiscard]] QIcon platformMarkIcon(Platform platform, const Theme &theme);

/// The same as a widget; the text beside it names the platform.
class PlatformMark : public QWidget
{
    Q_OBJECT
public:
    PlatformMark(const Theme &theme, Platform platform, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Platform m_platform;
};

} // namespace creatormetrics
