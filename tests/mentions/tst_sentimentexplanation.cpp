// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/scoredtextcodec.h"
#include "models/mentions/sentimentscorer.h"
#include "tests/mentions/judgedtexts.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <array>
#include <ctime>
#include <random>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

double replayed(const ScoredSpan &span)
{
    double value = span.base;
    for (const ValenceStep &step : span.steps) {
        switch (step.kind) {
        case ValenceStep::Kind::Add:
            value += step.amount;
            break;
        case ValenceStep::Kind::Multiply:
            value *= step.amount;
            break;
        case ValenceStep::Kind::Replace:
            value = step.amount;
            break;
        }
    }
    return value;
}

bool cutsCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// Words of the name of one emoji stand at the same place; everything else stands apart.
bool overlap(const ScoredSpan &left, const ScoredSpan &right)
{
    if (left.start == right.start && left.length == right.length)
        return left.source != ValenceSource::Emoji || right.source != ValenceSource::Emoji;
    return left.start < right.start + right.length && right.start < left.start + left.length;
}

/// What is wrong with the places; empty when they hold. Spans of words come in the order of the text, punctuation behind them.
QString misplaced(const std::vector<ScoredSpan> &spans, QStringView text)
{
    std::vector<ScoredSpan> ordered = spans;
    std::ranges::stable_sort(ordered, {}, &ScoredSpan::start);
    for (std::size_t at = 0; at < ordered.size(); ++at) {
        const ScoredSpan &span = ordered[at];
        if (span.start < 0 || span.length < 1 || span.start + span.length > text.size())
            return u"a span lies outside of the text"_s;
        if (cutsCharacter(text, span.start) || cutsCharacter(text, span.start + span.length))
            return u"a span cuts a character"_s;
        if (at > 0 && overlap(ordered[at - 1], span))
            return u"\"%1\" and \"%2\" overlap"_s.arg(ordered[at - 1].word, span.word);
    }
    return {};
}

/// What is wrong with an explanation; empty when it holds.
QString flaw(const SentimentScorer &scorer, QStringView text, const UserDictionary &user = {})
{
    const ScoredText score = scorer.score(text, SentimentScorer::Explain::Yes, user);
    if (const QString wrong = misplaced(score.spans, text); !wrong.isEmpty())
        return wrong;
    double sum = 0;
    for (const ScoredSpan &span : score.spans) {
        sum += span.contribution;
        if (replayed(span) != span.contribution)
            return u"the steps of \"%1\" do not give its contribution"_s.arg(span.word);
        for (const ValenceStep &step : span.steps) {
            if (step.start < 0 || step.length < 1 || step.start + step.length > text.size())
                return u"a rule's words lie outside of the text"_s;
        }
    }
    if (sum != score.raw)
        return u"the contributions give %1, not %2"_s.arg(sum, 0, 'g', 17).arg(score.raw, 0, 'g', 17);
    if (!(score.compound >= -1 && score.compound <= 1 && score.confidence >= 0 && score.confidence <= 1
          && score.coverage >= 0 && score.coverage <= 1))
        return u"a figure is out of bounds"_s;
    ScoredText plain = scorer.score(text, SentimentScorer::Explain::No, user);
    plain.spans = score.spans;
    return plain == score ? QString() : u"the score differs when it is explained"_s;
}

constexpr char32_t joiner = 0x200d;

/// Pieces that a hostile or unlucky text is made of.
class RandomText
{
public:
    explicit RandomText(quint32 seed) : m_random(seed) {}

    QString next()
    {
        QString text;
        for (int pieces = number(0, 24); pieces > 0; --pieces)
            addPiece(text);
        return text;
    }

private:
    int number(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }

    void addPiece(QString &text)
    {
        static const QStringList words{u"good"_s,  u"bad"_s,
                                       QString(QChar(u'\0')), u">:("_s, u"\u202e"_s, u":!"_s, u"!!"_s,
                                       u"not"_s,   u"very"_s,
                                       u"never"_s, u"so"_s,
                                       u"but"_s,   u"no"_s,
                                       u"or"_s,    u"kind"_s,
                                       u"of"_s,    u"least"_s,
                                       u"at"_s,    u"GREAT"_s,
                                       u"isn't"_s, u":)"_s,
                                       u"<3"_s,    u"!"_s,
                                       u"???"_s,   u"without"_s,
                                       u"doubt"_s, u"sehr"_s,
                                       u"gut"_s,   u"nicht"_s,
                                       u"très"_s,  u"bonjour"_s,
                                       u"&amp;"_s, u"&lt;3"_s,
                                       u"не"_s,    u"хорошо"_s,
                                       u"好"_s,    u"不好"_s,
                                       u"最悪"_s,  u"नहीं"_s,
                                       u"رائع"_s,  u"❤️"_s,
                                       u"😂"_s,     u"👨‍👩‍👧"_s,
                                       u"🇩🇪"_s,    u"the shit"_s,
                                       u"soooo"_s, u"@x"_s};
        switch (number(0, 7)) {
        case 0:
            text += QString::fromUcs4(std::array{static_cast<char32_t>(number(1, 0x10ffff))}.data(), 1);
            break;
        case 1:
            text += QChar(static_cast<char16_t>(number(0, 0xffff))); // lone surrogates and NUL among them
            break;
        case 2:
            text += QString::fromUcs4(std::array{static_cast<char32_t>(number(0x1f000, 0x1faff)), joiner}.data(),
                                      number(1, 2));
            break;
        case 3:
            text += QChar(static_cast<char16_t>(number(0x300, 0x36f)));
            break;
        case 4:
            text += QChar(static_cast<char16_t>(number(0x590, 0x6ff))); // from right to left
            break;
        default:
            text += words[number(0, static_cast<int>(words.size()) - 1)];
            text += number(0, 3) > 0 ? u" "_s : QString();
        }
    }

    std::mt19937 m_random;
};

} // namespace

/// An explanation adds up to the score, whatever the text.
class TestSentimentExplanation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void holdsOnJudgedTexts_data();
    void holdsOnJudgedTexts();
    void holdsOnRandomTexts();
    void namesWordAndRule();
    void marksInsideAPhraseStandApart();
    void pointsIntoTheTextAsGiven_data();
    void pointsIntoTheTextAsGiven();
    void codecNamesEverything();
    void longTextsHold_data() { longTextsTakeLinearTime_data(); }
    void longTextsHold();
    void longTextsTakeLinearTime_data();
    void longTextsTakeLinearTime();

private:
    std::optional<SentimentScorer> m_scorer;
};

void TestSentimentExplanation::initTestCase()
{
    auto scorer = SentimentScorer::load();
    QVERIFY(scorer);
    m_scorer = *std::move(scorer);
}

void TestSentimentExplanation::holdsOnJudgedTexts_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : {u"amazonReviewSnippets_GroundTruth.tsv"_s, u"movieReviewSnippets_GroundTruth.tsv"_s,
                             u"goemotions_comments_3class.tsv"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestSentimentExplanation::holdsOnJudgedTexts()
{
    QFETCH(const QString, file);
    const auto texts = judgedTexts(file);
    if (texts.empty())
        QSKIP("the judged texts are not on this computer");
    for (const JudgedText &text : texts) {
        const QString wrong = flaw(*m_scorer, text.text);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u": "_s + text.text));
    }
}

void TestSentimentExplanation::holdsOnRandomTexts()
{
    const quint32 seed = qEnvironmentVariableIsSet("CREATORMETRICS_SEED")
                             ? qEnvironmentVariable("CREATORMETRICS_SEED").toUInt()
                             : std::random_device()();
    RandomText texts(seed);
    const std::array own{UserDictionary::Word{u"good"_s, -1}, UserDictionary::Word{u"the shit"_s, 2},
                         UserDictionary::Word{u"😂"_s, 1}};
    const UserDictionary user(own);
    for (int round = 0; round < 10'000; ++round) {
        const QString text = texts.next();
        QString wrong = flaw(*m_scorer, text);
        if (wrong.isEmpty())
            wrong = flaw(*m_scorer, text, user);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"%1, CREATORMETRICS_SEED=%2, text %3: %4"_s.arg(wrong).arg(seed).arg(round).arg(text)));
    }
}

void TestSentimentExplanation::namesWordAndRule()
{
    const auto spans = m_scorer->score(u"It is not very Good!", SentimentScorer::Explain::Yes).spans;
    QCOMPARE(spans.size(), 2U);
    QCOMPARE(spans[0].word, u"good"_s);
    QCOMPARE(spans[0].source, ValenceSource::Lexicon);
    QCOMPARE(spans[0].start, 15);
    QCOMPARE(spans[0].length, 4);
    const std::vector<ValenceStep> steps{{ValenceRule::Booster, ValenceStep::Kind::Add, 0.293, 10, 4},
                                         {ValenceRule::Negation, ValenceStep::Kind::Multiply, -0.74, 6, 3}};
    QVERIFY(spans[0].steps == steps);
    QCOMPARE(spans[1].source, ValenceSource::Punctuation);
    QCOMPARE(spans[1].start, 19);
    QCOMPARE(spans[1].length, 1);
}

void TestSentimentExplanation::marksInsideAPhraseStandApart()
{
    const QString text = u"Das ist nicht !!gut"_s;
    const ScoredText score = m_scorer->score(text, SentimentScorer::Explain::Yes);
    QCOMPARE(flaw(*m_scorer, text), QString());
    QCOMPARE(score.spans.size(), std::size_t(2));
    QCOMPARE(text.mid(score.spans[0].start, score.spans[0].length), u"nicht"_s);
    QCOMPARE(score.spans[0].word, u"nicht gut"_s);
    QCOMPARE(text.mid(score.spans[1].start, score.spans[1].length), u"!!"_s);
}

void TestSentimentExplanation::pointsIntoTheTextAsGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<ValenceSource>("source");
    QTest::newRow("punctuation around it") << u"it was (good)."_s << u"good"_s << ValenceSource::Lexicon;
    QTest::newRow("emoji of several characters") << u"we ❤️ it"_s << u"❤️"_s << ValenceSource::Emoji;
    QTest::newRow("behind emoji outside of the first plane")
        << u"🇩🇪🖥 good it is"_s << u"good"_s << ValenceSource::Lexicon;
    QTest::newRow("emoticon") << u"see you there :)"_s << u":)"_s << ValenceSource::Emoticon;
    QTest::newRow("phrase") << u"this is the bomb, really"_s << u"the bomb"_s << ValenceSource::Idiom;
    QTest::newRow("entity") << u"we all &lt;3 it"_s << u"&lt;3"_s << ValenceSource::Emoticon;
    QTest::newRow("emoji before an entity") << u"look 😂&lt;3"_s << u"😂"_s << ValenceSource::Emoji;
    QTest::newRow("word behind an entity") << u"go to &quot;good&quot; places"_s << u"good"_s << ValenceSource::Lexicon;
    QTest::newRow("combining marks") << u"j'ai passé une soirée agre\u0301able avec vous"_s << u"agre\u0301able"_s
                                     << ValenceSource::Lexicon;
    QTest::newRow("no spaces") << u"这个视频真的太好了"_s << u"好"_s << ValenceSource::Lexicon;
    QTest::newRow("right to left") << u"هذا الفيديو رائع جدا"_s << u"رائع"_s << ValenceSource::Lexicon;
}

void TestSentimentExplanation::pointsIntoTheTextAsGiven()
{
    QFETCH(const QString, text);
    QFETCH(const QString, part);
    QFETCH(const ValenceSource, source);
    const auto spans = m_scorer->score(text, SentimentScorer::Explain::Yes).spans;
    QVERIFY(!spans.empty());
    QCOMPARE(text.sliced(spans[0].start, spans[0].length), part);
    QCOMPARE(spans[0].source, source);
}

void TestSentimentExplanation::codecNamesEverything()
{
    const QString text = u"It is not good!"_s;
    const ScoredText score = m_scorer->score(text, SentimentScorer::Explain::Yes);
    QCOMPARE(scoredTextJson(score).keys(), (QStringList{u"compound"_s, u"confidence"_s, u"label"_s}));
    const QJsonObject json = explainedTextJson(score, text);
    QCOMPARE(json.value("label"_L1).toString(), u"negative"_s);
    QCOMPARE(json.value("language"_L1).toString(), u"en"_s);
    QCOMPARE(json.value("scorer"_L1).toObject(),
             (QJsonObject{{u"id"_s, u"lexicon"_s}, {u"version"_s, SentimentScorer::version}}));
    const QJsonObject span = json.value("spans"_L1).toArray().at(0).toObject();
    QCOMPARE(span.value("text"_L1).toString(), u"good"_s);
    QCOMPARE(span.value("base"_L1).toDouble(), 1.9);
    const QJsonObject negation{{u"rule"_s, u"negation"_s}, {u"factor"_s, -0.74}, {u"start"_s, 6}, {u"length"_s, 3}};
    QCOMPARE(span.value("rules"_L1).toArray(), QJsonArray{negation});
}

void TestSentimentExplanation::longTextsTakeLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("words") << u"this is not a very good day but "_s;
    QTest::newRow("one word") << u"abcdefgh"_s;
    QTest::newRow("one letter") << u"o"_s;
    QTest::newRow("punctuation") << u"!?.)"_s;
    QTest::newRow("ampersands") << u"&"_s;
    QTest::newRow("entities") << u"&#39;"_s;
    QTest::newRow("emoji") << u"😂"_s;
    QTest::newRow("joined emoji") << u"👩\u200d"_s;
    QTest::newRow("joiners") << u"\u200d\ufe0f"_s;
    QTest::newRow("combining marks") << u"\u0301"_s;
    QTest::newRow("no spaces") << u"好不最"_s;
    QTest::newRow("right to left") << u"رائع"_s;
    QTest::newRow("Hangul pieces") << u"\u1100\u1161"_s;
    QTest::newRow("nothing") << QString(QChar(u'\0'));
    QTest::newRow("half characters") << QString(QChar(0xd83d));
    QTest::newRow("phrases that do not end") << u"kiss of the "_s;
    QTest::newRow("apostrophes") << u"'"_s;
}

/// A mebibyte of it.
void TestSentimentExplanation::longTextsHold()
{
    QFETCH(const QString, piece);
    const QString text = piece.repeated(1024 * 1024 / piece.size());
    const QString wrong = flaw(*m_scorer, text);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

/// Sixteen times the text may take no more than sixteen times as long, with a wide margin: a square would take 256
/// times. Time of the processor, so that others on the computer do not count.
void TestSentimentExplanation::longTextsTakeLinearTime()
{
    QFETCH(const QString, piece);
    const auto ticks = [&](qsizetype units) {
        const QString text = piece.repeated(units / piece.size());
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const std::clock_t start = std::clock();
            const ScoredText score = m_scorer->score(text, SentimentScorer::Explain::Yes);
            best = std::min(best, std::clock() - start);
            if (!(score.compound >= -1 && score.compound <= 1))
                return std::clock_t{-1};
        }
        return std::max<std::clock_t>(1, best);
    };
    const std::clock_t small = ticks(64 * 1024);
    const std::clock_t large = ticks(1024 * 1024);
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < small * 16 * 8, qPrintable(u"%1 ticks, then %2"_s.arg(small).arg(large)));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestSentimentExplanation)
#include "tst_sentimentexplanation.moc"
