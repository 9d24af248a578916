// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/documentcodec.h"
#include "models/reports/documentpacking.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Documents in the archive: they come back as they were, and nothing else comes in.
class TestDocumentCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockComesBack();
    void anEmptyDocumentComesBack();
    void momentsKeepTheirZone();
    void localesKeepTheirScript_data();
    void localesKeepTheirScript();
    void theSameDocumentGivesTheSameBytes();
    void hostileJsonIsNamed_data();
    void hostileJsonIsNamed();
    void damagedBytesAreRefused();
    void aBombIsNotUnpacked();
    void largeContentComesBack();
};

namespace {

ChartSpec sampleChart()
{
    ChartSpec chart{.title = u"Views"_s, .subtitle = u"Pacific"_s, .metric = Metric::Reach, .shape = ChartShape::Bar,
                    .axis = ChartAxis::Ages, .granularity = Granularity::Week,
                    .range = *DateRange::make(QDate(2026, 10, 1), QDate(2026, 10, 31))};
    chart.series.push_back({.name = u"動画"_s,
                            .platform = Platform::TikTok,
                            .tone = SeriesTone::Third,
                            .role = SeriesRole::Previous,
                            .points = {{.day = QDate(2026, 10, 1), .value = 0.1},
                                       {.day = QDate(2026, 10, 2)},
                                       {.day = QDate(2026, 10, 3), .value = 12'345'678'901'234.0, .incomplete = true}},
                            .dayShift = -31});
    chart.band = {{.day = QDate(2026, 10, 1), .low = -1.5, .high = 1e-300}};
    chart.marks = {{.day = QDate(2026, 10, 2), .text = u"🎬 \"launch\"\n"_s}};
    chart.summary = u"It grew."_s;
    return chart;
}

TableBlock sampleTable()
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'793'000'000'123, Qt::UTC);
    return {.title = u"Posts"_s,
            .columns = {{.title = u"Post"_s},
                        {.title = u"Views"_s, .numeric = true, .share = 0.333, .kind = DataKind::Count}},
            .rows = {{{.text = u"plain"_s}, {.text = u"1.2 M"_s, .tone = Tone::Up, .strong = true, .value = 1'234'567.0}},
                     {{.text = u"day"_s, .link = u"https://example.org/?a=1&b=2"_s, .value = QDate(2026, 1, 31)},
                      {.tone = Tone::Down, .value = moment, .picture = u"post:7"_s}},
                     {{.tone = Tone::Secondary, .value = u""_s}, {.value = std::numeric_limits<double>::infinity()}},
                     {{.value = QDate()}, {.value = QDateTime()}},
                     {}}};
}

ReportDocument sampleDocument()
{
    ReportDocument document{.title = u"Report"_s,
                            .author = u"Ada عادة"_s,
                            .locale = QLocale(QLocale::German, QLocale::Austria),
                            .headerLeft = u"l"_s,
                            .headerRight = u"r"_s,
                            .footer = u"f"_s,
                            .createdAt = QDateTime::fromMSecsSinceEpoch(1'793'000'000'456, Qt::UTC)};
    document.brand = {.accent = u"#123456"_s, .second = u"#654321"_s, .fontFamily = u"Inter"_s, .footer = u"Agency"_s,
                      .coverText = u"for you"_s, .logo = QByteArray("\x89PNG\0\xff", 6), .logoDark = "<svg/>", .mark = false};
    document.pictures = {{u"post:7"_s, QByteArray("\xff\xd8\0\1", 4)}, {u"empty"_s, {}}};
    document.blocks = {
        CoverBlock{.title = u"t"_s, .subject = u"s"_s, .period = u"p"_s, .comparison = u"c"_s, .facts = {u"a"_s, QString()}},
        HeadingBlock{.text = u"h"_s, .note = u"n"_s, .level = 2},
        ParagraphBlock{.text = u"p"_s, .lead = true},
        BulletsBlock{.items = {u"one"_s, u"two"_s}},
        sampleTable(),
        ChartBlock{.chart = sampleChart(), .heightMillimetres = 47.25},
        CalloutBlock{.title = u"t"_s, .text = u"x"_s},
        MarkdownBlock{.text = u"# hello\n\n*you*"_s},
        FiguresBlock{.figures = {{.label = u"Views"_s, .value = u"3"_s, .remark = {.text = u"+1 %"_s, .tone = Tone::Up}},
                                 {.label = u"Reach"_s}}}};
    return document;
}

QByteArray documentOf(const QByteArray &json)
{
    return packed(json);
}

} // namespace

void TestDocumentCodec::everyBlockComesBack()
{
    const ReportDocument document = sampleDocument();
    QCOMPARE(document.blocks.size(), std::variant_size_v<ReportBlock>); // none is forgotten here
    const auto back = documentFromBytes(documentBytes(document));
    QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
    for (std::size_t index = 0; index < document.blocks.size(); ++index)
        QVERIFY2(back->blocks.at(index) == document.blocks[index], qPrintable(u"block %1"_s.arg(index)));
    QVERIFY(back->brand == document.brand);
    QVERIFY(back->pictures == document.pictures);
    QCOMPARE(back->locale, document.locale);
    QVERIFY(*back == document);
}

void TestDocumentCodec::anEmptyDocumentComesBack()
{
    const ReportDocument document{.locale = QLocale::c()};
    QVERIFY(*documentFromBytes(documentBytes(document)) == document);
}

void TestDocumentCodec::momentsKeepTheirZone()
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(1'793'000'000'456, Qt::UTC);
    for (const QDateTime &moment : {utc, utc.toTimeZone(QTimeZone("Europe/Berlin")), utc.toOffsetFromUtc(-3'600)}) {
        ReportDocument document{.locale = QLocale::c(), .createdAt = moment};
        const auto back = documentFromBytes(documentBytes(document));
        QCOMPARE(back->createdAt, moment);
        QCOMPARE(back->createdAt.toString(Qt::ISODateWithMs), moment.toString(Qt::ISODateWithMs));
        QCOMPARE(back->createdAt.timeSpec(), moment.timeSpec());
    }
}

void TestDocumentCodec::localesKeepTheirScript_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("en_US") << QLocale(u"en_US"_s);
    QTest::newRow("Traditional Chinese") << QLocale(QLocale::Chinese, QLocale::TraditionalChineseScript, QLocale::HongKong);
    QTest::newRow("Serbian in Latin") << QLocale(QLocale::Serbian, QLocale::LatinScript, QLocale::Serbia);
    QTest::newRow("Arabic") << QLocale(u"ar_EG"_s);
    QLocale ungrouped(u"de_DE"_s);
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    QTest::newRow("options") << ungrouped;
}

void TestDocumentCodec::localesKeepTheirScript()
{
    QFETCH(const QLocale, locale);
    const auto back = documentFromBytes(documentBytes({.locale = locale}));
    QCOMPARE(back->locale, locale);
    QCOMPARE(back->locale.numberOptions(), locale.numberOptions());
    QCOMPARE(back->locale.script(), locale.script());
}

void TestDocumentCodec::theSameDocumentGivesTheSameBytes()
{
    const QByteArray bytes = documentBytes(sampleDocument());
    QCOMPARE(documentBytes(sampleDocument()), bytes);
    QCOMPARE(documentBytes(*documentFromBytes(bytes)), bytes);
}

void TestDocumentCodec::hostileJsonIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("no version") << QByteArray("{}") << u"version"_s;
    QTest::newRow("newer version") << QByteArray(R"({"version":2})") << u"version"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"version":1,"surprise":0})") << u"surprise"_s;
    QTest::newRow("wrong title") << QByteArray(R"({"version":1,"title":7})") << u"title"_s;
    QTest::newRow("unknown block") << QByteArray(R"({"version":1,"blocks":[{"block":"script"}]})") << u"blocks[0].block"_s;
    QTest::newRow("no block") << QByteArray(R"({"version":1,"blocks":[7]})") << u"blocks[0]"_s;
    QTest::newRow("unknown member of a block")
        << QByteArray(R"({"version":1,"blocks":[{"block":"bullets","items":[]},{"block":"callout","x":1}]})") << u"blocks[1].x"_s;
    QTest::newRow("level") << QByteArray(R"({"version":1,"blocks":[{"block":"heading","level":99}]})") << u"blocks[0].level"_s;
    QTest::newRow("level in between")
        << QByteArray(R"({"version":1,"blocks":[{"block":"heading","level":1.5}]})") << u"blocks[0].level"_s;
    QTest::newRow("tone") << QByteArray(R"({"version":1,"blocks":[{"block":"table","rows":[[{"tone":"loud"}]]}]})")
                          << u"blocks[0].rows.tone"_s;
    QTest::newRow("range")
        << QByteArray(R"({"version":1,"blocks":[{"block":"chart","chart":{"metric":"views","start":"2026-02-30"}}]})")
        << u"blocks[0].chart.start"_s;
    QTest::newRow("metric")
        << QByteArray(R"({"version":1,"blocks":[{"block":"chart","chart":{"metric":"money"}}]})") << u"blocks[0].chart.metric"_s;
    QTest::newRow("point")
        << QByteArray(R"({"version":1,"blocks":[{"block":"chart","chart":{"metric":"views","start":"2026-01-01","end":"2026-01-02",)"
                      R"("series":[{"name":"a","points":[["2026-01-01","many"]]}]}}]})")
        << u"blocks[0].chart.series.points"_s;
    QTest::newRow("picture") << QByteArray(R"({"version":1,"pictures":{"a":"***"}})") << u"pictures.picture"_s;
    QTest::newRow("zone") << QByteArray(R"({"version":1,"created":{"ms":1,"zone":"Moon/Base"}})") << u"created.zone"_s;
    QTest::newRow("array") << QByteArray("[1]") << u"no JSON object"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"no JSON object"_s;
    QTest::newRow("nothing") << QByteArray(" ") << u"no JSON object"_s;
}

void TestDocumentCodec::hostileJsonIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const auto document = documentFromBytes(documentOf(json));
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::BadInput);
    QVERIFY2(document.error().detail.contains(named), qPrintable(document.error().detail));
}

void TestDocumentCodec::damagedBytesAreRefused()
{
    const QByteArray bytes = documentBytes(sampleDocument());
    for (qsizetype length = 0; length < bytes.size(); length += 7)
        QVERIFY2(!documentFromBytes(bytes.first(length)), qPrintable(QString::number(length)));
    QVERIFY(!documentFromBytes(bytes + "x"));
    QByteArray negative = bytes;
    negative[0] = '\xff';
    QCOMPARE(documentFromBytes(negative).error().kind, ErrorKind::BadInput);
}

void TestDocumentCodec::aBombIsNotUnpacked()
{
    // A piece may not grow beyond what a piece holds, whatever it says of itself.
    const QByteArray bomb = qCompress(QByteArray(40'000'000, ' '));
    QByteArray bytes(4, '\0');
    bytes[1] = static_cast<char>(bomb.size() >> 16);
    bytes[2] = static_cast<char>(bomb.size() >> 8);
    bytes[3] = static_cast<char>(bomb.size());
    QVERIFY(bomb.size() < 64 * 1024);
    QCOMPARE(unpacked(bytes + bomb).error().kind, ErrorKind::BadInput);
    const QByteArray piece = packed(QByteArray(64 * 1024, ' '));
    QVERIFY(unpacked(piece.repeated(1'024)));
    QVERIFY(unpacked(piece.repeated(1'025)).error().detail.contains("too large"_L1));
}

void TestDocumentCodec::largeContentComesBack()
{
    ReportDocument document{.locale = QLocale::c()};
    TableBlock table;
    for (int row = 0; row < 3'000; ++row)
        table.rows.push_back({{.text = u"投稿 %1 😀"_s.arg(row), .value = row * 0.1}});
    document.blocks.push_back(table);
    document.pictures.emplace(u"noise"_s, QByteArray(300'000, 'x'));
    QVERIFY(*documentFromBytes(documentBytes(document)) == document);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDocumentCodec)
#include "tst_documentcodec.moc"
