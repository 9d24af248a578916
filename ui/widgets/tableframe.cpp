// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableframe.h"

#include "ui/widgets/figuretable.h"

namespace creatormetrics {

TableFrame::TableFrame(QWidget *parent) : QWidget(parent) {}

void TableFrame::setTable(FigureTable *table)
{
    m_table = table;
    m_table->setParent(this);
    setMinimumHeight(m_table->minimumHeight());
}

void TableFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_table)
        m_table->setGeometry(0, 0, width(), m_table->wholeRowsHeight(height()));
}

} // namespace creatormetrics
