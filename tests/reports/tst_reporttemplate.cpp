// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/brandrepository.h"
#include "models/reports/templaterepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Templates and the brand: what is kept, what is shared, and what is refused.
class TestReportTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileTellsNothingOfItsSender();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void aTemplateTakesTheDaysOfTheQuery();
    void templatesAreKeptByName();
    void aBrandComesBack();
    void impossibleBrandsAreRefused_data();
    void impossibleBrandsAreRefused();
    void logosAreKnownByTheirFirstBytes();
    void plansDecideOnTheBrand();
    void contrastIsThatOfTheStandard();
};

namespace {

ReportTemplate sampleTemplate()
{
    ReportSettings settings{.kind = ReportKind::Campaign,
                            .query = {.range = *DateRange::make(QDate(2026, 11, 1), QDate(2026, 11, 30))},
                            .paper = ReportPaper::Letter,
                            .locale = QLocale(u"de_AT"_s),
                            .zone = "Europe/Vienna",
                            .sections = {ReportSection::Cover, ReportSection::Notes},
                            .comments = {{ReportSection::Summary, u"**grüße** 😀"_s}},
                            .goals = {{Metric::Views, 12'345.0}},
                            .branded = false};
    settings.query.accounts = {AccountId(7)};
    settings.query.denominator = Denominator::Reach;
    settings.campaign = {.name = u"Secret launch"_s, .labels = {u"launch"_s}, .cost = 4711.5, .currency = u"EUR"_s};
    return {.name = u"Monatsbericht"_s, .settings = settings};
}

const QDateTime someTime = scratchMoment("2026-11-20T08:00:00Z");

} // namespace

void TestReportTemplate::aFileTellsNothingOfItsSender()
{
    const QByteArray file = templateFile(sampleTemplate());
    for (const char *own : {"2026", "Secret", "launch", "4711", "accounts", "logo"})
        QVERIFY2(!file.contains(own), own);
    const ReportTemplate back = must(templateFromFile(file));
    QCOMPARE(back.name, u"Monatsbericht"_s);
    ReportSettings expected = sampleTemplate().settings;
    expected.query = back.settings.query;
    expected.campaign.reset();
    QVERIFY(back.settings == expected);
    QVERIFY(back.settings.query.accounts.empty());
    QCOMPARE(back.settings.query.denominator, Denominator::Reach);
    QCOMPARE(templateFile(back), file);
}

void TestReportTemplate::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("named");
    const QByteArray good = templateFile(sampleTemplate());
    QTest::newRow("nothing") << QByteArray() << u"format"_s;
    QTest::newRow("no JSON") << QByteArray("%PDF-1.4") << u"format"_s;
    QTest::newRow("deep") << QByteArray(200'000, '[') << u"format"_s;
    QTest::newRow("large") << QByteArray(256'001, ' ') << u"256000"_s;
    QTest::newRow("newer") << QByteArray(good).replace("\"version\": 1", "\"version\": 2") << u"version"_s;
    QTest::newRow("no settings") << QByteArray(good).replace("\"settings\"", "\"other\"") << u"settings"_s;
    QTest::newRow("name") << QByteArray(good).replace("Monatsbericht", "a\\nb") << u"name"_s;
    QTest::newRow("long name") << QByteArray(good).replace("Monatsbericht", QByteArray(121, 'x')) << u"name"_s;
    QTest::newRow("kind") << QByteArray(good).replace("\"campaign\"", "\"daily\"") << u"kind"_s;
    QTest::newRow("section") << QByteArray(good).replace("\"notes\"", "\"script\"") << u"sections"_s;
    QTest::newRow("zone") << QByteArray(good).replace("Europe/Vienna", "../../etc/passwd") << u"zone"_s;
}

void TestReportTemplate::hostileFilesAreRefused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, named);
    const auto read = templateFromFile(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void TestReportTemplate::aTemplateTakesTheDaysOfTheQuery()
{
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2027, 1, 1), QDate(2027, 1, 31))};
    const ReportSettings settings = settingsFrom(sampleTemplate(), query);
    QCOMPARE(settings.query.range, query.range);
    QVERIFY(settings.query.accounts.empty());
    QCOMPARE(settings.query.denominator, Denominator::Reach);
    QCOMPARE(settings.sections, sampleTemplate().settings.sections);
}

void TestReportTemplate::templatesAreKeptByName()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    ReportTemplate one = sampleTemplate();
    must(saveTemplate(*connection, one, someTime));
    one.settings.branded = true;
    must(saveTemplate(*connection, one, someTime)); // in place of the one before
    const ReportTemplate other{.name = u"another"_s, .settings = one.settings};
    must(saveTemplate(*connection, other, someTime));
    QCOMPARE(must(storedTemplates(*connection)), (std::vector{other, one}));
    QCOMPARE(renameTemplate(*connection, u"another"_s, one.name).error().kind, ErrorKind::BadInput);
    must(renameTemplate(*connection, u"another"_s, u"Zwei"_s));
    QCOMPARE(must(templateByName(*connection, u"Zwei"_s)).settings, other.settings);
    must(removeTemplate(*connection, u"Zwei"_s));
    QCOMPARE(removeTemplate(*connection, u"Zwei"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(saveTemplate(*connection, {.name = u""_s, .settings = one.settings}, someTime).error().kind, ErrorKind::BadInput);
    QCOMPARE(must(storedTemplates(*connection)), std::vector{one});
}

void TestReportTemplate::aBrandComesBack()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    QVERIFY(!must(storedBrand(*connection)));
    const ReportBrand brand{.accent = u"#0a5FFF"_s,
                            .second = u"#123456"_s,
                            .fontFamily = u"Noto Sans"_s,
                            .footer = u"Agentur Müller"_s,
                            .coverText = u"for 株式会社"_s,
                            .logo = QByteArray("\x89PNG\r\n\x1A\n\0x", 10),
                            .mark = false};
    must(saveBrand(*connection, brand));
    QVERIFY(must(storedBrand(*connection)) == brand);
    must(saveBrand(*connection, {.accent = u"#000000"_s}));
    QVERIFY(must(storedBrand(*connection)) == ReportBrand{.accent = u"#000000"_s});
    must(removeBrand(*connection));
    QVERIFY(!must(storedBrand(*connection)));
}

void TestReportTemplate::impossibleBrandsAreRefused_data()
{
    QTest::addColumn<QString>("accent");
    QTest::addColumn<QString>("footer");
    QTest::addColumn<QByteArray>("logo");
    QTest::newRow("name of a colour") << u"red"_s << QString() << QByteArray();
    QTest::newRow("short colour") << u"#fff"_s << QString() << QByteArray();
    QTest::newRow("signed colour") << u"#+1-2 3"_s << QString() << QByteArray();
    QTest::newRow("no digits") << u"#12345g"_s << QString() << QByteArray();
    QTest::newRow("long footer") << QString() << QString(301, u'x') << QByteArray();
    QTest::newRow("no picture") << QString() << QString() << QByteArray("MZ executable");
    QTest::newRow("large picture") << QString() << QString() << "\xff\xd8\xff" + QByteArray(2 * 1024 * 1024, 'x');
}

void TestReportTemplate::impossibleBrandsAreRefused()
{
    QFETCH(const QString, accent);
    QFETCH(const QString, footer);
    QFETCH(const QByteArray, logo);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto saved = saveBrand(*connection, {.accent = accent, .footer = footer, .logo = logo});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::BadInput);
    QVERIFY(!must(storedBrand(*connection)));
}

void TestReportTemplate::logosAreKnownByTheirFirstBytes()
{
    QVERIFY(checkLogo("\x89PNG\r\n\x1A\nrest"));
    QVERIFY(checkLogo("\xff\xd8\xff\xe0rest"));
    QVERIFY(checkLogo("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    QVERIFY(checkLogo("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg/>"));
    QVERIFY(!checkLogo("<html><body/></html>"));
    QVERIFY(!checkLogo("GIF89a"));
    QVERIFY(!checkLogo("\x1f\x8b <svg")); // compressed
    QVERIFY(!checkLogo({}));
}

void TestReportTemplate::plansDecideOnTheBrand()
{
    const ReportBrand own{.accent = u"#123456"_s, .mark = false};
    QVERIFY(allowedBrand(own, Plan::Starter) == ReportBrand());
    QVERIFY(allowedBrand(own, Plan::Growth) == (ReportBrand{.accent = u"#123456"_s, .mark = true}));
    QVERIFY(allowedBrand(own, Plan::Pro) == own);
    QVERIFY(allowedBrand({}, Plan::Pro) == ReportBrand());
}

/// Ratios as the calculators of the standard give them.
void TestReportTemplate::contrastIsThatOfTheStandard()
{
    const auto rounded = [](const QString &color) { return std::round(contrastOnWhite(color) * 100) / 100; };
    QCOMPARE(rounded(u"#000000"_s), 21.0);
    QCOMPARE(rounded(u"#ffffff"_s), 1.0);
    QCOMPARE(rounded(u"#767676"_s), 4.54);
    QCOMPARE(rounded(u"#FF0000"_s), 4.0);
    QCOMPARE(contrastOnWhite(u"blue"_s), 0.0);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestReportTemplate)
#include "tst_reporttemplate.moc"
