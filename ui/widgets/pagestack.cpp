// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestack.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/skeletonview.h"

#include <QHBoxLayout>

#include <utility>

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto skeletonShownAfter = 100ms;

} // namespace

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
    m_patience.setSingleShot(true);
    m_patience.setInterval(skeletonShownAfter);
    connect(&m_patience, &QTimer::timeout, this, [this] { showSkeleton(m_awaited); });
}

void PageStack::awaitPage(const QString &key)
{
    m_awaited = key;
    m_patience.start();
}

void PageStack::showPage(QWidget *page)
{
    m_patience.stop();
    setCurrentWidget(page);
}

void PageStack::showSkeleton(const QString &key)
{
    m_patience.stop();
    m_skeleton->setPage(key);
    m_skeleton->show();
    setCurrentWidget(m_outline);
}

void PageStack::showInstead(QWidget *view)
{
    m_patience.stop();
    delete std::exchange(m_instead, view);
    addWidget(view);
    setCurrentWidget(view);
}

} // namespace creatormetrics
