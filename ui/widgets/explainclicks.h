// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;
class QModelIndex;

namespace creatormetrics {

class FigureTable;

/// Has the cells of a table explained that answer ExplainRole: by Alt and a click, by Alt+Enter, and by an entry of the row's
/// menu. Belongs to the table.
class ExplainClicks : public QObject
{
    Q_OBJECT
public:
    explicit ExplainClicks(FigureTable &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addToMenu(QMenu *menu, const QModelIndex &index);
    /// False when the cell is no figure that could be explained.
    bool explain(const QModelIndex &index) const;

    FigureTable &m_table;
};

} // namespace creatormetrics
