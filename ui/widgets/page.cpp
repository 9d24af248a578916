// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/theme/tokens.h"

#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Page::Page(QWidget *parent) : QScrollArea(parent)
{
    setProperty("role", u"page"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(new QWidget);
}

void Page::keepMargin()
{
    const auto fit = [this] {
        const int taken = verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->sizeHint().width() : 0;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        QMargins margins = content()->layout()->contentsMargins();
        margins.setLeft(Spacing::pageMargin - (mirrored ? taken : 0));
        margins.setRight(Spacing::pageMargin - (mirrored ? 0 : taken));
        content()->layout()->setContentsMargins(margins);
    };
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, fit);
}

} // namespace creatormetrics
