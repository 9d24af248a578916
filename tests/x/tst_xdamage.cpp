// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/x/xcase.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Damaged answers: whatever happens to the bytes of a good one, the connector gives a page or says that it is bad.
class TestXDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutIsRefused_data();
    void everyCutIsRefused();
    void everyChangedByteIsSurvived_data();
    void everyChangedByteIsSurvived();
    void deepNestingIsRefused();
    void endlessListIsRefused();

private:
    static void addAnswers();
};

void TestXDamage::addAnswers()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QString>("name");
    QTest::newRow("profile") << u"profile"_s << u"me.json"_s;
    QTest::newRow("posts") << u"posts"_s << u"posts.json"_s;
    QTest::newRow("recent posts") << u"recent_posts"_s << u"figures.json"_s;
    QTest::newRow("older posts") << u"older_posts"_s << u"figures.json"_s;
    QTest::newRow("mentions") << u"mentions"_s << u"mentions.json"_s;
    QTest::newRow("no posts") << u"posts"_s << u"empty.json"_s;
}

void TestXDamage::everyCutIsRefused_data()
{
    addAnswers();
}

void TestXDamage::everyCutIsRefused()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name).trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = x().parse(task, answer(whole.first(length)));
        QVERIFY2(!page.ok(), qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, ErrorKind::BadResponse);
    }
    QVERIFY(x().parse(task, answer(whole)).ok());
}

void TestXDamage::everyChangedByteIsSurvived_data()
{
    addAnswers();
}

/// A page may cost what its good original cost and no more, and names no post that was not there or asked for.
bool isSound(const FetchTask &task, const Page &page, qint64 cost)
{
    const bool asked = std::ranges::all_of(page.itemFigures, [&task](const ItemFigures &item) {
        return task.ids.contains(item.platformContentId);
    });
    const bool named = std::ranges::none_of(page.items, [](const ContentItem &item) { return item.platformContentId.isEmpty(); })
                       && std::ranges::none_of(page.mentions, [](const Mention &mention) { return mention.mentionId.isEmpty(); });
    return asked && named && page.cost.value_or(cost) <= cost && page.next.size() <= 1;
}

void TestXDamage::everyChangedByteIsSurvived()
{
    QFETCH(QString, stream);
    QFETCH(QString, name);
    const FetchTask task = taskFor(QLatin1StringView(stream.toLatin1()));
    const QByteArray whole = fixture(name);
    const qint64 cost = x().parse(task, answer(whole))->cost.value();
    qsizetype refused = 0;
    for (qsizetype position = 0; position < whole.size(); ++position) {
        for (const char replacement : {'\0', '"', '9', '-', '{', ']', ',', '\xff'}) {
            QByteArray damaged = whole;
            damaged[position] = replacement;
            const auto page = x().parse(task, answer(damaged));
            if (page.ok()) {
                QVERIFY2(isSound(task, *page, cost), damaged.constData());
                continue;
            }
            ++refused;
            // Mentions and lookups whose "data" has lost its name are left with what their errors say.
            const bool expected = page.error().kind == ErrorKind::BadResponse || page.error().kind == ErrorKind::NotFound
                                  || page.error().kind == ErrorKind::Forbidden;
            QVERIFY2(expected, qPrintable(page.error().detail));
        }
    }
    QVERIFY(refused > whole.size());
}

void TestXDamage::deepNestingIsRefused()
{
    const QByteArray body = R"({"meta":{"result_count":1},"data":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    for (const auto stream : {"posts"_L1, "older_posts"_L1, "mentions"_L1})
        QCOMPARE(x().parse(taskFor(stream), answer(body)).error().kind, ErrorKind::BadResponse);
}

void TestXDamage::endlessListIsRefused()
{
    QByteArray entries = R"({"id":"1","text":"a"})";
    for (int count = 1; count < 201; ++count)
        entries += R"(,{"id":"1","text":"a"})";
    const QByteArray body = R"({"meta":{"result_count":201},"data":[)" + entries + "]}";
    for (const auto stream : {"posts"_L1, "older_posts"_L1, "mentions"_L1}) {
        const auto page = x().parse(taskFor(stream), answer(body));
        QVERIFY(!page.ok());
        QVERIFY2(page.error().detail.startsWith("data: expected a list of at most 200"_L1), qPrintable(page.error().detail));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestXDamage)
#include "tst_xdamage.moc"
