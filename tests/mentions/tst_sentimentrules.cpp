// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/sentimentscorer.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// Valences of the English list, as it was published.
constexpr double good = 1.9;
constexpr double bad = -2.5;
constexpr double horrible = -2.5;
constexpr double problems = -1.7;
constexpr double doubt = -1.5;
constexpr double no = -1.2;
constexpr double heart = 3.2;
constexpr double tears = -0.9; // the name is "face with tears of joy"
constexpr double joy = 2.8;
constexpr double lol = 1.8;

// The amounts of Hutto & Gilbert.
constexpr double boost = 0.293;
constexpr double capitals = 0.733;
constexpr double negation = -0.74;
constexpr double exclamation = 0.292;

} // namespace

/// Each rule on a text of its own; the expected raw score is written out from the valences and amounts.
class TestSentimentRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rule_data();
    void rule();
    void compoundIsNormalized();
    void labelFollowsTheCompound_data();
    void labelFollowsTheCompound();
    void nothingKnownIsUnknown_data();
    void nothingKnownIsUnknown();
    void sureEnglishWithoutValenceIsNeutral();
    void surerWithMoreEvidence();

private:
    std::optional<SentimentScorer> m_scorer;
};

void TestSentimentRules::initTestCase()
{
    auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    m_scorer = *std::move(scorer);
}

void TestSentimentRules::rule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("raw");
    QTest::newRow("a word") << u"the book was good"_s << good;
    QTest::newRow("two words") << u"good in a bad way"_s << good + bad;
    QTest::newRow("booster right before") << u"the book was very good"_s << good + boost;
    QTest::newRow("booster two before") << u"the book was very, uh, good"_s << good + boost * 0.95;
    QTest::newRow("booster three before") << u"it was very the uh good"_s << good + boost * 0.9;
    QTest::newRow("booster four before is too far") << u"it was very the the uh good"_s << good;
    QTest::newRow("booster of a bad word") << u"the book was very bad"_s << bad - boost;
    QTest::newRow("dampener") << u"the book was slightly good"_s << good - boost;
    QTest::newRow("dampener of a bad word") << u"the book was slightly bad"_s << bad + boost;
    QTest::newRow("dampener of two words") << u"the book was kind of good"_s << good - boost;
    QTest::newRow("booster in capitals") << u"the book was VERY good"_s << good + boost + capitals;
    QTest::newRow("word in capitals") << u"the book was GOOD"_s << good + capitals;
    QTest::newRow("bad word in capitals") << u"the book was BAD"_s << bad - capitals;
    QTest::newRow("all in capitals is no emphasis") << u"THE BOOK WAS GOOD"_s << good;
    QTest::newRow("negation right before") << u"the book was not good"_s << good * negation;
    QTest::newRow("negation two before") << u"the book was not the good"_s << good * negation;
    QTest::newRow("negation three before") << u"the book is not a uh good"_s << good * negation;
    QTest::newRow("negation four before is too far") << u"it is not a uh uh good"_s << good;
    QTest::newRow("contraction") << u"the book isn't good"_s << good * negation;
    QTest::newRow("contraction that is in no list") << u"the book mayn't be good"_s << good * negation;
    QTest::newRow("curly apostrophe") << u"the book isn’t good"_s << good * negation;
    QTest::newRow("apostrophe as an entity") << u"the book isn&#39;t good"_s << good * negation;
    QTest::newRow("two negations") << u"never was it not good"_s << good * negation;
    QTest::newRow("booster, then negation") << u"the book was not very good"_s << (good + boost) * negation;
    QTest::newRow("never so") << u"never so good"_s << (good + boost) * 1.25;
    QTest::newRow("never this") << u"never this good"_s << good * 1.25;
    QTest::newRow("without doubt") << u"they were without a doubt good"_s << good + doubt * negation;
    QTest::newRow("without") << u"they were without good"_s << good * negation;
    QTest::newRow("least") << u"the least good book"_s << good * negation;
    QTest::newRow("at least") << u"at least good books"_s << good;
    QTest::newRow("very least") << u"the very least good books"_s << good + boost * 0.95;
    QTest::newRow("no before a valued word") << u"there were no problems"_s << problems * negation;
    QTest::newRow("no two before") << u"there were no big problems"_s << no + problems * negation;
    QTest::newRow("no reaches over or") << u"there was no fun or problems"_s << (2.3 + problems) * negation;
    QTest::newRow("no does not reach over other words") << u"there was no fun the problems"_s << 2.3 * negation + problems;
    QTest::newRow("no alone") << u"she said no to it"_s << no;
    QTest::newRow("but") << u"it was good but the end was horrible"_s << good * 0.5 + horrible * 1.5;
    QTest::newRow("phrase") << u"this is the bomb"_s << 3.0;
    QTest::newRow("phrase across its words' valence") << u"it was the kiss of death"_s << -1.5;
    QTest::newRow("one exclamation mark") << u"the book was good!"_s << good + exclamation;
    QTest::newRow("four exclamation marks") << u"the book was good!!!!"_s << good + 4 * exclamation;
    QTest::newRow("five count as four") << u"the book was good!!!!!"_s << good + 4 * exclamation;
    QTest::newRow("against a bad word") << u"the book was bad!"_s << bad - exclamation;
    QTest::newRow("one question mark") << u"the book was good?"_s << good;
    QTest::newRow("two question marks") << u"the book was good??"_s << good + 2 * 0.18;
    QTest::newRow("four question marks") << u"the book was good????"_s << good + 0.96;
    QTest::newRow("marks without a word") << u"the book was!!!"_s << 0.0;
    QTest::newRow("emoticon") << u"see you :)"_s << 2.0;
    QTest::newRow("emoticon as an entity") << u"see you &lt;3"_s << 1.9;
    QTest::newRow("emoji by its name") << u"we met 😂"_s << -0.9 + 2.8; // "face with tears of joy"
    QTest::newRow("red heart with its selector") << u"from me ❤️"_s << heart;
    QTest::newRow("emoji that touches words") << u"from❤️me"_s << heart;
    QTest::newRow("the fourth of a kind no longer counts") << u"from me ❤️❤️❤️❤️❤️"_s << 3 * heart;
    QTest::newRow("skin tone") << u"from me 👌🏽"_s << 1.2 + 2.2;
    QTest::newRow("elongation") << u"it was gooooood"_s << good;
    QTest::newRow("elongation of a single letter") << u"it was verrrry good"_s << good + boost;
    QTest::newRow("slang") << u"that was it lol"_s << lol;
    QTest::newRow("quotes") << u"it was “good”"_s << good;
    QTest::newRow("tag") << u"the book #good"_s << good;
    QTest::newRow("a name is no word") << u"the book by @good"_s << 0.0;
    QTest::newRow("an address is no word") << u"the book at https://good.example/love"_s << 0.0;
    QTest::newRow("empty") << QString() << 0.0;
}

void TestSentimentRules::rule()
{
    QFETCH(const QString, text);
    QFETCH(const double, raw);
    const ScoredText score = m_scorer->score(text, SentimentScorer::Explain::Yes);
    QVERIFY2(std::abs(score.raw - raw) < 1e-9, qPrintable(u"%1, expected %2"_s.arg(score.raw).arg(raw)));
}

void TestSentimentRules::compoundIsNormalized()
{
    const ScoredText score = m_scorer->score(u"VADER is smart, handsome, and funny!");
    // The authors' own example of their program, 0.8439 in its documentation.
    QCOMPARE(score.compound, 0.8439);
    QCOMPARE(m_scorer->score(u"Today SUX!").compound, -0.5461);
    QCOMPARE(m_scorer->score(u"Not bad at all").compound, 0.431);
}

void TestSentimentRules::labelFollowsTheCompound_data()
{
    QTest::addColumn<double>("compound");
    QTest::addColumn<SentimentLabel>("label");
    QTest::newRow("positive") << 0.05 << SentimentLabel::Positive;
    QTest::newRow("just not positive") << 0.0499 << SentimentLabel::Neutral;
    QTest::newRow("nothing") << 0.0 << SentimentLabel::Neutral;
    QTest::newRow("just not negative") << -0.0499 << SentimentLabel::Neutral;
    QTest::newRow("negative") << -0.05 << SentimentLabel::Negative;
}

void TestSentimentRules::labelFollowsTheCompound()
{
    QFETCH(const double, compound);
    QFETCH(const SentimentLabel, label);
    QCOMPARE(labelOfCompound(compound), label);
}

void TestSentimentRules::nothingKnownIsUnknown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("space") << u"  \t "_s;
    QTest::newRow("no words") << u"12 : 30"_s;
    QTest::newRow("letters without sense") << u"xqzv wqrt zzkp"_s;
    QTest::newRow("a language without a list") << u"això és molt bonic i ens ha fet riure força"_s;
    QTest::newRow("a script without a list") << u"วิดีโอนี้"_s;
}

void TestSentimentRules::nothingKnownIsUnknown()
{
    QFETCH(const QString, text);
    const ScoredText score = m_scorer->score(text);
    QCOMPARE(score.label, SentimentLabel::Unknown);
    QCOMPARE(score.compound, 0.0);
    QCOMPARE(score.confidence, 0.0);
}

void TestSentimentRules::sureEnglishWithoutValenceIsNeutral()
{
    const ScoredText score = m_scorer->score(u"The meeting is in the second room on the left, at ten in the morning.");
    QCOMPARE(score.language, u"en"_s);
    QCOMPARE(score.label, SentimentLabel::Neutral);
    QVERIFY(score.confidence > 0);
}

void TestSentimentRules::surerWithMoreEvidence()
{
    const double torn = m_scorer->score(u"the start of this book was good and the end of this book was bad").confidence;
    const double clear =
        m_scorer->score(u"the start of this book was good and the end of this book was great").confidence;
    const double translated = m_scorer->score(u"este libro me parece muy bueno y la historia es excelente").confidence;
    QVERIFY(torn < clear);
    QVERIFY(translated > 0);
    QVERIFY(translated < clear);
    QVERIFY(clear <= 1);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSentimentRules)
#include "tst_sentimentrules.moc"
