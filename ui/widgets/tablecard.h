// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/figuretable.h"
#include "ui/widgets/titledcard.h"

namespace creatormetrics {

class TableFrame;

/// A card around a table of figures that shows whole rows only, with the cells' edges under the card's heading.
class TableCard : public TitledCard
{
    Q_OBJECT
public:
    explicit TableCard(QWidget *parent = nullptr);

    /// Takes ownership.
    void setTable(FigureTable *table);
    /// As high as so many rows need; more scroll inside.
    void setRowsShown(int rows);

private:
    TableFrame *m_frame;
    FigureTable *m_table = nullptr;
};

} // namespace creatormetrics
