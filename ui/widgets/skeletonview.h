// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace creatormetrics {

/// The outlines of a page while its figures are awaited: calm grey shapes where cards, chart and table will stand.
class SkeletonView : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonView(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCard(QPainter &painter, const QRectF &rect, const QList<QRectF> &bones) const;

    const Theme &m_theme;
};

} // namespace creatormetrics
