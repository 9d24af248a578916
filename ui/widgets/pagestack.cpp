// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestack.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/skeletonview.h"

#include <QHBoxLayout>

#include <utility>

namespace creatormetrics {

PageStack::PageStack(const Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_outline(new QWidget(this))
    , m_skeleton(new SkeletonView(theme, m_outline))
{
    auto *layout = new QHBoxLayout(m_outline);
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->addWidget(m_skeleton);
    m_skeleton->hide();
    addWidget(m_outline);
}

void PageStack::showSkeleton()
{
    m_skeleton->show();
    setCurrentWidget(m_outline);
}

void PageStack::showInstead(QWidget *view)
{
    delete std::exchange(m_instead, view);
    addWidget(view);
    setCurrentWidget(view);
}

} // namespace creatormetrics
