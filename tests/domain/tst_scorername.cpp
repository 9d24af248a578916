// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scorername.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestScorerName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsAsText_data();
    void standsAsText();
    void isCalledForPeople();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestScorerName::standsAsText_data()
{
    QTest::addColumn<ScorerName>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("word lists") << ScorerName{.version = 1} << u"lexicon 1"_s;
    QTest::newRow("with words") << ScorerName{.version = 12, .words = u"00c0ffee"_s} << u"lexicon 12 words 00c0ffee"_s;
    QTest::newRow("remote") << ScorerName{.kind = ScorerName::Kind::Remote, .version = 1, .model = u"gpt-x"_s, .host = u"api.example.com"_s}
                            << u"remote 1 gpt-x@api.example.com"_s;
    QTest::newRow("any model") << ScorerName{.kind = ScorerName::Kind::Remote,
                                             .version = 2,
                                             .model = u"a b/c@d:7b"_s,
                                             .host = u"127.0.0.1:11434"_s}
                               << u"remote 2 a b/c@d:7b@127.0.0.1:11434"_s;
    QTest::newRow("own") << ScorerName{.kind = ScorerName::Kind::Own} << u"own"_s;
}

void TestScorerName::isCalledForPeople()
{
    QCOMPARE(scorerNameText(u"lexicon 3"_s), u"word lists on this computer, version 3"_s);
    QCOMPARE(scorerNameText(u"lexicon 3 words 00c0ffee"_s), u"word lists on this computer, version 3, with your words"_s);
    QCOMPARE(scorerNameText(u"remote 1 gpt-x@api.example.com"_s), u"gpt-x at api.example.com"_s);
    QCOMPARE(scorerNameText(u"own"_s), u"you"_s);
    QCOMPARE(scorerNameText(u"of a later version"_s), u"of a later version"_s);
}

void TestScorerName::standsAsText()
{
    QFETCH(const ScorerName, name);
    QFETCH(const QString, text);
    QCOMPARE(scorerText(name), text);
    const auto parsed = parseScorer(text);
    QVERIFY(parsed);
    QVERIFY(*parsed == name);
}

void TestScorerName::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"lexicon"_s, u"lexicon 0"_s, u"lexicon x"_s, u"lexicon 1 words"_s, u"lexicon 1 words "_s, u"lexicon 1 more 2"_s,
                                u"remote 1"_s, u"remote 1 model"_s, u"remote 1 @host"_s, u"remote 1 model@"_s, u"remote x model@host"_s, u"Own"_s,
                                u"vader 1"_s})
        QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text;
}

void TestScorerName::refusesWhatItDoesNotKnow()
{
    QFETCH(const QString, text);
    QVERIFY(!parseScorer(text));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestScorerName)
#include "tst_scorername.moc"
