// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/builtinspecs.h"
#include "tests/simulator/specset.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QString sharedSpecs()
{
    const auto shared =
        qEnvironmentVariable("CREATORMETRICS_SHARED", QStringLiteral(CREATORMETRICS_SOURCE_DIR) + "/../shared"_L1);
    return QDir::cleanPath(shared) + "/contracts/specs"_L1;
}

// Every parameter that a built-in document names, by resource.
QList<std::pair<QString, QJsonObject>> builtInMethods(const QByteArray &document)
{
    QList<std::pair<QString, QJsonObject>> methods;
    for (const auto &resource : QJsonDocument::fromJson(document).object().value("resources"_L1).toObject()) {
        for (const auto &method : resource.toObject().value("methods"_L1).toObject())
            methods.append({'/'_L1 + method.toObject().value("path"_L1).toString(), method.toObject()});
    }
    return methods;
}

} // namespace

class TestSimulatorSpecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksParameters_data();
    void checksParameters();
    void checksReports_data();
    void checksReports();
    void fallsBackToTheBuiltInList();
    void builtInListAgreesWithThePlatforms();

private:
    void addSpecs();
};

void TestSimulatorSpecs::addSpecs()
{
    QTest::addColumn<QString>("specs");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("outcome");
}

void TestSimulatorSpecs::checksParameters_data()
{
    addSpecs();
    for (const auto &specs : {QString(), sharedSpecs()}) {
        const auto row = [&](const char *name, const char *query, const char *outcome) {
            QTest::newRow(qPrintable((specs.isEmpty() ? "built-in: "_L1 : "discovery: "_L1) + QLatin1StringView(name)))
                << specs << QByteArray(query) << QString::fromLatin1(outcome);
        };
        row("a good call passes", "part=snippet&id=a,b&prettyPrint=false&fields=items", "");
        row("a repeated list passes", "part=snippet&part=status&id=a", "");
        row("unknown name", "part=snippet&id=a&colour=red", "badRequest");
        row("missing name", "id=a", "missingRequiredParameter");
        row("empty value of a required name", "part=&id=a", "missingRequiredParameter");
        row("given twice", "part=snippet&id=a&hl=de&hl=en", "invalidParameter");
        row("above the maximum", "part=snippet&id=a&maxResults=51", "invalidParameter");
        row("below the minimum", "part=snippet&id=a&maxResults=0", "invalidParameter");
        row("not a number", "part=snippet&id=a&maxResults=many", "invalidParameter");
        row("not a boolean", "part=snippet&id=a&prettyPrint=yes", "invalidParameter");
        row("outside the list of values", "part=snippet&chart=newest", "invalidParameter");
    }
}

void TestSimulatorSpecs::checksParameters()
{
    QFETCH(const QString, specs);
    QFETCH(const QByteArray, query);
    if (!specs.isEmpty() && !QFile::exists(specs))
        QSKIP("The platforms' discovery documents are not here.");
    const auto set = loadSpecs(specs);
    QCOMPARE(set.origin.startsWith("the built-in"_L1), specs.isEmpty());
    QVERIFY(set.data.knows(u"GET"_s, u"/youtube/v3/videos"_s));
    QVERIFY(!set.data.knows(u"GET"_s, u"/youtube/v3/video"_s));
    const auto error = set.data.fault(u"GET"_s, u"/youtube/v3/videos"_s, parsedForm(query.toStdString()).value());
    QTEST(error ? error->reason : QString(), "outcome");
}

void TestSimulatorSpecs::checksReports_data()
{
    addSpecs();
    for (const auto &specs : {QString(), sharedSpecs()}) {
        const auto row = [&](const char *name, const char *query, const char *outcome) {
            QTest::newRow(qPrintable((specs.isEmpty() ? "built-in: "_L1 : "discovery: "_L1) + QLatin1StringView(name)))
                << specs << QByteArray(query) << QString::fromLatin1(outcome);
        };
        const char *unsupported = "The query is not supported.";
        row("daily series", "dimensions=day&metrics=views,likes,subscribersGained", "");
        row("daily series of a video", "dimensions=day&metrics=views&filters=video==a", "");
        row("totals", "metrics=views", "");
        row("viewers by age and gender", "dimensions=ageGroup,gender&metrics=viewerPercentage", "");
        row("countries", "dimensions=country&metrics=views,estimatedMinutesWatched", "");
        row("cities, limited and sorted", "dimensions=city&metrics=views&sort=-views&maxResults=25", "");
        row("top videos", "dimensions=video&metrics=views&sort=-views&maxResults=200", "");
        row("named videos", "dimensions=video&metrics=views&filters=video==a,b", "");
        row("cities without order", "dimensions=city&metrics=views&maxResults=25", unsupported);
        row("cities without limit", "dimensions=city&metrics=views&sort=-views", unsupported);
        row("too many cities", "dimensions=city&metrics=views&sort=-views&maxResults=26", unsupported);
        row("cities upwards", "dimensions=city&metrics=views&sort=views&maxResults=25", unsupported);
        row("likes by city", "dimensions=city&metrics=likes&sort=-likes&maxResults=25", unsupported);
        row("views by age", "dimensions=ageGroup&metrics=views", unsupported);
        row("day and country", "dimensions=day,country&metrics=views", unsupported);
        row("unknown dimension", "dimensions=mood&metrics=views", unsupported);
        row("unknown metric", "metrics=reach", "Unknown identifier (reach) given in field parameters.metrics.");
        row("order by what is not asked for", "metrics=views&sort=-likes",
            "Unknown identifier (-likes) given in field parameters.sort.");
    }
}

void TestSimulatorSpecs::checksReports()
{
    QFETCH(const QString, specs);
    QFETCH(const QByteArray, query);
    if (!specs.isEmpty() && !QFile::exists(specs))
        QSKIP("The platforms' discovery documents are not here.");
    const auto whole = "ids=channel==MINE&startDate=2026-01-01&endDate=2026-01-31&" + query.toStdString();
    const auto parsed = parseReportQuery(parsedForm(whole).value());
    QVERIFY(std::holds_alternative<ReportQuery>(parsed));
    const auto error = loadSpecs(specs).reports.fault(std::get<ReportQuery>(parsed));
    QTEST(error ? error->message : QString(), "outcome");
}

void TestSimulatorSpecs::fallsBackToTheBuiltInList()
{
    QVERIFY(loadSpecs(u"/nowhere"_s).origin.startsWith("the built-in"_L1));
    QVERIFY(!ApiSpec::parsed("not json").has_value());
    QVERIFY(!ReportTable::parsed("{}").has_value());
}

void TestSimulatorSpecs::builtInListAgreesWithThePlatforms()
{
    if (!QFile::exists(sharedSpecs()))
        QSKIP("The platforms' discovery documents are not here.");
    const auto real = loadSpecs(sharedSpecs());
    auto methods = builtInMethods(builtInDataSpec());
    QCOMPARE(methods.size(), 5);
    methods += builtInMethods(builtInAnalyticsSpec());
    for (const auto &[path, method] : std::as_const(methods)) {
        const auto &spec = path == "/v2/reports"_L1 ? real.analytics : real.data;
        QVERIFY2(spec.knows(u"GET"_s, path), qPrintable(path));
        for (const auto &name : method.value("parameters"_L1).toObject().keys()) {
            const auto error = spec.fault(u"GET"_s, path, {{name.toStdString(), "?"}});
            QVERIFY2(!error || !error->message.contains("Unknown name"_L1), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(TestSimulatorSpecs)
#include "tst_simulatorspecs.moc"
