// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace creatormetrics {

class FigureTable;

/// Gives a table as much of its height as whole rows need, so that the last one is not cut.
class TableFrame : public QWidget
{
    Q_OBJECT
public:
    explicit TableFrame(QWidget *parent = nullptr);

    /// Takes ownership.
    void setTable(FigureTable *table);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FigureTable *m_table = nullptr;
};

} // namespace creatormetrics
