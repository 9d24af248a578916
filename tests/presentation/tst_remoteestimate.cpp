// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/senttext.h"
#include "models/presentation/remoteestimate.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscores.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// What a scorer elsewhere would have to judge and what that would cost, on mentions that the test told.
class TestRemoteEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingCostsNothing();
    void textsAreCountedAsTheyAreSent();
    void sinceIsADayOfTheAccount();
    void archivedAccountsAreLeftOut();
    void whatSaysNothingIsNotSent();
    void whatWasAskedBeforeCostsNothing();
    void veryManyAreCutShort();
    void wordsOfTheEstimate();

private:
    void tell(const Account &account, const QStringList &texts, const QDateTime &at = scratchMoment("2026-11-10T08:00:00Z"));
    [[nodiscard]] RemoteEstimate estimate() const { return must(estimateRemoteScoring(*m_connection, m_settings)); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::optional<Account> m_account;
    RemoteScoring m_settings;
    int m_told = 0;
};

void TestRemoteEstimate::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
    m_settings = {.baseUrl = QUrl(u"https://models.example/v1"_s),
                  .model = u"small-3"_s,
                  .scope = RemoteScoring::Scope::All,
                  .inputPrice = 150'000,
                  .outputPrice = 600'000};
    m_told = 0;
}

void TestRemoteEstimate::tell(const Account &account, const QStringList &texts, const QDateTime &at)
{
    std::vector<Mention> mentions;
    for (const QString &text : texts)
        mentions.push_back({.mentionId = u"m%1"_s.arg(++m_told), .authorName = u"Ada Maple"_s, .text = text, .mentionedAt = at});
    Transaction transaction(*m_connection);
    must(upsertMentions(*m_connection, account.id, mentions, addFetch(*m_connection, account.id)));
    const qint64 last = scalar(*m_connection, u"SELECT max(id) FROM brand_mentions").toLongLong();
    std::vector<ScoredMention> scores;
    for (qsizetype mention = 0; mention < texts.size(); ++mention)
        scores.push_back({.id = StoredMentionId(last - texts.size() + 1 + mention),
                          .text = texts[mention],
                          .sentiment = {.scorer = u"lexicon 1"_s, .label = SentimentLabel::Neutral, .confidence = 0.9}});
    must(scoreMentions(*m_connection, account.id, scores));
    must(transaction.commit());
}

void TestRemoteEstimate::nothingCostsNothing()
{
    QCOMPARE(estimate(), RemoteEstimate{});
    tell(*m_account, {u"sure of this one"_s});
    m_settings.scope = RemoteScoring::Scope::Unsure;
    QCOMPARE(estimate(), RemoteEstimate{});
    QCOMPARE(estimate().costAt(m_settings), 0.0);
}

/// A quarter of the letters and 30 tokens around each text, 40 in each answer.
void TestRemoteEstimate::textsAreCountedAsTheyAreSent()
{
    tell(*m_account, {QString(400, u'a'), QString(80, u'b')});
    tell(addAccount(*m_connection, Platform::X, u"2"_s), {QString(10'000, u'c')}); // cut to 2,000
    QCOMPARE(estimate(), (RemoteEstimate{.mentions = 3, .inputTokens = 130 + 50 + 530, .outputTokens = 120}));
    // 710 at 150,000 a million and 120 at 600,000.
    QCOMPARE(estimate().costAt(m_settings), 106.5 + 72);
}

void TestRemoteEstimate::sinceIsADayOfTheAccount()
{
    Account berlin = addAccount(*m_connection, Platform::Instagram, u"2"_s);
    must(m_connection->run(u"UPDATE accounts SET zone = 'Europe/Berlin' WHERE id = ?", berlin.id.value()));
    m_settings.since = QDate(2026, 11, 10);
    tell(berlin, {u"a minute early"_s}, scratchMoment("2026-11-09T22:59:00Z"));
    QCOMPARE(estimate().mentions, qint64(0));
    tell(berlin, {u"midnight there"_s}, scratchMoment("2026-11-09T23:00:00Z"));
    QCOMPARE(estimate().mentions, qint64(1));
}

void TestRemoteEstimate::archivedAccountsAreLeftOut()
{
    tell(*m_account, {u"how long was it fired"_s});
    QCOMPARE(estimate().mentions, qint64(1));
    must(setArchived(*m_connection, m_account->id, scratchMoment("2026-11-20T10:00:00Z")));
    QCOMPARE(estimate(), RemoteEstimate{});
}

void TestRemoteEstimate::whatSaysNothingIsNotSent()
{
    tell(*m_account, {u"@somebody https://example.com/1 !!"_s, u"@somebody look"_s});
    QCOMPARE(estimate().mentions, qint64(1));
}

void TestRemoteEstimate::whatWasAskedBeforeCostsNothing()
{
    tell(*m_account, {u"how long was it fired"_s, u"which glaze is that"_s});
    const QString sent = textToSend({.authorName = u"Ada Maple"_s, .text = u"how long was it fired"_s});
    must(cacheRemoteScore(*m_connection, sentTextHash(sent), remoteScorer(m_settings), {.label = SentimentLabel::Neutral},
                          scratchMoment("2026-11-20T10:00:00Z")));
    const RemoteEstimate found = estimate();
    QCOMPARE(found.mentions, qint64(2)); // the model's judgement will stand for both
    QCOMPARE(found.outputTokens, qint64(40));
    m_settings.model = u"other"_s; // which has said nothing yet
    QCOMPARE(estimate().outputTokens, qint64(80));
}

/// Nobody waits for an estimate of a million mentions.
void TestRemoteEstimate::veryManyAreCutShort()
{
    QStringList texts;
    for (int text = 0; text < 19'000; ++text)
        texts << u"t"_s;
    tell(*m_account, texts);
    const RemoteEstimate all = estimate();
    QVERIFY(!all.more);
    QCOMPARE(all.mentions, qint64(19'000));
    tell(*m_account, texts.first(2'000));
    const RemoteEstimate cut = estimate();
    QVERIFY(cut.more);
    QCOMPARE(cut.mentions, qint64(20'000));
}

void TestRemoteEstimate::wordsOfTheEstimate()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(remoteEstimateText({}, m_settings, english), u"No mention waits for it now; new ones are judged as they come."_s);
    const RemoteEstimate some{.mentions = 1'204, .inputTokens = 400'000, .outputTokens = 50'000};
    const QString priced = remoteEstimateText(some, m_settings, english); // 60,000 and 30,000 millionths
    QVERIFY2(priced.startsWith("About 1,204 mention"_L1) && priced.contains("0.09"_L1), qPrintable(priced));
    RemoteEstimate more = some;
    more.more = true;
    QVERIFY(remoteEstimateText(more, m_settings, english).startsWith("More than 1,204 mention"_L1));
    m_settings.inputPrice = m_settings.outputPrice = 0;
    QVERIFY(remoteEstimateText(some, m_settings, english).endsWith("without prices there is no estimate of what that costs."_L1));
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestRemoteEstimate)
#include "tst_remoteestimate.moc"
