// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/composedreport.h"
#include "models/reports/reportgoals.h"
#include "models/reports/reportsummary.h"
#include "models/reports/viewsgain.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

Q_DECLARE_METATYPE(creatormetrics::GoalState)

namespace {

const DateRange october = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31));

ReportSettings settingsFor(const QLocale &locale)
{
    return {.kind = ReportKind::Monthly, .query = {.range = october}, .locale = locale, .zone = "Europe/Berlin"};
}

const ReportSettings english = settingsFor(QLocale(QLocale::English, QLocale::UnitedKingdom));

Card cardOf(Metric metric, double value, double previous, bool ordinary = false)
{
    Card card{.metric = metric, .value = value, .previous = previous};
    const bool ratio = metricInfo(metric).unit == MetricUnit::Ratio;
    card.delta = {.kind = Delta::Kind::Change,
                  .amount = ratio ? value - previous : (value - previous) / previous,
                  .ordinary = ordinary};
    return card;
}

PlatformSeries seriesOf(Platform platform, qint64 views)
{
    PlatformSeries series{.platform = platform};
    for (qint64 i = 0; i < october.days(); ++i) {
        Bucket bucket{.range = DateRange::day(october.first().addDays(i))};
        bucket.values.set(Metric::Views, views + i);
        series.buckets.push_back(bucket);
    }
    return series;
}

Freshness freshnessOf(Platform platform, const QString &title)
{
    Freshness fresh;
    fresh.account.platform = platform;
    fresh.account.profile.title = title;
    fresh.account.zone = reportingZone(platform).id();
    fresh.lastSyncedAt = QDateTime(QDate(2026, 11, 3), QTime(7, 14), Qt::UTC);
    fresh.completeUntil = QDate(2026, 10, 31);
    return fresh;
}

Overview sampleOverview()
{
    Overview overview{.query = {.range = october}};
    overview.cards = {cardOf(Metric::Followers, 248611, 243902),      cardOf(Metric::Views, 3421870, 2996340),
                      cardOf(Metric::Reach, 71320, 73601, true),      cardOf(Metric::Engagements, 241905, 220716),
                      cardOf(Metric::EngagementRate, 0.0707, 0.0737), cardOf(Metric::Posts, 37, 32)};
    overview.cards[1].parts = {{Platform::YouTube, 3000000.0}, {Platform::X, std::nullopt}};
    overview.platforms = {seriesOf(Platform::YouTube, 1000), seriesOf(Platform::X, 500)};
    overview.freshness = {freshnessOf(Platform::YouTube, u"Ada on film"_s), freshnessOf(Platform::X, u"@ada"_s)};
    RankedItem top;
    top.item.title = u"I edited a film in 24 hours"_s;
    top.item.url = u"https://www.youtube.com/watch?v=a1"_s;
    top.item.publishedAt = QDateTime(QDate(2026, 10, 14), QTime(3, 0), Qt::UTC);
    top.item.figures.set(Metric::Views, 412803);
    top.engagementRate = 0.079;
    top.versusTypical = 2.12;
    overview.topContent = {top};
    return overview;
}

Growth sampleGrowth()
{
    Growth growth{.query = {.range = october}};
    growth.net = 4709;
    growth.platforms = {{.platform = Platform::YouTube,
                         .followersAtEnd = 248611,
                         .followersAtStart = 243902,
                         .net = 4709,
                         .gained = 5000,
                         .lost = 291,
                         .rate = 0.0193,
                         .weeklyRate = 0.0043,
                         .source = GrowthSource::GainedLost,
                         .rounded = true},
                        {.platform = Platform::X}};
    growth.series = {{.range = DateRange::day(october.first()), .net = 12}};
    return growth;
}

ReportFigures figuresOf(const Overview &overview, const Growth &growth)
{
    return {.query = overview.query,
            .asOf = QDateTime(QDate(2026, 11, 3), QTime(8, 12), Qt::UTC),
            .overview = overview,
            .growth = growth,
            .mentions = {.query = overview.query}};
}

ReportFigures sampleFigures()
{
    return figuresOf(sampleOverview(), sampleGrowth());
}

/// A change of one account's views with its posts, all of them looked at.
ChangedAccount changeOf(qint64 value, qint64 previous, const std::vector<Contributor> &contributors)
{
    return {.account = {},
            .changes = {{.metric = Metric::Views,
                         .value = value,
                         .previous = previous,
                         .amount = value - previous,
                         .contributors = contributors}}};
}

Contributor postOf(qint64 id, qint64 amount, const QString &title)
{
    return {.kind = amount > 0 ? ContributorKind::NewPost : ContributorKind::FormerPost,
            .amount = amount,
            .post = ContentId(id),
            .title = title};
}

/// The sample with a post that brought `amount` of the gain of 425,530 views.
ReportFigures figuresWithPost(qint64 amount)
{
    ReportFigures figures = sampleFigures();
    figures.changes = Changes{.query = figures.query,
                              .accounts = {changeOf(3421870, 2996340, {postOf(1, amount, u"I edited a film in 24 hours"_s)})}};
    figures.lookedAt = {ContentId(1)};
    return figures;
}

/// Text with its special spaces made plain.
QString textOf(const ReportDocument &document)
{
    return toText(document).replace(QChar(0x202f), u' ');
}

ReportDocument composed(const ReportFigures &figures, const ReportSettings &settings = english)
{
    return composeReport(figures, settings, u"Ada Films"_s).document;
}

QString textOf(const ReportFigures &figures, const ReportSettings &settings = english)
{
    return textOf(composed(figures, settings));
}

QString sampleText()
{
    return textOf(sampleFigures());
}

template <typename Block>
std::vector<Block> blocksOf(const ReportDocument &document)
{
    std::vector<Block> found;
    for (const ReportBlock &block : document.blocks) {
        if (const auto *match = std::get_if<Block>(&block))
            found.push_back(*match);
    }
    return found;
}

} // namespace

class ComposedReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEverySection();
    void saysWhatChanged_data();
    void saysWhatChanged();
    void listsKeyFiguresWithTones();
    void namesFiguresThatAreUnknown();
    void saysThatDaysAreIncomplete();
    void putsThePartsBesideTheTotal();
    void leavesOutThePartsOfASinglePlatform();
    void linksTopContent();
    void showsPicturesOfListedPostsAlone();
    void listsThousandsOfPostsInAnyScript();
    void saysWhatOnePostBrought_data();
    void saysWhatOnePostBrought();
    void claimsNothingWithoutLooks();
    void addsUpAccountsAndNamesTheLargest();
    void namesTheBestMonth();
    void putsCommentsUnderTheirHeadings();
    void draftsWhatTheSummarySays();
    void walksSectionsInTheirAuthorsOrder();
    void measuresGoals_data();
    void measuresGoals();
    void showsGoalsWhereThereAreAny();
    void saysWhereGrowthComesFrom();
    void notesSources();
    void drawsTheTrend();
    void writesForTheLocale();
    void isValidWhenThereIsNothing();
    void dependsOnNothingElse();
    void namesRangesThatAreNoMonth();
};

void ComposedReportTest::hasEverySection()
{
    const ReportDocument document = composed(sampleFigures());
    QCOMPARE(document.title, u"Ada Films · Monthly report · October 2026"_s);
    QCOMPARE(document.author, u"Ada Films"_s);
    QCOMPARE(document.createdAt, sampleFigures().asOf);
    QCOMPARE(document.footer,
             u"Generated from the data of 3 Nov 2026, 09:12 CET · Sources: YouTube, X"_s);
    QVERIFY(std::holds_alternative<CoverBlock>(document.blocks.front()));
    QStringList headings;
    for (const HeadingBlock &heading : blocksOf<HeadingBlock>(document))
        headings << heading.text;
    QCOMPARE(headings,
             (QStringList{u"Summary"_s, u"Key figures"_s, u"By platform"_s, u"Growth"_s, u"Followers by platform"_s,
                          u"Notes"_s, u"Where the figures come from"_s, u"What the figures mean"_s,
                          u"How they are computed"_s, u"Charts in words"_s}));
}

void ComposedReportTest::saysWhatChanged_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("views lead")
        << u"Views grew 14.2 % to 3.42 million. The most viewed new post was “I edited a film in 24 hours” on "
           "YouTube, with 412,803 views so far."_s;
    QTest::newRow("followers") << u"* Followers rose by 4,709 (+1.9 %) to 248,611."_s;
    QTest::newRow("rate in points") << u"* Engagement rate fell 0.3 points to 7.07 %."_s;
    QTest::newRow("ordinary change") << u"* Reach, as a daily average, fell 3.1 % to 71,320, within the usual range."_s;
    QTest::newRow("posts") << u"* Posts published: 37, before that 32."_s;
}

void ComposedReportTest::saysWhatChanged()
{
    QFETCH(QString, sentence);
    const QString text = sampleText();
    QVERIFY2(text.contains(sentence), qPrintable(text));
}

void ComposedReportTest::listsKeyFiguresWithTones()
{
    const ReportDocument document = composed(sampleFigures());
    const TableBlock table = blocksOf<TableBlock>(document).front();
    QCOMPARE(table.columns.size(), std::size_t{4});
    QCOMPARE(table.columns[1].title, u"October"_s);
    QVERIFY(table.columns[1].numeric);
    QCOMPARE(table.rows.size(), std::size_t{6});
    QCOMPARE(table.rows[1][1].text, u"3,421,870"_s);
    QCOMPARE(table.rows[1][2].text, u"2,996,340"_s);
    QCOMPARE(table.rows[1][3].tone, Tone::Up);
    QCOMPARE(table.rows[2][3].tone, Tone::Secondary);
    QCOMPARE(table.rows[4][0].text, u"Engagement rate ƒ"_s);
    QCOMPARE(table.rows[4][3].tone, Tone::Down);
    QCOMPARE(table.rows[5][3].text, u"+5"_s);
}

void ComposedReportTest::namesFiguresThatAreUnknown()
{
    Overview overview = sampleOverview();
    overview.cards[2] = {.metric = Metric::Reach, .reason = UnknownReason::NotServed};
    overview.cards[3] = {.metric = Metric::Engagements, .reason = UnknownReason::NoData};
    const QString text = textOf(composed(figuresOf(overview, sampleGrowth())));
    QVERIFY(text.contains(u"Reach: unknown, because none of these platforms gives it."_s));
    QVERIFY(text.contains(u"Engagements: unknown, because it has not been fetched or imported for these days."_s));
    QVERIFY(text.contains(u"Reach, daily average\t—\t—\t—"_s));
    QVERIFY(!text.contains(u"Reach, daily average\t0"_s));
}

void ComposedReportTest::saysThatDaysAreIncomplete()
{
    QVERIFY(!sampleText().contains(u"not complete"_s));
    Overview overview = sampleOverview();
    overview.cards[1].incomplete = true;
    QVERIFY(textOf(composed(figuresOf(overview, sampleGrowth())))
                .contains(u"Some days are not complete for every account yet"_s));
}

void ComposedReportTest::putsThePartsBesideTheTotal()
{
    const QString text = sampleText();
    QVERIFY(text.contains(u"## By platform"_s));
    QVERIFY(text.contains(u"Figure\tYouTube\tX"_s));
    QVERIFY(text.contains(u"Views\t3,000,000\t—"_s));
}

void ComposedReportTest::leavesOutThePartsOfASinglePlatform()
{
    Overview overview = sampleOverview();
    overview.platforms.pop_back();
    QVERIFY(!textOf(composed(figuresOf(overview, sampleGrowth()))).contains(u"By platform ·"_s));
}

void ComposedReportTest::linksTopContent()
{
    ReportSettings settings = english;
    settings.kind = ReportKind::Weekly;
    const auto tables = blocksOf<TableBlock>(composed(sampleFigures(), settings));
    const auto content = std::ranges::find(tables, u"Top content"_s, &TableBlock::title);
    QVERIFY(content != tables.end());
    const std::vector<TableCell> &row = content->rows[0];
    QCOMPARE(row[0].link, u"https://www.youtube.com/watch?v=a1"_s);
    // 03:00 UTC is still the day before in Pacific time, where YouTube's days are cut.
    QCOMPARE(row[3].text, u"13 Oct"_s);
    QCOMPARE(std::get<QDate>(row[3].value), QDate(2026, 10, 13));
    QCOMPARE(row[4].text, u"412,803"_s);
    QCOMPARE(std::get<double>(row[4].value), 412803.0);
    QCOMPARE(row[6].tone, Tone::Up);
}

void ComposedReportTest::showsPicturesOfListedPostsAlone()
{
    ReportFigures figures = sampleFigures();
    ContentEntry entry{.id = ContentId(7)};
    entry.item.title = u"猫の一日 🐱"_s;
    entry.item.figures.set(Metric::Views, 10);
    figures.best = ContentAnswer{.query = figures.query, .matches = 1, .entries = {entry}};
    figures.pictures = {{ContentId(7), "seven"}, {ContentId(8), "eight"}};
    const ReportDocument document = composed(figures);
    QCOMPARE(document.pictures, (std::map<QString, QByteArray>{{u"7"_s, "seven"}}));
    const auto tables = blocksOf<TableBlock>(document);
    const auto content = std::ranges::find(tables, u"Most viewed"_s, &TableBlock::title);
    QVERIFY(content != tables.end());
    QCOMPARE(content->rows[0][0].picture, u"7"_s);
    QCOMPARE(content->rows[0][0].text, u"猫の一日 🐱"_s);

    // One picture of three would leave gaps beside the others.
    figures.best->entries = {entry, entry, entry};
    figures.best->entries[1].id = ContentId(70);
    figures.best->entries[2].id = ContentId(71);
    const ReportDocument gappy = composed(figures);
    QVERIFY(gappy.pictures.empty());
    for (const TableBlock &table : blocksOf<TableBlock>(gappy)) {
        for (const auto &row : table.rows)
            QVERIFY(std::ranges::all_of(row, [](const TableCell &cell) { return cell.picture.isEmpty(); }));
    }
}

void ComposedReportTest::listsThousandsOfPostsInAnyScript()
{
    const QStringList titles{u"陶芸の一日 %1"_s, u"يوم مع الطين %1"_s, u"Kiln day 🔥🏺 %1"_s};
    ReportFigures figures = sampleFigures();
    for (int i = 0; i < 2000; ++i) {
        ContentEntry entry{.id = ContentId(i + 1)};
        entry.item.title = titles[i % 3].arg(i);
        figures.posts.push_back(entry);
        figures.pictures.emplace(entry.id, "picture");
    }
    ReportSettings settings = english;
    settings.sections = {ReportSection::Posts};
    const ReportDocument document = composed(figures, settings);
    const auto tables = blocksOf<TableBlock>(document);
    QCOMPARE(tables.size(), std::size_t{1});
    QCOMPARE(tables[0].rows.size(), std::size_t{2000});
    QCOMPARE(tables[0].rows[1999][0].text, u"يوم مع الطين 1999"_s);
    QCOMPARE(tables[0].rows[1999][4].text, u"—"_s); // views are not known, which is not 0
    QCOMPARE(document.pictures.size(), std::size_t{60});
}

void ComposedReportTest::saysWhatOnePostBrought_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("sentence");
    // The gain is 425,530 of 2,996,340; a quarter of it is 106,382.5.
    QTest::newRow("a quarter and less") << qint64(106382) << QString();
    QTest::newRow("more than a quarter")
        << qint64(106383)
        << u"One post, “I edited a film in 24 hours” on YouTube, brought 25 % of the gain; without it views would have grown 10.7 %."_s;
    QTest::newRow("most of it")
        << qint64(259573)
        << u"One post, “I edited a film in 24 hours” on YouTube, brought 61 % of the gain; without it views would have grown 5.5 %."_s;
    QTest::newRow("more than all")
        << qint64(500000)
        << u"One post, “I edited a film in 24 hours” on YouTube, brought more than the whole gain; without it views would have fallen 2.5 %."_s;
    QTest::newRow("a loss") << qint64(-300000) << QString();
}

void ComposedReportTest::saysWhatOnePostBrought()
{
    QFETCH(qint64, amount);
    QFETCH(QString, sentence);
    const QString text = textOf(figuresWithPost(amount));
    if (sentence.isEmpty())
        QVERIFY2(!text.contains(u"of the gain"_s) && text.contains(u"The most viewed new post was"_s), qPrintable(text));
    else
        QVERIFY2(text.contains(sentence), qPrintable(text));
}

void ComposedReportTest::claimsNothingWithoutLooks()
{
    ReportFigures figures = figuresWithPost(259573);
    figures.lookedAt.clear();
    const QString text = textOf(figures);
    QVERIFY(!text.contains(u"of the gain"_s));
    QVERIFY(text.contains(u"How much some new posts brought within these days is not known"_s));
    figures = figuresWithPost(259573);
    figures.changes->looksRead = false;
    QVERIFY(textOf(figures).contains(u"How much single posts brought is not told over so long a time"_s));
    // Nor where a post would have brought more than its account had.
    figures = figuresWithPost(3421871);
    QVERIFY(!textOf(figures).contains(u"of the gain"_s) && !textOf(figures).contains(u"the whole gain"_s));
}

void ComposedReportTest::addsUpAccountsAndNamesTheLargest()
{
    ReportFigures figures = sampleFigures();
    figures.changes = Changes{.query = figures.query,
                              .accounts = {changeOf(1000, 400, {postOf(1, 90, u"A"_s), postOf(2, -70, u"B"_s)}),
                                           changeOf(500, 700, {postOf(3, 400, u"C"_s), postOf(4, 80, u"D"_s)})}};
    figures.lookedAt = {ContentId(1), ContentId(2), ContentId(3), ContentId(4)};
    const auto gain = viewsGain(figures);
    QVERIFY(gain.has_value());
    QCOMPARE(gain->gain(), qint64(400));
    QCOMPARE(gain->posts.size(), std::size_t{4});
    QCOMPARE(gain->posts.front().amount, qint64(400));
    QVERIFY(textOf(figures).contains(
        u"What moved views most, against the compared period: “C” on YouTube (+400), “A” on YouTube (+90) and “D” on YouTube (+80)."_s));
    // 400 of 400: the share is one, and without it nothing would have been gained.
    const auto note = outlierNote(*gain);
    QVERIFY(note.has_value());
    QCOMPARE(note->share, 1.0);
    QCOMPARE(note->withoutIt, std::optional(0.0));
    figures.changes->accounts[1].changes[0].amount.reset();
    QVERIFY(!viewsGain(figures));
}

void ComposedReportTest::namesTheBestMonth()
{
    ReportFigures figures = sampleFigures();
    const auto month = [](int number, qint64 views) {
        Bucket bucket{.range = DateRange::endingAt(QDate(2026, number, 1).addMonths(1).addDays(-1), QDate(2026, number, 1).daysInMonth())};
        bucket.values.set(Metric::Views, views);
        return bucket;
    };
    figures.earlierMonths = {month(5, 9000000), month(6, 4000000), month(7, 1), month(8, 2), month(9, 2996340)};
    QVERIFY(textOf(figures).contains(u"It is the month with the most views since June 2026."_s));
    figures.earlierMonths = {month(7, 1), month(8, 2), month(9, 2996340)};
    QVERIFY(textOf(figures).contains(u"It is the month with the most views of the last 4 month"_s));
    figures.earlierMonths[1].partial = {Metric::Views};
    QVERIFY(!textOf(figures).contains(u"It is the month"_s));
    figures.earlierMonths = {month(7, 9000000), month(8, 2), month(9, 2996340)};
    QVERIFY(!textOf(figures).contains(u"It is the month"_s));
}

void ComposedReportTest::putsCommentsUnderTheirHeadings()
{
    ReportSettings settings = english;
    settings.comments = {{ReportSection::Summary, u"**Ours** to say."_s},
                         {ReportSection::Growth, u"Growth came from films."_s},
                         {ReportSection::NextSteps, u"* More films"_s}};
    const ReportDocument document = composed(figuresWithPost(259573), settings);
    const auto markdowns = blocksOf<MarkdownBlock>(document);
    QCOMPARE(markdowns.size(), std::size_t{3});
    for (std::size_t i = 1; i < document.blocks.size(); ++i) {
        if (std::holds_alternative<MarkdownBlock>(document.blocks[i]))
            QVERIFY(std::holds_alternative<HeadingBlock>(document.blocks[i - 1]));
    }
    const QString text = textOf(document);
    QVERIFY(!text.contains(u"of the gain"_s)); // the author's words stand for the lead
    QVERIFY(text.contains(u"* Followers rose by"_s));
    QVERIFY(text.contains(u"## Decisions and next steps\n\n* More films"_s));
    QVERIFY(!sampleText().contains(u"Decisions and next steps"_s));
}

void ComposedReportTest::draftsWhatTheSummarySays()
{
    const QString draft = draftedSummary(figuresWithPost(259573), english).replace(QChar(0x202f), u' ');
    QVERIFY2(draft.startsWith(u"Views grew 14.2 % to 3.42 million. One post"_s), qPrintable(draft));
    ReportFigures figures = figuresWithPost(259573);
    figures.changes->accounts[0].changes[0].contributors[0].title = u"*[x](http://a)*"_s;
    QVERIFY(draftedSummary(figures, english).contains(uR"(“\*\[x\](http://a)\*”)"_s));
}

void ComposedReportTest::walksSectionsInTheirAuthorsOrder()
{
    ReportSettings settings = english;
    settings.kind = ReportKind::Custom;
    settings.sections = {ReportSection::Notes, ReportSection::Growth, ReportSection::Summary};
    QStringList headings;
    for (const HeadingBlock &heading : blocksOf<HeadingBlock>(composed(sampleFigures(), settings))) {
        if (heading.level == 1)
            headings << heading.text;
    }
    QCOMPARE(headings, (QStringList{u"Notes"_s, u"Growth"_s, u"Summary"_s}));
}

void ComposedReportTest::measuresGoals_data()
{
    QTest::addColumn<int>("metric");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("goal");
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<GoalState>("state");
    const int views = static_cast<int>(Metric::Views);
    const int followers = static_cast<int>(Metric::Followers);
    const int rate = static_cast<int>(Metric::EngagementRate);
    const QDate over(2026, 11, 3);
    QTest::newRow("a little short") << views << 3421870.0 << 3600000.0 << over << GoalState::OnTrack;
    QTest::newRow("short") << views << 3421870.0 << 4000000.0 << over << GoalState::Behind;
    QTest::newRow("past it") << views << 3421870.0 << 3000000.0 << over << GoalState::Ahead;
    // 15 of 31 days: 967,742 of 2,000,000 are due.
    QTest::newRow("half way, as due") << views << 1000000.0 << 2000000.0 << QDate(2026, 10, 16) << GoalState::OnTrack;
    QTest::newRow("half way, more") << views << 1100000.0 << 2000000.0 << QDate(2026, 10, 16) << GoalState::Ahead;
    QTest::newRow("half way, less") << views << 900000.0 << 2000000.0 << QDate(2026, 10, 16) << GoalState::Behind;
    // 4,709 of the way of 6,098.
    QTest::newRow("a total by its way") << followers << 248611.0 << 250000.0 << over << GoalState::Behind;
    QTest::newRow("a rate at any time") << rate << 0.0707 << 0.07 << QDate(2026, 10, 2) << GoalState::OnTrack;
}

void ComposedReportTest::measuresGoals()
{
    QFETCH(int, metric);
    QFETCH(double, value);
    QFETCH(double, goal);
    QFETCH(QDate, asOf);
    const auto of = static_cast<Metric>(metric);
    const double passed = passedShare(october, QDateTime(asOf, QTime(8, 0), Qt::UTC));
    const auto start = of == Metric::Followers ? std::optional(243902.0) : std::nullopt;
    QTEST(goalState(of, value, goal, passed, start), "state");
    QCOMPARE(goalState(of, std::nullopt, goal, passed, start), GoalState::Unknown);
}

void ComposedReportTest::showsGoalsWhereThereAreAny()
{
    QVERIFY(!sampleText().contains(u"Goal"_s));
    ReportSettings settings = english;
    settings.goals = {{Metric::Views, 3000000.0}};
    const QString text = textOf(sampleFigures(), settings);
    QVERIFY2(text.contains(u"Views\t3,421,870\t2,996,340\t+14.2 %\t3,000,000 · ahead"_s), qPrintable(text));
    QVERIFY(text.contains(u"Posts\t37\t32\t+5\t—"_s));
    QVERIFY(text.contains(u"* Views: ahead of the goal of 3,000,000."_s));
}

void ComposedReportTest::saysWhereGrowthComesFrom()
{
    const QString text = sampleText();
    QVERIFY(text.contains(u"YouTube\t248,611\t243,902\t5,000\t291\t+4,709\t+1.9 %\t+0.4 %"_s));
    QVERIFY(text.contains(u"X\t—\t—\t—\t—\t—\t—\t—"_s));
    QVERIFY(text.contains(u"YouTube: growth is the platform's own gained less lost"_s));
    QVERIFY(text.contains(u"YouTube: the platform rounds its totals"_s));
    QVERIFY(text.contains(u"X: growth is unknown"_s));
}

void ComposedReportTest::notesSources()
{
    Overview overview = sampleOverview();
    overview.freshness[1].hasImports = true;
    overview.freshness[1].stale = true;
    const QString text = textOf(composed(figuresOf(overview, sampleGrowth())));
    QVERIFY(text.contains(u"Ada on film\tYouTube\tAmerica/Los_Angeles\t3 Nov 2026, 08:14 CET\t31 Oct 2026"_s));
    QVERIFY(text.contains(u"Some days come from imported export files: @ada."_s));
    QVERIFY(text.contains(u"Not fetched for more than twice the usual time: @ada."_s));
    QVERIFY(text.contains(u"YouTube API Services"_s));
    overview.freshness.erase(overview.freshness.begin());
    QVERIFY(!textOf(composed(figuresOf(overview, sampleGrowth()))).contains(u"YouTube API Services"_s));
}

void ComposedReportTest::drawsTheTrend()
{
    const auto charts = blocksOf<ChartBlock>(composed(sampleFigures()));
    QCOMPARE(charts.size(), std::size_t{2});
    QCOMPARE(charts[0].chart.title, u"Views per day"_s);
    QCOMPARE(charts[0].chart.series.size(), std::size_t{2});
    QCOMPARE(charts[1].chart.shape, ChartShape::Bar);
}

void ComposedReportTest::writesForTheLocale()
{
    const QString text =
        textOf(composed(sampleFigures(), settingsFor(QLocale(QLocale::German, QLocale::Germany))));
    QVERIFY(text.contains(u"3.421.870"_s));
    QVERIFY(text.contains(u"7,07 %"_s));
    QVERIFY(text.contains(u"Oktober 2026"_s));
    ReportSettings weekly = settingsFor(QLocale(QLocale::German, QLocale::Germany));
    weekly.kind = ReportKind::Weekly;
    QVERIFY(textOf(sampleFigures(), weekly).contains(u"13. Okt."_s));
}

void ComposedReportTest::isValidWhenThereIsNothing()
{
    const Overview overview{.query = {.range = october}};
    const Growth growth{.query = {.range = october}};
    const ReportDocument document = composed(figuresOf(overview, growth));
    const QString text = textOf(document);
    QVERIFY(text.contains(u"There are no figures for these days."_s));
    QVERIFY(text.contains(u"Connect an account or import"_s));
    QVERIFY(blocksOf<ChartBlock>(document).empty());
    QCOMPARE(document.footer, u"Generated from the data of 3 Nov 2026, 09:12 CET"_s);
}

void ComposedReportTest::dependsOnNothingElse()
{
    QVERIFY(composed(sampleFigures())
            == composed(sampleFigures()));
    Overview other = sampleOverview();
    other.cards[1].value = 3421871;
    QVERIFY(
        !(composed(figuresOf(other, sampleGrowth())) == composed(sampleFigures())));
}

void ComposedReportTest::namesRangesThatAreNoMonth()
{
    Overview overview = sampleOverview();
    overview.query.range = *DateRange::make(QDate(2026, 10, 24), QDate(2026, 11, 20));
    const ReportDocument document = composed(figuresOf(overview, sampleGrowth()));
    QVERIFY(document.title.endsWith(u"24 Oct – 20 Nov 2026"_s));
    QCOMPARE(blocksOf<TableBlock>(document).front().columns[1].title, u"24 Oct – 20 Nov"_s);
}

QTEST_GUILESS_MAIN(ComposedReportTest)
#include "tst_composedreport.moc"
