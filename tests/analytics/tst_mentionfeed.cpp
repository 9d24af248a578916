// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/codec.h"
#include "models/store/mentioncorrections.h"
#include "tests/store/mentionoracle.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Enough mentions that words and authors must be asked of their indexes and answers must be cut.
class TestMentionFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newestFirst();
    void archivedOnlyByName();
    void searchWithoutAWordFindsNothing();
    void whatIsRareIsThereAtOnce();
    void placesRoundTrip();
    void jsonSaysEverything();
    void anyFilter_data();
    void anyFilter();

private:
    struct Known {
        MentionPlace place;
        const Account *account = nullptr;
        Mention mention;
        SentimentLabel label = SentimentLabel::Unknown; ///< what counts
        std::optional<QString> language = {}; ///< nothing: not scored
        bool corrected = false;
    };

    void fill(std::size_t account, int count, QRandomGenerator &random);
    [[nodiscard]] std::vector<qint64> slowly(const AnalyticsQuery &query, const MentionFilter &filter) const;
    [[nodiscard]] AnalyticsQuery anyQuery(QRandomGenerator &random) const;

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::vector<Account> m_accounts; ///< the last one is archived
    std::vector<Known> m_known;
};

namespace {

constexpr int mentionsInAll = 7'000;
const DateRange everything = *DateRange::make(QDate(2023, 1, 1), QDate(2026, 12, 31));

/// Common, rare, and one that was common once.
QString anyText(QRandomGenerator &random, QDate day)
{
    QStringList words;
    if (random.bounded(10) < 6)
        words.append(u"kiln"_s);
    if (random.bounded(30) == 0)
        words.append(u"Glaze"_s);
    if (random.bounded(800) == 0)
        words.append(u"celadon"_s);
    if (day < QDate(2024, 8, 1))
        words.append(random.bounded(2) == 0 ? u"legacy"_s : u"legacies"_s);
    words.append(u"number%1"_s.arg(random.bounded(500)));
    return words.join(u' ');
}

std::optional<qint64> anyFollowers(QRandomGenerator &random)
{
    const int kind = random.bounded(100);
    if (kind < 30)
        return std::nullopt;
    if (kind < 32)
        return 1'000'000 + random.bounded(1'000'000);
    return kind < 60 ? random.bounded(60'000) : random.bounded(3'000);
}

bool hasWords(const Mention &mention, const QString &search)
{
    const QStringList words =
        (mention.authorName + u' ' + mention.text).toLower().remove(u'@').split(u' ', Qt::SkipEmptyParts);
    const QStringList wanted = search.toLower().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool last = i + 1 == wanted.size();
        const bool found = std::ranges::any_of(
            words, [&](const QString &word) { return last ? word.startsWith(wanted[i]) : word == wanted[i]; });
        if (!found)
            return false;
    }
    return true;
}

} // namespace

void TestMentionFeed::initTestCase()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    QRandomGenerator random(20'261'123);
    for (int i = 0; i < 5; ++i) {
        m_accounts.push_back(
            addAccount(*m_connection, i % 2 == 0 ? Platform::X : Platform::YouTube, QString::number(i)));
        fill(m_accounts.size() - 1, mentionsInAll / 5, random);
    }
    must(setArchived(*m_connection, m_accounts.back().id, scratchMoment("2026-01-01T00:00:00Z")));
    m_accounts.back().archivedAt = scratchMoment("2026-01-01T00:00:00Z");
    for (Known &known : m_known)
        known.account = &*std::ranges::find(
            m_accounts,
            AccountId(
                scalar(*m_connection,
                       QString(u"SELECT account_id FROM brand_mentions WHERE id = %1"_s).arg(known.place.id.value()))
                    .toLongLong()),
            &Account::id);
    std::ranges::sort(m_known, std::greater(), &Known::place);
}

void TestMentionFeed::fill(std::size_t account, int count, QRandomGenerator &random)
{
    const AccountId id = m_accounts[account].id;
    std::vector<Mention> mentions;
    for (int i = 0; i < count; ++i) {
        const QDate day = QDate(2024, 1, 1).addDays(random.bounded(730));
        // Whole hours, so that many are of the same moment.
        mentions.push_back({.mentionId = u"m%1"_s.arg(i),
                            .authorName = u"@author%1"_s.arg(random.bounded(200)),
                            .authorFollowers = anyFollowers(random),
                            .text = anyText(random, day),
                            .url = {},
                            .engagementCount = {},
                            .mentionedAt = QDateTime(day, QTime(random.bounded(24), 0), Qt::UTC),
                            .postId = random.bounded(3) == 0 ? QString() : u"p%1"_s.arg(random.bounded(40))});
    }
    Transaction transaction(*m_connection);
    must(upsertMentions(*m_connection, id, mentions, addFetch(*m_connection, id)));
    const qint64 before = scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong() - count;
    std::vector<ScoredMention> scores;
    std::vector<MentionCorrection> corrections;
    for (int i = 0; i < count; ++i) {
        const StoredMentionId stored(before + i + 1);
        const Mention &mention = mentions[static_cast<std::size_t>(i)];
        Known known{.place = {.at = mention.mentionedAt.toMSecsSinceEpoch(), .id = stored}, .mention = mention};
        if (random.bounded(10) != 0) {
            known.label = random.bounded(300) == 0 ? SentimentLabel::Negative
                                                   : std::array{SentimentLabel::Positive, SentimentLabel::Neutral,
                                                                SentimentLabel::Unknown}[random.bounded(3U)];
            known.language = std::array{u"en"_s, u"en"_s, u"en"_s, u"en"_s, u"es"_s, QString(u""_s)}[random.bounded(6U)];
            scores.push_back({.id = stored,
                              .text = mention.text,
                              .sentiment = {.scorer = u"vader 1"_s, .score = 0, .label = known.label, .language = *known.language}});
        }
        if (random.bounded(60) == 0) {
            known.corrected = true;
            known.label = SentimentLabel::Neutral;
            corrections.push_back({.id = stored, .label = known.label});
        }
        m_known.push_back(known);
    }
    must(scoreMentions(*m_connection, id, scores));
    must(correctMentions(*m_connection, corrections, scratchMoment("2026-11-01T00:00:00Z")));
    must(transaction.commit());
}

std::vector<qint64> TestMentionFeed::slowly(const AnalyticsQuery &query, const MentionFilter &filter) const
{
    std::vector<qint64> ids;
    for (const Known &known : m_known) {
        const bool named = std::ranges::find(query.accounts, known.account->id) != query.accounts.end();
        const bool chosen = query.accounts.empty() ? !known.account->archivedAt.isValid() : named;
        const bool onPlatform = query.platforms.empty()
                                || std::ranges::find(query.platforms, known.account->platform) != query.platforms.end();
        const QDate day = known.mention.mentionedAt.toTimeZone(QTimeZone(known.account->zone)).date();
        if (chosen && onPlatform && query.range.contains(day) && (!filter.label || *filter.label == known.label)
            && (!filter.minimumFollowers || known.mention.authorFollowers.value_or(-1) >= *filter.minimumFollowers)
            && (!filter.language || filter.language == known.language) && (!filter.postId || *filter.postId == known.mention.postId)
            && (!filter.corrected || known.corrected) && hasWords(known.mention, query.search))
            ids.push_back(known.place.id.value());
    }
    return ids;
}

void TestMentionFeed::newestFirst()
{
    const MentionFeed feed = must(mentionFeed(*m_connection, {.range = everything, .limit = 20}, {}));
    QCOMPARE(feed.mentions.size(), std::size_t(20));
    QVERIFY(feed.next);
    const auto found =
        std::ranges::find(m_known, feed.mentions.front().stored.id, [](const Known &known) { return known.place.id; });
    QCOMPARE(feed.mentions.front().stored.mention, found->mention);
    QCOMPARE(feed.mentions.front().stored.account, found->account->id);
    QCOMPARE(feed.mentions.front().platform, found->account->platform);
    QVERIFY(must(mentionFeed(*m_connection, {.range = DateRange::day(QDate(2020, 1, 1))}, {})).mentions.empty());
}

void TestMentionFeed::archivedOnlyByName()
{
    const AccountId archived = m_accounts.back().id;
    for (const FeedMention &mention :
         must(mentionFeed(*m_connection, {.range = everything, .limit = 1'000}, {})).mentions)
        QVERIFY(mention.stored.account != archived);
    const MentionFeed named = must(mentionFeed(*m_connection, {.range = everything, .accounts = {archived}}, {}));
    QCOMPARE(named.mentions.size(), std::size_t(10));
    QCOMPARE(named.mentions.front().stored.account, archived);
}

void TestMentionFeed::searchWithoutAWordFindsNothing()
{
    AnalyticsQuery query{.range = everything};
    query.search = u"\"*\" !"_s;
    const MentionFeed feed = must(mentionFeed(*m_connection, query, {}));
    QVERIFY(feed.mentions.empty());
    QVERIFY(!feed.next);
}

/// Walking through the newest alone would need several answers.
void TestMentionFeed::whatIsRareIsThereAtOnce()
{
    const std::array<std::pair<QString, MentionFilter>, 4> cases{{{u"celadon"_s, {}},
                                                                  {u"kiln cel"_s, {}},
                                                                  {u""_s, {.minimumFollowers = 1'900'000}},
                                                                  {u""_s, {.label = SentimentLabel::Negative}}}};
    for (const auto &[search, filter] : cases) {
        AnalyticsQuery query{.range = everything, .limit = 1'000};
        query.search = search;
        const MentionFeed feed = must(mentionFeed(*m_connection, query, filter));
        QVERIFY(!feed.mentions.empty());
        QCOMPARE(feed.mentions.size(), slowly(query, filter).size());
        QVERIFY(!feed.next);
    }
}

void TestMentionFeed::placesRoundTrip()
{
    const MentionPlace place{.at = -5, .id = StoredMentionId(77)};
    QCOMPARE(must(parsePlace(placeText(place))), place);
    for (const char *bad : {"", ".", "5", "5.", ".7", "a.b", "1.2.3"})
        QCOMPARE(parsePlace(QString::fromLatin1(bad)).ok(), false);
}

void TestMentionFeed::jsonSaysEverything()
{
    const QJsonObject json = toJson(
        must(mentionFeed(*m_connection, {.range = everything, .limit = 1}, {.label = SentimentLabel::Positive})));
    const QJsonObject mention = json["mentions"_L1].toArray().first().toObject();
    QCOMPARE(mention["sentiment"_L1]["label"_L1].toString(), u"positive"_s);
    QCOMPARE(mention["sentiment"_L1]["scorer"_L1].toString(), u"vader 1"_s);
    QCOMPARE(json["query"_L1]["label"_L1].toString(), u"positive"_s);
    QVERIFY(mention["text"_L1].toString().contains("number"_L1));
    QVERIFY(parsePlace(json["next"_L1].toString()).ok());
}

AnalyticsQuery TestMentionFeed::anyQuery(QRandomGenerator &random) const
{
    AnalyticsQuery query{
        .range = random.bounded(2) == 0
                     ? everything
                     : DateRange::endingAt(QDate(2024, 1, 1).addDays(random.bounded(760)), 1 + random.bounded(400)),
        .limit = 20 + random.bounded(400)};
    if (random.bounded(4) == 0)
        query.platforms.push_back(allPlatforms[random.bounded(4U)]);
    if (random.bounded(4) == 0)
        query.accounts.push_back(m_accounts[random.bounded(static_cast<quint32>(m_accounts.size()))].id);
    static const QStringList searches{
        u""_s,        u""_s,         u"kiln"_s,        u"glaze"_s,       u"celadon"_s,         u"cel"_s,
        u"legacy"_s,  u"legac"_s,    u"unheard"_s,     u"kiln glaze"_s,  u"legacy celadon"_s,  u"n"_s,
        u"number7"_s, u"author13"_s, u"author1 kil"_s, u"number12 ki"_s, u"kiln celadon leg"_s};
    query.search = searches[random.bounded(searches.size())];
    return query;
}

void TestMentionFeed::anyFilter_data()
{
    QTest::addColumn<quint32>("seed");
    for (int round = 0; round < 10; ++round) {
        const quint32 seed = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestMentionFeed::anyFilter()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 60; ++round) {
        const AnalyticsQuery query = anyQuery(random);
        MentionFilter filter;
        if (random.bounded(2) == 0)
            filter.label = allSentimentLabels[random.bounded(4U)];
        if (random.bounded(2) == 0)
            filter.minimumFollowers =
                std::array{0, 500, 9'999, 10'000, 50'000, 1'500'000, 3'000'000}[random.bounded(7U)];
        if (random.bounded(3) == 0)
            filter.language = std::array{u"en"_s, u"es"_s, QString(u""_s), u"ja"_s}[random.bounded(4U)];
        if (random.bounded(5) == 0)
            filter.postId = u"p%1"_s.arg(random.bounded(42));
        filter.corrected = random.bounded(5) == 0;
        std::vector<qint64> found;
        MentionFilter page = filter;
        for (int pages = 0;; ++pages) {
            const MentionFeed feed = must(mentionFeed(*m_connection, query, page));
            QVERIFY(feed.mentions.size() <= static_cast<std::size_t>(query.limit));
            for (const FeedMention &mention : feed.mentions)
                found.push_back(mention.stored.id.value());
            if (!feed.next)
                break;
            QVERIFY2(!page.after || *feed.next < *page.after, "a page must bring the answer on");
            QVERIFY(pages < 1'000);
            page.after = feed.next;
        }
        QVERIFY2(found == slowly(query, filter), qPrintable(u"\"%1\", round %2"_s.arg(query.search).arg(round)));
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionFeed)
#include "tst_mentionfeed.moc"
