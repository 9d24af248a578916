// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "models/store/mentionscores.h"
#include "tests/cli/clirunner.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Questions about mentions, and comparing what is kept beside the rows with them.
class TestCliMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void timelineCountsByBucket();
    void sentimentSumsUp();
    void mentionsPageThrough();
    void mentionsAreFiltered();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();
    void soundWorkspaceIsSound();
    void differencesAreFoundAndRepaired();

private:
    [[nodiscard]] CliResult ask(const QStringList &arguments) const
    {
        return m_cli.run(QStringList{u"query"_s} + arguments
                         + QStringList{u"--start"_s, u"2025-01-01"_s, u"--end"_s, u"2026-11-20"_s});
    }
    [[nodiscard]] QJsonObject json(const QStringList &arguments) const
    {
        return ask(arguments + QStringList{u"--json"_s}).json();
    }
    void run(QStringView sql);

    CliRunner m_cli;
};

namespace {

std::vector<std::pair<StoredMentionId, QString>> textsOf(Connection &connection, AccountId account)
{
    std::vector<std::pair<StoredMentionId, QString>> texts;
    const auto statement =
        connection.prepare(u"SELECT id, content FROM brand_mentions WHERE account_id = ? ORDER BY id");
    (*statement)->bindAll(account.value());
    while (*(*statement)->step())
        texts.emplace_back(StoredMentionId((*statement)->integer(0)), (*statement)->text(1));
    return texts;
}

} // namespace

void TestCliMentions::run(QStringView sql)
{
    const auto connection = Connection::open(m_cli.databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    QVERIFY((*connection)->run(sql).ok());
}

void TestCliMentions::initTestCase()
{
    QCOMPARE(
        m_cli.run({u"workspace"_s, u"sample"_s, u"--items"_s, u"40"_s, u"--years"_s, u"2"_s, u"--mentions"_s, u"300"_s})
            .code,
        0);
    const auto connection = Connection::open(m_cli.databaseFile(), Connection::Mode::ReadWrite);
    QVERIFY(connection.ok());
    const auto all = accounts(**connection);
    const auto x = std::ranges::find(*all, Platform::X, &Account::platform);
    const auto texts = textsOf(**connection, x->id);
    QCOMPARE(texts.size(), std::size_t(100)); // three of the four platforms tell mentions
    std::vector<ScoredMention> scores;
    for (std::size_t i = 0; i < texts.size(); ++i)
        scores.push_back({.id = texts[i].first,
                          .text = texts[i].second,
                          .sentiment = {.scorer = u"test 1"_s,
                                        .score = i < 30   ? 0.5
                                                 : i < 40 ? -0.5
                                                          : 0,
                                        .label = i < 30   ? SentimentLabel::Positive
                                                 : i < 40 ? SentimentLabel::Negative
                                                          : SentimentLabel::Unknown}});
    QCOMPARE(*scoreMentions(**connection, x->id, scores), 100);
}

void TestCliMentions::timelineCountsByBucket()
{
    const QJsonObject answer = json({u"timeline"_s, u"--granularity"_s, u"month"_s});
    const QJsonArray series = answer["series"_L1].toArray();
    QCOMPARE(series.size(), 23);
    qint64 sum = 0;
    for (const auto &bucket : series)
        sum += bucket.toObject()["mentions"_L1].toInteger();
    QCOMPARE(sum, answer["total"_L1]["mentions"_L1].toInteger());
    QVERIFY(sum > 200);
    QVERIFY(answer["platforms"_L1]["tiktok"_L1].isNull());
    const CliResult text = ask({u"timeline"_s, u"--granularity"_s, u"month"_s});
    QVERIFY2(text.code == 0 && text.out.contains("2026-03-01") && text.out.contains("test 1"), text.said());
}

void TestCliMentions::sentimentSumsUp()
{
    const QJsonObject answer = json({u"sentiment"_s, u"--platforms"_s, u"twitter"_s});
    QCOMPARE(answer["total"_L1]["positive"_L1].toInt(), 30);
    QCOMPARE(answer["total"_L1]["negative"_L1].toInt(), 10);
    QCOMPARE(answer["total"_L1]["brand_health"_L1].toDouble(), 0.75);
    QCOMPARE(answer["total"_L1]["mean_score"_L1].toDouble(), 0.25);
    QCOMPARE(answer["scorers"_L1].toArray().size(), 1);
    const CliResult text = ask({u"sentiment"_s, u"--platforms"_s, u"twitter"_s});
    QVERIFY2(text.out.contains("75"), text.said());
}

void TestCliMentions::mentionsPageThrough()
{
    QStringList ids;
    QString after;
    QString last = u"9999"_s;
    do {
        QStringList arguments{u"mentions"_s, u"--limit"_s, u"90"_s};
        if (!after.isEmpty())
            arguments << u"--after"_s << after;
        const QJsonObject page = json(arguments);
        for (const auto &mention : page["mentions"_L1].toArray()) {
            ids.append(mention.toObject()["account"_L1].toVariant().toString() + u' '
                       + mention.toObject()["mention_id"_L1].toString());
            QVERIFY(mention.toObject()["mentioned_at"_L1].toString() <= last);
            last = mention.toObject()["mentioned_at"_L1].toString();
        }
        after = page["next"_L1].toString();
    } while (!after.isEmpty());
    QCOMPARE(ids.size(), json({u"timeline"_s})["total"_L1]["mentions"_L1].toInt());
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestCliMentions::mentionsAreFiltered()
{
    const QJsonArray negative = json({u"mentions"_s, u"--label"_s, u"negative"_s, u"--limit"_s, u"50"_s,
                                      u"--platforms"_s, u"twitter"_s})["mentions"_L1]
                                    .toArray();
    QCOMPARE(negative.size(), 10);
    QCOMPARE(negative[0].toObject()["sentiment"_L1]["scorer"_L1].toString(), u"test 1"_s);
    const QJsonArray known =
        json({u"mentions"_s, u"--min-followers"_s, u"20000"_s, u"--limit"_s, u"500"_s})["mentions"_L1].toArray();
    QVERIFY(!known.isEmpty());
    for (const auto &mention : known)
        QVERIFY(mention.toObject()["author_followers"_L1].toInt() >= 20'000);
    const QJsonArray worded =
        json({u"mentions"_s, u"--search"_s, u"MAPLE kil"_s, u"--limit"_s, u"500"_s})["mentions"_L1].toArray();
    QVERIFY(!worded.isEmpty());
    for (const auto &mention : worded)
        QVERIFY(mention.toObject()["text"_L1].toString().contains("Maple Kil"_L1));
    QVERIFY(ask({u"mentions"_s, u"--search"_s, u"unheardof"_s}).out.contains("none"));
}

void TestCliMentions::badOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("label") << QStringList{u"--label"_s, u"glad"_s} << QByteArray("--label");
    QTest::newRow("followers") << QStringList{u"--min-followers"_s, u"-3"_s} << QByteArray("min-followers");
    QTest::newRow("place") << QStringList{u"--after"_s, u"yesterday"_s} << QByteArray("--after");
}

void TestCliMentions::badOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const CliResult result = ask(QStringList{u"mentions"_s} + arguments);
    QVERIFY2(result.code == 2 && result.err.contains(named), result.said());
}

void TestCliMentions::soundWorkspaceIsSound()
{
    const CliResult result = m_cli.run({u"workspace"_s, u"check"_s, u"--json"_s});
    QVERIFY2(result.code == 0, result.said());
    QVERIFY(result.json()["ok"_L1].toBool());
    QCOMPARE(m_cli.run({u"workspace"_s, u"check"_s, u"--repair"_s}).code, 0);
}

void TestCliMentions::differencesAreFoundAndRepaired()
{
    const QJsonObject before = json({u"timeline"_s, u"--granularity"_s, u"month"_s});
    run(u"DELETE FROM mention_blocks WHERE year = 2025");
    run(u"UPDATE daily_blocks SET views = NULL WHERE year = 2026");
    run(u"UPDATE brand_mentions SET content = content || ' unheardof' WHERE id = 7");
    const CliResult found = m_cli.run({u"workspace"_s, u"check"_s});
    QVERIFY2(found.code == 6, found.said());
    QVERIFY2(found.out.contains("2025") && found.out.contains("2026") && found.out.contains("words"), found.said());
    const CliResult repaired = m_cli.run({u"workspace"_s, u"check"_s, u"--repair"_s, u"--json"_s});
    QVERIFY2(repaired.code == 0, repaired.said());
    QCOMPARE(repaired.json()["repaired"_L1].toArray().size(), found.out.trimmed().split('\n').size());
    QCOMPARE(m_cli.run({u"workspace"_s, u"check"_s}).code, 0);
    QCOMPARE(json({u"timeline"_s, u"--granularity"_s, u"month"_s}), before);
    QCOMPARE(json({u"mentions"_s, u"--search"_s, u"unheardof"_s})["mentions"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliMentions)
#include "tst_climentions.moc"
