// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/page.h"

class QLabel;

namespace creatormetrics {

class ChartPane;
class FigureTable;
class TableCard;
class Theme;
class TitledCard;

/// Platforms side by side: the course of the figure whose row is chosen, and every figure with its change.
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    void build();
    void showTrend();
    void chooseRow(const QModelIndex &current);

    Metric m_metric = Metric::Views;
    std::optional<ComparePageAnswer> m_answer;
    ValueTableModel m_model;
    TitledCard *m_trend;
    ChartPane *m_trendChart;
    TableCard *m_figures;
    FigureTable *m_table;
    QLabel *m_notes;
};

} // namespace creatormetrics
