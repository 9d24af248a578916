// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growthpage.h"

#include "models/analytics/overviewcharts.h"
#include "models/presentation/growthtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/tablecard.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastCardWidth = 170;
constexpr int leastChartHeight = 150;

} // namespace

GrowthPage::GrowthPage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(locale())
    , m_grid(new CardGrid(leastCardWidth, content()))
    , m_net(new TitledCard(content()))
    , m_netChart(new ChartPane(theme, m_net))
    , m_followers(new TitledCard(content()))
    , m_followersChart(new ChartPane(theme, m_followers, m_netChart))
    , m_platforms(new TableCard(content()))
    , m_table(new FigureTable(theme, m_model, -1, {}, m_platforms))
{
    setObjectName(u"growthPage"_s);
    build();
}

void GrowthPage::build()
{
    m_netChart->setObjectName(u"netChart"_s);
    m_followersChart->setObjectName(u"followersChart"_s);
    m_netChart->setMinimumHeight(leastChartHeight);
    m_followersChart->setMinimumHeight(leastChartHeight);
    m_table->setMinimumHeight(leastChartHeight);
    m_table->setObjectName(u"platformGrowth"_s);
    m_table->setAccessibleName(tr("Growth by platform"));
    m_table->sortByColumn(PlatformGrowthModel::NetColumn, Qt::DescendingOrder);
    m_net->setBody(m_netChart);
    m_followers->setBody(m_followersChart);
    m_platforms->setTable(m_table);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(Spacing::gap);
    charts->addWidget(m_net, 1);
    charts->addWidget(m_followers, 1);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_grid);
    layout->addLayout(charts, 11);
    layout->addWidget(m_platforms, 8);
}

void GrowthPage::show(const PageAnswer &told)
{
    const auto &answer = std::get<OverviewAnswer>(told);
    showCards(answer.growth);
    const ChartSpec net = growthChart(answer.growth);
    m_net->setTitle(net.title, net.subtitle);
    m_netChart->setChart(net);
    const ChartSpec followers = trendChart(answer.overview, Metric::Followers);
    m_followers->setTitle(followers.title, followers.subtitle);
    m_followersChart->setChart(followers);
    m_platforms->setTitle(tr("By platform"), tr("ƒ computed by CreatorMetrics"));
    m_model.setPlatforms(answer.growth.platforms);
}

QList<QWidget *> GrowthPage::tabStops()
{
    QList<QWidget *> stops;
    for (KpiCard *card : m_cards)
        stops << card->tabStops();
    return stops << m_netChart->tabStop() << m_followersChart->tabStop() << m_table;
}

void GrowthPage::showCards(const Growth &growth)
{
    const auto cards = growthCards(growth, FigureFormat(locale()));
    while (m_cards.size() < static_cast<qsizetype>(cards.size())) {
        m_cards << new KpiCard(m_theme, m_grid);
        m_grid->addCard(m_cards.last());
    }
    for (std::size_t index = 0; index < cards.size(); ++index) {
        KpiCard *view = m_cards[static_cast<qsizetype>(index)];
        view->setObjectName("growth_"_L1 + cards[index].key);
        view->show(Metric::NetFollowers, cards[index].text, cards[index].course);
    }
}

QString GrowthPage::toTsv() const
{
    return m_table->toTsv();
}

} // namespace creatormetrics
