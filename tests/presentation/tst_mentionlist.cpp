// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionexport.h"
#include "models/presentation/mentionfeedreader.h"
#include "models/presentation/mentionlistmodel.h"
#include "models/presentation/tableroles.h"
#include "models/store/mentionrepository.h"
#include "models/reports/reportdocument.h"
#include "tests/store/scratchworkspace.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QTimeZone kolkata("Asia/Kolkata");
const DateRange range = *DateRange::make(QDate(2025, 1, 1), QDate(2026, 11, 20));
const QDateTime now = scratchMoment("2026-11-21T08:20:00Z");

FeedMention mentionAt(int row)
{
    FeedMention mention{.stored = {.id = StoredMentionId(1'000'000 - row)}, .platform = Platform::X};
    mention.stored.mention = {.mentionId = QString::number(row),
                              .authorName = u"@author%1"_s.arg(row),
                              .authorFollowers = row % 2 == 0 ? std::optional<qint64>(row * 10) : std::nullopt,
                              .text = u"Text\n %1"_s.arg(row),
                              .url = u"https://x.example/%1"_s.arg(row),
                              .engagementCount = {},
                              .mentionedAt = now.addSecs(-row)};
    return mention;
}

std::vector<FeedMention> mentionsFrom(int first, int count)
{
    std::vector<FeedMention> some;
    for (int row = first; row < first + count; ++row)
        some.push_back(mentionAt(row));
    return some;
}

/// The beginning of a feed of `all` mentions.
MentionsAnswer answerOf(int all)
{
    const int count = std::min(all, MentionListModel::pageSize);
    const MentionSummary summary{.query = {.range = range}};
    MentionsAnswer answer{.timeline = {.summary = summary}, .feed = {.query = {.range = range}}, .askedAt = now};
    answer.feed.mentions = mentionsFrom(0, count);
    if (count < all)
        answer.feed.next = placeOf(answer.feed.mentions.back().stored);
    return answer;
}

QString textAt(const MentionListModel &model, int row, int column = MentionListModel::TextColumn)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestMentionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatIsKnown()
    {
        MentionListModel model(english, kolkata);
        const QAbstractItemModelTester tester(&model);
        MentionsAnswer answer = answerOf(4);
        answer.feed.mentions[0].stored.sentiment =
            MentionSentiment{.scorer = u"lexicon 1"_s, .score = 0.6, .label = SentimentLabel::Positive, .confidence = 0.5};
        answer.feed.mentions[1].stored.sentiment =
            MentionSentiment{.scorer = u"lexicon 1"_s, .score = -0.6, .label = SentimentLabel::Negative, .confidence = 0.5};
        answer.feed.mentions[2].stored.sentiment = MentionSentiment{.scorer = u"lexicon 1"_s};
        model.setAnswer(answer);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(textAt(model, 0), u"Text 0"_s);
        QCOMPARE(textAt(model, 0, MentionListModel::AuthorColumn), u"@author0"_s);
        QCOMPARE(model.index(0, MentionListModel::AuthorColumn).data(Qt::AccessibleTextRole).toString(), u"X: @author0"_s);
        QCOMPARE(model.index(0, MentionListModel::AuthorColumn).data(MarkRole).toInt(), static_cast<int>(Platform::X));
        QCOMPARE(textAt(model, 0, MentionListModel::SentimentColumn), u"+ Positive"_s);
        QCOMPARE(textAt(model, 1, MentionListModel::SentimentColumn), u"− Negative"_s);
        QCOMPARE(textAt(model, 2, MentionListModel::SentimentColumn), u"? Unclear"_s);
        QCOMPARE(textAt(model, 3, MentionListModel::SentimentColumn), u"… Not scored"_s);
        QCOMPARE(model.index(0, MentionListModel::SentimentColumn).data(ToneRole).toInt(), static_cast<int>(Tone::Up));
        QCOMPARE(textAt(model, 2, MentionListModel::FollowersColumn), u"20"_s);
        QCOMPARE(textAt(model, 1, MentionListModel::FollowersColumn), FigureFormat::unknown()); // not 0
        QCOMPARE(model.index(0, MentionListModel::WhenColumn).data(Qt::ToolTipRole).toString(),
                 english.toString(now.toTimeZone(kolkata), QLocale::LongFormat));
        QCOMPARE(model.index(3, 0).data(UrlRole).toString(), u"https://x.example/3"_s);
    }

    void growsBeforeOneReachesTheEnd()
    {
        MentionListModel model(english, kolkata);
        QSignalSpy wanted(&model, &MentionListModel::moreWanted);
        model.setAnswer(answerOf(250));
        QCOMPARE(textAt(model, 10), u"Text 10"_s);
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(textAt(model, 50), u"Text 50"_s);
        QCOMPARE(textAt(model, 99), u"Text 99"_s);
        QCOMPARE(wanted.count(), 1); // once, however many rows are painted
        QVERIFY(wanted.front().front().value<MentionPlace>() == placeOf(mentionAt(99).stored));
        model.append(mentionsFrom(100, 100), placeOf(mentionAt(199).stored));
        QCOMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.count(), 2);
        QVERIFY(!model.canFetchMore({})); // until it comes
        model.append(mentionsFrom(200, 50), {});
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(textAt(model, 249), u"Text 249"_s);
    }

    void shortPiecesMakeWholePages()
    {
        MentionListModel model(english, kolkata);
        model.setAnswer(answerOf(0));
        int rows = 0;
        for (const int count : {30, 0, 69, 2, 120, 7}) {
            const std::vector<FeedMention> piece = mentionsFrom(rows, count);
            rows += count;
            model.append(piece, placeOf(mentionAt(rows).stored));
        }
        QCOMPARE(model.rowCount(), 228);
        for (int row = 0; row < 228; ++row)
            QCOMPARE(textAt(model, row), u"Text %1"_s.arg(row));
    }

    void pagesLeftBehindAreFetchedAgain()
    {
        MentionListModel model(english, kolkata);
        model.setAnswer(answerOf(100'000));
        for (int first = 100; first <= 100 * static_cast<int>(RowPages<FeedMention>::keptPages) + 100; first += 100)
            model.append(mentionsFrom(first, 100), placeOf(mentionAt(first + 99).stored));
        QSignalSpy wanted(&model, &MentionListModel::pageWanted);
        QCOMPARE(textAt(model, 150), u"…"_s);
        QCOMPARE(textAt(model, 151), u"…"_s);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().at(0).toInt(), 100);
        QCOMPARE(wanted.front().at(1).toInt(), 100);
        QVERIFY(wanted.front().at(2).value<std::optional<MentionPlace>>() == placeOf(mentionAt(99).stored));
        model.addPage(100, mentionsFrom(100, 100));
        QCOMPARE(textAt(model, 151), u"Text 151"_s);
        QCOMPARE(textAt(model, 3), u"…"_s); // the first page has no place before it
        QVERIFY(!wanted.back().at(2).value<std::optional<MentionPlace>>());
    }

    void sameAnswerLeavesTheRowsInPlace()
    {
        MentionListModel model(english, kolkata);
        model.setAnswer(answerOf(300));
        model.append(mentionsFrom(100, 100), placeOf(mentionAt(199).stored));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        MentionsAnswer rescored = answerOf(300);
        rescored.feed.mentions[7].stored.sentiment = MentionSentiment{.scorer = u"lexicon 1"_s, .label = SentimentLabel::Neutral};
        model.setAnswer(rescored);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(textAt(model, 7, MentionListModel::SentimentColumn), u"○ Neutral"_s);
        MentionsAnswer other = answerOf(300);
        other.feed.mentions.erase(other.feed.mentions.begin());
        model.setAnswer(other);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 99);
    }

    void everyMentionOfTheStoreIsReachedByAnyFilter()
    {
        fillStore();
        QRandomGenerator random(7);
        for (int round = 0; round < 16; ++round) {
            MentionPageChoice choice;
            if (random.bounded(2) == 0)
                choice.label = allSentimentLabels[random.bounded(4U)];
            if (random.bounded(3) == 0)
                choice.minimumFollowers = std::array<qint64, 3>{100, 5'000, 20'000}[random.bounded(3U)];
            if (random.bounded(3) == 0)
                choice.search = random.bounded(2) == 0 ? u"kiln"_s : u"celadon"_s;
            const QList<qint64> found = readAll(choice);
            QCOMPARE(found, slowly(choice));
            QCOMPARE(fileRows(choice), found.size());
        }
        QCOMPARE(readAll({}).size(), m_mentions.size());
    }

private:
    struct Known {
        qint64 id;
        Mention mention;
        SentimentLabel label = SentimentLabel::Unknown;
    };

    void fillStore()
    {
        m_store = must(Store::open(m_scratch.workspace()));
        const auto connection = m_scratch.connection();
        const AccountId account = addAccount(*connection, Platform::X, u"1"_s).id;
        QRandomGenerator random(42);
        std::vector<Mention> mentions;
        for (int i = 0; i < 4'200; ++i) {
            const bool rare = random.bounded(1'000) == 0;
            mentions.push_back({.mentionId = QString::number(i),
                                .authorName = u"@a%1"_s.arg(i % 50),
                                .authorFollowers = i % 3 == 0 ? std::optional<qint64>(random.bounded(30'000)) : std::nullopt,
                                .text = rare ? u"celadon glaze"_s : (i % 2 == 0 ? u"a kiln"_s : u"a pot"_s),
                                .url = {},
                                .engagementCount = {},
                                .mentionedAt = scratchMoment("2025-02-01T00:00:00Z").addSecs(random.bounded(50'000'000))});
        }
        Transaction transaction(*connection);
        must(upsertMentions(*connection, account, mentions, addFetch(*connection, account)));
        std::vector<ScoredMention> scores;
        for (int i = 0; i < static_cast<int>(mentions.size()); ++i) {
            Known known{.id = i + 1, .mention = mentions[static_cast<std::size_t>(i)]};
            if (i % 5 != 0) {
                known.label = i % 97 == 0 ? SentimentLabel::Negative : allSentimentLabels[random.bounded(2U)];
                scores.push_back({.id = StoredMentionId(known.id),
                                  .text = known.mention.text,
                                  .sentiment = {.scorer = u"lexicon 1"_s, .label = known.label}});
            }
            m_mentions << known;
        }
        must(scoreMentions(*connection, account, scores));
        must(transaction.commit());
        std::ranges::sort(m_mentions, std::greater(), [](const Known &known) {
            return std::pair(known.mention.mentionedAt.toMSecsSinceEpoch(), known.id);
        });
    }

    [[nodiscard]] QList<qint64> slowly(const MentionPageChoice &choice) const
    {
        QList<qint64> ids;
        for (const Known &known : m_mentions) {
            const bool worded = choice.search.isEmpty() || known.mention.text.contains(choice.search);
            const bool followed = !choice.minimumFollowers || known.mention.authorFollowers.value_or(-1) >= *choice.minimumFollowers;
            if (worded && followed && (!choice.label || *choice.label == known.label))
                ids << known.id;
        }
        return ids;
    }

    /// As the page does: the first answer, then more for as long as there is any.
    [[nodiscard]] QList<qint64> readAll(const MentionPageChoice &choice)
    {
        const AnalyticsQuery query{.range = range, .limit = choice.rows, .search = choice.search};
        const auto asked = m_store->read([query, filter = choice.filter()](Connection &connection) {
            return mentionsAnswer(connection, query, filter, now);
        });
        if (!QTest::qWaitFor([&asked] { return asked.isFinished(); }))
            return {};
        const MentionsAnswer answer = must(asked.result());
        MentionListModel model(english, kolkata);
        const FixedClock clock(now);
        MentionFeedReader reader(*m_store, clock);
        connect(&model, &MentionListModel::moreWanted, &reader,
                [&reader](const MentionPlace &after) { reader.readMore(after, MentionListModel::pageSize); });
        connect(&reader, &MentionFeedReader::moreRead, &model, &MentionListModel::append);
        reader.setQuestion(answer.feed.query, answer.feed.filter);
        model.setAnswer(answer);
        while (model.hasMore()) {
            const int before = model.rowCount();
            model.fetchMore({});
            if (!QTest::qWaitFor([&] { return model.canFetchMore({}) || model.rowCount() > before || !model.hasMore(); }))
                return {};
        }
        QList<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids << model.mention(row)->stored.id.value();
        const auto counted = countedMatches(answer);
        return counted && *counted != ids.size() ? QList<qint64>() : ids;
    }

    /// How many rows a file of the list gets.
    [[nodiscard]] qsizetype fileRows(const MentionPageChoice &choice)
    {
        const AnalyticsQuery query{.range = range, .search = choice.search};
        const DataSource source =
            mentionSource(m_scratch.workspace().databaseFile(), query, choice.filter(), {}, {MentionListModel::WhenColumn});
        qsizetype rows = 0;
        for (auto piece = must(source.next()); !piece.empty(); piece = must(source.next()))
            rows += std::ssize(piece);
        return rows;
    }

    ScratchWorkspace m_scratch;
    std::unique_ptr<Store> m_store;
    QList<Known> m_mentions; ///< the newest first
};

QTEST_GUILESS_MAIN(TestMentionList)
#include "tst_mentionlist.moc"
