// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/campaignmoney.h"
#include "models/reports/campaignsection.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const DateRange days = *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15));

CampaignSide sideOf(qint64 posts, double views)
{
    CampaignSide side{.posts = posts};
    for (const Metric metric : campaignMetrics())
        side.figures.push_back({.metric = metric});
    side.figures.front() = {.metric = Metric::Views,
                            .sum = views,
                            .perDay = views / 7,
                            .median = views / double(posts),
                            .told = posts,
                            .inRange = views / 2,
                            .toldInRange = posts};
    return side;
}

CampaignGroup groupOf(std::optional<Platform> platform)
{
    return {.platform = platform,
            .campaign = sideOf(2, 3000),
            .baseline = sideOf(4, 4000),
            .earned = {.posts = 2, .above = 1, .views = 1500, .expected = 1000}};
}

CampaignFigures twoPlatforms()
{
    CampaignFigures figures{.query = {.range = days},
                            .question = {.labels = {u"launch"_s}, .cost = 300, .currency = u"EUR"_s},
                            .baseline = days.previous(),
                            .total = groupOf({}),
                            .platforms = {groupOf(Platform::YouTube), groupOf(Platform::TikTok)},
                            .costs = {.perPost = 150, .perThousandViews = 100, .perView = 0.1}};
    figures.posts.push_back({.id = ContentId(7),
                             .platform = Platform::TikTok,
                             .item = {.title = u"猫の動画 😀"_s,
                                      .url = u"https://posts.example/7"_s,
                                      .publishedAt = QDateTime(QDate(2026, 11, 10), QTime(12, 0), Qt::UTC)},
                             .value = 2000});
    for (int i = 0; i < 7; ++i) {
        figures.days.push_back({.day = days.first().addDays(i), .views = 100.0 + i});
        figures.baselineDays.push_back({.day = days.previous().first().addDays(i), .views = 50.0});
    }
    figures.notes.push_back({.key = u"lifetime_figures"_s, .text = u"A note."_s});
    return figures;
}

ReportBlocks sectionOf(const CampaignFigures &figures)
{
    ReportSettings settings{.kind = ReportKind::Campaign, .query = figures.query};
    settings.campaign = CampaignSettings{.name = u"Winter launch"_s};
    return campaignSection(figures, settings, ReportWords(QLocale(u"en_US"_s)));
}

template <typename Block>
std::vector<Block> blocksOf(const ReportBlocks &blocks)
{
    std::vector<Block> some;
    for (const ReportBlock &block : blocks) {
        if (const auto *one = std::get_if<Block>(&block))
            some.push_back(*one);
    }
    return some;
}

QString textOf(const ReportBlocks &blocks)
{
    ReportDocument document;
    document.blocks = blocks;
    return toText(document);
}

} // namespace

/// What the campaign's pages say, and that files beside them hold the exact figures.
class TestCampaignSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCampaignIs()
    {
        const ReportBlocks blocks = sectionOf(twoPlatforms());
        QCOMPARE(std::get<HeadingBlock>(blocks.front()).text, u"Winter launch"_s);
        const QString said = textOf(blocks);
        for (const char *words : {"launch", "Nov 2", "3,000 views", "1 of the 2", "×1.50", "100.00\u00a0EUR", "0.1000\u00a0EUR", "+50.0", "A note."})
            QVERIFY2(said.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u" in "_s + said));
    }

    void partsStandBesideSums()
    {
        CampaignFigures figures = twoPlatforms();
        const auto hasPlatforms = [](const ReportBlocks &blocks) {
            const auto tables = blocksOf<TableBlock>(blocks);
            return std::ranges::any_of(tables, [](const TableBlock &table) { return table.title == u"Campaign by platform"_s; });
        };
        QVERIFY(hasPlatforms(sectionOf(figures)));
        figures.platforms.pop_back();
        QVERIFY(!hasPlatforms(sectionOf(figures)));
    }

    void tablesHoldExactValues()
    {
        for (const TableBlock &table : blocksOf<TableBlock>(sectionOf(twoPlatforms()))) {
            QVERIFY(!table.title.isEmpty());
            for (const auto &row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
        const TableBlock posts = blocksOf<TableBlock>(sectionOf(twoPlatforms())).back();
        QCOMPARE(posts.rows.size(), std::size_t(1));
        QCOMPARE(posts.rows[0][0].text, u"猫の動画 😀"_s);
        QCOMPARE(posts.rows[0][0].picture, u"7"_s);
        QCOMPARE(posts.rows[0][2].value, DataCell(QDate(2026, 11, 10)));
        QCOMPARE(posts.rows[0][3].value, DataCell(2000.0));
        QCOMPARE(posts.rows[0][4].text, FigureFormat::unknown()); // likes and comments are not known
        QCOMPARE(posts.rows[0][4].value, DataCell());
    }

    void chartLaysTheBaselineOnTheSameDays()
    {
        const ChartSpec chart = campaignChart(twoPlatforms(), QLocale(u"en_US"_s));
        QCOMPARE(chart.series.size(), std::size_t(2));
        QVERIFY(!chart.series[0].platform);
        QCOMPARE(chart.series[1].role, SeriesRole::Previous);
        QCOMPARE(chart.series[1].points.front().day, days.first());
        QCOMPARE(chart.series[1].dayShift, -7);
        QVERIFY2(chart.summary.contains(u"103"_s) && chart.summary.contains(u"50"_s), qPrintable(chart.summary));
    }

    void noPostsSaysSoAndNothingElse()
    {
        CampaignFigures figures = twoPlatforms();
        figures.total.campaign = sideOf(0, 0);
        const ReportBlocks blocks = sectionOf(figures);
        QVERIFY(blocksOf<TableBlock>(blocks).empty());
        QVERIFY(blocksOf<FiguresBlock>(blocks).empty());
        QVERIFY(textOf(blocks).contains(u"A note."_s));
    }

    void withoutACostNothingIsSaidOfCosts()
    {
        CampaignFigures figures = twoPlatforms();
        QCOMPARE(blocksOf<FiguresBlock>(sectionOf(figures)).size(), std::size_t(2));
        figures.question.cost.reset();
        QCOMPARE(blocksOf<FiguresBlock>(sectionOf(figures)).size(), std::size_t(1));
    }

    void amountsByLocaleAndCurrency_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::newRow("own currency") << u"en_US"_s << 1250.5 << u"USD"_s << u"$1,250.50"_s;
        QTest::newRow("another one") << u"de_DE"_s << 1250.5 << u"USD"_s << u"1.250,50\u00a0USD"_s;
        QTest::newRow("German euros") << u"de_DE"_s << 1250.5 << u"EUR"_s << u"1.250,50\u00a0€"_s;
        QTest::newRow("no decimals") << u"en_US"_s << 98000.0 << u"JPY"_s << u"98,000\u00a0JPY"_s;
        QTest::newRow("three decimals") << u"en_US"_s << 1.5 << u"KWD"_s << u"1.500\u00a0KWD"_s;
        QTest::newRow("less than a coin") << u"en_US"_s << 0.0123 << u"USD"_s << u"$0.0123"_s;
        QTest::newRow("less than a yen") << u"en_US"_s << 0.25 << u"JPY"_s << u"0.25\u00a0JPY"_s;
        QTest::newRow("nothing") << u"en_US"_s << 0.0 << u"USD"_s << u"$0.00"_s;
    }

    void amountsByLocaleAndCurrency()
    {
        QFETCH(QString, locale);
        QFETCH(double, amount);
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QCOMPARE(moneyText(amount, currency, QLocale(locale)), text);
        QCOMPARE(moneyText({}, currency, QLocale(locale)), FigureFormat::unknown());
    }
};

QTEST_GUILESS_MAIN(TestCampaignSection)
#include "tst_campaignsection.moc"
