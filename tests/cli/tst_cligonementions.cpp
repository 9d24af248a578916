// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "tests/cli/fourfixture.h"

#include <QSet>

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

QTEST_GUILESS_MAIN(TestCliGoneMentions)
#include "tst_cligonementions.moc"
