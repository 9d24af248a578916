// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/mentionscoring.h"
#include "models/presentation/mentioncards.h"
#include "models/presentation/mentioncharts.h"
#include "models/presentation/mentiondrivertext.h"
#include "models/presentation/mentionstory.h"
#include "models/presentation/scoringtext.h"
#include "models/presentation/mentiontext.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <cmath>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const FigureFormat format(QLocale(QLocale::English, QLocale::UnitedStates));
const DateRange range = DateRange::endingAt(QDate(2026, 11, 20), 2);

MentionTimeline timelineOf(const MentionCounts &counts)
{
    const MentionSummary summary{.query = {.range = range},
                                 .total = counts,
                                 .platforms = {{.platform = Platform::X, .known = true, .counts = counts}},
                                 .knownSince = QDate(2026, 11, 20)};
    return {.summary = summary,
            .buckets = {{.range = DateRange::day(QDate(2026, 11, 19)), .total = {}, .platforms = {}},
                        {.range = DateRange::day(QDate(2026, 11, 20)), .total = counts, .platforms = {}, .complete = false}}};
}

MentionsAnswer answerTo(const MentionTimeline &timeline)
{
    return {.timeline = timeline, .feed = {.query = timeline.summary.query}, .askedAt = scratchMoment("2026-11-21T08:00:00Z")};
}

const CardText *cardNamed(const std::vector<MentionCard> &cards, const QString &key)
{
    const auto found = std::ranges::find(cards, key, &MentionCard::key);
    return found == cards.end() ? nullptr : &found->text;
}

FeedMention mentionOf(const QString &text, Platform platform = Platform::X)
{
    FeedMention mention{.stored = {.id = StoredMentionId(1)}, .platform = platform};
    mention.stored.mention.authorName = u"@kim"_s;
    mention.stored.mention.text = text;
    mention.stored.mention.mentionedAt = scratchMoment("2026-11-19T08:14:00Z");
    return mention;
}

} // namespace

class TestMentionTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAreOfTheJudgedOnes()
    {
        const MentionCounts counts{.mentions = 20, .positive = 6, .neutral = 3, .negative = 3, .unscored = 0, .scores = 0};
        const auto cards = mentionCards(timelineOf(counts), format);
        QCOMPARE(cardNamed(cards, u"mentions"_s)->exact, u"20"_s);
        QCOMPARE(cardNamed(cards, u"positive"_s)->exact, format.percent(0.5));
        QCOMPARE(cardNamed(cards, u"negative"_s)->exact, format.percent(0.25));
        QCOMPARE(cardNamed(cards, u"health"_s)->exact, format.percent(6.0 / 9.0));
        QCOMPARE(cardNamed(cards, u"unclear"_s)->exact, u"8"_s);
        QVERIFY(cardNamed(cards, u"positive"_s)->derived);
        QVERIFY(cardNamed(cards, u"mentions"_s)->incomplete);
    }

    void nothingUnclearNeedsNoCard()
    {
        const auto cards = mentionCards(timelineOf({.mentions = 3, .positive = 3}), format);
        QVERIFY(!cardNamed(cards, u"unclear"_s));
        QCOMPARE(cards.size(), std::size_t(4));
    }

    void unscoredMentionsHaveNoShare()
    {
        const auto cards = mentionCards(timelineOf({.mentions = 5, .unscored = 5}), format);
        QCOMPARE(cardNamed(cards, u"positive"_s)->value, FigureFormat::unknown());
        QVERIFY(cardNamed(cards, u"positive"_s)->previous.contains(u"judged"_s));
        QVERIFY(cardNamed(cards, u"unclear"_s)->previous.contains(u"5 not scored yet"_s));
        QVERIFY(!mentionChart(timelineOf({.mentions = 5, .unscored = 5})).hasValues());
    }

    void moreNegativeOnesAreNoGoodNews()
    {
        MentionTimeline timeline = timelineOf({.mentions = 10, .positive = 5, .negative = 5});
        timeline.summary.comparison = MentionComparison{.accounts = 1,
                                                        .now = {.mentions = 10, .positive = 5, .negative = 5},
                                                        .before = {.mentions = 8, .positive = 6, .negative = 2},
                                                        .mentions = {.kind = Delta::Kind::Change, .amount = 0.25}};
        const auto cards = mentionCards(timeline, format);
        const CardText *negative = cardNamed(cards, u"negative"_s);
        QCOMPARE(negative->change, format.signedPoints(0.25));
        QCOMPARE(negative->arrow, Arrow::Up);
        QCOMPARE(negative->tone, Tone::Down);
        QCOMPARE(cardNamed(cards, u"positive"_s)->tone, Tone::Down);
        QCOMPARE(cardNamed(cards, u"mentions"_s)->change, format.signedPercent(0.25));
        QCOMPARE(cardNamed(cards, u"mentions"_s)->previous, u"vs 8"_s);
    }

    void chartHasALineForEachSentimentAndGapsBeforeTheFirstMention()
    {
        const ChartSpec chart = mentionChart(timelineOf({.mentions = 6, .positive = 3, .neutral = 2, .negative = 1}));
        QCOMPARE(chart.series.size(), std::size_t(3));
        QCOMPARE(chart.series[0].tone, SeriesTone::Positive);
        QCOMPARE(chart.series[1].tone, SeriesTone::Neutral);
        QCOMPARE(chart.series[2].tone, SeriesTone::Negative);
        QVERIFY(!chart.series[0].points[0].value); // nothing was known that day
        QCOMPARE(chart.series[0].points[1].value.value_or(0), 3.0);
        QVERIFY(chart.series[0].points[1].incomplete);
        QVERIFY(chart.summary.contains(u"3 positive"_s));
    }

    void chartMarksSpikesAndWhereAnotherScorerTakesOver()
    {
        MentionTimeline timeline = timelineOf({.mentions = 6, .positive = 3, .neutral = 2, .negative = 1});
        const QDate first = timeline.buckets.front().range.first();
        timeline.summary.scorers = {{.scorer = u"own"_s}, {.scorer = u"lexicon 1"_s}, {.scorer = u"remote 1 m@api.example.com"_s}};
        timeline.buckets.clear();
        // The user's own judgements hide nobody, a day without mentions changes nothing.
        for (const auto &[lexicon, remote] : {std::pair(2, 0), std::pair(3, 2), std::pair(0, 0), std::pair(1, 4), std::pair(0, 5)})
            timeline.buckets.push_back({.range = DateRange::day(first.addDays(std::ssize(timeline.buckets))),
                                        .scorers = {{.mentions = 9}, {.mentions = lexicon}, {.mentions = remote}}});
        const ChartSpec chart = mentionChart(timeline, QLocale(QLocale::English), {{.day = first.addDays(1), .negative = 19, .usual = 2.2}});
        QCOMPARE(chart.marks.size(), std::size_t(2));
        QCOMPARE(chart.marks[0].day, first.addDays(1));
        QCOMPARE(chart.marks[0].text, u"19 negative mentions, usually 2"_s);
        QCOMPARE(chart.marks[1].day, first.addDays(3));
        QCOMPARE(chart.marks[1].text, u"from here on judged by m at api.example.com"_s);
    }

    void platformWithoutMentionsNamesTheRule()
    {
        MentionSummary summary = timelineOf({.mentions = 4, .positive = 1, .neutral = 3}).summary;
        summary.platforms.push_back({.platform = Platform::TikTok});
        const auto rows = mentionPlatformRows(summary, format);
        QCOMPARE(rows.size(), std::size_t(3)); // both and together
        QCOMPARE(rows[0].cells[2].text, format.percent(0.25, 0));
        QCOMPARE(rows[0].cells[2].part.value_or(0), 0.25);
        QCOMPARE(rows[1].cells[1].text, FigureFormat::unknown());
        QVERIFY(rows[1].cells[1].toolTip.contains(u"TikTok"_s));
        QVERIFY(mentionPlatformNote(summary).contains(u"TikTok"_s));
        QVERIFY(mentionPlatformNote(timelineOf({}).summary).isEmpty());
    }

    void emptyPagesSayWhy()
    {
        MentionsAnswer answer = answerTo(timelineOf({}));
        MentionSummary &summary = answer.timeline.summary;
        summary.knownSince = QDate(2026, 1, 5);
        auto text = noMentionsText(answer, format);
        QVERIFY(text && text->elsewhere);
        QCOMPARE(text->elsewhere->first(), QDate(2026, 1, 5));
        QCOMPARE(text->elsewhere->last(), QDate(2026, 11, 21));
        summary.knownSince.reset();
        summary.platforms = {{.platform = Platform::TikTok}};
        text = noMentionsText(answer, format);
        QVERIFY(text && text->why.contains(u"TikTok"_s) && !text->elsewhere);
        summary.platforms.push_back({.platform = Platform::YouTube});
        text = noMentionsText(answer, format);
        QVERIFY(text && text->why.contains(u"sync"_s));
        QVERIFY(!noMentionsText(answerTo(timelineOf({.mentions = 1})), format));
    }

    void choicesAndCountsAreSaid()
    {
        const MentionPageChoice choice{.label = SentimentLabel::Negative, .minimumFollowers = 10'000, .search = u"kiln"_s};
        QCOMPARE(mentionChoiceText(choice, format), u"Negative · from 10,000 followers · “kiln”"_s);
        QCOMPARE(mentionMatchesText(1'204, 100, true, format), u"1,204 mentions"_s);
        QCOMPARE(mentionMatchesText({}, 100, true, format), u"100 or more mentions"_s);
        QCOMPARE(mentionMatchesText({}, 1, false, format), u"1 mention"_s);
    }

    void storyMarksTheWordsThatMovedTheScore()
    {
        const QString text = u"I do not love it, but the GLAZE is great 😀"_s;
        const auto scorer = must(SentimentScorer::load());
        const ScoredText score = scorer.score(text, SentimentScorer::Explain::Yes);
        FeedMention mention = mentionOf(text);
        mention.stored.mention.authorFollowers = 12'400;
        mention.stored.mention.url = u"https://x.example/1"_s;
        mention.stored.sentiment = MentionSentiment{.scorer = presentScorer(),
                                                    .score = score.compound,
                                                    .label = score.label,
                                                    .confidence = score.confidence,
                                                    .language = u"en"_s};
        const MentionReasons reasons{.words = score, .scorer = presentScorer()};
        const MentionStory story = mentionStory(mention, &reasons, QTimeZone("Asia/Kolkata"), format);
        QCOMPARE(story.words.size(), score.spans.size());
        QVERIFY(story.words.size() >= 3);
        for (std::size_t i = 0; i < story.words.size(); ++i) {
            QCOMPARE(story.words[i].text, text.mid(score.spans[i].start, score.spans[i].length));
            QCOMPARE(story.words[i].lifts, score.spans[i].contribution >= 0);
        }
        QCOMPARE(story.words.front().text, u"love"_s);
        QVERIFY(!story.words.front().lifts);
        QVERIFY(story.words.front().value.startsWith(u'−'));
        QVERIFY(story.words.front().why.contains(u"“not”"_s));
        QVERIFY(story.words.front().why.contains(u"“but”"_s));
        QVERIFY(story.followers.contains(u"12,400"_s) && story.followers.contains(u"X"_s));
        QVERIFY(story.facts.contains(QLocale(QLocale::English, QLocale::UnitedStates).toString(QTime(13, 44), QLocale::ShortFormat)));
        QVERIFY(!story.openText.isEmpty());
        QVERIFY(story.scorer.contains(u"1"_s));
        QVERIFY(story.note.isEmpty());
    }

    void storySaysWhatIsNotKnown()
    {
        const MentionStory story = mentionStory(mentionOf(u"hm"_s, Platform::YouTube), nullptr, QTimeZone::utc(), format);
        QCOMPARE(story.verdict, u"… Not scored"_s);
        QVERIFY(story.score.isEmpty() && story.words.empty());
        QVERIFY(story.followers.contains(u"YouTube"_s));
        QVERIFY(story.openText.isEmpty()); // no address
        QVERIFY(story.reactions.isEmpty());
    }

    void outcryIsToldWithItsReasons()
    {
        const NegativeSpike spike{.day = QDate(2026, 11, 14),
                                  .negative = 18,
                                  .usual = 2,
                                  .mostUsual = 8,
                                  .words = {{.word = u"ads"_s}, {.word = u"sponsor"_s}, {.word = u"bored"_s}, {.word = u"why"_s}},
                                  .post = PostDriver{.title = u"Gear"_s, .counts = {.negative = 11}}};
        const SpikeText text = spikeText(spike, format, QDate(2026, 11, 21));
        QVERIFY2(text.title.contains(u"18"_s) && text.title.contains(u"14"_s) && text.title.contains(u"2"_s), qPrintable(text.title));
        QVERIFY(!text.title.contains(u"2026"_s));
        QVERIFY2(text.reason.contains(u"“ads”, “sponsor”, “bored”"_s) && text.reason.contains(u"11"_s) && text.reason.contains(u"“Gear”"_s),
                 qPrintable(text.reason));
        QVERIFY(!text.reason.contains(u"why"_s)); // three words are enough
        QVERIFY(spikeText({.day = spike.day, .negative = 5}, format, spike.day).reason.isEmpty());
    }

    void judgesAreNamedWithTheirCounts()
    {
        MentionSummary summary = timelineOf({.mentions = 12, .unscored = 2}).summary;
        summary.scorers = {{.scorer = u"lexicon 1 words 00c0ffee"_s, .counts = {.mentions = 7}}, {.scorer = u"own"_s, .counts = {.mentions = 3}}};
        const QString text = judgedByText(summary, format);
        QVERIFY2(text.contains(u"with your words (7)"_s) && text.contains(u"you (3)"_s) && text.contains(u"2 not judged yet"_s), qPrintable(text));
        QVERIFY(judgedByText(timelineOf({}).summary, format).isEmpty());
    }

    void agreementIsToldFromTenMentionsOn()
    {
        QVERIFY(agreementText({{.scorer = u"lexicon 1"_s, .judged = 9, .agreed = 9}}, format).isEmpty());
        const QString text = agreementText({{.scorer = u"lexicon 1"_s, .judged = 200, .agreed = 174}, {.scorer = u"remote 1 m@h"_s, .judged = 12}}, format);
        QVERIFY2(text.contains(u"87"_s) && text.contains(u"200"_s) && text.contains(u"word lists"_s), qPrintable(text));
    }

    void userWinsOverTheScorer()
    {
        FeedMention mention = mentionOf(u"sick"_s);
        mention.stored.sentiment = MentionSentiment{.scorer = u"lexicon 1"_s, .score = -0.5, .label = SentimentLabel::Negative};
        mention.stored.ownLabel = SentimentLabel::Positive;
        const MentionStory story = mentionStory(mention, nullptr, QTimeZone::utc(), format);
        QVERIFY2(story.verdict.startsWith(u"+ Positive"_s), qPrintable(story.verdict));
        QCOMPARE(story.judged, u"− Negative"_s);
        QCOMPARE(story.tone, Tone::Up);
    }

    void goneOriginalsTellNothingOfTheirAuthor()
    {
        FeedMention mention = mentionOf(QString(), Platform::YouTube);
        mention.stored.goneAt = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
        const MentionStory story = mentionStory(mention, nullptr, QTimeZone::utc(), format);
        QVERIFY(story.author.contains(u"YouTube"_s) && story.followers.isEmpty());
        QVERIFY2(story.text.contains(u"11/20/26"_s), qPrintable(story.text));
    }

    void otherScorersAreNamed()
    {
        const auto scorer = must(SentimentScorer::load());
        const ScoredText score = scorer.score(u"great"_s, SentimentScorer::Explain::Yes);
        FeedMention mention = mentionOf(u"great"_s);
        mention.stored.sentiment = MentionSentiment{.scorer = u"cloud 3"_s, .score = 0.9, .label = SentimentLabel::Positive};
        const MentionReasons reasons{.words = score, .scorer = presentScorer()};
        const MentionStory story = mentionStory(mention, &reasons, QTimeZone::utc(), format);
        QCOMPARE(story.scorer, u"Judged by cloud 3"_s);
        QVERIFY(!story.note.isEmpty()); // the words are another one's
        QVERIFY(story.said.isEmpty());
    }

    void reasonOfAModelIsToldAndItsConfidenceIsNot()
    {
        FeedMention mention = mentionOf(u"zxqv"_s);
        mention.stored.sentiment = MentionSentiment{.scorer = u"remote 1 m@api.example.com"_s, .score = 0.9, .label = SentimentLabel::Positive};
        mention.stored.mention.postId = u"p1"_s;
        const MentionReasons reasons{.words = must(SentimentScorer::load()).score(u"zxqv"_s, SentimentScorer::Explain::Yes),
                                     .scorer = presentScorer(),
                                     .remote = RemoteScore{.label = SentimentLabel::Positive, .score = 0.9, .reason = u"It is praised."_s},
                                     .postTitle = u"A kiln"_s};
        const MentionStory story = mentionStory(mention, &reasons, QTimeZone::utc(), format);
        QCOMPARE(story.scorer, u"Judged by m at api.example.com"_s);
        QCOMPARE(story.said, u"“It is praised.”"_s);
        QCOMPARE(story.confidence, FigureFormat::unknown());
        QVERIFY(story.note.isEmpty()); // no word of the lists is in it
        QCOMPARE(story.post, u"Under “A kiln”"_s);
    }
};

QTEST_GUILESS_MAIN(TestMentionTexts)
#include "tst_mentiontexts.moc"
