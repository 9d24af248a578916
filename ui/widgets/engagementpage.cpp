// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/engagementpage.h"

#include "models/analytics/engagementcharts.h"
#include "models/presentation/cardtext.h"
#include "models/presentation/engagementtext.h"
#include "models/presentation/leadtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/chartreason.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastCardWidth = 150;
constexpr int leastChartHeight = 150;
constexpr int platformRows = 5;

QString countingText(Counting counting)
{
    return counting == Counting::Activity ? EngagementPage::tr("activity in the period")
                                          : EngagementPage::tr("posts published in the period");
}

} // namespace

EngagementPage::EngagementPage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(engagementColumns())
    , m_countingPill(new PillButton(theme, content()))
    , m_grid(new CardGrid(leastCardWidth, content()))
    , m_trend(new TitledCard(content()))
    , m_trendChart(new ChartPane(theme, m_trend))
    , m_trendReason(new ChartReason(*m_trendChart))
    , m_rates(new TitledCard(content()))
    , m_ratesChart(new ChartPane(theme, m_rates))
    , m_platforms(new TableCard(content()))
    , m_table(new FigureTable(theme, m_model, 0, {}, m_platforms))
    , m_notes(wrappedLabel("caption", {}, content()))
{
    setObjectName(u"engagementPage"_s);
    build();
    buildChoices();
}

void EngagementPage::build()
{
    m_trendChart->setObjectName(u"engagementTrend"_s);
    m_ratesChart->setObjectName(u"engagementRates"_s);
    m_trendChart->setMinimumHeight(leastChartHeight);
    m_ratesChart->setMinimumHeight(leastChartHeight);
    m_table->setObjectName(u"platformEngagement"_s);
    m_table->setAccessibleName(tr("Engagement by platform"));
    m_table->setLeastStretchedWidth(120);
    m_table->keepModelOrder();
    m_trend->setBody(m_trendChart);
    m_rates->setBody(m_ratesChart);
    m_platforms->setTable(m_table);
    m_platforms->setRowsShown(platformRows);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(Spacing::gap);
    charts->addWidget(m_trend, 5);
    charts->addWidget(m_rates, 3);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_grid);
    layout->addLayout(charts, 1);
    layout->addWidget(m_platforms);
    layout->addWidget(m_notes);
    keepMargin();
}

void EngagementPage::buildChoices()
{
    m_countingPill->setObjectName(u"countingPill"_s);
    m_countingPill->setMenu(new QMenu(m_countingPill));
    connect(m_countingPill->menu(), &QMenu::aboutToShow, this, &EngagementPage::fillCounting);
    refreshCounting();
}

QWidget *EngagementPage::choices()
{
    return m_countingPill;
}

void EngagementPage::fillCounting()
{
    m_countingPill->menu()->clear();
    for (const Counting counting : {Counting::Activity, Counting::Published}) {
        QAction *action = m_countingPill->menu()->addAction(countingText(counting), this, [this, counting] {
            m_counting = counting;
            refreshCounting();
            Q_EMIT asksChanged();
        });
        action->setCheckable(true);
        action->setChecked(counting == m_counting);
    }
}

void EngagementPage::refreshCounting()
{
    m_countingPill->setParts({{.text = tr("Count"), .secondary = true}, {.text = countingText(m_counting)}});
    m_countingPill->setAccessibleName(tr("Count %1").arg(countingText(m_counting)));
}

PageAsk EngagementPage::asks() const
{
    return {.question = PageQuestion::Engagement, .counting = m_counting};
}

void EngagementPage::show(const PageAnswer &told)
{
    m_answer = std::get<Engagement>(told);
    m_lead = engagementLead(*m_answer, FigureFormat(locale()));
    showCards();
    showTrend();
    const ChartSpec rates = engagementRatesChart(*m_answer);
    m_rates->setTitle(rates.title, rates.subtitle);
    m_ratesChart->setChart(rates);
    m_platforms->setTitle(tr("By platform"), tr("ƒ computed by CreatorMetrics"));
    m_model.setRows(engagementRows(*m_answer, FigureFormat(locale())));
    m_notes->setText(engagementNotesText(*m_answer));
}

void EngagementPage::showCards()
{
    const auto cards = engagementCards(*m_answer);
    while (m_cards.size() < static_cast<qsizetype>(cards.size())) {
        auto *card = new KpiCard(m_theme, m_grid);
        card->setChoosable(true);
        connect(card, &KpiCard::chosen, this, &EngagementPage::choose);
        m_grid->addCard(card);
        m_cards << card;
    }
    const FigureFormat format(locale());
    qsizetype index = 0;
    for (const Card &card : cards) {
        KpiCard *view = m_cards[index++];
        view->setObjectName("engagement_"_L1 + metricInfo(card.metric).key);
        view->show(card.metric, cardText(card, m_answer->query, format), card.sparkline);
        view->setChosen(card.metric == m_trendMetric);
    }
}

void EngagementPage::choose(Metric metric)
{
    m_trendMetric = metric;
    for (KpiCard *card : m_cards)
        card->setChosen(card->metric() == metric);
    showTrend();
}

void EngagementPage::showTrend()
{
    const ChartSpec chart = engagementChart(*m_answer, m_trendMetric);
    m_trend->setTitle(chart.title, chart.subtitle);
    m_trendChart->setChart(chart);
    const auto cards = engagementCards(*m_answer);
    const auto card = std::ranges::find(cards, m_trendMetric, &Card::metric);
    m_trendReason->tell(!chart.hasValues() && card != cards.end(),
                        card == cards.end() ? CardText() : cardText(*card, m_answer->query, FigureFormat(locale())));
}

QString EngagementPage::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> EngagementPage::tabStops()
{
    QList<QWidget *> stops{m_countingPill};
    for (KpiCard *card : m_cards)
        stops << card->tabStops();
    return stops << m_trendChart->tabStop() << m_ratesChart->tabStop() << m_table;
}

} // namespace creatormetrics
