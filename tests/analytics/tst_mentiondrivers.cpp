// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentiondrivers.h"
#include "models/store/mentionscan.h"
#include "tests/store/mentionoracle.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Function words and the creator's own name say nothing; what begins with # or @ is no word of the text.
const QSet<QString> passedOver{u"the"_s, u"und"_s, u"channel"_s};

bool isLess(const std::pair<qint64, qint64> &left, const std::pair<qint64, qint64> &right)
{
    return left.first != right.first ? left.first < right.first : left.second < right.second;
}

} // namespace

/// Drivers held against counting by hand: every word, post and author of random mentions in several zones.
class TestMentionDrivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countedByHand_data();
    void countedByHand();
    void limitsKeepTheStrongest();
    void aWordOfTwoTextsSaysNothing_data();
    void aWordOfTwoTextsSaysNothing();
    void nothingToSay();

private:
    struct Known {
        MentionPlace place;
        const Account *account = nullptr;
        Mention mention;
        SentimentLabel label = SentimentLabel::Unknown;
        bool scored = false;
        bool own = false;
        qint64 score = 0; ///< ten-thousandths
    };
    /// A word among the looked at texts.
    struct Word {
        qint64 positive = 0;
        qint64 negative = 0;
        qint64 all = 0;
        std::map<QString, qint64> spellings = {};
    };
    struct Words {
        std::map<QString, Word> words;
        Word sums; ///< of all of them
    };

    [[nodiscard]] QString anyText(SentimentLabel label);
    void fill(const Account &account, int count);
    [[nodiscard]] std::vector<const Known *> newest(const AnalyticsQuery &query) const;
    [[nodiscard]] static Words wordsOf(const std::vector<const Known *> &looked);
    [[nodiscard]] static double weightOf(const Word &word, const Word &sums);
    [[nodiscard]] static MentionCounts countsOf(const Known &known);
    /// What is wrong; empty when it holds.
    [[nodiscard]] static QString flawOfWords(const std::vector<WordDriver> &drivers, const Words &words, bool lifting);
    [[nodiscard]] static QString flawOfPosts(const std::vector<PostDriver> &drivers, const std::vector<const Known *> &looked);
    [[nodiscard]] static QString flawOfAuthors(const std::vector<AuthorDriver> &drivers, const std::vector<const Known *> &looked);

    QRandomGenerator m_random{20'261'121};
    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::vector<Account> m_accounts;
    std::vector<Known> m_known;
};

void TestMentionDrivers::initTestCase()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    const std::array<std::pair<Platform, const char *>, 3> kinds{
        {{Platform::X, "UTC"}, {Platform::YouTube, "America/Los_Angeles"}, {Platform::X, "Pacific/Apia"}}};
    for (const auto &[platform, zone] : kinds) {
        m_accounts.push_back(addAccount(*m_connection, platform, u"UC%1"_s.arg(m_accounts.size())));
        m_accounts.back().zone = zone;
        must(m_connection->run(u"UPDATE accounts SET zone = ? WHERE id = ?", QString::fromLatin1(zone), m_accounts.back().id.value()));
    }
    for (const Account &account : m_accounts)
        fill(account, 400);
}

/// Some words stand more often in praise, some in blame, some in both.
QString TestMentionDrivers::anyText(SentimentLabel label)
{
    static const QStringList both{u"kiln"_s, u"Kiln"_s, u"shelf"_s, u"the"_s, u"und"_s, u"Channel"_s, u"#glaze"_s, u"@potter"_s, u"Ünal"_s};
    static const QStringList praise{u"glaze"_s, u"Glaze"_s, u"GLAZE"_s, u"celadon"_s};
    static const QStringList blame{u"sponsor"_s, u"Sponsor"_s, u"ads"_s, u"wobbly"_s};
    QStringList words;
    for (int word = m_random.bounded(6); word > 0; --word) {
        const int kind = m_random.bounded(10);
        const bool asItIs = kind < 9;
        const bool praised = (label == SentimentLabel::Positive) == asItIs;
        const QStringList &list = kind < 5 ? both : praised ? praise : blame;
        words << list[m_random.bounded(list.size())];
    }
    if (m_random.bounded(4) == 0)
        words << u"rare%1"_s.arg(m_random.bounded(400));
    return words.join(u' ');
}

void TestMentionDrivers::fill(const Account &account, int count)
{
    std::vector<Mention> mentions;
    std::vector<Known> known;
    for (int number = 0; number < count; ++number) {
        Known told{.account = &account, .label = allSentimentLabels[m_random.bounded(4U)]};
        told.scored = m_random.bounded(8) > 0;
        told.score = told.scored ? m_random.bounded(20'001) - 10'000 : 0;
        if (!told.scored)
            told.label = SentimentLabel::Unknown;
        told.mention = {.mentionId = QString::number(number),
                        .authorName = m_random.bounded(9) == 0 ? QString() : u"@fan%1"_s.arg(m_random.bounded(60)),
                        .authorFollowers = m_random.bounded(3) == 0 ? std::nullopt : std::optional<qint64>(m_random.bounded(90'000)),
                        .text = anyText(told.label),
                        .mentionedAt = QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC).addSecs(3'600LL * m_random.bounded(24 * 120)),
                        .postId = m_random.bounded(3) == 0 ? QString() : u"post%1"_s.arg(m_random.bounded(20))};
        mentions.push_back(told.mention);
        known.push_back(told);
    }
    Transaction transaction(*m_connection);
    must(upsertMentions(*m_connection, account.id, mentions, addFetch(*m_connection, account.id)));
    const qint64 before = scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong() - count;
    std::vector<ScoredMention> scores;
    std::vector<MentionCorrection> corrections;
    QStringList gone;
    for (std::size_t number = 0; number < known.size(); ++number) {
        Known &told = known[number];
        told.place = {.at = told.mention.mentionedAt.toMSecsSinceEpoch(), .id = StoredMentionId(before + static_cast<qint64>(number) + 1)};
        if (told.scored)
            scores.push_back({.id = told.place.id,
                              .text = told.mention.text,
                              .sentiment = {.scorer = u"lexicon 1"_s, .score = static_cast<double>(told.score) / 10'000, .label = told.label}});
        if (m_random.bounded(12) == 0) {
            told.own = true;
            told.label = judgeableLabels[m_random.bounded(3U)];
            corrections.push_back({.id = told.place.id, .label = told.label});
        }
        if (m_random.bounded(15) == 0) {
            gone << told.mention.mentionId;
            told.mention.text.clear();
            told.mention.authorName.clear();
            told.mention.authorFollowers.reset();
        }
    }
    must(scoreMentions(*m_connection, account.id, scores));
    must(correctMentions(*m_connection, corrections, scratchMoment("2026-11-20T10:00:00Z")));
    must(markMentionsGone(*m_connection, account.id, gone, scratchMoment("2026-11-20T10:00:00Z")));
    must(transaction.commit());
    m_known.insert(m_known.end(), known.begin(), known.end());
}

std::vector<const TestMentionDrivers::Known *> TestMentionDrivers::newest(const AnalyticsQuery &query) const
{
    std::vector<const Known *> chosen;
    for (const Known &known : m_known) {
        const QDate day = known.mention.mentionedAt.toTimeZone(QTimeZone(known.account->zone)).date();
        const bool onPlatform = query.platforms.empty() || std::ranges::find(query.platforms, known.account->platform) != query.platforms.end();
        if (onPlatform && query.range.contains(day))
            chosen.push_back(&known);
    }
    std::ranges::sort(chosen, std::greater(), [](const Known *known) { return known->place; });
    return chosen;
}

TestMentionDrivers::Words TestMentionDrivers::wordsOf(const std::vector<const Known *> &looked)
{
    Words found;
    for (const Known *known : looked) {
        std::set<QString> once;
        for (const QString &spelling : known->mention.text.split(u' ', Qt::SkipEmptyParts)) {
            const QString key = spelling.toLower();
            if (key.startsWith(u'#') || key.startsWith(u'@') || passedOver.contains(key))
                continue;
            ++found.words[key].spellings[spelling];
            once.insert(key);
        }
        for (const QString &key : once) {
            for (Word *word : {&found.words[key], &found.sums}) {
                ++word->all;
                word->positive += known->label == SentimentLabel::Positive;
                word->negative += known->label == SentimentLabel::Negative;
            }
        }
    }
    return found;
}

/// Monroe, Colaresi & Quinn 2008, formulas 15, 19, 20 and 22 with a prior of a tenth of all counts.
double TestMentionDrivers::weightOf(const Word &word, const Word &sums)
{
    const double prior = 0.1 * static_cast<double>(word.all);
    const double positive = static_cast<double>(word.positive) + prior;
    const double negative = static_cast<double>(word.negative) + prior;
    const double positiveOthers = static_cast<double>(sums.positive) + 0.1 * static_cast<double>(sums.all) - positive;
    const double negativeOthers = static_cast<double>(sums.negative) + 0.1 * static_cast<double>(sums.all) - negative;
    return (std::log(positive / positiveOthers) - std::log(negative / negativeOthers)) / std::sqrt(1 / positive + 1 / negative);
}

MentionCounts TestMentionDrivers::countsOf(const Known &known)
{
    const bool decided = known.label != SentimentLabel::Unknown;
    return {.mentions = 1,
            .positive = known.label == SentimentLabel::Positive,
            .neutral = known.label == SentimentLabel::Neutral,
            .negative = known.label == SentimentLabel::Negative,
            .unscored = !known.scored && !known.own,
            .scores = decided && !known.own ? known.score : 0,
            .own = known.own};
}

QString TestMentionDrivers::flawOfWords(const std::vector<WordDriver> &drivers, const Words &words, bool lifting)
{
    std::set<QString> told;
    double last = std::numeric_limits<double>::max();
    for (const WordDriver &driver : drivers) {
        const QString key = driver.word.toLower();
        const auto entry = words.words.find(key);
        if (entry == words.words.end() || !told.insert(key).second)
            return u"\"%1\" is no word or told twice"_s.arg(driver.word);
        const Word &word = entry->second;
        if (driver.positive != word.positive || driver.negative != word.negative || driver.mentions != word.all)
            return u"\"%1\" is miscounted"_s.arg(driver.word);
        if (std::abs(driver.weight - weightOf(word, words.sums)) > 1e-9)
            return u"\"%1\" weighs %2, not %3"_s.arg(driver.word).arg(weightOf(word, words.sums)).arg(driver.weight);
        for (const auto &[spelling, count] : word.spellings) {
            const auto chosen = word.spellings.find(driver.word);
            if (chosen == word.spellings.end() || chosen->second < count)
                return u"\"%1\" is mostly written \"%2\""_s.arg(driver.word, spelling);
        }
        if (std::abs(driver.weight) > last)
            return u"\"%1\" is out of order"_s.arg(driver.word);
        last = std::abs(driver.weight);
    }
    for (const auto &[key, word] : words.words) {
        const double weight = lifting ? weightOf(word, words.sums) : -weightOf(word, words.sums);
        if ((word.all >= 3 && weight >= 1.96) != told.contains(key))
            return u"\"%1\" with %2 is %3"_s.arg(key).arg(weight).arg(told.contains(key) ? u"told"_s : u"left out"_s);
    }
    return {};
}

QString TestMentionDrivers::flawOfPosts(const std::vector<PostDriver> &drivers, const std::vector<const Known *> &looked)
{
    std::map<std::pair<qint64, QString>, MentionCounts> posts;
    for (const Known *known : looked) {
        if (!known->mention.postId.isEmpty())
            posts[{known->account->id.value(), known->mention.postId}] += countsOf(*known);
    }
    std::pair last(std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    for (const PostDriver &driver : drivers) {
        const auto entry = posts.find({driver.account.value(), driver.postId});
        if (entry == posts.end() || entry->second != driver.counts)
            return u"%1 is miscounted"_s.arg(driver.postId);
        const std::pair rank(driver.counts.negative, driver.counts.mentions);
        if (isLess(last, rank))
            return u"%1 is out of order"_s.arg(driver.postId);
        last = rank;
        posts.erase(entry);
    }
    return posts.empty() ? QString() : u"%1 posts are left out"_s.arg(posts.size());
}

QString TestMentionDrivers::flawOfAuthors(const std::vector<AuthorDriver> &drivers, const std::vector<const Known *> &looked)
{
    std::map<std::pair<Platform, QString>, std::pair<MentionCounts, std::optional<qint64>>> authors;
    for (const Known *known : looked) {
        if (known->mention.authorName.isEmpty())
            continue;
        auto &[counts, followers] = authors[{known->account->platform, known->mention.authorName}];
        counts += countsOf(*known);
        if (!followers)
            followers = known->mention.authorFollowers;
    }
    std::pair last(std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    for (const AuthorDriver &driver : drivers) {
        const auto entry = authors.find({driver.platform, driver.name});
        if (entry == authors.end() || entry->second.first != driver.counts || entry->second.second != driver.followers)
            return u"%1 is miscounted"_s.arg(driver.name);
        const std::pair rank(driver.counts.negative, driver.counts.mentions);
        if (isLess(last, rank))
            return u"%1 is out of order"_s.arg(driver.name);
        last = rank;
        authors.erase(entry);
    }
    return authors.empty() ? QString() : u"%1 authors are left out"_s.arg(authors.size());
}

void TestMentionDrivers::countedByHand_data()
{
    QTest::addColumn<AnalyticsQuery>("query");
    QTest::addColumn<qint64>("most");
    const DateRange all = *DateRange::make(QDate(2025, 12, 1), QDate(2026, 6, 1));
    QTest::newRow("all") << AnalyticsQuery{.range = all, .limit = 1'000} << mostDriverTexts;
    QTest::newRow("a month") << AnalyticsQuery{.range = *DateRange::make(QDate(2026, 2, 1), QDate(2026, 2, 28)), .limit = 1'000}
                             << mostDriverTexts;
    QTest::newRow("a day") << AnalyticsQuery{.range = *DateRange::make(QDate(2026, 3, 8), QDate(2026, 3, 8)), .limit = 1'000}
                           << mostDriverTexts;
    QTest::newRow("one platform") << AnalyticsQuery{.range = all, .platforms = {Platform::YouTube}, .limit = 1'000} << mostDriverTexts;
    QTest::newRow("the newest of them") << AnalyticsQuery{.range = all, .limit = 1'000} << qint64(333);
}

void TestMentionDrivers::countedByHand()
{
    QFETCH(const AnalyticsQuery, query);
    QFETCH(const qint64, most);
    std::vector<const Known *> looked = newest(query);
    QVERIFY(!looked.empty());
    const auto mentions = static_cast<qint64>(looked.size());
    looked.resize(std::min(looked.size(), static_cast<std::size_t>(most)));
    const MentionDrivers drivers = must(mentionDrivers(*m_connection, query, most));
    QCOMPARE(drivers.mentions, mentions);
    QCOMPARE(drivers.looked, static_cast<qint64>(looked.size()));
    const Words words = wordsOf(looked);
    QString flaw = flawOfWords(drivers.lifting, words, true);
    QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
    flaw = flawOfWords(drivers.pulling, words, false);
    QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
    flaw = flawOfPosts(drivers.posts, looked);
    QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
    flaw = flawOfAuthors(drivers.authors, looked);
    QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
}

void TestMentionDrivers::limitsKeepTheStrongest()
{
    AnalyticsQuery query{.range = *DateRange::make(QDate(2025, 12, 1), QDate(2026, 6, 1)), .limit = 1'000};
    const MentionDrivers all = must(mentionDrivers(*m_connection, query));
    QVERIFY(all.lifting.size() > 1 && all.pulling.size() > 1); // else nothing is cut
    query.limit = 1;
    const MentionDrivers first = must(mentionDrivers(*m_connection, query));
    QCOMPARE(first.lifting, std::vector{all.lifting.front()});
    QCOMPARE(first.pulling, std::vector{all.pulling.front()});
    QCOMPARE(first.posts, std::vector{all.posts.front()});
    QCOMPARE(first.authors, std::vector{all.authors.front()});
}

void TestMentionDrivers::aWordOfTwoTextsSaysNothing_data()
{
    QTest::addColumn<int>("texts");
    QTest::addColumn<int>("told");
    QTest::newRow("two") << 2 << 0;
    QTest::newRow("three") << 3 << 1;
}

/// However much it weighs: here all praise has the word, and blame never.
void TestMentionDrivers::aWordOfTwoTextsSaysNothing()
{
    QFETCH(const int, texts);
    QFETCH(const int, told);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection, Platform::X);
    for (int number = 0; number < 200; ++number) {
        const bool praised = number < texts;
        const Mention mention{.mentionId = QString::number(number),
                              .text = praised ? u"celadon"_s : u"ads%1 wobbly%2"_s.arg(number % 10).arg(number % 7),
                              .mentionedAt = scratchMoment("2026-03-01T12:00:00Z")};
        must(upsertMentions(*connection, account.id, {mention}, addFetch(*connection, account.id)));
        const ScoredMention scored{.id = StoredMentionId(scalar(*connection, u"SELECT max(id) FROM brand_mentions").toLongLong()),
                                   .text = mention.text,
                                   .sentiment = {.scorer = u"lexicon 1"_s,
                                                 .label = praised ? SentimentLabel::Positive : SentimentLabel::Negative}};
        must(scoreMentions(*connection, account.id, std::array{scored}));
    }
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2026, 3, 1), QDate(2026, 3, 1)), .limit = 10};
    QCOMPARE(must(mentionDrivers(*connection, query)).lifting.size(), static_cast<std::size_t>(told));
}

void TestMentionDrivers::nothingToSay()
{
    const AnalyticsQuery query{.range = *DateRange::make(QDate(2020, 1, 1), QDate(2020, 2, 1)), .limit = 10};
    QCOMPARE(must(mentionDrivers(*m_connection, query)), MentionDrivers{.query = query});
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionDrivers)
#include "tst_mentiondrivers.moc"
