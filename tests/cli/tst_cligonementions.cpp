// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "tests/cli/fourfixture.h"

#include <QSet>

#include <algorithm>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

/// Comments that people take back at the platform go from the workspace too, and stay counted.
class TestCliGoneMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goneCommentsLoseWhatWasWritten();
    void checksCostAUnitForFifty();
    void mentionsOnXAreAskedOnRequestForMoney();

private:
    struct Row {
        QString author;
        QString text;
        QString label;
        bool gone = false;
    };

    /// All stored mentions by the platform's id.
    [[nodiscard]] QHash<QString, Row> rows() const;
    /// Ids that the platform says have gone by now.
    [[nodiscard]] QSet<QString> goneAtThePlatform();
    [[nodiscard]] CliResult sync() const { return m_fixture->cli().run({u"sync"_s, u"--json"_s}); }

    std::unique_ptr<FourFixture> m_fixture;
};

namespace {

constexpr qint64 day = 86'400;

} // namespace

void TestCliGoneMentions::init()
{
    REQUIRE_KEYRING();
    m_fixture = std::make_unique<FourFixture>(QStringList{u"--comments"_s});
    QVERIFY(m_fixture->simulator().isListening());
    const CliResult connected = m_fixture->cli().connectYouTube();
    QVERIFY2(connected.code == 0, connected.said());
    const CliResult synced = sync();
    QVERIFY2(synced.code == 0, synced.said());
}

QHash<QString, TestCliGoneMentions::Row> TestCliGoneMentions::rows() const
{
    QHash<QString, Row> found;
    const auto connection = Connection::open(m_fixture->cli().databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return found;
    const auto statement = (*connection)->prepare(
        u"SELECT mention_id, author_username, content || url, sentiment_label, gone_at IS NOT NULL FROM brand_mentions");
    for (auto step = (*statement)->step(); step && *step; step = (*statement)->step())
        found.insert((*statement)->text(0), {.author = (*statement)->text(1),
                                             .text = (*statement)->text(2),
                                             .label = (*statement)->text(3),
                                             .gone = (*statement)->integer(4) != 0});
    return found;
}

QSet<QString> TestCliGoneMentions::goneAtThePlatform()
{
    QSet<QString> ids;
    const QJsonObject youtube = m_fixture->simulator().truth()["platforms"_L1]["youtube"_L1].toObject();
    for (const QJsonValue &comment : youtube["accounts"_L1][0]["gone_comments"_L1].toArray())
        ids.insert(comment["id"_L1].toString());
    return ids;
}

void TestCliGoneMentions::goneCommentsLoseWhatWasWritten()
{
    const auto before = rows();
    QVERIFY(before.size() > 30);
    m_fixture->advance(24 * day);
    const CliResult synced = sync();
    QVERIFY2(synced.code == 0, synced.said());
    const QSet<QString> gone = goneAtThePlatform();
    const auto after = rows();
    qsizetype emptied = 0;
    for (auto row = before.begin(); row != before.end(); ++row) {
        const Row &now = after[row.key()];
        QCOMPARE(now.gone, gone.contains(row.key()));
        QCOMPARE(now.label, row->label); // what was counted stays counted
        QCOMPARE(now.author, now.gone ? QString() : row->author);
        QCOMPARE(now.text, now.gone ? QString() : row->text);
        emptied += now.gone ? 1 : 0;
    }
    QVERIFY2(emptied > 0, "nobody took a comment back, so nothing was tested");
    QVERIFY(after.size() > before.size()); // what people wrote since
}

void TestCliGoneMentions::checksCostAUnitForFifty()
{
    const auto callsOfChecks = [this] { return m_fixture->calls(u"/youtube/v3/comments"_s); };
    const qsizetype stored = rows().size();
    QCOMPARE(callsOfChecks(), 0);
    m_fixture->advance(10 * day);
    QCOMPARE(sync().code, 0);
    QCOMPARE(callsOfChecks(), 0);
    m_fixture->advance(14 * day);
    QCOMPARE(sync().code, 0);
    const int calls = callsOfChecks();
    QVERIFY2(calls > 0 && calls <= (stored + 49) / 50, qPrintable(QString::number(calls)));
    m_fixture->advance(day);
    QCOMPARE(sync().code, 0);
    QCOMPARE(callsOfChecks(), calls);
}

void TestCliGoneMentions::mentionsOnXAreAskedOnRequestForMoney()
{
    const CliResult connected = m_fixture->cli().connectPlatform(u"twitter"_s);
    QVERIFY2(connected.code == 0, connected.said());
    const QStringList account{u"--account"_s, m_fixture->idOf(u"twitter"_s)};
    const auto run = [&](const QStringList &more) { return m_fixture->cli().run(QStringList{u"sync"_s, u"--json"_s} + account + more); };
    QCOMPARE(run({}).code, 0);
    const auto before = rows();
    m_fixture->advance(20 * day);
    QCOMPARE(run({}).code, 0);
    const auto emptied = [this] {
        const auto all = rows();
        return std::ranges::count_if(all, [](const Row &row) { return row.gone; });
    };
    QCOMPARE(emptied(), 0); // nobody asked
    const auto thousandths = [&](const QStringList &more) {
        const QJsonObject plan = run(more + QStringList{u"--dry-run"_s}).json()["accounts"_L1][0].toObject();
        return plan["cost"_L1][0]["units"_L1].toInteger();
    };
    m_fixture->advance(day);
    const qint64 more = thousandths({u"--check-mentions"_s}) - thousandths({});
    const CliResult checked = run({u"--check-mentions"_s});
    QVERIFY2(checked.code == 0, checked.said());
    const auto after = rows();
    QSet<QString> gone;
    const QJsonObject x = m_fixture->simulator().truth()["platforms"_L1]["twitter"_L1].toObject();
    for (const QJsonValue &id : x["accounts"_L1][0]["gone_mentions"_L1].toArray())
        gone.insert(id.toString());
    qint64 asked = 0;
    for (auto row = before.begin(); row != before.end(); ++row) {
        if (row.key().startsWith(u"Ug"_s))
            continue; // a comment on YouTube
        ++asked;
        QCOMPARE(after[row.key()].gone, gone.contains(row.key()));
        QCOMPARE(after[row.key()].text.isEmpty(), gone.contains(row.key()));
    }
    QVERIFY(asked > 20 && emptied() > 0);
    QVERIFY2(more >= 5 * asked, qPrintable(u"%1 thousandths for %2 mentions"_s.arg(more).arg(asked)));
}

QTEST_GUILESS_MAIN(TestCliGoneMentions)
#include "tst_cligonementions.moc"
