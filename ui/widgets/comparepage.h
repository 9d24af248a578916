// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"
#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/page.h"

class QLabel;

namespace creatormetrics {

class ChartPane;
class FigureTable;
class SegmentedControl;
class TableCard;
class Theme;
class TitledCard;

/// Platforms, two periods, or posts side by side: one chart and all figures. A row chosen in the table is what the chart
/// shows.
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Theme &theme, QWidget *parent = nullptr);

    /// Shows these posts side by side; without any, the most viewed ones of the range.
    void comparePosts(const std::vector<ContentId> &posts);

    [[nodiscard]] PageAsk asks() const override;
    void show(const PageAnswer &told) override;
    [[nodiscard]] QString question() const override { return tr("How do they do beside each other?"); }
    [[nodiscard]] QString lead() const override { return m_lead; }
    [[nodiscard]] QWidget *choices() override;
    [[nodiscard]] QString toTsv() const override;
    [[nodiscard]] QList<QWidget *> tabStops() override;

private:
    enum class Side { Platforms, Periods, Posts };

    void build();
    void choose(int side);
    void showFigures(const ComparePageAnswer &answer);
    void showPosts(const ComparePostsAnswer &answer);
    void showTrend();
    void chooseRow(const QModelIndex &current);
    [[nodiscard]] ChartSpec chart() const;
    [[nodiscard]] ChartSpec periodChart(const ComparePageAnswer &answer) const;

    QString m_lead;
    Side m_side = Side::Platforms;
    std::vector<ContentId> m_posts;
    Metric m_metric = Metric::Views;
    std::size_t m_column = 0; ///< whose course, for periods
    std::optional<PageAnswer> m_answer;
    SegmentedControl *m_sides;
    ValueTableModel m_model;
    TitledCard *m_trend;
    ChartPane *m_trendChart;
    TableCard *m_figures;
    FigureTable *m_table;
    QLabel *m_notes;
};

} // namespace creatormetrics
