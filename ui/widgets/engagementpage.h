// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/page.h"

class QLabel;

namespace creatormetrics {

class CardGrid;
class ChartPane;
class ChartReason;
class FigureTable;
class KpiCard;
class PillButton;
class TableCard;
class Theme;
class TitledCard;

/// How people take part: engagements, their parts and their rate by every denominator, counted by activity or by published posts.
class EngagementPage : public Page
{
    Q_OBJECT
public:
    explicit EngagementPage(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("How do people take part?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QWidget *choices() override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    void build();
    void buildChoices();
    void fillCounting();
    void refreshCounting();
    void showCards();
    void showTrend();
    void choose(Metric metric);

    Theme &m_theme;
    QString m_lead;
    Counting m_counting = Counting::Activity;
    Metric m_trendMetric = Metric::EngagementRate;
    std::optional<Engagement> m_answer;
    ValueTableModel m_model;
    PillButton *m_countingPill;
    CardGrid *m_grid;
    QList<KpiCard *> m_cards;
    TitledCard *m_trend;
    ChartPane *m_trendChart;
    ChartReason *m_trendReason;
    TitledCard *m_rates;
    ChartPane *m_ratesChart;
    TableCard *m_platforms;
    FigureTable *m_table;
    QLabel *m_notes;
};

} // namespace creatormetrics
