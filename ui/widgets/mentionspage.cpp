// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionspage.h"

#include "models/presentation/leadtext.h"
#include "models/presentation/mentioncards.h"
#include "models/presentation/mentioncharts.h"
#include "models/presentation/mentiontext.h"
#include "models/presentation/scoringtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cardgrid.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/kpicard.h"
#include "ui/widgets/mentiondriversview.h"
#include "ui/widgets/mentionfeedview.h"
#include "ui/widgets/mentionjudging.h"
#include "ui/widgets/scoringdialogs.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tablecard.h"
#include "ui/widgets/windowrequests.h"

#include <QGridLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastCardWidth = 140;
constexpr int leastChartHeight = 150;
constexpr int leastFeedHeight = 380;
constexpr int detailRows = 5;
constexpr int leastNameWidth = 96;
constexpr int wideContent = 980;
constexpr std::chrono::milliseconds calm{2'500}; ///< longer than the time between two changes of a judging that goes on

} // namespace

MentionsPage::MentionsPage(const WindowContext &context, MentionFeedReader *reader, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_platformModel(mentionPlatformColumns())
    , m_authorModel(mentionAuthorColumns())
    , m_body(new QWidget(content()))
    , m_noneHost(new QWidget(content()))
    , m_grid(new CardGrid(leastCardWidth, m_body))
    , m_trend(new TitledCard(m_body))
    , m_chart(new ChartPane(context.theme, m_trend))
    , m_platforms(new TableCard(m_body))
    , m_platformTable(new FigureTable(context.theme, m_platformModel, 0, {3}, m_platforms))
    , m_platformNote(wrappedLabel("caption", {}, m_platforms))
    , m_authors(new TableCard(m_body))
    , m_authorTable(new FigureTable(context.theme, m_authorModel, 0, {}, m_authors))
    , m_noAuthors(wrappedLabel("secondary", {}, m_authors))
    , m_feed(new MentionFeedView(context.theme, reader, context.zone, m_body))
    , m_reader(reader)
    , m_drivers(new MentionDriversView(context.theme, m_body))
    , m_spike(new Banner(context.theme, m_body))
    , m_judging(new MentionJudging(context, m_body))
{
    setObjectName(u"mentionsPage"_s);
    build();
    buildTables();
    arrange(true);
    connect(m_feed, &MentionFeedView::choiceChanged, this, &Page::asksChanged);
    m_untilBehind.setSingleShot(true);
    m_untilBehind.setInterval(calm);
    connect(&m_untilBehind, &QTimer::timeout, this, [this] { m_reader->readBehind(m_timeline->summary.query); });
    connect(m_reader, &MentionFeedReader::behindRead, this, &MentionsPage::showBehind);
    connect(m_drivers, &MentionDriversView::searched, m_feed, &MentionFeedView::search);
    connect(m_drivers, &MentionDriversView::postChosen, m_feed, qOverload<const QString &, const QString &>(&MentionFeedView::narrowTo));
    connect(m_feed, &MentionFeedView::teachingWanted, this, [this](const QString &words) { openWordsDialog(m_context, this, words); });
    connect(m_spike, &Banner::activated, this, &MentionsPage::showSpike);
    connect(m_authorTable, &FigureTable::rowActivated, this,
            [this](const QModelIndex &index) { m_feed->search(index.siblingAtColumn(0).data(SortRole).toString()); });
}

void MentionsPage::build()
{
    m_spike->setObjectName(u"mentionSpike"_s);
    m_spike->hide();
    m_chart->setObjectName(u"mentionTrend"_s);
    m_chart->setMinimumHeight(leastChartHeight);
    m_trend->setBody(m_chart);
    m_feed->setMinimumHeight(leastFeedHeight);
    m_details = new QGridLayout;
    m_details->setSpacing(Spacing::gap);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Spacing::gap);
    body->addWidget(m_spike);
    body->addWidget(m_judging);
    body->addWidget(m_grid);
    body->addWidget(m_feed, 1); // what people do here is reading; sums by platform and what is behind them follow below
    body->addLayout(m_details);
    body->addWidget(m_drivers);
    new QVBoxLayout(m_noneHost);
    m_noneHost->hide();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_noneHost, 1);
    keepMargin();
}

void MentionsPage::buildTables()
{
    m_platformTable->setObjectName(u"mentionPlatforms"_s);
    m_platformTable->setAccessibleName(tr("Sentiment by platform"));
    m_authorTable->setObjectName(u"mentionAuthors"_s);
    m_authorTable->setAccessibleName(tr("Most followed authors"));
    for (FigureTable *table : {m_platformTable, m_authorTable}) {
        table->setLeastStretchedWidth(leastNameWidth);
        table->keepModelOrder();
        table->setMinimumHeight(table->heightOfRows(detailRows));
    }
    m_platforms->setTable(m_platformTable);
    m_authors->setTable(m_authorTable);
    for (QLabel *label : {m_platformNote, m_noAuthors})
        label->setContentsMargins(Spacing::cardPadding, 0, Spacing::cardPadding, 0);
    m_platforms->layout()->addWidget(m_platformNote);
    m_authors->layout()->addWidget(m_noAuthors);
}

/// Side by side, or the chart above the two tables.
void MentionsPage::arrange(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    for (QWidget *card : std::initializer_list<QWidget *>{m_trend, m_platforms, m_authors})
        m_details->removeWidget(card);
    m_details->addWidget(m_trend, 0, 0, 1, wide ? 1 : 2);
    m_details->addWidget(m_platforms, wide ? 0 : 1, wide ? 1 : 0);
    m_details->addWidget(m_authors, wide ? 0 : 1, wide ? 2 : 1);
    m_details->setColumnStretch(0, wide ? 5 : 4);
    m_details->setColumnStretch(1, wide ? 4 : 3);
    m_details->setColumnStretch(2, wide ? 3 : 0);
}

PageAsk MentionsPage::asks() const
{
    return {.question = PageQuestion::Mentions, .mentions = m_feed->choice()};
}

void MentionsPage::show(const PageAnswer &told)
{
    const auto &answer = std::get<MentionsAnswer>(told);
    m_empty = showNone(answer);
    m_noneHost->setVisible(m_empty);
    m_body->setVisible(!m_empty);
    if (m_empty)
        return;
    // Another filter of the list leaves the sums as they are.
    if (m_timeline != answer.timeline || m_authorsShown != answer.authors) {
        const bool others = !m_timeline || m_timeline->summary.query != answer.timeline.summary.query;
        if (others)
            hideBehind();
        showSums(answer);
        askBehind(others);
    }
    showJudges(answer);
    m_feed->show(answer);
}

/// At once for other days or accounts; while judgements keep changing not before they have come to rest, so that nobody waits for it.
void MentionsPage::askBehind(bool others)
{
    if (!others)
        return m_untilBehind.start();
    m_untilBehind.stop();
    m_reader->readBehind(m_timeline->summary.query);
}

/// What was behind other days or accounts says nothing of these.
void MentionsPage::hideBehind()
{
    m_spike->hide();
    m_spikeDay.reset();
    m_spikes.clear();
    m_drivers->hide();
}

void MentionsPage::showBehind(const MentionsBehind &behind)
{
    m_drivers->show(behind.drivers);
    m_spikes = behind.spikes;
    showChart(m_spikes);
    m_spikeDay = behind.spikes.empty() ? std::nullopt : std::optional(behind.spikes.front().day);
    m_spike->setVisible(m_spikeDay.has_value());
    if (!m_spikeDay)
        return;
    const QDate today = m_timeline ? m_timeline->summary.query.range.last() : *m_spikeDay;
    const SpikeText text = spikeText(behind.spikes.front(), FigureFormat(locale()), today);
    m_spike->show(BannerContent{.icon = u"warning"_s, .title = text.title, .text = text.reason, .button = tr("Show them")});
}

/// The negative mentions of that day.
void MentionsPage::showSpike()
{
    if (!m_spikeDay)
        return;
    m_feed->narrowTo(SentimentLabel::Negative);
    askWindow(*this, RangeRequest(DateRange::endingAt(*m_spikeDay, 1)));
}

void MentionsPage::showJudges(const MentionsAnswer &answer)
{
    const FigureFormat format(locale());
    QStringList lines{judgedByText(answer.timeline.summary, format), agreementText(answer.agreements, format)};
    lines.removeAll(QString());
    m_judging->tell(lines.join(u" · "_s));
}

void MentionsPage::showSums(const MentionsAnswer &answer)
{
    m_timeline = answer.timeline;
    m_authorsShown = answer.authors;
    showCards(answer.timeline);
    showChart(m_spikes);
    showTables(answer);
}

void MentionsPage::showChart(const std::vector<NegativeSpike> &spikes)
{
    if (!m_timeline)
        return;
    const ChartSpec chart = mentionChart(*m_timeline, locale(), spikes);
    m_trend->setTitle(chart.title, chart.subtitle);
    m_chart->setChart(chart);
}

bool MentionsPage::showNone(const MentionsAnswer &answer)
{
    delete std::exchange(m_none, nullptr);
    const auto text = noMentionsText(answer, FigureFormat(locale()));
    if (!text)
        return false;
    m_none = new EmptyView(m_context.theme, u"mentions"_s, m_noneHost);
    m_none->setTexts(text->title, text->why);
    if (text->elsewhere) {
        QPushButton *button = m_none->addButton(tr("Show all days with mentions"), u"mentionsElsewhere"_s);
        connect(button, &QPushButton::clicked, this, [this, days = *text->elsewhere] { askWindow(*this, RangeRequest(days)); });
    }
    m_noneHost->layout()->addWidget(m_none);
    return true;
}

void MentionsPage::showCards(const MentionTimeline &timeline)
{
    const auto cards = mentionCards(timeline, FigureFormat(locale()));
    m_lead = mentionsLead(cards);
    while (m_cards.size() < static_cast<qsizetype>(cards.size())) {
        auto *card = new KpiCard(m_context.theme, m_grid);
        m_grid->addCard(card);
        m_cards << card;
    }
    for (qsizetype index = 0; index < m_cards.size(); ++index) {
        KpiCard *view = m_cards[index];
        if (index >= static_cast<qsizetype>(cards.size())) {
            view->hide();
            continue;
        }
        const MentionCard &card = cards[static_cast<std::size_t>(index)];
        view->setObjectName("mentions_"_L1 + card.key);
        view->show(Metric::Comments, card.text, card.course);
    }
}

void MentionsPage::showTables(const MentionsAnswer &answer)
{
    const FigureFormat format(locale());
    m_platforms->setTitle(tr("By platform"), tr("shares of the judged mentions"));
    m_platformModel.setRows(mentionPlatformRows(answer.timeline.summary, format));
    const QString note = mentionPlatformNote(answer.timeline.summary);
    m_platformNote->setText(note);
    m_platformNote->setVisible(!note.isEmpty());
    const bool none = answer.authors.authors.empty();
    m_authors->setTitle(tr("Most followed authors"), mentionAuthorNote(answer.authors, format));
    m_authorModel.setRows(mentionAuthorRows(answer.authors, format));
    m_authorTable->setVisible(!none);
    m_noAuthors->setText(noAuthorsText(answer, format));
    m_noAuthors->setVisible(none);
}

void MentionsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange(event->size().width() >= wideContent);
}

QString MentionsPage::toTsv() const
{
    return m_empty ? QString() : m_platformTable->toTsv() + "\n\n"_L1 + m_authorTable->toTsv() + "\n\n"_L1 + m_drivers->toTsv() + "\n\n"_L1 + m_feed->toTsv();
}

QList<QWidget *> MentionsPage::tabStops()
{
    if (m_empty)
        return {};
    QList<QWidget *> stops = m_judging->tabStops();
    for (KpiCard *card : m_cards)
        stops << card->tabStops();
    return stops << m_feed->tabStops() << m_chart->tabStop() << m_platformTable << m_authorTable << m_drivers->tabStops();
}

} // namespace creatormetrics
