// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectguideview.h"

#include "ui/theme/icons.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int bulletSize = 16;

} // namespace

ConnectGuideView::ConnectGuideView(const Theme &theme, int width, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_width(width)
    , m_lists(new QVBoxLayout(this))
{
    setObjectName(u"connectGuide"_s);
    m_lists->setContentsMargins(0, 0, 0, 0);
    m_lists->setSpacing(Spacing::tiny);
}

void ConnectGuideView::show(const ConnectGuide &guide)
{
    while (QLayoutItem *item = m_lists->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Colors &colors = m_theme.colors();
    addList(tr("What is asked for"), guide.asked, u"check"_s, colors.up);
    addList(tr("What is never read or done"), guide.never, u"close"_s, colors.secondary);
    if (!guide.cost.isEmpty())
        addList(tr("What it costs"), guide.cost, u"info"_s, colors.warning);
    QStringList spoken = guide.asked;
    setAccessibleName(tr("What is asked for"));
    setAccessibleDescription((spoken << guide.never << guide.cost).join(". "_L1));
}

void ConnectGuideView::addList(const QString &title, const QStringList &lines, const QString &iconName,
                               const QColor &color)
{
    auto *block = new QWidget(this);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, Spacing::tiny, 0, Spacing::tiny);
    layout->setSpacing(Spacing::tiny);
    layout->addWidget(styledLabel("strong", title, block));
    for (const QString &line : lines) {
        auto *bullet = new QLabel(block);
        bullet->setPixmap(iconPixmap(iconName, color, bulletSize, devicePixelRatioF()));
        QLabel *text = wrappedLabel("", line, block);
        text->setFixedWidth(m_width - bulletSize - Spacing::small);
        auto *row = new QHBoxLayout;
        row->setSpacing(Spacing::small);
        row->addWidget(bullet, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        layout->addLayout(row);
    }
    m_lists->addWidget(block);
}

} // namespace creatormetrics
