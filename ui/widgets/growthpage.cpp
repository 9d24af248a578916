// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growthpage.h"

#include "models/analytics/overviewcharts.h"
#include "models/presentation/explaingrowth.h"
#include "models/presentation/growthtext.h"
#include "models/presentation/leadtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/tablecard.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastCardWidth = 170;
constexpr int leastChartHeight = 170;
constexpr int leastNameWidth = 110;
constexpr int platformRows = 4;

} // namespace

GrowthPage::GrowthPage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(locale())
    , m_grid(new CardGrid(leastCardWidth, content()))
    , m_net(new TitledCard(content()))
    , m_netChart(new ChartPane(theme, m_net))
    , m_followers(new TitledCard(content()))
    , m_followersChart(new ChartPane(theme, m_followers))
    , m_milestoneModel(milestoneColumns())
    , m_milestones(new TableCard(content()))
    , m_milestoneTable(new FigureTable(theme, m_milestoneModel, 0, {}, m_milestones))
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
    m_milestoneTable->setObjectName(u"milestones"_s);
    m_milestoneTable->setAccessibleName(tr("Milestones"));
    m_milestoneTable->setMinimumHeight(leastChartHeight);
    m_milestoneTable->setLeastStretchedWidth(leastNameWidth);
    m_milestoneTable->keepModelOrder();
    m_milestones->setTable(m_milestoneTable);
    m_table->setObjectName(u"platformGrowth"_s);
    m_table->setAccessibleName(tr("Growth by platform"));
    m_table->setUsualOrder(PlatformGrowthModel::NetColumn);
    m_net->setBody(m_netChart);
    m_followers->setBody(m_followersChart);
    m_platforms->setTable(m_table);
    m_platforms->setRowsShown(platformRows);
    auto *details = new QHBoxLayout;
    details->setSpacing(Spacing::gap);
    details->addWidget(m_net, 1);
    details->addWidget(m_milestones, 1);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_grid);
    layout->addWidget(m_followers, 11);
    layout->addLayout(details, 10);
    layout->addWidget(m_platforms);
    keepMargin();
}

void GrowthPage::show(const PageAnswer &told)
{
    const auto &answer = std::get<GrowthAnswer>(told);
    const FigureFormat format(locale());
    m_lead = growthLead(answer.growth, format);
    showCards(answer.growth);
    const ChartSpec net = growthChart(answer.growth);
    m_net->setTitle(net.title, net.subtitle);
    m_netChart->setChart(net);
    ChartSpec followers = trendChart(answer.overview, Metric::Followers);
    markMilestones(followers, answer.growth, format);
    m_followers->setTitle(followers.title, followers.subtitle);
    m_followersChart->setChart(followers);
    m_platforms->setTitle(tr("By platform"), tr("ƒ computed by CreatorMetrics"));
    m_model.setPlatforms(answer.growth.platforms);
    m_milestones->setTitle(tr("Milestones"), tr("the nearest first"));
    m_milestoneModel.setRows(milestoneRows(answer.growth, answer.accounts, format));
}

QList<QWidget *> GrowthPage::tabStops()
{
    QList<QWidget *> stops;
    for (KpiCard *card : m_cards)
        stops << card->tabStops();
    return stops << m_followersChart->tabStop() << m_netChart->tabStop() << m_milestoneTable << m_table;
}

void GrowthPage::showCards(const Growth &growth)
{
    auto cards = growthCards(growth, FigureFormat(locale()));
    while (m_cards.size() < static_cast<qsizetype>(cards.size())) {
        m_cards << new KpiCard(m_theme, m_grid);
        m_grid->addCard(m_cards.last());
    }
    for (std::size_t index = 0; index < cards.size(); ++index) {
        KpiCard *view = m_cards[static_cast<qsizetype>(index)];
        view->setObjectName("growth_"_L1 + cards[index].key);
        explainGrowthCard(growth, FigureFormat(locale()), cards[index]);
        view->show(cards[index].metric, cards[index].text, cards[index].course);
    }
}

QString GrowthPage::toTsv() const
{
    return m_table->toTsv();
}

} // namespace creatormetrics
