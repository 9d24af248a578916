// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportexport.h"
#include "app/services/reportlanguages.h"
#include "app/services/sampleworkspace.h"
#include "models/analytics/mentiontimeline.h"
#include "models/store/mentioncorrections.h"
#include "tests/store/scratchworkspace.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/fonts.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// The weekly report of the sample workspace against sums that are asked of the rows themselves, and what reports are
/// asked by.
class TestWeeklyReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatTheRowsAddUpTo_data();
    void saysWhatTheRowsAddUpTo();
    void hasNoCoverAndItsSectionsInOrder();
    void isComparedWithTheWeekBeforeWhateverIsAsked();
    void listsTheMostViewedPostsOfTheWeek();
    void countsMentions();
    void saysWhoJudgedThem();
    void aMonthHasEightToTwelvePages_data();
    void aMonthHasEightToTwelvePages();
    void aMonthOfOneAccountHasFewer();
    void everyKindComposesWithoutFigures();
    void fitsOnTwoPages_data();
    void fitsOnTwoPages();
    void sameSettingsGiveTheSameDocument();
    void otherFiguresGiveAnotherHash();
    void anyDaysAreCalledAReport();
    void settingsComeBackAsTheyWere();
    void brokenSettingsAreRefused_data();
    void brokenSettingsAreRefused();
    void usualDaysAreOver_data();
    void usualDaysAreOver();
    void namesOfFiles();
    void speaksTheLanguageAskedForAndNobodyElseDoes();

private:
    [[nodiscard]] QString textOf(const ReportSettings &settings) const;
    [[nodiscard]] QString sum(const QString &column, QDate first, QDate last) const;

    ScratchWorkspace m_scratch;
    std::unique_ptr<Connection> m_connection;
};

namespace {

const QDate lastDay(2026, 11, 18); // a Wednesday
const QDateTime now = scratchMoment("2026-11-21T08:20:00Z");
const DateRange week = *DateRange::make(QDate(2026, 11, 9), QDate(2026, 11, 15));

ReportSettings weekly()
{
    return {.kind = ReportKind::Weekly,
            .query = {.range = week},
            .locale = QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

ReportSettings monthly()
{
    return {.query = {.range = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31))},
            .locale = QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

/// The cells of the row that begins so, under the heading.
QStringList rowOf(const QString &text, const QString &heading, const QString &label)
{
    const QStringList lines = text.mid(text.indexOf(heading)).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(label + u'\t'))
            return line.split(u'\t');
    }
    return {};
}

} // namespace

void TestWeeklyReport::initTestCase()
{
    registerTabularFaces();
    m_connection = m_scratch.connection();
    Transaction transaction(*m_connection);
    must(fillSampleWorkspace(*m_connection, {.years = 1, .items = 400, .mentions = 3000, .lastDay = lastDay}, now));
    must(transaction.commit());
}

QString TestWeeklyReport::textOf(const ReportSettings &settings) const
{
    const auto composed = must(composeReportDocument(*m_connection, settings, u"Ada Films"_s, now));
    return toText(composed.document).replace(QChar(0x202f), u' ');
}

QString TestWeeklyReport::sum(const QString &column, QDate first, QDate last) const
{
    const QString total = scalar(*m_connection, u"SELECT sum(%1) FROM daily_metrics WHERE day BETWEEN %2 AND %3"_s.arg(column)
                                                    .arg(toDayNumber(first))
                                                    .arg(toDayNumber(last)));
    return QLocale(QLocale::English).toString(total.toLongLong());
}

void TestWeeklyReport::saysWhatTheRowsAddUpTo_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("columns");
    QTest::newRow("views") << u"Views"_s << u"views"_s;
    QTest::newRow("engagements")
        << u"Engagements ƒ"_s << u"ifnull(likes, 0) + ifnull(comments, 0) + ifnull(shares, 0) + ifnull(saves, 0)"_s;
}

void TestWeeklyReport::saysWhatTheRowsAddUpTo()
{
    QFETCH(QString, label);
    QFETCH(QString, columns);
    const QString text = textOf(weekly());
    const QStringList cells = rowOf(text, u"## Key figures"_s, label);
    QVERIFY2(cells.size() == 4, qPrintable(text));
    QCOMPARE(cells[1], sum(columns, week.first(), week.last()));
    QCOMPARE(cells[2], sum(columns, week.first().addDays(-7), week.last().addDays(-7)));
    QVERIFY(cells[1] != u"0"_s);
}

void TestWeeklyReport::hasNoCoverAndItsSectionsInOrder()
{
    const auto composed = must(composeReportDocument(*m_connection, weekly(), u"Ada Films"_s, now));
    QCOMPARE(composed.document.title, u"Ada Films · Weekly report · 9 Nov – 15 Nov 2026"_s);
    QStringList headings;
    for (const ReportBlock &block : composed.document.blocks) {
        QVERIFY(!std::holds_alternative<CoverBlock>(block));
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            headings << heading->text;
    }
    QCOMPARE(headings, (QStringList{u"Week of 9 Nov – 15 Nov 2026"_s, u"Key figures"_s, u"By platform"_s,
                                    u"Top content"_s, u"Mentions"_s, u"Notes"_s}));
}

void TestWeeklyReport::isComparedWithTheWeekBeforeWhateverIsAsked()
{
    ReportSettings settings = weekly();
    settings.query.comparison = Comparison::None;
    settings.query.granularity = Granularity::Month;
    const QString text = textOf(settings);
    QVERIFY2(text.contains(u"compared with 2 Nov – 8 Nov 2026"_s), qPrintable(text));
    QCOMPARE(text, textOf(weekly()));
}

void TestWeeklyReport::listsTheMostViewedPostsOfTheWeek()
{
    const QString text = textOf(weekly());
    const QString title = scalar(*m_connection, u"SELECT title FROM content_items WHERE published_day BETWEEN %1 AND %2 "
                                                "AND missing_since IS NULL ORDER BY views DESC LIMIT 1"_s
                                                    .arg(toDayNumber(week.first()))
                                                    .arg(toDayNumber(week.last())));
    QVERIFY(!title.isEmpty());
    const QStringList lines = text.mid(text.indexOf("# Top content"_L1)).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.value(2).startsWith(title), qPrintable(title + u" is not first in "_s + lines.join(u'\n')));
}

void TestWeeklyReport::countsMentions()
{
    const MentionSummary summary = must(mentionSummary(*m_connection, reportQuery(weekly()), now));
    QVERIFY(summary.total.mentions > 0);
    const QString text = textOf(weekly());
    const QString all = QLocale(QLocale::English).toString(summary.total.mentions);
    QCOMPARE(rowOf(text, u"## Mentions"_s, u"Together"_s).value(1), all);
}

void TestWeeklyReport::saysWhoJudgedThem()
{
    QVERIFY(!textOf(weekly()).contains("More than one scorer"_L1));
    Statement *row = must(m_connection->prepare(
        u"SELECT min(id) FROM brand_mentions WHERE scorer <> '' AND mentioned_at BETWEEN unixepoch('2026-11-11') * 1000 "
        "AND unixepoch('2026-11-13') * 1000"));
    QVERIFY(must(row->step()));
    std::vector judged{MentionCorrection{.id = StoredMentionId(row->integer(0)), .label = SentimentLabel::Negative}};
    row->reset();
    const auto former = must(correctMentions(*m_connection, judged, now));
    QCOMPARE(former.size(), std::size_t(1));
    const QString text = textOf(weekly());
    QVERIFY2(text.contains("More than one scorer judged them: "_L1), qPrintable(text));
    QVERIFY2(text.contains("word lists on this computer, version 1 ("_L1) && text.contains("you (1)"_L1), qPrintable(text));
    must(correctMentions(*m_connection, former, now));
}

void TestWeeklyReport::fitsOnTwoPages_data()
{
    QTest::addColumn<PageSize>("paper");
    QTest::newRow("A4") << PageSize::A4;
    QTest::newRow("Letter") << PageSize::Letter;
}

void TestWeeklyReport::fitsOnTwoPages()
{
    QFETCH(PageSize, paper);
    const auto composed = must(composeReportDocument(*m_connection, weekly(), u"Ada Films"_s, now));
    QCOMPARE(paintedPages(paintReport(composed.document, paper)), 2);
    QCOMPARE(paintedPages("%PDF-1.4 nothing"), 0);
}

void TestWeeklyReport::aMonthHasEightToTwelvePages_data()
{
    fitsOnTwoPages_data();
}

void TestWeeklyReport::aMonthHasEightToTwelvePages()
{
    QFETCH(PageSize, paper);
    const auto composed = must(composeReportDocument(*m_connection, monthly(), u"Ada Films"_s, now));
    const int pages = paintedPages(paintReport(composed.document, paper));
    QVERIFY2(pages >= 8 && pages <= 12, qPrintable(QString::number(pages)));
}

void TestWeeklyReport::aMonthOfOneAccountHasFewer()
{
    ReportSettings settings = monthly();
    settings.query.platforms = {Platform::X};
    const auto composed = must(composeReportDocument(*m_connection, settings, u"Ada Films"_s, now));
    const int pages = paintedPages(paintReport(composed.document, PageSize::A4));
    QVERIFY2(pages >= 3 && pages < 8, qPrintable(QString::number(pages)));
    QVERIFY(!toText(composed.document).contains(u"Platforms compared"_s));
}

void TestWeeklyReport::everyKindComposesWithoutFigures()
{
    ScratchWorkspace empty;
    const auto connection = empty.connection();
    for (const ReportKind kind : allReportKinds) {
        ReportSettings settings = monthly();
        settings.kind = kind;
        settings.sections = {allReportSections.begin(), allReportSections.end()};
        settings.campaign = CampaignSettings{.name = u"Spring"_s};
        const auto composed = must(composeReportDocument(*connection, settings, u"Ada Films"_s, now));
        QVERIFY(toText(composed.document).contains(u"There are no figures for these days."_s));
        QVERIFY(paintedPages(paintReport(composed.document, PageSize::A4)) >= 1);
    }
}

void TestWeeklyReport::sameSettingsGiveTheSameDocument()
{
    const auto first = must(composeReportDocument(*m_connection, weekly(), u"Ada Films"_s, now));
    const auto later = must(composeReportDocument(*m_connection, weekly(), u"Ada Films"_s, now.addSecs(600)));
    QVERIFY(first.document == later.document); // the clock does not matter, what came in last does
    QCOMPARE(first.dataSha256, later.dataSha256);
    QCOMPARE(first.dataSha256.size(), 64);
}

void TestWeeklyReport::otherFiguresGiveAnotherHash()
{
    const QString before = must(composeReportDocument(*m_connection, weekly(), u"Ada Films"_s, now)).dataSha256;
    ReportSettings other = weekly();
    other.query.range = week.previous();
    QVERIFY(must(composeReportDocument(*m_connection, other, u"Ada Films"_s, now)).dataSha256 != before);
    // The look on paper is no figure.
    other = weekly();
    other.locale = QLocale(QLocale::German);
    QCOMPARE(must(composeReportDocument(*m_connection, other, u"Ada Films"_s, now)).dataSha256, before);
}

void TestWeeklyReport::anyDaysAreCalledAReport()
{
    ReportSettings settings = weekly();
    settings.kind = ReportKind::Custom;
    settings.query.range = *DateRange::make(QDate(2026, 10, 5), QDate(2026, 11, 12));
    const auto composed = must(composeReportDocument(*m_connection, settings, u"Ada Films"_s, now));
    QCOMPARE(composed.document.title, u"Ada Films · Report · 5 Oct – 12 Nov 2026"_s);
    QVERIFY(std::holds_alternative<CoverBlock>(composed.document.blocks.front()));
}

void TestWeeklyReport::settingsComeBackAsTheyWere()
{
    ReportSettings settings{.kind = ReportKind::Custom,
                            .query = {.range = week,
                                      .platforms = {Platform::X},
                                      .accounts = {AccountId(2), AccountId(4)},
                                      .comparison = Comparison::Custom,
                                      .denominator = Denominator::Reach,
                                      .otherRange = week.yearBefore()},
                            .paper = ReportPaper::Letter,
                            .locale = QLocale(QLocale::German, QLocale::Austria)};
    QCOMPARE(must(reportSettingsFromJson(toStoredJson(settings))), settings);
    settings = weekly();
    settings.query.comparison = Comparison::None;
    QCOMPARE(must(reportSettingsFromJson(toStoredJson(settings))), settings);
    for (const char *zone : {"Europe/Berlin", "Etc/UTC", "Asia/Calcutta"}) { // the last two are aliases
        settings.zone = zone;
        QCOMPARE(must(reportSettingsFromJson(toStoredJson(settings))), settings);
    }
    settings.zone = "No/Where";
    QCOMPARE(reportSettingsFromJson(toStoredJson(settings)).error().kind, ErrorKind::BadInput);
}

void TestWeeklyReport::brokenSettingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("kind") << QByteArray(R"({"kind":"yearly","paper":"a4","query":{"start_date":"2026-11-09","end_date":"2026-11-15"}})");
    QTest::newRow("paper") << QByteArray(R"({"kind":"weekly","paper":"a3","query":{"start_date":"2026-11-09","end_date":"2026-11-15"}})");
    QTest::newRow("no days") << QByteArray(R"({"kind":"weekly","paper":"a4","query":{}})");
    QTest::newRow("days") << QByteArray(R"({"kind":"weekly","paper":"a4","query":{"start_date":"2026-11-15","end_date":"2026-11-09"}})");
}

void TestWeeklyReport::brokenSettingsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto read = reportSettingsFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void TestWeeklyReport::usualDaysAreOver_data()
{
    QTest::addColumn<ReportKind>("kind");
    QTest::addColumn<QDate>("known");
    QTest::addColumn<int>("weekStart");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto weekRow = [](const char *name, QDate known, Qt::DayOfWeek start, QDate first) {
        QTest::newRow(name) << ReportKind::Weekly << known << static_cast<int>(start) << first << first.addDays(6);
    };
    weekRow("in the middle of a week", QDate(2026, 11, 18), Qt::Monday, QDate(2026, 11, 9));
    weekRow("at its last day", QDate(2026, 11, 15), Qt::Monday, QDate(2026, 11, 9));
    weekRow("a day before", QDate(2026, 11, 14), Qt::Monday, QDate(2026, 11, 2));
    weekRow("weeks that begin on Sunday", QDate(2026, 11, 14), Qt::Sunday, QDate(2026, 11, 8));
    weekRow("weeks that begin on Saturday", QDate(2026, 11, 14), Qt::Saturday, QDate(2026, 11, 7));
    QTest::newRow("in a month") << ReportKind::Monthly << QDate(2026, 11, 18) << 1 << QDate(2026, 10, 1) << QDate(2026, 10, 31);
    QTest::newRow("at its last day") << ReportKind::Monthly << QDate(2026, 11, 30) << 1 << QDate(2026, 11, 1) << QDate(2026, 11, 30);
    QTest::newRow("in January") << ReportKind::Monthly << QDate(2026, 1, 3) << 1 << QDate(2025, 12, 1) << QDate(2025, 12, 31);
    QTest::newRow("any days") << ReportKind::Custom << QDate(2026, 11, 18) << 1 << QDate(2026, 10, 22) << QDate(2026, 11, 18);
}

void TestWeeklyReport::usualDaysAreOver()
{
    QFETCH(ReportKind, kind);
    QFETCH(QDate, known);
    QFETCH(int, weekStart);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QCOMPARE(usualReportRange(kind, known, static_cast<Qt::DayOfWeek>(weekStart)), *DateRange::make(first, last));
}

void TestWeeklyReport::namesOfFiles()
{
    const auto october = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31));
    QCOMPARE(reportBaseName(ReportKind::Monthly, october), u"monthly-2026-10"_s);
    QCOMPARE(reportBaseName(ReportKind::Custom, october), u"custom-2026-10"_s);
    QCOMPARE(reportBaseName(ReportKind::Weekly, week), u"weekly-2026-11-09"_s);
    QCOMPARE(reportBaseName(ReportKind::Monthly, week), u"monthly-2026-11-09_2026-11-15"_s);
}

void TestWeeklyReport::speaksTheLanguageAskedForAndNobodyElseDoes()
{
    ReportLanguages languages;
    languages.install();
    const auto heading = [] { return QCoreApplication::translate("ReportSections", "Key figures"); };
    {
        const ReportLanguages::Scope speaking(QLocale(QLocale::German, QLocale::Austria));
        QVERIFY(textOf(weekly()).contains("## Kennzahlen"_L1));
        QString elsewhere;
        const std::unique_ptr<QThread> other(QThread::create([&] { elsewhere = heading(); }));
        other->start();
        QVERIFY(other->wait());
        QCOMPARE(elsewhere, u"Key figures"_s);
        // A window in German asks for a report in English: nothing may be left over.
        for (const QLocale::Language language : {QLocale::English, QLocale::French}) { // French has no texts
            const ReportLanguages::Scope english(QLocale{language});
            QCOMPARE(heading(), u"Key figures"_s);
        }
    }
    QCOMPARE(heading(), u"Key figures"_s);
}

} // namespace creatormetrics

QTEST_MAIN(creatormetrics::TestWeeklyReport)
#include "tst_weeklyreport.moc"
