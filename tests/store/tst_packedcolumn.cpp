// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/packedcolumn.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestPackedColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void randomColumnsComeBack_data();
    void randomColumnsComeBack();
    void takesAsFewBytesAsTheSpreadNeeds_data();
    void takesAsFewBytesAsTheSpreadNeeds();
    void nothingIsNothing();
    void formatIsTheDocumentedOne();
    void damagedBytesAreRefused();
};

namespace {

using Column = std::vector<qint64>;
constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 smallest = unknownFigure + 1;

Column unpacked(const QByteArray &bytes, std::size_t count)
{
    Column values(count, 77);
    const auto done = unpackColumn(bytes, values);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return values;
}

} // namespace

void TestPackedColumn::comesBackAsItWas_data()
{
    QTest::addColumn<Column>("values");
    QTest::newRow("one zero") << Column{0};
    QTest::newRow("one unknown among zeros") << Column{0, unknownFigure, 0};
    QTest::newRow("all the same") << Column(400, 123'456'789'012);
    QTest::newRow("negative") << Column{-5, 3, -260, unknownFigure};
    QTest::newRow("the widest spread") << Column{smallest, largest, 0, unknownFigure};
    QTest::newRow("large and near") << Column{largest, largest - 1, largest - 255};
    QTest::newRow("nine values, the last unknown") << Column{1, 2, 3, 4, 5, 6, 7, 8, unknownFigure};
}

void TestPackedColumn::comesBackAsItWas()
{
    QFETCH(const Column, values);
    const QByteArray bytes = packColumn(values);
    QCOMPARE(packedCount(bytes).value(), static_cast<qsizetype>(values.size()));
    QCOMPARE(unpacked(bytes, values.size()), values);
}

void TestPackedColumn::randomColumnsComeBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestPackedColumn::randomColumnsComeBack()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        const int bits = random.bounded(1, 64);
        const auto low = static_cast<qint64>(random.generate64() >> random.bounded(1, 64));
        Column values(static_cast<std::size_t>(random.bounded(1, 400)));
        for (qint64 &value : values) {
            const auto spread = random.generate64() >> (64 - bits);
            value = random.bounded(9) == 0 ? unknownFigure : static_cast<qint64>(static_cast<quint64>(low) + spread);
        }
        QCOMPARE(unpacked(packColumn(values), values.size()), values);
    }
}

void TestPackedColumn::takesAsFewBytesAsTheSpreadNeeds_data()
{
    QTest::addColumn<qint64>("spread");
    QTest::addColumn<qsizetype>("bytesPerValue");
    QTest::newRow("none") << qint64(0) << qsizetype(0);
    QTest::newRow("255") << qint64(255) << qsizetype(1);
    QTest::newRow("256") << qint64(256) << qsizetype(2);
    QTest::newRow("65,535") << qint64(65'535) << qsizetype(2);
    QTest::newRow("65,536") << qint64(65'536) << qsizetype(4);
    QTest::newRow("2^32 - 1") << qint64(4'294'967'295) << qsizetype(4);
    QTest::newRow("2^32") << qint64(4'294'967'296) << qsizetype(8);
}

void TestPackedColumn::takesAsFewBytesAsTheSpreadNeeds()
{
    QFETCH(const qint64, spread);
    QFETCH(const qsizetype, bytesPerValue);
    Column values(100, 1'000'000'000'000);
    values.back() += spread;
    QCOMPARE(packColumn(values).size(), 13 + 100 * bytesPerValue);
}

void TestPackedColumn::nothingIsNothing()
{
    QVERIFY(packColumn(Column(50, unknownFigure)).isEmpty());
    QVERIFY(packColumn({}).isEmpty());
    QCOMPARE(packedCount({}).value(), qsizetype(0));
    QCOMPARE(unpacked({}, 3), Column(3, unknownFigure));
}

void TestPackedColumn::formatIsTheDocumentedOne()
{
    const QByteArray expected = QByteArray::fromHex("11" "03000000" "f6ffffffffffffff" "05" "00" "00" "0c");
    QCOMPARE(packColumn(Column{-10, unknownFigure, 2}).toHex(), expected.toHex());
}

void TestPackedColumn::damagedBytesAreRefused()
{
    const QByteArray good = packColumn(Column{1, 2, unknownFigure, 70'000});
    Column into(4);
    for (qsizetype size = 1; size < good.size(); ++size)
        QCOMPARE(unpackColumn(good.first(size), into).error().kind, ErrorKind::Storage);
    QCOMPARE(unpackColumn(good + 'x', into).error().kind, ErrorKind::Storage);
    Column tooShort(3);
    QCOMPARE(unpackColumn(good, tooShort).error().kind, ErrorKind::Storage);
    for (const char format : {'\x03', '\x05', '\x24', '\x44'}) {
        QByteArray other = good;
        other[0] = format;
        QCOMPARE(unpackColumn(other, into).error().kind, ErrorKind::Storage);
    }
    QByteArray endless = good;
    endless.replace(1, 4, QByteArray::fromHex("ffffffff"));
    QCOMPARE(packedCount(endless).error().kind, ErrorKind::Storage);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestPackedColumn)
#include "tst_packedcolumn.moc"
