// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

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

} // namespace creatormetrics
