// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/contentblocks.h"
#include "tests/store/randomcontent.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestContentBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readerTellsWhatThePostsAre_data();
    void readerTellsWhatThePostsAre();
    void quartersCoverTheCalendar();
    void totalsLeaveTheEdges_data();
    void totalsLeaveTheEdges();
    void hugeFiguresStayTheLargest();
    void ratesTakePostsThatTellBoth();
    void cellsNeedFivePosts();
    void medianOfAnEvenNumberIsBetween();
    void replacedReaderDoesNotDisturb();
    void abandonedReaderLetsGo();
    void unaskedColumnIsRefused();
    void damageIsFoundAndMended_data();
    void damageIsFoundAndMended();
};

namespace {

constexpr std::array allFields{BlockField::Item, BlockField::Day, BlockField::Hour, BlockField::Type};

std::vector<Metric> allFigures()
{
    return {contentMetrics().begin(), contentMetrics().end()};
}

/// A post as a block holds it: day, hour, type, figures.
using Row = std::vector<qint64>;

/// The quarter that a day is in, the long way.
std::pair<int, int> quarterTheLongWay(qint64 day)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return {date.year(), date.month() <= 3 ? 1 : date.month() <= 6 ? 2 : date.month() <= 9 ? 3 : 4};
}

std::map<qint64, Row> expectedRows(const RandomContent &content, const KnownChannel &channel)
{
    const auto ids = content.ids(channel);
    std::map<qint64, Row> rows;
    for (const auto &[id, post] : channel.posts) {
        if (post.missing || !post.item.publishedAt.isValid())
            continue;
        const QDateTime local = post.item.publishedAt.toTimeZone(channel.zone);
        Row row{*post.publishedDay(channel.zone), (local.date().dayOfWeek() - 1) * 24 + local.time().hour(),
                static_cast<qint64>(post.item.type)};
        for (const Metric metric : contentMetrics())
            row.push_back(post.item.figures[metric].value_or(unknownFigure));
        rows.emplace(ids.at(id), row);
    }
    return rows;
}

std::map<qint64, Row> within(const std::map<qint64, Row> &rows, const DateRange &days)
{
    const auto first = quarterTheLongWay(toDayNumber(days.first()));
    const auto last = quarterTheLongWay(toDayNumber(days.last()));
    std::map<qint64, Row> some;
    for (const auto &[id, row] : rows) {
        const auto quarter = quarterTheLongWay(row[0]);
        if (quarter >= first && quarter <= last)
            some.emplace(id, row);
    }
    return some;
}

std::map<qint64, Row> readRows(Connection &connection, AccountId account, const DateRange &days)
{
    auto blocks = must(ContentBlocks::open(connection, account, days, {allFields.begin(), allFields.end()}, allFigures()));
    std::map<qint64, Row> rows;
    std::set<QDate> quarters;
    while (must(blocks.next())) {
        std::vector<std::span<const qint64>> columns;
        for (const BlockField field : allFields)
            columns.push_back(must(blocks.field(field)));
        for (const Metric metric : contentMetrics())
            columns.push_back(must(blocks.figure(metric)));
        if (!quarters.empty() && *quarters.rbegin() >= blocks.quarter().first())
            qFatal("quarters are not in order");
        quarters.insert(blocks.quarter().first());
        for (std::size_t i = 0; i < static_cast<std::size_t>(blocks.items()); ++i) {
            Row row;
            for (std::size_t c = 1; c < columns.size(); ++c)
                row.push_back(columns[c][i]);
            if (i > 0 && columns[0][i] <= columns[0][i - 1])
                qFatal("ids do not ascend");
            if (!blocks.quarter().contains(fromDayNumber(row[0])))
                qFatal("a post in a quarter of another day");
            rows.emplace(columns[0][i], row);
        }
    }
    return rows;
}

qint64 figureOf(const Row &row, Metric metric)
{
    const auto place = std::ranges::find(contentMetrics(), metric) - contentMetrics().begin();
    return row[3 + static_cast<std::size_t>(place)];
}

/// The sum by floating point, which tells whether the numbers fit, and by whole numbers where they do.
qint64 sumTheLongWay(const std::vector<qint64> &values)
{
    long double rough = 0;
    quint64 exact = 0;
    for (const qint64 value : values) {
        rough += static_cast<long double>(value);
        exact += static_cast<quint64>(value);
    }
    return rough > 9.2e18L ? std::numeric_limits<qint64>::max() : static_cast<qint64>(exact);
}

std::optional<qint64> engagementsTheLongWay(const Row &row)
{
    std::vector<qint64> parts;
    for (const Metric metric : {Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves}) {
        const qint64 value = figureOf(row, metric);
        if (value != unknownFigure)
            parts.push_back(value);
        else if (metric == Metric::Likes || metric == Metric::Comments)
            return std::nullopt;
    }
    return sumTheLongWay(parts);
}

ContentSums sumsTheLongWay(const std::map<qint64, Row> &rows)
{
    ContentSums sums;
    sums.items = static_cast<qint64>(rows.size());
    const auto part = [&rows](auto valueOf) {
        std::vector<qint64> values;
        for (const auto &[id, row] : rows) {
            const std::optional<qint64> value = valueOf(row);
            if (value && *value != unknownFigure)
                values.push_back(*value);
        }
        return ContentSums::Part{.sum = sumTheLongWay(values), .known = static_cast<qint64>(values.size())};
    };
    for (const Metric metric : contentMetrics())
        sums.figures[static_cast<std::size_t>(metric)] =
            part([metric](const Row &row) { return std::optional(figureOf(row, metric)); });
    sums.engagements = part(engagementsTheLongWay);
    const std::array bases{Metric::Views, Metric::Reach, Metric::Impressions};
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const auto both = [&bases, i](const Row &row) { return engagementsTheLongWay(row) && figureOf(row, bases[i]) != unknownFigure; };
        const auto above = part([&](const Row &row) { return both(row) ? engagementsTheLongWay(row) : std::nullopt; });
        const auto below = part([&](const Row &row) { return both(row) ? std::optional(figureOf(row, bases[i])) : std::nullopt; });
        sums.rates[i] = {.engagements = above.sum, .base = below.sum, .known = above.known};
    }
    return sums;
}

PostingCells cellsTheLongWay(const std::map<qint64, Row> &rows, const DateRange &days)
{
    std::map<std::pair<int, int>, std::vector<const Row *>> quarters;
    for (const auto &[id, row] : rows) {
        if (figureOf(row, Metric::Views) != unknownFigure)
            quarters[quarterTheLongWay(row[0])].push_back(&row);
    }
    PostingCells cells;
    for (const auto &[quarter, posts] : quarters) {
        if (posts.size() < 5)
            continue;
        std::vector<double> views;
        for (const Row *row : posts)
            views.push_back(static_cast<double>(std::max<qint64>(0, figureOf(*row, Metric::Views))));
        std::ranges::sort(views);
        const double median = (views[(views.size() - 1) / 2] + views[views.size() / 2]) / 2;
        for (const Row *row : posts) {
            if (!days.contains(fromDayNumber((*row)[0])))
                continue;
            const double x = std::log((static_cast<double>(std::max<qint64>(0, figureOf(*row, Metric::Views))) + 1) / (median + 1));
            PostingCell &cell = cells[static_cast<std::size_t>((*row)[1])];
            ++cell.posts;
            cell.sum += std::llround(x * 1e6);
            cell.squares += std::llround(x * x * 1e6);
        }
    }
    return cells;
}

bool nearlySame(const PostingCells &left, const PostingCells &right)
{
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].posts != right[i].posts || std::abs(left[i].sum - right[i].sum) > left[i].posts
            || std::abs(left[i].squares - right[i].squares) > left[i].posts)
            return false;
    }
    return true;
}

/// Totals of any days: those of whole quarters and the posts of the edges.
QuarterTotals totalsOf(Connection &connection, AccountId account, const DateRange &days)
{
    QuarterTotals totals = must(quarterTotals(connection, account, days, QuarterPart::Both));
    for (const DateRange &edge : totals.edges) {
        auto blocks = must(ContentBlocks::open(connection, account, edge, {BlockField::Day, BlockField::Hour}, allFigures()));
        while (must(blocks.next())) {
            const auto published = must(blocks.field(BlockField::Day));
            const auto cells = cellsOf(must(blocks.field(BlockField::Hour)), must(blocks.figure(Metric::Views)), published, edge);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                totals.cells[i].posts += cells[i].posts;
                totals.cells[i].sum += cells[i].sum;
                totals.cells[i].squares += cells[i].squares;
            }
            for (std::size_t i = 0; i < published.size(); ++i) {
                if (!edge.contains(fromDayNumber(published[i])))
                    continue;
                MetricValues values;
                for (const Metric metric : contentMetrics()) {
                    const qint64 value = must(blocks.figure(metric))[i];
                    values.set(metric, value == unknownFigure ? std::nullopt : std::optional(value));
                }
                totals.sums.add(values);
            }
        }
    }
    return totals;
}

std::map<qint64, Row> publishedOn(const std::map<qint64, Row> &rows, const DateRange &days)
{
    std::map<qint64, Row> some;
    for (const auto &[id, row] : rows) {
        if (days.contains(fromDayNumber(row[0])))
            some.emplace(id, row);
    }
    return some;
}

ContentItem post(const QString &id, qint64 views, const char *published = "2025-05-05T10:30:00Z")
{
    ContentItem item{.platformContentId = id, .publishedAt = scratchMoment(published)};
    item.figures.set(Metric::Views, views);
    return item;
}

const DateRange spring = DateRange::endingAt(QDate(2025, 6, 30), 91);

struct Scratch {
    ScratchWorkspace workspace;
    std::unique_ptr<Connection> connection = workspace.connection();
    Account account = addAccount(*connection, Platform::TikTok); // days in UTC

    void upsert(const std::vector<ContentItem> &items)
    {
        must(upsertItems(*connection, account, items, addFetch(*connection, account.id), scratchMoment("2026-11-19T20:00:00Z")));
    }
};

} // namespace

void TestContentBlocks::readerTellsWhatThePostsAre_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestContentBlocks::readerTellsWhatThePostsAre()
{
    QFETCH(quint32, seed);
    ScratchWorkspace workspace;
    const auto connection = workspace.connection();
    RandomContent content(*connection, seed);
    for (int step = 0; step < 120; ++step) {
        const QByteArray where = u"seed %1, step %2, after %3"_s.arg(seed).arg(step).arg(content.step()).toUtf8();
        const Transaction reading(*connection, Transaction::Kind::Read);
        const QStringList problems = must(contentBlockProblems(*connection));
        QVERIFY2(problems.isEmpty(), where + ": " + problems.join(u"; ").toUtf8());
        for (const KnownChannel &channel : content.channels()) {
            const DateRange days = content.days();
            const auto expected = expectedRows(content, channel);
            QVERIFY2(readRows(*connection, channel.account.id, days) == within(expected, days), where);
            const QuarterTotals totals = totalsOf(*connection, channel.account.id, days);
            QVERIFY2(totals.sums == sumsTheLongWay(publishedOn(expected, days)), where);
            QVERIFY2(nearlySame(totals.cells, cellsTheLongWay(expected, days)), where);
            for (const MonthSums &month : must(monthSums(*connection, channel.account.id, days)))
                QVERIFY2(month.sums == sumsTheLongWay(publishedOn(expected, month.month)), where);
        }
    }
}

void TestContentBlocks::quartersCoverTheCalendar()
{
    for (QDate day(-4, 1, 1); day < QDate(6, 1, 1); day = day.addDays(1))
        QVERIFY(quarterRange(quarterOf(day)).contains(day));
    QCOMPARE(quarterRange(quarterOf(QDate(2024, 2, 29))), must(DateRange::make(QDate(2024, 1, 1), QDate(2024, 3, 31))));
    QCOMPARE(quarterRange(quarterOf(QDate(2024, 12, 31))), must(DateRange::make(QDate(2024, 10, 1), QDate(2024, 12, 31))));
    QCOMPARE(quarterOf(QDate(2025, 1, 1)), quarterOf(QDate(2024, 12, 31)) + 1);
}

void TestContentBlocks::totalsLeaveTheEdges_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("edges");
    QTest::addColumn<qint64>("items"); // of whole quarters; there is a post on each day of 2025
    QTest::newRow("one quarter") << QDate(2025, 4, 1) << QDate(2025, 6, 30) << QString() << qint64(91);
    QTest::newRow("a year") << QDate(2025, 1, 1) << QDate(2025, 12, 31) << QString() << qint64(365);
    QTest::newRow("within") << QDate(2025, 4, 2) << QDate(2025, 6, 29) << u"2025-04-02..2025-06-29"_s << qint64(0);
    QTest::newRow("one day") << QDate(2025, 4, 1) << QDate(2025, 4, 1) << u"2025-04-01..2025-04-01"_s << qint64(0);
    QTest::newRow("front") << QDate(2025, 3, 31) << QDate(2025, 6, 30) << u"2025-03-31..2025-03-31"_s << qint64(91);
    QTest::newRow("back") << QDate(2025, 4, 1) << QDate(2025, 7, 1) << u"2025-07-01..2025-07-01"_s << qint64(91);
    QTest::newRow("both") << QDate(2025, 3, 2) << QDate(2025, 7, 4) << u"2025-03-02..2025-03-31 2025-07-01..2025-07-04"_s
                          << qint64(91);
    QTest::newRow("no whole one") << QDate(2025, 3, 2) << QDate(2025, 4, 4)
                                  << u"2025-03-02..2025-03-31 2025-04-01..2025-04-04"_s << qint64(0);
    QTest::newRow("all there is") << QDate(1970, 1, 1) << QDate(2199, 12, 31) << QString() << qint64(365);
}

void TestContentBlocks::totalsLeaveTheEdges()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    static Scratch scratch;
    if (must(contentCount(*scratch.connection, scratch.account.id)) == 0) {
        std::vector<ContentItem> items;
        for (QDate day(2025, 1, 1); day.year() == 2025; day = day.addDays(1))
            items.push_back(post(day.toString(Qt::ISODate), 10, qPrintable(day.toString(Qt::ISODate) + u"T10:00:00Z"_s)));
        scratch.upsert(items);
    }
    const auto totals = must(quarterTotals(*scratch.connection, scratch.account.id, must(DateRange::make(first, last)), QuarterPart::Sums));
    QStringList edges;
    for (const DateRange &edge : totals.edges)
        edges.append(edge.first().toString(Qt::ISODate) + u".."_s + edge.last().toString(Qt::ISODate));
    QTEST(edges.join(u' '), "edges");
    QTEST(totals.sums.items, "items");
    QCOMPARE(totals.sums.figures[static_cast<std::size_t>(Metric::Views)].sum, totals.sums.items * 10);
}

void TestContentBlocks::hugeFiguresStayTheLargest()
{
    Scratch scratch;
    const qint64 huge = std::numeric_limits<qint64>::max() - 5;
    scratch.upsert({post(u"a"_s, huge), post(u"b"_s, huge), post(u"c"_s, 7)});
    const auto totals = must(quarterTotals(*scratch.connection, scratch.account.id, spring, QuarterPart::Sums));
    QCOMPARE(totals.sums.figures[static_cast<std::size_t>(Metric::Views)].sum, std::numeric_limits<qint64>::max());
    QCOMPARE(totals.sums.figures[static_cast<std::size_t>(Metric::Views)].known, 3);
    QCOMPARE(must(contentBlockProblems(*scratch.connection)), QStringList());
}

void TestContentBlocks::ratesTakePostsThatTellBoth()
{
    Scratch scratch;
    ContentItem both = post(u"both"_s, 100);
    both.figures.set(Metric::Likes, 5);
    both.figures.set(Metric::Comments, 2);
    both.figures.set(Metric::Saves, 1);
    ContentItem noLikes = post(u"no likes"_s, 1000);
    noLikes.figures.set(Metric::Comments, 9);
    ContentItem noViews = both;
    noViews.platformContentId = u"no views"_s;
    noViews.figures.set(Metric::Views, std::nullopt);
    scratch.upsert({both, noLikes, noViews});
    const ContentSums sums = must(quarterTotals(*scratch.connection, scratch.account.id, spring, QuarterPart::Sums)).sums;
    const auto months = must(monthSums(*scratch.connection, scratch.account.id, DateRange::day(spring.last())));
    QCOMPARE(months.size(), std::size_t(3)); // all months of the quarter
    QCOMPARE(months[2].month, *DateRange::make(spring.last().addDays(-29), spring.last())); // June
    QCOMPARE(months[0].sums.items + months[1].sums.items + months[2].sums.items, 3);
    QCOMPARE(sums.items, 3);
    QVERIFY((sums.engagements == ContentSums::Part{.sum = 16, .known = 2}));
    QVERIFY((sums.rates[0] == ContentSums::RateParts{.engagements = 8, .base = 100, .known = 1}));
    QVERIFY((sums.rates[1] == ContentSums::RateParts{}));
}

void TestContentBlocks::cellsNeedFivePosts()
{
    Scratch scratch;
    std::vector<ContentItem> items;
    for (int i = 0; i < 4; ++i)
        items.push_back(post(QString::number(i), 100)); // a Monday at 10
    scratch.upsert(items);
    const auto cells = [&scratch] {
        return must(quarterTotals(*scratch.connection, scratch.account.id, spring, QuarterPart::Cells)).cells;
    };
    QVERIFY(cells() == PostingCells());
    scratch.upsert({post(u"late"_s, 805, "2025-05-11T23:59:00Z")}); // a Sunday; (805 + 1) / (100 + 1) is e to the power of 2.0770
    QCOMPARE(cells()[10].posts, 4);
    QCOMPARE(cells()[10].sum, 0);
    QCOMPARE(cells()[167].posts, 1);
    QVERIFY(std::abs(cells()[167].sum - 2'076'986) < 200);
}

void TestContentBlocks::medianOfAnEvenNumberIsBetween()
{
    const std::array<qint64, 6> hours{0, 1, 2, 3, 4, 5};
    const std::array<qint64, 6> views{9, 19, 99, 199, unknownFigure, 999};
    const std::array<qint64, 6> days{1, 1, 1, 1, 1, 1};
    const auto five = cellsOf(hours, views, days, DateRange::day(fromDayNumber(1)));
    QCOMPARE(five[2].sum, 0); // the middle one of five
    const std::array<qint64, 6> six{9, 19, 99, 199, 299, 999}; // between 99 and 199 lies 149: ln(100 / 150)
    QCOMPARE(cellsOf(hours, six, days, DateRange::day(fromDayNumber(1)))[2].sum, -405'465);
    QVERIFY(cellsOf(hours, six, days, DateRange::day(fromDayNumber(2))) == PostingCells());
}

void TestContentBlocks::replacedReaderDoesNotDisturb()
{
    Scratch scratch;
    scratch.upsert({post(u"a"_s, 1), post(u"b"_s, 2, "2025-08-05T10:30:00Z")});
    const DateRange year = must(DateRange::make(QDate(2025, 1, 1), QDate(2025, 12, 31)));
    const auto open = [&] { return must(ContentBlocks::open(*scratch.connection, scratch.account.id, year, {}, {Metric::Views})); };
    ContentBlocks blocks = open();
    QVERIFY(must(blocks.next()));
    blocks = open(); // while the first stood on a row
    QVERIFY(must(blocks.next()));
    QCOMPARE(must(blocks.figure(Metric::Views))[0], 1);
    QVERIFY(must(blocks.next()));
    QCOMPARE(must(blocks.figure(Metric::Views))[0], 2);
    QVERIFY(!must(blocks.next()));
    QVERIFY(!must(blocks.next()));
}

void TestContentBlocks::abandonedReaderLetsGo()
{
    Scratch scratch;
    scratch.upsert({post(u"a"_s, 1)});
    {
        auto blocks = must(ContentBlocks::open(*scratch.connection, scratch.account.id, spring, {}, {}));
        QVERIFY(must(blocks.next()));
        QCOMPARE(blocks.items(), 1);
    }
    must(scratch.connection->run(u"DROP TABLE content_blocks")); // refused as long as anybody reads it
}

void TestContentBlocks::unaskedColumnIsRefused()
{
    Scratch scratch;
    scratch.upsert({post(u"a"_s, 1)});
    auto blocks = must(ContentBlocks::open(*scratch.connection, scratch.account.id, spring, {BlockField::Day}, {Metric::Likes}));
    QCOMPARE(blocks.field(BlockField::Day).ok(), false); // before the first quarter
    QVERIFY(must(blocks.next()));
    QCOMPARE(blocks.field(BlockField::Hour).ok(), false);
    QCOMPARE(blocks.figure(Metric::Views).ok(), false);
    QCOMPARE(must(blocks.figure(Metric::Likes))[0], unknownFigure);
}

void TestContentBlocks::damageIsFoundAndMended_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a figure is lost") << u"UPDATE content_blocks SET views = NULL"_s;
    QTest::newRow("a figure is another") << u"UPDATE content_blocks SET views = item"_s;
    QTest::newRow("a column is cut") << u"UPDATE content_blocks SET views = substr(views, 1, length(views) - 1)"_s;
    QTest::newRow("a column is nonsense") << u"UPDATE content_blocks SET day = randomblob(40)"_s;
    QTest::newRow("ids are without end") << u"UPDATE content_blocks SET item = x'00ffffffff0000000000000000'"_s;
    QTest::newRow("no sums") << u"DELETE FROM content_sums"_s;
    QTest::newRow("sums are cut") << u"UPDATE content_sums SET sums = substr(sums, 1, 20)"_s;
    QTest::newRow("no cells") << u"UPDATE content_sums SET cell_posts = NULL"_s;
    QTest::newRow("other cells") << u"UPDATE content_sums SET cell_sums = cell_squares"_s;
    QTest::newRow("sums of no quarter")
        << u"INSERT INTO content_sums(account_id, quarter, sums) SELECT account_id, 0, sums FROM content_sums LIMIT 1"_s;
    QTest::newRow("a quarter is gone") << u"DELETE FROM content_blocks WHERE quarter = 2025 * 4 + 1"_s;
    QTest::newRow("a quarter too many")
        << u"INSERT INTO content_blocks(account_id, quarter, item, day, hour, type) SELECT account_id, 0, item, day, hour, type FROM content_blocks LIMIT 1"_s;
    QTest::newRow("the post changed alone") << u"UPDATE content_items SET likes = 3 WHERE platform_content_id = '4'"_s;
    QTest::newRow("the post went alone") << u"UPDATE content_items SET missing_since = 3 WHERE platform_content_id = '4'"_s;
}

void TestContentBlocks::damageIsFoundAndMended()
{
    QFETCH(QString, damage);
    Scratch scratch;
    std::vector<ContentItem> items;
    for (int i = 0; i < 9; ++i)
        items.push_back(post(QString::number(i), 100 + i * i));
    items.push_back(post(u"later"_s, 3, "2025-12-05T10:30:00Z"));
    scratch.upsert(items);
    QCOMPARE(must(contentBlockProblems(*scratch.connection)), QStringList());
    must(scratch.connection->run(damage));
    QVERIFY(!must(contentBlockProblems(*scratch.connection)).isEmpty());
    must(rebuildContentBlocks(*scratch.connection));
    QCOMPARE(must(contentBlockProblems(*scratch.connection)), QStringList());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestContentBlocks)
#include "tst_contentblocks.moc"
