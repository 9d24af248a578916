// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecard.h"

#include "ui/widgets/figureheader.h"

#include <QEvent>

namespace creatormetrics {

TableCard::TableCard(QWidget *parent) : TitledCard(parent), m_frame(new QWidget(this))
{
    m_frame->installEventFilter(this);
    setBody(m_frame, Spacing::cardPadding - FigureHeader::cellPadding);
}

void TableCard::setTable(FigureTable *table)
{
    m_table = table;
    m_table->setParent(m_frame);
    m_frame->setMinimumHeight(m_table->minimumHeight());
}

void TableCard::setRowsShown(int rows)
{
    m_frame->setFixedHeight(m_table->heightOfRows(rows));
}

bool TableCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_frame && event->type() == QEvent::Resize && m_table)
        m_table->setGeometry(0, 0, m_frame->width(), m_table->wholeRowsHeight(m_frame->height()));
    return TitledCard::eventFilter(watched, event);
}

} // namespace creatormetrics
