// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/overviewpage.h"

#include "models/analytics/overviewcharts.h"
#include "models/presentation/cardtext.h"
#include "models/presentation/leadtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/chartreason.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/heatmapview.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/tablecard.h"

#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastCardWidth = 150;
constexpr int leastChartHeight = 150;
constexpr int sideBySideWidth = 900; ///< of the page; narrower, the details stand one above the other

} // namespace

OverviewPage::OverviewPage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_topContent(locale())
    , m_grid(new CardGrid(leastCardWidth, content()))
    , m_trend(new TitledCard(content()))
    , m_trendChart(new ChartPane(theme, m_trend))
    , m_trendReason(new ChartReason(*m_trendChart))
    , m_hours(new TitledCard(content()))
    , m_hoursMap(new HeatMapView(theme, m_hours))
    , m_hoursFinding(new ElidedLabel("caption", m_hours))
    , m_top(new TableCard(content()))
    , m_topView(new FigureTable(theme, m_topContent, TopContentModel::TitleColumn,
                                {TopContentModel::TypeColumn, TopContentModel::PublishedColumn}, m_top))
{
    setObjectName(u"overviewPage"_s);
    build();
}

void OverviewPage::build()
{
    m_trendChart->setObjectName(u"trendChart"_s);
    m_hoursMap->setObjectName(u"bestTime"_s);
    m_trendChart->setMinimumHeight(leastChartHeight);
    m_topView->setMinimumHeight(leastChartHeight);
    m_topView->setObjectName(u"topContent"_s);
    m_topView->setAccessibleName(tr("Top content"));
    m_topView->setUsualOrder(TopContentModel::ViewsColumn);
    m_trend->setBody(m_trendChart);
    auto *hours = new QWidget(m_hours);
    auto *hoursLayout = new QVBoxLayout(hours);
    hoursLayout->setContentsMargins(0, 0, 0, 0);
    hoursLayout->setSpacing(Spacing::small);
    hoursLayout->addWidget(m_hoursMap, 1);
    hoursLayout->addWidget(m_hoursFinding);
    m_hours->setBody(hours);
    m_top->setTable(m_topView);
    m_details = new QBoxLayout(QBoxLayout::LeftToRight);
    m_details->setSpacing(Spacing::gap);
    m_details->addWidget(m_hours, 3);
    m_details->addWidget(m_top, 5);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_grid);
    layout->addWidget(m_trend, 11);
    layout->addLayout(m_details, 10);
    keepMargin();
}

void OverviewPage::setPictures(ThumbnailCache *pictures)
{
    m_topView->setPictures(pictures);
}

void OverviewPage::show(const PageAnswer &told)
{
    const auto &answer = std::get<OverviewAnswer>(told);
    m_answer = answer;
    showCards(answer.overview);
    showTrend();
    const FigureFormat format(locale());
    const HeatMap hours = bestTimeMap(answer.bestTime, format);
    m_hours->setTitle(hours.title, hours.note);
    m_hoursMap->setMap(hours);
    m_hoursFinding->setText(hours.finding);
    m_lead = overviewLead(answer.overview, format);
    const int posts = static_cast<int>(answer.overview.publishedPosts);
    m_top->setTitle(tr("Top content"), tr("%n post(s) published in this period · lifetime figures", nullptr, posts));
    m_topContent.setItems(answer.overview.topContent, answer.overview.query.range.last());
}

QList<QWidget *> OverviewPage::tabStops()
{
    QList<QWidget *> stops;
    for (KpiCard *card : m_cards)
        stops << card->tabStops();
    return stops << m_trendChart->tabStop() << m_hoursMap << m_topView;
}

void OverviewPage::showCards(const Overview &overview)
{
    while (m_cards.size() < static_cast<qsizetype>(overview.cards.size())) {
        auto *card = new KpiCard(m_theme, m_grid);
        card->setChoosable(true);
        connect(card, &KpiCard::chosen, this, &OverviewPage::choose);
        m_grid->addCard(card);
        m_cards << card;
    }
    const FigureFormat format(locale());
    qsizetype index = 0;
    for (const Card &card : overview.cards) {
        KpiCard *view = m_cards[index++];
        view->setObjectName("card_"_L1 + metricInfo(card.metric).key);
        view->show(card.metric, cardText(card, overview.query, format), card.sparkline);
        view->setChosen(card.metric == m_trendMetric);
    }
}

void OverviewPage::choose(Metric metric)
{
    m_trendMetric = metric;
    for (KpiCard *card : m_cards)
        card->setChosen(card->metric() == metric);
    showTrend();
}

void OverviewPage::showTrend()
{
    if (!m_answer)
        return;
    const ChartSpec chart = trendChart(m_answer->overview, m_trendMetric);
    m_trend->setTitle(chart.title, chart.subtitle);
    m_trendChart->setChart(chart);
    const Overview &overview = m_answer->overview;
    const auto card = std::ranges::find(overview.cards, m_trendMetric, &Card::metric);
    const bool known = card != overview.cards.end();
    m_trendReason->tell(!chart.hasValues() && known,
                        known ? cardText(*card, overview.query, FigureFormat(locale())) : CardText());
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = event->size().width() < sideBySideWidth;
    m_details->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString OverviewPage::toTsv() const
{
    QStringList lines;
    if (m_answer) {
        const FigureFormat format(locale());
        for (const Card &card : m_answer->overview.cards) {
            const CardText text = cardText(card, m_answer->overview.query, format);
            lines << QStringList{text.label, text.exact, text.change, text.previous}.join(u'\t');
        }
        lines << QString() << m_topView->toTsv();
    }
    return lines.join(u'\n');
}

} // namespace creatormetrics
