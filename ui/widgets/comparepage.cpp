// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comparepage.h"

#include "models/analytics/overviewcharts.h"
#include "models/presentation/comparetext.h"
#include "models/presentation/tableroles.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastChartHeight = 170;
constexpr int leastTableHeight = 220;

} // namespace

ComparePage::ComparePage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_model({})
    , m_trend(new TitledCard(content()))
    , m_trendChart(new ChartPane(theme, m_trend))
    , m_figures(new TableCard(content()))
    , m_table(new FigureTable(theme, m_model, 0, {}, m_figures))
    , m_notes(wrappedLabel("caption", {}, content()))
{
    setObjectName(u"comparePage"_s);
    build();
}

void ComparePage::build()
{
    m_trendChart->setObjectName(u"compareTrend"_s);
    m_trendChart->setMinimumHeight(leastChartHeight);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("Figures by platform"));
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setLeastStretchedWidth(160);
    m_table->keepModelOrder();
    m_trend->setBody(m_trendChart);
    m_figures->setTable(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::chooseRow);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(styledLabel("secondary", tr("How the platforms do beside each other, and which figures compare at all."), content()));
    layout->addWidget(m_trend, 4);
    layout->addWidget(m_figures, 5);
    layout->addWidget(m_notes);
}

PageAsk ComparePage::asks() const
{
    return {.question = PageQuestion::Compare};
}

void ComparePage::show(const PageAnswer &told)
{
    m_answer = std::get<ComparePageAnswer>(told);
    const FigureFormat format(locale());
    m_figures->setTitle(tr("All figures"), tr("with the change against the compared period"));
    m_model.setTable(compareColumns(m_answer->figures), compareRows(m_answer->figures, format));
    m_notes->setText(compareNotesText(m_answer->figures));
    showTrend();
}

void ComparePage::chooseRow(const QModelIndex &current)
{
    if (!current.isValid() || !m_answer)
        return;
    m_metric = static_cast<Metric>(current.data(IdRole).toInt());
    showTrend();
}

void ComparePage::showTrend()
{
    const ChartSpec chart = trendChart(m_answer->overview, m_metric);
    m_trend->setTitle(chart.title, chart.subtitle);
    m_trendChart->setChart(chart);
}

QString ComparePage::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> ComparePage::tabStops()
{
    return {m_trendChart->tabStop(), m_table};
}

} // namespace creatormetrics
