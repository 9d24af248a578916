// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explainskeleton.h"

#include <QPainter>
#include <QStyle>

namespace creatormetrics {

namespace {

struct Bone {
    double width; ///< of the view's
    int height;
    int gap; ///< below
};

constexpr std::array bones{Bone{0.4, 28, 12}, Bone{0.3, 12, 20}, Bone{1, 12, 8},  Bone{0.7, 12, 24},
                           Bone{1, 20, 8},    Bone{1, 20, 8},    Bone{1, 20, 24}, Bone{1, 32, 8},
                           Bone{1, 32, 8},    Bone{1, 32, 8}};

} // namespace

ExplainSkeleton::ExplainSkeleton(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("The explanation is being looked up"));
}

void ExplainSkeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().hover);
    int top = 0;
    for (const Bone &bone : bones) {
        const QRect place(0, top, static_cast<int>(bone.width * width()), bone.height);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), place), Radius::control, Radius::control);
        top += bone.height + bone.gap;
    }
}

} // namespace creatormetrics
