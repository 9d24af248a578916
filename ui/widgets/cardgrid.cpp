// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgrid.h"

#include "ui/theme/tokens.h"

#include <QResizeEvent>

namespace creatormetrics {

CardGrid::CardGrid(int leastCardWidth, QWidget *parent)
    : QWidget(parent)
    , m_leastCardWidth(leastCardWidth)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::gap);
}

void CardGrid::addCard(QWidget *card)
{
    card->setParent(this);
    card->setMinimumWidth(1);
    m_cards << card;
    const int columns = columnsFor(width());
    if (columns == m_columns)
        place(static_cast<int>(m_cards.size()) - 1);
    else
        arrange(columns);
}

void CardGrid::place(int index)
{
    m_layout->addWidget(m_cards[index], index / m_columns, index % m_columns);
    m_layout->setColumnStretch(index % m_columns, 1);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(columnsFor(event->size().width()));
}

int CardGrid::columnsFor(int width) const
{
    const int count = std::max(1, static_cast<int>(m_cards.size()));
    for (int rows = 1; rows < count; ++rows) {
        const int columns = (count + rows - 1) / rows;
        if (columns * (m_leastCardWidth + Spacing::gap) - Spacing::gap <= width)
            return columns;
    }
    return 1;
}

void CardGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < m_layout->columnCount(); ++column)
        m_layout->setColumnStretch(column, 0);
    for (int index = 0; index < m_cards.size(); ++index)
        place(index);
    updateGeometry();
}

} // namespace creatormetrics
