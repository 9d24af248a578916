// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/comparepage.h"

#include "models/analytics/agechart.h"
#include "models/analytics/overviewcharts.h"
#include "models/presentation/comparetext.h"
#include "models/presentation/leadtext.h"
#include "models/presentation/tableroles.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastChartHeight = 170;
constexpr int leastTableHeight = 220;
constexpr int leastNameWidth = 160;

} // namespace

ComparePage::ComparePage(Theme &theme, QWidget *parent)
    : Page(parent)
    , m_sides(new SegmentedControl(tr("What is compared"), content()))
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
    m_sides->setObjectName(u"compareSides"_s);
    for (const QString &side : {tr("Platforms"), tr("Periods"), tr("Posts")})
        m_sides->addChoice(side);
    connect(m_sides, &SegmentedControl::chosenChanged, this, &ComparePage::choose);
    m_trendChart->setObjectName(u"compareTrend"_s);
    m_trendChart->setMinimumHeight(leastChartHeight);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("Figures side by side"));
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setLeastStretchedWidth(leastNameWidth);
    m_table->keepModelOrder();
    m_trend->setBody(m_trendChart);
    m_figures->setTable(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::chooseRow);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_trend, 4);
    layout->addWidget(m_figures, 5);
    layout->addWidget(m_notes);
}

void ComparePage::comparePosts(const std::vector<ContentId> &posts)
{
    m_posts = posts;
    m_side = Side::Posts;
    m_sides->choose(static_cast<int>(Side::Posts));
}

void ComparePage::choose(int side)
{
    m_side = static_cast<Side>(side);
    m_metric = Metric::Views;
    m_column = 0;
    // Platforms and periods are two views of one answer.
    if (m_side != Side::Posts && m_answer && std::holds_alternative<ComparePageAnswer>(*m_answer))
        showFigures(std::get<ComparePageAnswer>(*m_answer));
    Q_EMIT asksChanged();
    Q_EMIT leadChanged();
}

QWidget *ComparePage::choices()
{
    return m_sides;
}

PageAsk ComparePage::asks() const
{
    if (m_side == Side::Posts)
        return {.question = PageQuestion::ComparePosts, .posts = m_posts};
    return {.question = PageQuestion::Compare};
}

void ComparePage::show(const PageAnswer &told)
{
    m_answer = told;
    if (const auto *posts = std::get_if<ComparePostsAnswer>(&told))
        showPosts(*posts);
    else
        showFigures(std::get<ComparePageAnswer>(told));
}

void ComparePage::showFigures(const ComparePageAnswer &answer)
{
    const FigureFormat format(locale());
    m_lead = compareLead(answer.figures);
    if (m_side == Side::Periods) {
        m_figures->setTitle(tr("Period beside period"), tr("for each figure and platform · the bar chooses the periods"));
        m_model.setTable(periodColumns(answer.figures, locale()), periodRows(answer.figures, format));
    } else {
        m_figures->setTitle(tr("All figures"), tr("with the change against the compared period"));
        m_model.setTable(compareColumns(answer.figures), compareRows(answer.figures, format));
    }
    m_notes->setText(compareNotesText(answer.figures));
    showTrend();
}

void ComparePage::showPosts(const ComparePostsAnswer &answer)
{
    const int count = static_cast<int>(answer.posts.size());
    m_lead = m_posts.empty() ? tr("The %n most viewed post(s) of the period", nullptr, count) : tr("%n chosen post(s)", nullptr, count);
    m_figures->setTitle(tr("Post beside post"), tr("lifetime figures"));
    m_model.setTable(postColumns(answer.posts), postRows(answer.posts, FigureFormat(locale())));
    m_notes->setText(tr("To compare others, choose two to four posts on the Content page and press Compare."));
    showTrend();
}

void ComparePage::chooseRow(const QModelIndex &current)
{
    if (!current.isValid() || m_side == Side::Posts)
        return;
    const qint64 id = current.siblingAtColumn(0).data(IdRole).toLongLong();
    if (m_side == Side::Periods) {
        m_metric = periodRow(id).metric;
        m_column = periodRow(id).column;
    } else {
        m_metric = static_cast<Metric>(id);
    }
    showTrend();
}

/// The chosen platform's course alone, with that of the compared days behind it.
ChartSpec ComparePage::periodChart(const ComparePageAnswer &answer) const
{
    Overview one = answer.overview;
    if (m_column < answer.figures.columns.size()) {
        const Platform platform = answer.figures.columns[m_column].platform;
        std::erase_if(one.platforms, [platform](const PlatformSeries &series) { return series.platform != platform; });
        std::erase_if(one.comparedPlatforms, [platform](const PlatformSeries &series) { return series.platform != platform; });
    }
    return trendChart(one, m_metric);
}

ChartSpec ComparePage::chart() const
{
    if (const auto *posts = std::get_if<ComparePostsAnswer>(&*m_answer))
        return postsAgeChart(posts->posts);
    const auto &answer = std::get<ComparePageAnswer>(*m_answer);
    return m_side == Side::Periods ? periodChart(answer) : trendChart(answer.overview, m_metric);
}

void ComparePage::showTrend()
{
    if (!m_answer)
        return;
    const ChartSpec chart = this->chart();
    m_trend->setTitle(chart.title, chart.subtitle);
    m_trendChart->setChart(chart);
}

QString ComparePage::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> ComparePage::tabStops()
{
    return m_sides->tabStops() << m_trendChart->tabStop() << m_table;
}

} // namespace creatormetrics
