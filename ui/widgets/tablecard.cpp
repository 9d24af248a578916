// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecard.h"

#include "ui/widgets/figureheader.h"
#include "ui/widgets/tableframe.h"

namespace creatormetrics {

TableCard::TableCard(QWidget *parent) : TitledCard(parent), m_frame(new TableFrame(this))
{
    setBody(m_frame, Spacing::cardPadding - FigureHeader::cellPadding);
}

void TableCard::setTable(FigureTable *table)
{
    m_table = table;
    m_frame->setTable(table);
}

void TableCard::setRowsShown(int rows)
{
    m_frame->setFixedHeight(m_table->heightOfRows(rows));
}

} // namespace creatormetrics
