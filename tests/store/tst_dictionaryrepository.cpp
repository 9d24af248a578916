// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dictionaryrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestDictionaryRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wordsComeBackInTheirOrder();
    void aChangeTellsHowManyWordsDiffer();
    void changesAreTakenBackAsTheyWereMade();
    void theLastOfOneWordHolds();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aDictionaryHasBounds();

private:
    qint64 change(std::vector<DictionaryChange> changes, const char *at = "2026-11-20T10:00:00Z");
    QString listed();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
};

void TestDictionaryRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

qint64 TestDictionaryRepository::change(std::vector<DictionaryChange> changes, const char *at)
{
    return must(changeDictionary(*m_connection, changes, scratchMoment(at)));
}

QString TestDictionaryRepository::listed()
{
    QStringList words;
    for (const DictionaryWord &word : must(dictionaryWords(*m_connection)))
        words.append(u"%1=%2"_s.arg(word.spelling).arg(word.valence));
    return words.join(u' ');
}

void TestDictionaryRepository::wordsComeBackInTheirOrder()
{
    QCOMPARE(change({{u"sick"_s, u"Sick"_s, 2.5}, {u"kiln"_s, {}, 0.0}, {u"🔥"_s, u"🔥"_s, -1.0}}), 3);
    const auto words = must(dictionaryWords(*m_connection));
    QCOMPARE(words.size(), std::size_t(3));
    QCOMPARE(words[0], (DictionaryWord{.spelling = u"kiln"_s, .valence = 0, .addedAt = scratchMoment("2026-11-20T10:00:00Z")}));
    QCOMPARE(words[1].spelling, u"Sick"_s);
    QCOMPARE(words[2].valence, -1.0);
}

void TestDictionaryRepository::aChangeTellsHowManyWordsDiffer()
{
    QCOMPARE(change({{u"sick"_s, u"sick"_s, 2.5}}), 1);
    QCOMPARE(change({{u"sick"_s, u"sick"_s, 2.5}, {u"gone"_s, {}, {}}}), 0);
    QVERIFY(must(canUndoDictionaryChange(*m_connection)));
    QCOMPARE(change({{u"sick"_s, u"sick"_s, 3.0}, {u"gone"_s, {}, {}}}, "2026-11-21T10:00:00Z"), 1);
    QCOMPARE(must(dictionaryWords(*m_connection))[0].addedAt, scratchMoment("2026-11-20T10:00:00Z"));
    QCOMPARE(change({{u"sick"_s, u"SICK"_s, 3.0}}), 1); // another spelling shows
    QCOMPARE(listed(), u"SICK=3"_s);
}

void TestDictionaryRepository::changesAreTakenBackAsTheyWereMade()
{
    QVERIFY(!must(canUndoDictionaryChange(*m_connection)));
    QCOMPARE(must(undoDictionaryChange(*m_connection)), 0);
    change({{u"sick"_s, u"sick"_s, 2.5}, {u"kiln"_s, u"kiln"_s, 1.0}});
    change({{u"sick"_s, u"Sick"_s, -2.0}, {u"kiln"_s, {}, {}}, {u"glaze"_s, u"glaze"_s, 1.5}}, "2026-11-21T10:00:00Z");
    QCOMPARE(listed(), u"glaze=1.5 Sick=-2"_s);
    change({{u"glaze"_s, u"glaze"_s, 1.5}}); // changes nothing, and is nothing to take back
    QCOMPARE(must(undoDictionaryChange(*m_connection)), 3);
    QCOMPARE(listed(), u"kiln=1 sick=2.5"_s);
    QCOMPARE(must(dictionaryWords(*m_connection))[0].addedAt, scratchMoment("2026-11-20T10:00:00Z"));
    QCOMPARE(must(undoDictionaryChange(*m_connection)), 2);
    QCOMPARE(listed(), QString());
    QVERIFY(!must(canUndoDictionaryChange(*m_connection)));
}

void TestDictionaryRepository::theLastOfOneWordHolds()
{
    QCOMPARE(change({{u"sick"_s, u"sick"_s, 1.0}, {u"sick"_s, u"sick"_s, 2.0}}), 1);
    QCOMPARE(listed(), u"sick=2"_s);
    must(undoDictionaryChange(*m_connection));
    QCOMPARE(listed(), QString());
}

void TestDictionaryRepository::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<double>("valence");
    QTest::newRow("no word") << u"  "_s << 1.0;
    QTest::newRow("four words") << u"one two  three four"_s << 1.0;
    QTest::newRow("too long") << QString(61, u'x') << 1.0;
    QTest::newRow("too good") << u"sick"_s << 4.01;
    QTest::newRow("too bad") << u"sick"_s << -4.01;
    QTest::newRow("not a number") << u"sick"_s << std::numeric_limits<double>::quiet_NaN();
}

void TestDictionaryRepository::whatCannotBeIsRefused()
{
    QFETCH(QString, word);
    QFETCH(double, valence);
    change({{u"three word phrase"_s, {}, 4.0}, {QString(60, u'y'), {}, -4.0}});
    const QString before = listed();
    const std::array changes{DictionaryChange{u"fine"_s, {}, 1.0}, DictionaryChange{word, word, valence}};
    const auto changed = changeDictionary(*m_connection, changes, scratchMoment("2026-11-20T10:00:00Z"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::BadInput);
    QVERIFY(changed.error().detail.contains(word));
    QCOMPARE(listed(), before); // not even the sound ones
}

void TestDictionaryRepository::aDictionaryHasBounds()
{
    std::vector<DictionaryChange> many;
    for (qint64 i = 0; i < mostDictionaryWords; ++i)
        many.push_back({u"word%1"_s.arg(i), {}, 1.0});
    Transaction transaction(*m_connection);
    QCOMPARE(change(many), mostDictionaryWords);
    must(transaction.commit());
    const std::array oneMore{DictionaryChange{u"more"_s, {}, 1.0}};
    const auto refused = changeDictionary(*m_connection, oneMore, scratchMoment("2026-11-20T10:00:00Z"));
    QVERIFY(!refused && refused.error().kind == ErrorKind::BadInput);
    QCOMPARE(change({{u"more"_s, {}, 1.0}, {u"word7"_s, {}, {}}}), 2); // one for another
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestDictionaryRepository)
#include "tst_dictionaryrepository.moc"
