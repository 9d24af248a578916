// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/platformgrowthmodel.h"
#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/page.h"

namespace creatormetrics {

class CardGrid;
class ChartPane;
class FigureTable;
class KpiCard;
class Theme;
class TableCard;
class TitledCard;

/// Net followers and where they came from, their course by day, followers by platform, and the same as a table.
class GrowthPage : public Page
{
    Q_OBJECT
public:
    explicit GrowthPage(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PageAsk asks() const override { return {.question = PageQuestion::Growth}; }
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("How does the following grow?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    void build();
    void showCards(const Growth &growth);

    Theme &m_theme;
    QString m_lead;
    PlatformGrowthModel m_model;
    CardGrid *m_grid;
    QList<KpiCard *> m_cards;
    TitledCard *m_net;
    ChartPane *m_netChart;
    TitledCard *m_followers;
    ChartPane *m_followersChart;
    ValueTableModel m_milestoneModel;
    TableCard *m_milestones;
    FigureTable *m_milestoneTable;
    TableCard *m_platforms;
    FigureTable *m_table;
};

} // namespace creatormetrics
