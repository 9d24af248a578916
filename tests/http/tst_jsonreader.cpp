// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/jsonreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idMayBeANumber_data();
    void idMayBeANumber();
    void plainIdentifierIsText();
    void momentIsRead_data();
    void momentIsRead();
    void countIsRead_data();
    void countIsRead();
    void roundedIsRead_data();
    void roundedIsRead();
    void absentIsNoProblem();
    void firstProblemWins();
    void listsAreBounded();
    void textIsCutBetweenCharacters();
};

/// A reader of the member "v" of {"v":…}.
class Place
{
public:
    explicit Place(const QByteArray &value)
        : m_object(QJsonDocument::fromJson("{\"v\":" + value + '}').object())
        , m_root(m_object, m_problem)
    {}

    [[nodiscard]] JsonReader reader() const { return m_root.member("v"_L1); }
    [[nodiscard]] QString problem() const { return m_problem ? m_problem->detail : QString(); }

private:
    QJsonObject m_object;
    std::optional<Error> m_problem;
    JsonReader m_root;
};

QString shown(std::optional<qint64> number)
{
    return number ? QString::number(*number) : u"?"_s;
}

void TestJsonReader::idMayBeANumber_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    QTest::newRow("text") << QByteArray(R"("17841400000000001")") << u"17841400000000001"_s;
    QTest::newRow("small number") << QByteArray("7") << u"7"_s;
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("seventeen digits") << QByteArray("26100000000000001") << u"26100000000000001"_s;
    QTest::newRow("2^63-1") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << QString();
    QTest::newRow("fraction") << QByteArray("1.5") << QString();
    QTest::newRow("negative") << QByteArray("-1") << QString();
    QTest::newRow("no id") << QByteArray(R"("a/b")") << QString();
    QTest::newRow("truth") << QByteArray("true") << QString();
}

void TestJsonReader::idMayBeANumber()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, id);
    const Place place(value);
    QCOMPARE(place.reader().anyIdentifier(), id);
    QCOMPARE(place.problem().isEmpty(), !id.isEmpty());
}

void TestJsonReader::plainIdentifierIsText()
{
    const Place place("7");
    QVERIFY(place.reader().identifier().isEmpty());
    QVERIFY(place.problem().startsWith("v: expected text"_L1));
}

void TestJsonReader::momentIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("moment");
    QTest::newRow("UTC") << QByteArray(R"("2026-11-01T07:00:00Z")") << u"2026-11-01T07:00:00.000Z"_s;
    QTest::newRow("with milliseconds") << QByteArray(R"("2026-11-01T07:00:00.250Z")") << u"2026-11-01T07:00:00.250Z"_s;
    QTest::newRow("offset without a colon")
        << QByteArray(R"("2026-11-01T07:00:00+0000")") << u"2026-11-01T07:00:00.000Z"_s;
    QTest::newRow("west, without a colon")
        << QByteArray(R"("2026-11-01T00:00:00-0730")") << u"2026-11-01T07:30:00.000Z"_s;
    QTest::newRow("offset with a colon") << QByteArray(R"("2026-11-01T12:30:00+05:30")")
                                         << u"2026-11-01T07:00:00.000Z"_s;
    QTest::newRow("no zone") << QByteArray(R"("2026-11-01T07:00:00")") << QString();
    QTest::newRow("no such day") << QByteArray(R"("2026-02-30T07:00:00+0000")") << QString();
    QTest::newRow("beyond the year 9999 in UTC") << QByteArray(R"("9999-12-31T23:59:59-14:00")") << QString();
    QTest::newRow("before the year 1 in UTC") << QByteArray(R"("0001-01-01T00:00:00+14:00")") << QString();
    QTest::newRow("words") << QByteArray(R"("yesterday")") << QString();
    QTest::newRow("number") << QByteArray("1793516400") << QString();
}

void TestJsonReader::momentIsRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, moment);
    const Place place(value);
    const QDateTime read = place.reader().moment();
    QCOMPARE(read.isValid() ? read.toString(Qt::ISODateWithMs) : QString(), moment);
    QCOMPARE(place.problem().isEmpty(), !moment.isEmpty());
}

void TestJsonReader::countIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("count");
    QTest::newRow("number") << QByteArray("12") << u"12"_s;
    QTest::newRow("digits") << QByteArray(R"("12")") << u"12"_s;
    QTest::newRow("zero") << QByteArray("0") << u"0"_s;
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("negative") << QByteArray("-1") << u"?"_s;
    QTest::newRow("fraction") << QByteArray("1.5") << u"?"_s;
    QTest::newRow("no digits") << QByteArray(R"("")") << u"?"_s;
    QTest::newRow("grouped digits") << QByteArray(R"("1,234")") << u"?"_s;
}

void TestJsonReader::countIsRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, count);
    const Place place(value);
    QCOMPARE(shown(place.reader().count()), count);
    QCOMPARE(place.problem().isEmpty(), count != "?"_L1);
}

void TestJsonReader::roundedIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("number");
    QTest::newRow("whole") << QByteArray("-3") << u"-3"_s;
    QTest::newRow("half") << QByteArray("2.5") << u"3"_s;
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("too large") << QByteArray("1e30") << u"?"_s;
    QTest::newRow("text") << QByteArray(R"("3")") << u"?"_s;
}

void TestJsonReader::roundedIsRead()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, number);
    const Place place(value);
    QCOMPARE(shown(place.reader().rounded()), number);
    QCOMPARE(place.problem().isEmpty(), number != "?"_L1);
}

void TestJsonReader::absentIsNoProblem()
{
    const Place place("null");
    const JsonReader reader = place.reader();
    QVERIFY(!reader.isPresent());
    QVERIFY(reader.anyIdentifier().isEmpty() && reader.text().isEmpty() && reader.member("x"_L1).elements(5).empty());
    QVERIFY(!reader.count() && !reader.rounded() && !reader.flag() && !reader.moment().isValid());
    QVERIFY(place.problem().isEmpty());
    QVERIFY(!reader.required("x"_L1).isPresent());
    QCOMPARE(place.problem(), u"v.x: expected a value, found nothing"_s);
}

void TestJsonReader::firstProblemWins()
{
    const Place place(R"({"a":1,"b":2})");
    (void)place.reader().member("a"_L1).text();
    (void)place.reader().member("b"_L1).flag();
    QCOMPARE(place.problem(), u"v.a: expected text, found a number"_s);
}

void TestJsonReader::listsAreBounded()
{
    const Place place("[1,2,3]");
    QCOMPARE(place.reader().elements(3).size(), std::size_t(3));
    QVERIFY(place.problem().isEmpty());
    QVERIFY(place.reader().elements(2).empty());
    QCOMPARE(place.problem(), u"v: expected a list of at most 2 entries, found a list"_s);
}

void TestJsonReader::textIsCutBetweenCharacters()
{
    const Place place("\"ab\\ud83e\\udd14\"");
    QCOMPARE(place.reader().text(3), u"ab"_s);
    QCOMPARE(place.reader().text(4), u"ab\U0001F914"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestJsonReader)
#include "tst_jsonreader.moc"
