// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/remotecandidates.h"
#include "tests/store/mentionoracle.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Which mentions a scorer elsewhere may judge, held against what the test told of each.
class TestRemoteCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoMayBeJudged_data();
    void whoMayBeJudged();
    void whatACandidateTells();
    void momentsOfTheWindow();
    void stretchesMissNothing_data();
    void stretchesMissNothing();
    void whatTheModelSaidStands();

private:
    using Scope = RemoteScoring::Scope;

    struct Told {
        QDateTime at = scratchMoment("2026-11-10T08:00:00Z");
        QString text = u"how long was it fired"_s;
        QString scorer = u"lexicon 1 words 00c0ffee"_s; ///< empty: not scored
        SentimentLabel label = SentimentLabel::Negative;
        double confidence = 0.9;
        bool corrected = false;
        bool gone = false;
        QByteArray sentHash = {};
    };

    StoredMentionId tell(const Account &account, const Told &told);
    /// All of the account's candidates, `rows` at a look; fails when a look reads on past its rows.
    [[nodiscard]] std::vector<StoredMentionId> candidates(const Account &account, Scope scope, const MentionWindow &window, qint64 rows);

    static constexpr MentionWindow always{.begin = 0, .end = std::numeric_limits<qint64>::max()};
    static constexpr MentionPlace newest{.at = std::numeric_limits<qint64>::max(),
                                         .id = StoredMentionId(std::numeric_limits<qint64>::max())};

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::optional<Account> m_account;
    int m_told = 0;
};

void TestRemoteCandidates::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
    m_told = 0;
}

StoredMentionId TestRemoteCandidates::tell(const Account &account, const Told &told)
{
    const QString key = u"m%1"_s.arg(++m_told);
    must(upsertMentions(*m_connection, account.id,
                        {{.mentionId = key, .authorName = u"@maple"_s, .text = told.text, .url = u"https://x.example/1"_s, .mentionedAt = told.at}},
                        addFetch(*m_connection, account.id)));
    const StoredMentionId id(scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong());
    if (!told.scorer.isEmpty())
        must(scoreMentions(*m_connection, account.id,
                           std::array{ScoredMention{.id = id,
                                                    .text = told.text,
                                                    .sentiment = {.scorer = told.scorer,
                                                                  .label = told.label,
                                                                  .confidence = told.confidence,
                                                                  .language = u"de"_s},
                                                    .sentHash = told.sentHash}}));
    if (told.corrected)
        must(correctMentions(*m_connection, std::array{MentionCorrection{.id = id, .label = SentimentLabel::Positive}},
                             scratchMoment("2026-11-20T10:00:00Z")));
    if (told.gone)
        must(markMentionsGone(*m_connection, account.id, {key}, scratchMoment("2026-11-20T10:00:00Z")));
    return id;
}

std::vector<StoredMentionId> TestRemoteCandidates::candidates(const Account &account, Scope scope, const MentionWindow &window, qint64 rows)
{
    std::vector<StoredMentionId> found;
    MentionPlace before = newest;
    for (int looks = 0; looks < 10'000; ++looks) {
        const RemoteStretch stretch = must(remoteCandidates(*m_connection, account.id, scope, window, before, rows));
        if (static_cast<qint64>(stretch.candidates.size()) > rows)
            qFatal("a look gave more than it was to read");
        for (const RemoteCandidate &candidate : stretch.candidates)
            found.push_back(candidate.id);
        if (!stretch.next)
            return found;
        if (!(*stretch.next < before))
            qFatal("a look did not go on");
        before = *stretch.next;
    }
    qFatal("the looks do not end");
}

void TestRemoteCandidates::whoMayBeJudged_data()
{
    QTest::addColumn<Told>("told");
    QTest::addColumn<bool>("unsure");
    QTest::addColumn<bool>("all");
    QTest::newRow("sure") << Told{} << false << true;
    QTest::newRow("unsure") << Told{.confidence = 0.34} << true << true;
    QTest::newRow("just sure enough") << Told{.confidence = unsureConfidence} << false << true;
    QTest::newRow("nothing known") << Told{.label = SentimentLabel::Unknown} << true << true;
    QTest::newRow("older version, no own words") << Told{.scorer = u"lexicon 1"_s, .confidence = 0.1} << true << true;
    QTest::newRow("not scored here yet") << Told{.scorer = {}} << false << false;
    QTest::newRow("judged elsewhere") << Told{.scorer = u"remote 1 small-3@models.example"_s, .confidence = 0} << false << false;
    QTest::newRow("judged by the user") << Told{.confidence = 0.1, .corrected = true} << false << false;
    QTest::newRow("gone") << Told{.confidence = 0.1, .gone = true} << false << false;
    QTest::newRow("no words") << Told{.text = {}, .label = SentimentLabel::Unknown, .confidence = 0} << false << false;
}

void TestRemoteCandidates::whoMayBeJudged()
{
    QFETCH(const Told, told);
    QFETCH(const bool, unsure);
    QFETCH(const bool, all);
    const StoredMentionId id = tell(*m_account, told);
    const auto wanted = [id](bool found) { return found ? std::vector{id} : std::vector<StoredMentionId>(); };
    QCOMPARE(candidates(*m_account, Scope::Unsure, always, 10), wanted(unsure));
    QCOMPARE(candidates(*m_account, Scope::All, always, 10), wanted(all));
    // Another account's are its own.
    QVERIFY(candidates(addAccount(*m_connection, Platform::X, u"2"_s), Scope::All, always, 10).empty());
}

void TestRemoteCandidates::whatACandidateTells()
{
    const StoredMentionId id = tell(*m_account, {.text = u"das ist ja ein Ding"_s});
    const RemoteStretch stretch = must(remoteCandidates(*m_connection, m_account->id, Scope::All, always, newest, 10));
    QCOMPARE(stretch.candidates.size(), std::size_t(1));
    QVERIFY(!stretch.next);
    const RemoteCandidate &candidate = stretch.candidates.front();
    QCOMPARE(candidate.id, id);
    QCOMPARE(candidate.language, u"de"_s);
    QCOMPARE(candidate.mention.text, u"das ist ja ein Ding"_s);
    QCOMPARE(candidate.mention.authorName, u"@maple"_s);
    QCOMPARE(candidate.mention.mentionedAt, scratchMoment("2026-11-10T08:00:00Z"));
    QVERIFY(candidate.mention.url.isEmpty()); // nobody needs it to judge
}

void TestRemoteCandidates::momentsOfTheWindow()
{
    const QDateTime begin = scratchMoment("2026-11-01T00:00:00Z");
    const QDateTime end = scratchMoment("2026-11-08T00:00:00Z");
    tell(*m_account, {.at = begin.addMSecs(-1)});
    const StoredMentionId first = tell(*m_account, {.at = begin});
    const StoredMentionId last = tell(*m_account, {.at = end.addMSecs(-1)});
    tell(*m_account, {.at = end});
    const MentionWindow week{.begin = begin.toMSecsSinceEpoch(), .end = end.toMSecsSinceEpoch()};
    for (const qint64 rows : {1, 2, 3, 10})
        QCOMPARE(candidates(*m_account, Scope::All, week, rows), (std::vector{last, first}));
}

void TestRemoteCandidates::stretchesMissNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed;
}

/// Many mentions of one moment, so that looks end among them.
void TestRemoteCandidates::stretchesMissNothing()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QDateTime first = scratchMoment("2026-10-01T00:00:00Z");
    std::vector<MentionPlace> all;
    std::vector<MentionPlace> unsure;
    Transaction transaction(*m_connection);
    for (int mention = 0; mention < 150; ++mention) {
        const Told told{.at = first.addDays(random.bounded(12)),
                        .scorer = random.bounded(6) == 0 ? u"remote 1 m@h"_s : u"lexicon 1"_s,
                        .confidence = random.bounded(3) == 0 ? 0.2 : 0.8,
                        .corrected = random.bounded(10) == 0,
                        .gone = random.bounded(10) == 0};
        const MentionPlace place{.at = told.at.toMSecsSinceEpoch(), .id = tell(*m_account, told)};
        if (told.scorer != "lexicon 1"_L1 || told.corrected || told.gone)
            continue;
        all.push_back(place);
        if (told.confidence < 0.5)
            unsure.push_back(place);
    }
    must(transaction.commit());
    const auto newestFirst = [](std::vector<MentionPlace> places) {
        std::ranges::sort(places, std::greater());
        std::vector<StoredMentionId> ids;
        for (const MentionPlace &place : places)
            ids.push_back(place.id);
        return ids;
    };
    for (const qint64 rows : {1, 2, 7, 40, 150, 151, 1'000}) {
        QCOMPARE(candidates(*m_account, Scope::All, always, rows), newestFirst(all));
        QCOMPARE(candidates(*m_account, Scope::Unsure, always, rows), newestFirst(unsure));
    }
}

void TestRemoteCandidates::whatTheModelSaidStands()
{
    const QString model = u"remote 1 small-3@models.example"_s;
    const QByteArray hash(32, 'h');
    const RemoteScore said{.label = SentimentLabel::Positive, .score = 0.5, .reason = u"Praise for the glaze."_s};
    must(cacheRemoteScore(*m_connection, hash, model, said, scratchMoment("2026-11-20T10:00:00Z")));
    const StoredMentionId judged = tell(*m_account, {.scorer = model, .sentHash = hash});
    const StoredMentionId here = tell(*m_account, {.sentHash = hash}); // judged again on this computer since
    const StoredMentionId other = tell(*m_account, {.scorer = u"remote 1 other@models.example"_s, .sentHash = hash});
    QCOMPARE(must(remoteScoreOf(*m_connection, judged)), std::optional(said));
    QVERIFY(!must(remoteScoreOf(*m_connection, here)));
    QVERIFY(!must(remoteScoreOf(*m_connection, other)));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestRemoteCandidates)
#include "tst_remotecandidates.moc"
