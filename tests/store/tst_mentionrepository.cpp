// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMentionRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mentionComesBackAsItWasGiven();
    void equalMentionIsNotWrittenAgain();
    void whatTheAnswerLacksIsKept();
    void sourceIsTheFetchThatLastToldSomethingNew();
    void newestAreByTime();
    void accountsDoNotMix();
    void mentionOutlivesItsFetch();

private:
    WriteCount upsert(const std::vector<Mention> &mentions, std::optional<FetchId> fetch = {});
    QString ids(qint64 count);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    AccountId m_account{0};
};

namespace {

Mention mention(const QString &id, const char *at = "2026-11-18T09:00:00Z")
{
    return {.mentionId = id,
            .authorName = u"@someone"_s,
            .authorFollowers = 120,
            .text = u"the blue glaze is unreal"_s,
            .url = u"https://x.example/"_s + id,
            .engagementCount = 4,
            .mentionedAt = scratchMoment(at)};
}

} // namespace

void TestMentionRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::X, u"990000000000000001"_s).id;
}

WriteCount TestMentionRepository::upsert(const std::vector<Mention> &mentions, std::optional<FetchId> fetch)
{
    return must(upsertMentions(*m_connection, m_account, mentions, fetch ? *fetch : addFetch(*m_connection, m_account)));
}

QString TestMentionRepository::ids(qint64 count)
{
    QStringList list;
    for (const Mention &one : must(newestMentions(*m_connection, m_account, count)))
        list.append(one.mentionId);
    return list.join(u' ');
}

void TestMentionRepository::mentionComesBackAsItWasGiven()
{
    QVERIFY(!must(newestMention(*m_connection, m_account)));
    Mention bare{.mentionId = u"1890100000000000002"_s, .mentionedAt = scratchMoment("2026-11-19T09:41:12.345Z")};
    const WriteCount counts = upsert({mention(u"1"_s), bare});
    QCOMPARE(counts.rows, 2);
    QCOMPARE(counts.changed, 2);
    const auto all = must(newestMentions(*m_connection, m_account, 10));
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0], bare);
    QCOMPARE(all[1], mention(u"1"_s));
}

void TestMentionRepository::equalMentionIsNotWrittenAgain()
{
    upsert({mention(u"1"_s), mention(u"2"_s)});
    const WriteCount again = upsert({mention(u"1"_s), mention(u"2"_s)});
    QCOMPARE(again.rows, 2);
    QCOMPARE(again.changed, 0);
    Mention liked = mention(u"2"_s);
    liked.engagementCount = 9;
    QCOMPARE(upsert({mention(u"1"_s), liked}).changed, 1);
    QCOMPARE(must(mentionCount(*m_connection, m_account)), 2);
}

void TestMentionRepository::whatTheAnswerLacksIsKept()
{
    upsert({mention(u"1"_s)});
    Mention later = mention(u"1"_s);
    later.authorName.clear();
    later.authorFollowers = std::nullopt;
    later.engagementCount = std::nullopt;
    QCOMPARE(upsert({later}).changed, 0);
    QCOMPARE(*must(newestMention(*m_connection, m_account)), mention(u"1"_s));
    later.text = u"edited"_s;
    QCOMPARE(upsert({later}).changed, 1);
    Mention expected = mention(u"1"_s);
    expected.text = u"edited"_s;
    QCOMPARE(*must(newestMention(*m_connection, m_account)), expected); // kept even while something else is written
    later.authorFollowers = 0; // known, and not the same as unknown
    QCOMPARE(upsert({later}).changed, 1);
    expected.authorFollowers = 0;
    QCOMPARE(*must(newestMention(*m_connection, m_account)), expected);
    Mention unknown{.mentionId = u"2"_s, .mentionedAt = scratchMoment("2026-11-18T10:00:00Z")};
    upsert({unknown});
    Mention known = mention(u"2"_s, "2026-11-18T10:00:00Z");
    QCOMPARE(upsert({known}).changed, 1); // what was unknown is filled in
    QCOMPARE(*must(newestMention(*m_connection, m_account)), known);
}

void TestMentionRepository::sourceIsTheFetchThatLastToldSomethingNew()
{
    const FetchId first = addFetch(*m_connection, m_account);
    const FetchId second = addFetch(*m_connection, m_account);
    const FetchId third = addFetch(*m_connection, m_account);
    const auto source = [this] { return scalar(*m_connection, u"SELECT fetch_id FROM brand_mentions"); };
    upsert({mention(u"1"_s)}, first);
    QCOMPARE(source(), QString::number(first.value()));
    upsert({mention(u"1"_s)}, second);
    QCOMPARE(source(), QString::number(first.value()));
    Mention liked = mention(u"1"_s);
    liked.engagementCount = 5;
    upsert({liked}, third);
    QCOMPARE(source(), QString::number(third.value()));
}

void TestMentionRepository::newestAreByTime()
{
    upsert({mention(u"b"_s, "2026-11-17T09:00:00Z"), mention(u"c"_s, "2026-11-19T09:00:00Z"),
            mention(u"a"_s, "2026-11-18T09:00:00Z"), mention(u"d"_s, "2026-11-19T09:00:00Z")});
    QCOMPARE(ids(10), u"d c a b"_s); // of the same moment the one told last
    QCOMPARE(ids(2), u"d c"_s);
    QCOMPARE(ids(0), QString());
    QCOMPARE(must(newestMention(*m_connection, m_account))->mentionId, u"d"_s);
}

void TestMentionRepository::accountsDoNotMix()
{
    const AccountId other = addAccount(*m_connection, Platform::X, u"2"_s).id;
    upsert({mention(u"1"_s)});
    must(upsertMentions(*m_connection, other, {mention(u"1"_s), mention(u"2"_s)}, addFetch(*m_connection, other)));
    QCOMPARE(must(mentionCount(*m_connection, m_account)), 1);
    QCOMPARE(must(mentionCount(*m_connection, other)), 2);
    QCOMPARE(ids(10), u"1"_s);
    must(eraseAccount(*m_connection, other));
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM brand_mentions"), u"1"_s);
}

void TestMentionRepository::mentionOutlivesItsFetch()
{
    const FetchId fetch = addFetch(*m_connection, m_account);
    upsert({mention(u"1"_s)}, fetch);
    must(m_connection->run(u"DELETE FROM fetches WHERE id = ?", fetch.value()));
    QCOMPARE(*must(newestMention(*m_connection, m_account)), mention(u"1"_s));
    QCOMPARE(scalar(*m_connection, u"SELECT ifnull(fetch_id, 'nothing') FROM brand_mentions"), u"nothing"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMentionRepository)
#include "tst_mentionrepository.moc"
