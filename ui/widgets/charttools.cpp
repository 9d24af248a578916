// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charttools.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int buttonSize = 24;
constexpr int iconSize = 16;

QToolButton *smallButton(const QString &name, QWidget *parent)
{
    QToolButton *button = iconButton({}, name, parent);
    button->setIconSize({iconSize, iconSize});
    button->setFixedSize(buttonSize, buttonSize);
    return button;
}

} // namespace

ChartTools::ChartTools(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_table(smallButton(tr("Show as table"), this))
    , m_menu(smallButton(tr("More"), this))
{
    m_table->setObjectName(u"chartTable"_s);
    m_table->setToolTip(tr("Show as table (T)", "T is a key"));
    m_table->setCheckable(true);
    m_menu->setObjectName(u"chartMenuButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_table);
    row->addWidget(m_menu);
    connect(m_table, &QToolButton::toggled, this, &ChartTools::tableToggled);
    connect(m_menu, &QToolButton::clicked, this, &ChartTools::menuWanted);
    connect(&m_theme, &Theme::changed, this, &ChartTools::paintIcons);
    paintIcons();
}

void ChartTools::setSubject(const QString &title)
{
    m_table->setAccessibleDescription(title);
    m_menu->setAccessibleDescription(title);
}

void ChartTools::setTableShown(bool shown)
{
    m_table->setChecked(shown);
}

void ChartTools::paintIcons()
{
    m_table->setIcon(icon(u"table", m_theme.colors()));
    m_menu->setIcon(icon(u"more", m_theme.colors()));
}

} // namespace creatormetrics
