// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/topcontentmodel.h"
#include "ui/widgets/page.h"

class QBoxLayout;
class QLabel;

namespace creatormetrics {

class CardGrid;
class ChartPane;
class ChartReason;
class KpiCard;
class Theme;
class ThumbnailCache;
class TableCard;
class TitledCard;
class FigureTable;
class HeatMapView;

/// Cards, the main trend, growth by day, and the top content.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(Theme &theme, QWidget *parent = nullptr);

    /// Outlives the page; nullptr: no pictures.
    void setPictures(ThumbnailCache *pictures);
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("How is it going?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showCards(const Overview &overview);
    void showTrend();
    void choose(Metric metric);

    Theme &m_theme;
    QString m_lead;
    TopContentModel m_topContent;
    std::optional<OverviewAnswer> m_answer;
    Metric m_trendMetric = Metric::Views;
    CardGrid *m_grid;
    QList<KpiCard *> m_cards;
    TitledCard *m_trend;
    ChartPane *m_trendChart;
    ChartReason *m_trendReason;
    TitledCard *m_hours;
    HeatMapView *m_hoursMap;
    QLabel *m_hoursFinding;
    TableCard *m_top;
    FigureTable *m_topView;
    QBoxLayout *m_details = nullptr;
};

} // namespace creatormetrics
