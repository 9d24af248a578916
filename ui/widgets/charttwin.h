// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/presentation/valuetablemodel.h"

#include <QWidget>

namespace creatormetrics {

class FigureTable;
class TableFrame;
class Theme;

/// The numbers of a chart as a table that stands in the chart's place: a row for each bucket, a column for each series.
class ChartTwin : public QWidget
{
    Q_OBJECT
public:
    explicit ChartTwin(const Theme &theme, QWidget *parent = nullptr);

    void setChart(const ChartSpec &spec);
    [[nodiscard]] FigureTable &table() { return *m_table; }
    [[nodiscard]] const ValueTableModel &model() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ValueTableModel m_model;
    TableFrame *m_frame;
    FigureTable *m_table;
};

} // namespace creatormetrics
