// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparklineview.h"

#include "ui/charts/sparkline.h"

#include <QPainter>

namespace creatormetrics {

SparklineView::SparklineView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

void SparklineView::setValues(const std::vector<std::optional<double>> &values, bool incompleteTail)
{
    m_values = values;
    m_incompleteTail = incompleteTail;
    update();
}

void SparklineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const SparklineStyle style{.color = m_theme.colors().accent, .incompleteTail = m_incompleteTail};
    paintSparkline(painter, rect(), m_values, style);
}

} // namespace creatormetrics
