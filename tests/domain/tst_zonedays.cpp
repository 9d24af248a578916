// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/zonedays.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestZoneDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dayAndHour_data();
    void dayAndHour();
    void unknownZoneIsUtc();
    void agreesWithTheZoneItself_data();
    void agreesWithTheZoneItself();
};

namespace {

qint64 expectedDay(const QDateTime &local)
{
    return local.date().toJulianDay() - 2440588;
}

int expectedHour(const QDateTime &local)
{
    return (local.date().dayOfWeek() - 1) * 24 + local.time().hour();
}

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

void TestZoneDays::dayAndHour_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("hour");
    const QByteArray pacific("America/Los_Angeles");
    QTest::newRow("the epoch, a Thursday")
        << QByteArray("UTC") << u"1970-01-01T00:00:00.000Z"_s << QDate(1970, 1, 1) << 72;
    QTest::newRow("a millisecond before it")
        << QByteArray("UTC") << u"1969-12-31T23:59:59.999Z"_s << QDate(1969, 12, 31) << 71;
    QTest::newRow("Sunday's last hour") << QByteArray("UTC") << u"2026-11-22T23:59:59.999Z"_s << QDate(2026, 11, 22)
                                        << 167;
    QTest::newRow("Monday's first") << QByteArray("UTC") << u"2026-11-23T00:00:00.000Z"_s << QDate(2026, 11, 23) << 0;
    QTest::newRow("before summer time") << pacific << u"2026-03-08T09:59:59.999Z"_s << QDate(2026, 3, 8) << 145;
    QTest::newRow("summer time skips an hour") << pacific << u"2026-03-08T10:00:00.000Z"_s << QDate(2026, 3, 8) << 147;
    QTest::newRow("the hour that comes twice") << pacific << u"2026-11-01T08:59:59.999Z"_s << QDate(2026, 11, 1) << 145;
    QTest::newRow("again") << pacific << u"2026-11-01T09:00:00.000Z"_s << QDate(2026, 11, 1) << 145;
    QTest::newRow("a leap day of the west") << pacific << u"2028-03-01T07:59:59.999Z"_s << QDate(2028, 2, 29) << 47;
    QTest::newRow("half an hour apart") << QByteArray("Asia/Kolkata") << u"2026-11-22T18:30:00.000Z"_s
                                        << QDate(2026, 11, 23) << 0;
}

void TestZoneDays::dayAndHour()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, moment);
    QFETCH(QDate, day);
    QFETCH(int, hour);
    ZoneDays days(zone);
    const qint64 at = QDateTime::fromString(moment, Qt::ISODateWithMs).toMSecsSinceEpoch();
    QCOMPARE(days.dayNumber(at), day.toJulianDay() - 2440588);
    QCOMPARE(days.hourOfWeek(at), hour);
}

void TestZoneDays::unknownZoneIsUtc()
{
    ZoneDays unknown(QByteArray("Nowhere/Land"));
    ZoneDays none{QByteArray()};
    QCOMPARE(unknown.dayNumber(-1), -1);
    QCOMPARE(none.hourOfWeek(0), 72);
}

void TestZoneDays::agreesWithTheZoneItself_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone :
         {"UTC", "America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata", "Africa/Casablanca", "Australia/Lord_Howe",
          "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "America/Sao_Paulo"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TestZoneDays::agreesWithTheZoneItself()
{
    QFETCH(QByteArray, zone);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QTimeZone truth(zone);
    ZoneDays days(zone);
    const qint64 from = QDateTime(QDate(1975, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const qint64 until = QDateTime(QDate(2045, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    for (int round = 0; round < 3000; ++round) {
        qint64 moment = from + static_cast<qint64>(random.generate64() % static_cast<quint64>(until - from));
        const auto transition = truth.nextTransition(utc(moment)).atUtc;
        if (round % 2 == 0 && transition.isValid()) // close to a transition, where it matters
            moment = transition.toMSecsSinceEpoch()
                     + static_cast<qint64>(random.bounded(7'200'000)) * (round % 4 == 0 ? 1 : -1) - round % 3;
        const QDateTime local = utc(moment).toTimeZone(truth);
        const auto where = u"seed %1, %2 at %3"_s.arg(seed).arg(QString::fromLatin1(zone)).arg(moment).toUtf8();
        QVERIFY2(days.dayNumber(moment) == expectedDay(local), where.constData());
        QVERIFY2(days.hourOfWeek(moment) == expectedHour(local), where.constData());
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestZoneDays)
#include "tst_zonedays.moc"
