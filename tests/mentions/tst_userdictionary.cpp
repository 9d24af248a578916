// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// The user's words win over every list, and nothing else changes.
class TestUserDictionary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void winsOverTheLists_data();
    void winsOverTheLists();
    void leavesOthersAlone();
    void boundsAndEmptyWords();
    void laterEntryHolds();
    void fingerprintStandsForWordsAndValences();
    void keysTellSpellings();

private:
    std::optional<SentimentScorer> m_scorer;
};

void TestUserDictionary::initTestCase()
{
    auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    m_scorer = *std::move(scorer);
}

void TestUserDictionary::winsOverTheLists_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<double>("valence");
    QTest::addColumn<QString>("text");
    QTest::newRow("slang") << u"sick"_s << 3.0 << u"that beat was sick"_s;
    QTest::newRow("in any case") << u"SiCk"_s << 3.0 << u"THAT BEAT WAS SICK"_s;
    QTest::newRow("brand of two words") << u"Good  Grief"_s << -2.0 << u"we met good grief in the shop"_s;
    QTest::newRow("first word in no list") << u"acme one"_s << 2.0 << u"we met acme one in the shop"_s;
    QTest::newRow("emoji") << u"❤️"_s << -1.0 << u"we met ❤️"_s;
    QTest::newRow("word without valence") << u"love"_s << 0.0 << u"we met at the Love hotel"_s;
    QTest::newRow("booster as a word") << u"so"_s << 1.0 << u"we met at so in town"_s;
    QTest::newRow("short word in punctuation") << u"xo"_s << 2.5 << u"we met at the (xo)!"_s;
    QTest::newRow("composed differently") << u"cafe\u0301x"_s << 2.0 << u"we met at the caféx"_s;
    QTest::newRow("other language") << u"gut"_s << -3.0 << u"ich habe gestern mit meinem Bruder ein gut gesehen"_s;
}

void TestUserDictionary::winsOverTheLists()
{
    QFETCH(const QString, word);
    QFETCH(const double, valence);
    QFETCH(const QString, text);
    const std::array words{UserDictionary::Word{word, valence}};
    const ScoredText score = m_scorer->score(text, SentimentScorer::Explain::Yes, UserDictionary(words));
    QVERIFY(!score.spans.empty());
    QCOMPARE(score.spans[0].source, ValenceSource::User);
    QCOMPARE(score.spans[0].base, valence);
    QCOMPARE(score.spans[0].contribution, valence);
}

void TestUserDictionary::leavesOthersAlone()
{
    const std::array words{UserDictionary::Word{u"acme one"_s, 2}};
    const QString text = u"acme is not very good, one says :) 😂"_s;
    QCOMPARE(m_scorer->score(text, SentimentScorer::Explain::Yes, UserDictionary(words)),
             m_scorer->score(text, SentimentScorer::Explain::Yes));
}

void TestUserDictionary::boundsAndEmptyWords()
{
    const std::array words{UserDictionary::Word{u" "_s, 3}, UserDictionary::Word{u"acme"_s, 40}};
    const UserDictionary user(words);
    QCOMPARE(user.words().size(), 1U);
    QCOMPARE(m_scorer->score(u"we met at acme", SentimentScorer::Explain::No, user).raw, 4.0);
    QVERIFY(UserDictionary(std::span(words).first(1)).isEmpty());
}

void TestUserDictionary::laterEntryHolds()
{
    const std::array words{UserDictionary::Word{u"acme"_s, 1}, UserDictionary::Word{u"ACME"_s, -1}};
    QCOMPARE(m_scorer->score(u"we met at acme", SentimentScorer::Explain::No, UserDictionary(words)).raw, -1.0);
}

void TestUserDictionary::fingerprintStandsForWordsAndValences()
{
    using Word = UserDictionary::Word;
    const auto print = [](const std::vector<Word> &words) { return UserDictionary(words).fingerprint(); };
    QVERIFY(print({}).isEmpty());
    const QString one = print({Word{u"sick"_s, 3}, Word{u"acme one"_s, -1.5}});
    static const QRegularExpression digits(u"^[0-9a-f]{8}$"_s);
    QVERIFY2(digits.match(one).hasMatch(), qPrintable(one));
    QCOMPARE(print({Word{u"Acme  One"_s, -1.5}, Word{u"SICK"_s, 3}}), one);
    QVERIFY(print({Word{u"sick"_s, 3}}) != one);
    QVERIFY(print({Word{u"sick"_s, 2.9}, Word{u"acme one"_s, -1.5}}) != one);
    QCOMPARE(print({Word{u"sick"_s, 0}}), print({Word{u"sick"_s, -0.0}}));
}

void TestUserDictionary::keysTellSpellings()
{
    QCOMPARE(userWordKey(u"  Good \t Grief "_s), u"good grief"_s);
    QCOMPARE(userWordKey(u"CAFE\u0301"_s), u"café"_s);
    QCOMPARE(userWordKey(u"❤️"_s), userWordKey(u"❤"_s));
    QCOMPARE(userWordKey(u"don\u2019t"_s), u"don't"_s);
    QVERIFY(userWordKey(u" \ufe0f "_s).isEmpty());
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestUserDictionary)
#include "tst_userdictionary.moc"
