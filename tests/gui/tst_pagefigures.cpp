// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/engagement.h"
#include "models/presentation/contentlistmodel.h"
#include "models/presentation/platformgrowthmodel.h"
#include "models/presentation/topcontentmodel.h"
#include "tests/gui/shownfigures.h"
#include "tests/gui/windowfixture.h"
#include "ui/widgets/page.h"

#include <QAbstractItemView>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString moment = u"2026-11-21T08:20:00Z"_s; // the fixture's clock

BarState barOf(RangePreset preset, const char *first, const char *last, Comparison comparison, Granularity granularity,
               std::optional<Denominator> denominator, std::vector<AccountId> accounts = {})
{
    const auto day = [](const char *text) { return QDate::fromString(QString::fromLatin1(text), Qt::ISODate); };
    return {.accounts = std::move(accounts),
            .preset = preset,
            .custom = preset == RangePreset::Custom ? std::optional(must(DateRange::make(day(first), day(last)))) : std::nullopt,
            .comparison = comparison,
            .granularity = granularity,
            .denominator = denominator};
}

QJsonObject cardOf(const QJsonArray &cards, Metric metric)
{
    for (const QJsonValue &card : cards) {
        if (card["metric"_L1].toString() == QString(metricInfo(metric).key))
            return card.toObject();
    }
    return {};
}

Metric metricOf(const QJsonValue &value)
{
    return *metricFromKey(value["metric"_L1].toString());
}

} // namespace

/// Every figure on every page equals what the command line answers to the same question.
class TestPageFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>(WindowFixture::Content::Full);
        QTRY_VERIFY(m_fixture->isReady());
    }

    void figuresEqualTheCommandLines_data();
    void figuresEqualTheCommandLines();

private:
    [[nodiscard]] QJsonObject ask(const QString &kind, const QStringList &more = {}) const;
    void open(const QString &page);
    void overview(ShownFigures &shown);
    void growth(ShownFigures &shown);
    void engagement(ShownFigures &shown);
    void mentions(ShownFigures &shown);
    void audience(ShownFigures &shown);
    void audienceTable(ShownFigures &shown, int panel, const QJsonObject &told);
    void engagementTable(ShownFigures &shown, const QJsonObject &answer);
    void content(ShownFigures &shown);
    void compare(ShownFigures &shown);

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_question;
    bool m_hasDenominator = false;
    bool m_nothingTold = false; ///< by the platforms, of these days
};

void TestPageFigures::figuresEqualTheCommandLines_data()
{
    QTest::addColumn<BarState>("bar");
    QTest::addColumn<QStringList>("question");
    const auto row = [](const char *name, const BarState &bar, const char *question) {
        QTest::newRow(name) << bar << QString::fromLatin1(question).split(u' ');
    };
    using R = RangePreset;
    using C = Comparison;
    using G = Granularity;
    row("last 28 days", barOf(R::Last28Days, "", "", C::Previous, G::Day, {}),
        "--start 2026-10-24 --end 2026-11-20 --compare previous --granularity day");
    row("a week, alone", barOf(R::Custom, "2026-11-09", "2026-11-15", C::None, G::Day, Denominator::Views),
        "--start 2026-11-09 --end 2026-11-15 --compare none --granularity day --by views");
    row("a quarter in weeks", barOf(R::Custom, "2026-07-01", "2026-09-30", C::Previous, G::Week, Denominator::Reach),
        "--start 2026-07-01 --end 2026-09-30 --compare previous --granularity week --by reach");
    row("months against last year", barOf(R::Custom, "2026-03-01", "2026-10-31", C::Year, G::Month, Denominator::Followers),
        "--start 2026-03-01 --end 2026-10-31 --compare year --granularity month --by followers");
    row("one account", barOf(R::Last90Days, "", "", C::Previous, G::Day, Denominator::Impressions, {AccountId(1)}),
        "--start 2026-08-23 --end 2026-11-20 --compare previous --granularity day --by impressions --accounts 1");
    row("one day", barOf(R::Custom, "2026-11-10", "2026-11-10", C::Previous, G::Day, {}),
        "--start 2026-11-10 --end 2026-11-10 --compare previous --granularity day");
}

void TestPageFigures::figuresEqualTheCommandLines()
{
    QFETCH(BarState, bar);
    QFETCH(QStringList, question);
    m_question = question;
    m_hasDenominator = bar.denominator.has_value();
    m_fixture->settings->setBar(bar);
    m_fixture->settings->setPage(u"overview"_s);
    m_fixture->makeWindow();
    QTRY_VERIFY(m_fixture->isReady());
    const std::array<std::pair<QString, void (TestPageFigures::*)(ShownFigures &)>, 7> pages{
        {{u"overview"_s, &TestPageFigures::overview},
         {u"growth"_s, &TestPageFigures::growth},
         {u"engagement"_s, &TestPageFigures::engagement},
         {u"content"_s, &TestPageFigures::content},
         {u"compare"_s, &TestPageFigures::compare},
         {u"mentions"_s, &TestPageFigures::mentions},
         {u"audience"_s, &TestPageFigures::audience}}};
    QStringList differences;
    for (const auto &[page, compareWith] : pages) {
        m_nothingTold = false;
        open(page);
        ShownFigures shown(*m_fixture->window, page);
        (this->*compareWith)(shown);
        differences << shown.differences();
        QVERIFY2(shown.compared() > 10 || m_nothingTold, qPrintable(page));
    }
    QVERIFY2(differences.isEmpty(), qPrintable(QString::number(differences.size()) + " differences\n"_L1 + differences.mid(0, 30).join(u'\n')));
}

void TestPageFigures::open(const QString &page)
{
    MainWindow &window = *m_fixture->window;
    window.showPage(page);
    QTRY_VERIFY(window.presenter().answersPage() && !window.presenter().state().isLoading());
    QVERIFY(!window.presenter().state().error());
    if (window.presenter().state().value())
        QTRY_VERIFY(window.findChild<Page *>(page + "Page"_L1) && window.findChild<Page *>(page + "Page"_L1)->isVisible());
}

QJsonObject TestPageFigures::ask(const QString &kind, const QStringList &more) const
{
    QProcess program;
    program.start(QStringLiteral(CREATORMETRICS_BIN_DIR "/creatormetrics-cli"),
                  QStringList{u"--workspace"_s, m_fixture->workspace().folder(), u"--now"_s, moment, u"--json"_s, u"query"_s, kind} + m_question + more);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("query %s: %s", qPrintable(kind), program.readAllStandardError().constData());
    return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
}

void TestPageFigures::overview(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"overview"_s);
    const QJsonArray cards = answer["cards"_L1].toArray();
    for (const QJsonValue &card : cards)
        shown.checkCard("card_"_L1 + card["metric"_L1].toString(), metricOf(card), card.toObject());
    for (const Metric metric : {Metric::Followers, Metric::Reach, Metric::Engagements, Metric::EngagementRate, Metric::Views}) {
        // The rate of platforms side by side needs one denominator; without a chosen one the command line takes each platform's own.
        if (cardOf(cards, metric).isEmpty() || (metric == Metric::EngagementRate && !m_hasDenominator))
            continue;
        const QString key = metricInfo(metric).key;
        QTest::mouseClick(m_fixture->child<QWidget>(qPrintable("card_"_L1 + key)), Qt::LeftButton);
        shown.checkPlatformChart("trendChart", {key}, answer["platforms"_L1].toObject(), answer["compared_platforms"_L1].toObject());
    }
    const QAbstractItemView *top = shown.table("topContent");
    QVERIFY(top);
    const QJsonArray items = answer["top_content"_L1].toArray();
    shown.check(u"topContent rows"_s, QString::number(items.size()), QString::number(top->model()->rowCount()));
    for (int row = 0; row < top->model()->rowCount(); ++row) {
        const auto cell = [&](int column) { return top->model()->index(row, column); };
        const QString id = cell(TopContentModel::TitleColumn).data(PictureKeyRole).toString();
        const auto item = std::ranges::find_if(items, [&id](const QJsonValue &each) { return each["platform_content_id"_L1].toString() == id; });
        QVERIFY2(item != items.end(), qPrintable(id));
        shown.checkCell("topContent views of "_L1 + id, cell(TopContentModel::ViewsColumn), (*item)["views"_L1]);
        shown.checkCell("topContent rate of "_L1 + id, cell(TopContentModel::RateColumn), (*item)["engagement_rate"_L1]);
        shown.checkCell("topContent vs typical of "_L1 + id, cell(TopContentModel::VersusTypicalColumn), (*item)["versus_typical"_L1]);
    }
}

void TestPageFigures::growth(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"growth"_s);
    const FigureFormat format(m_fixture->window->locale());
    if (answer["net_followers"_L1].isDouble())
        shown.checkCardText(u"growth_net"_s, format.signedCount(answer["net_followers"_L1].toInteger()));
    for (const ChartSeries &series : shown.chart("netChart")->series)
        shown.checkLine(u"netChart"_s, series, answer["series"_L1].toArray(), {u"net_followers"_s});
    const QJsonObject overview = ask(u"overview"_s);
    shown.checkPlatformChart("followersChart", {u"followers"_s}, overview["platforms"_L1].toObject(), overview["compared_platforms"_L1].toObject());
    const QAbstractItemView *table = shown.table("platformGrowth");
    QVERIFY(table);
    const QJsonObject platforms = answer["platforms"_L1].toObject();
    shown.check(u"platformGrowth rows"_s, QString::number(platforms.size()), QString::number(table->model()->rowCount()));
    const std::array columns{std::pair{PlatformGrowthModel::FollowersColumn, "followers_at_end"_L1}, std::pair{PlatformGrowthModel::NetColumn, "net_followers"_L1},
                             std::pair{PlatformGrowthModel::GainedColumn, "followers_gained"_L1},    std::pair{PlatformGrowthModel::LostColumn, "followers_lost"_L1},
                             std::pair{PlatformGrowthModel::RateColumn, "growth_rate"_L1},           std::pair{PlatformGrowthModel::WeeklyColumn, "weekly_growth_rate"_L1}};
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto platform = static_cast<Platform>(table->model()->index(row, PlatformGrowthModel::PlatformColumn).data(PlatformRole).toInt());
        const QJsonObject own = platforms[platformKey(platform)].toObject();
        for (const auto &[column, key] : columns)
            shown.checkCell(u"platformGrowth %1 of %2"_s.arg(key, platformKey(platform)), table->model()->index(row, column), own[key]);
    }
}

void TestPageFigures::engagement(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"engagement"_s);
    const QJsonObject total = answer["total"_L1].toObject();
    const QJsonObject figures = total["figures"_L1].toObject();
    for (auto figure = figures.begin(); figure != figures.end(); ++figure)
        shown.checkCard("engagement_"_L1 + figure.key(), *metricFromKey(figure.key()), figure.value().toObject());
    shown.checkCard(u"engagement_engagement_rate"_s, Metric::EngagementRate, total["rates"_L1][total["by"_L1].toString()].toObject());
    QJsonObject series;
    QJsonObject compared;
    const QJsonObject platforms = answer["platforms"_L1].toObject();
    for (auto platform = platforms.begin(); platform != platforms.end(); ++platform) {
        series.insert(platform.key(), platform.value()["series"_L1]);
        compared.insert(platform.key(), platform.value()["compared_series"_L1]);
    }
    for (const QString &key : figures.keys()) {
        QTest::mouseClick(m_fixture->child<QWidget>(qPrintable("engagement_"_L1 + key)), Qt::LeftButton);
        shown.checkPlatformChart("engagementTrend", {key}, series, compared);
    }
    QTest::mouseClick(m_fixture->child<QWidget>("engagement_engagement_rate"), Qt::LeftButton);
    shown.checkPlatformChart("engagementTrend", {u"rates"_s, total["by"_L1].toString()}, series, compared);
    for (const ChartSeries &line : shown.chart("engagementRates")->series) {
        for (const Denominator denominator : allDenominators) {
            if (line.name == metricLabel(denominatorMetric(denominator)))
                shown.checkLine(u"engagementRates"_s, line, total["series"_L1].toArray(), {u"rates"_s, QString(metricInfo(denominatorMetric(denominator)).key)});
        }
    }
    engagementTable(shown, answer);
}

void TestPageFigures::mentions(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"timeline"_s);
    const QJsonObject total = answer["total"_L1].toObject();
    m_nothingTold = total["mentions"_L1].toInteger() == 0;
    if (m_nothingTold)
        return;
    shown.checkCardText(u"mentions_mentions"_s, FigureFormat(m_fixture->window->locale()).exact(total["mentions"_L1].toInteger()));
    const std::array lines{std::pair{SeriesTone::Positive, u"positive"_s}, std::pair{SeriesTone::Neutral, u"neutral"_s},
                           std::pair{SeriesTone::Negative, u"negative"_s}};
    for (const ChartSeries &series : shown.chart("mentionTrend")->series) {
        for (const auto &[tone, key] : lines) {
            if (series.tone == tone)
                shown.checkLine("mentionTrend "_L1 + key, series, answer["series"_L1].toArray(), {key});
        }
    }
    const QAbstractItemView *table = shown.table("mentionPlatforms");
    QVERIFY(table);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString name = table->model()->index(row, 0).data().toString();
        QJsonObject own = total;
        for (const Platform platform : allPlatforms) {
            if (name == platformName(platform))
                own = answer["platforms"_L1][platformKey(platform)].toObject();
        }
        const std::array keys{"mentions"_L1, "positive_share"_L1, "neutral_share"_L1, "negative_share"_L1};
        for (int column = 1; column <= static_cast<int>(keys.size()); ++column)
            shown.checkCell(u"mentionPlatforms %1 of %2"_s.arg(keys[static_cast<std::size_t>(column - 1)], name),
                            table->model()->index(row, column), own[keys[static_cast<std::size_t>(column - 1)]]);
    }
}

/// Of the account that the page opens on: the first YouTube one, which tells the most.
void TestPageFigures::audience(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"demographics"_s, {u"--limit"_s, u"30"_s});
    int panel = 0;
    for (const QJsonValue &account : answer["accounts"_L1].toArray()) {
        if (account["account"_L1].toInteger() != 1)
            continue;
        for (const auto dimension : {"age_gender"_L1, "country"_L1, "city"_L1}) {
            for (const QJsonValue &told : account["dimensions"_L1].toArray()) {
                if (told["dimension"_L1].toString() == dimension && !told["slices"_L1].toArray().isEmpty())
                    audienceTable(shown, panel++, told.toObject());
            }
        }
    }
    m_nothingTold = panel == 0;
}

void TestPageFigures::audienceTable(ShownFigures &shown, int panel, const QJsonObject &told)
{
    const QAbstractItemView *table = shown.table(qPrintable(u"audienceTable%1"_s.arg(panel)));
    QVERIFY(table);
    const QHash<QString, QString> genders{{u"female"_s, u"women"_s}, {u"male"_s, u"men"_s}};
    int row = 0;
    for (const QJsonValue &slice : told["slices"_L1].toArray()) {
        const QString key = slice["key"_L1].toString();
        int column = 1;
        if (told["dimension"_L1].toString() == "age_gender"_L1) {
            const QString age = key.endsWith(u'-') ? key.chopped(1) + u'+' : QString(key).replace(u'-', QChar(0x2013));
            const QString gender = genders.value(slice["second_key"_L1].toString(), u"other or not told"_s);
            for (row = 0; row < table->model()->rowCount() && table->model()->index(row, 0).data().toString() != age;)
                ++row;
            while (column < table->model()->columnCount() && table->model()->headerData(column, Qt::Horizontal).toString() != gender)
                ++column;
        }
        shown.checkCell(u"audienceTable%1 %2 %3"_s.arg(panel).arg(key, slice["second_key"_L1].toString()), table->model()->index(row++, column),
                        slice["share"_L1]);
    }
}

void TestPageFigures::engagementTable(ShownFigures &shown, const QJsonObject &answer)
{
    const QAbstractItemView *table = shown.table("platformEngagement");
    QVERIFY(table);
    const QJsonObject platforms = answer["platforms"_L1].toObject();
    QHash<QString, QJsonObject> groups;
    for (const Platform platform : allPlatforms) {
        if (platforms.contains(platformKey(platform)))
            groups.insert(platformName(platform), platforms[platformKey(platform)].toObject());
    }
    if (groups.size() > 1)
        groups.insert(u"All together"_s, answer["total"_L1].toObject());
    shown.check(u"platformEngagement rows"_s, QString::number(groups.size()), QString::number(table->model()->rowCount()));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString name = table->model()->index(row, 0).data().toString();
        QVERIFY2(groups.contains(name), qPrintable(name));
        int column = 1;
        for (const Metric metric : engagementFigures) {
            const QString key = metricInfo(metric).key;
            shown.checkCell(u"platformEngagement %1 of %2"_s.arg(key, name), table->model()->index(row, column++), groups[name]["figures"_L1][key]["value"_L1]);
        }
        for (const Denominator denominator : allDenominators) {
            const QString key = metricInfo(denominatorMetric(denominator)).key;
            shown.checkCell(u"platformEngagement rate by %1 of %2"_s.arg(key, name), table->model()->index(row, column++), groups[name]["rates"_L1][key]["value"_L1]);
        }
    }
}

void TestPageFigures::content(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"content"_s, {u"--limit"_s, u"100"_s});
    const QJsonArray items = answer["items"_L1].toArray();
    const FigureFormat format(m_fixture->window->locale());
    const auto count = [&format](const QJsonValue &value) { return format.exact(value.isDouble() ? std::optional(value.toInteger()) : std::nullopt); };
    const QAbstractItemView *table = shown.table("contentTable");
    if (items.isEmpty()) {
        for (int check = 0; check < 11; ++check)
            shown.check(u"contentTable"_s, u"hidden"_s, table ? u"shown"_s : u"hidden"_s);
        return;
    }
    QVERIFY(table);
    shown.check(u"contentTable rows"_s, QString::number(answer["matches"_L1].toInteger()), QString::number(table->model()->rowCount()));
    for (int row = 0; row < items.size(); ++row) {
        const QJsonObject item = items[row].toObject();
        const auto text = [&](int column) { return table->model()->index(row, column).data().toString(); };
        const QString part = u"contentTable row %1 "_s.arg(row);
        shown.check(part + u"id"_s, QString::number(item["id"_L1].toInteger()), table->model()->index(row, 0).data(IdRole).toString());
        shown.check(part + u"views"_s, count(item["figures"_L1]["views"_L1]), text(ContentListModel::ViewsColumn));
        shown.check(part + u"likes"_s, count(item["figures"_L1]["likes"_L1]), text(ContentListModel::LikesColumn));
        shown.check(part + u"comments"_s, count(item["figures"_L1]["comments"_L1]), text(ContentListModel::CommentsColumn));
        shown.check(part + u"shares"_s, count(item["figures"_L1]["shares"_L1]), text(ContentListModel::SharesColumn));
        const QJsonValue rate = item["engagement_rate"_L1];
        shown.check(part + u"rate"_s, format.percent(rate.isDouble() ? std::optional(rate.toDouble()) : std::nullopt, 1), text(ContentListModel::RateColumn));
    }
}

void TestPageFigures::compare(ShownFigures &shown)
{
    const QJsonObject answer = ask(u"compare"_s);
    const QAbstractItemView *table = shown.table("compareTable");
    QVERIFY(table);
    const qsizetype columns = answer["columns"_L1].toArray().size();
    QCOMPARE(table->model()->columnCount(), static_cast<int>(2 * columns + 2));
    QHash<int, QJsonObject> rows;
    for (const QJsonValue &row : answer["rows"_L1].toArray())
        rows.insert(static_cast<int>(metricOf(row)), row.toObject());
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QJsonObject told = rows.take(table->model()->index(row, 0).data(IdRole).toInt());
        const QString name = "compareTable "_L1 + told["metric"_L1].toString();
        for (int column = 0; column < columns; ++column) {
            const QJsonObject cell = told["cells"_L1].toArray()[column].toObject();
            const QJsonValue value = cell["daily"_L1].isDouble() ? cell["daily"_L1] : cell["value"_L1];
            shown.checkCell(name + u" of column %1"_s.arg(column), table->model()->index(row, 1 + 2 * column), value);
            const bool changed = cell["delta"_L1]["kind"_L1].toString() == "change"_L1;
            const QVariant change = table->model()->index(row, 2 + 2 * column).data(SortRole);
            shown.check(name + u" change of column %1"_s.arg(column), changed ? QString::number(cell["delta"_L1]["amount"_L1].toDouble(), 'g', 15) : QString(),
                        change.isValid() ? QString::number(change.toDouble(), 'g', 15) : QString());
        }
        shown.checkCell(name + " together"_L1, table->model()->index(row, static_cast<int>(1 + 2 * columns)), told["total"_L1]);
    }
    // What is left was told by nobody.
    for (const QJsonObject &row : std::as_const(rows)) {
        for (const QJsonValue &cell : row["cells"_L1].toArray())
            shown.check("compareTable left out "_L1 + row["metric"_L1].toString(), u"unknown"_s, cell["value"_L1].isDouble() ? u"known"_s : u"unknown"_s);
    }
}

QTEST_MAIN(TestPageFigures)
#include "tst_pagefigures.moc"
