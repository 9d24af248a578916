// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fetchtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestFetchTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomTasksComeBack();
    void smallestTaskIsSmall();
    void foreignJsonIsRefused_data();
    void foreignJsonIsRefused();
};

namespace {

QString randomText(QRandomGenerator &random)
{
    static const QString alphabet = u"abcXYZ09-_= \"\\/\n\té漢ء🎬"_s;
    QString text;
    for (quint32 i = random.bounded(12u); i > 0; --i)
        text += alphabet.mid(static_cast<qsizetype>(random.bounded(static_cast<quint32>(alphabet.size() - 2))), 1);
    return text;
}

FetchTask randomTask(QRandomGenerator &random)
{
    FetchTask task{.stream = u"s"_s + randomText(random)};
    if (random.bounded(2))
        task.reference = randomText(random);
    if (random.bounded(2))
        task.window = DateRange::endingAt(QDate(2026, 1, 1).addDays(random.bounded(400)), 1 + random.bounded(4000));
    if (random.bounded(2))
        task.cursor = randomText(random);
    for (quint32 i = random.bounded(5u); i > 0; --i)
        task.ids.append(randomText(random));
    for (const Metric metric : measuredMetrics()) {
        if (random.bounded(4) == 0)
            task.metrics.push_back(metric);
    }
    task.depth = random.bounded(2) ? FetchDepth::Everything : FetchDepth::Newest;
    return task;
}

} // namespace

void TestFetchTask::randomTasksComeBack()
{
    QRandomGenerator random(20261119);
    for (int i = 0; i < 1000; ++i) {
        const FetchTask task = randomTask(random);
        const QByteArray bytes = QJsonDocument(toJson(task)).toJson(QJsonDocument::Compact);
        const auto back = fetchTaskFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY2(back.ok(), bytes.constData());
        QVERIFY2(*back == task, bytes.constData());
    }
}

void TestFetchTask::smallestTaskIsSmall()
{
    QCOMPARE(QJsonDocument(toJson({.stream = u"daily"_s})).toJson(QJsonDocument::Compact), QByteArray(R"({"stream":"daily"})"));
}

void TestFetchTask::foreignJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("stream is no text") << QByteArray(R"({"stream":7})");
    QTest::newRow("half a window") << QByteArray(R"({"stream":"a","first":"2026-01-01"})");
    QTest::newRow("only the end of a window") << QByteArray(R"({"stream":"a","last":"2026-01-01"})");
    QTest::newRow("no day") << QByteArray(R"({"stream":"a","first":"2026-02-30","last":"2026-03-01"})");
    QTest::newRow("window ends before it starts") << QByteArray(R"({"stream":"a","first":"2026-03-02","last":"2026-03-01"})");
    QTest::newRow("unknown metric") << QByteArray(R"({"stream":"a","metrics":["views","zebras"]})");
    QTest::newRow("ids are no list") << QByteArray(R"({"stream":"a","ids":"b"})");
    QTest::newRow("an id is no text") << QByteArray(R"({"stream":"a","ids":["b",7]})");
    QTest::newRow("cursor is no text") << QByteArray(R"({"stream":"a","cursor":7})");
    QTest::newRow("unknown member") << QByteArray(R"({"stream":"a","speed":"high"})");
    QTest::newRow("unknown depth") << QByteArray(R"({"stream":"a","depth":"halfway"})");
}

void TestFetchTask::foreignJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const auto document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    const auto task = fetchTaskFromJson(document.object());
    QVERIFY(!task);
    QCOMPARE(task.error().kind, ErrorKind::BadInput);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestFetchTask)
#include "tst_fetchtask.moc"
