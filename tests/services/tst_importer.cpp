// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/importer.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dryRunForetellsAndLeavesNothing();
    void onlyGapsAreFilled();
    void sameFileAgainDoesNothing();
    void undoneFileCanComeAgain();
    void withoutAnAccountOneIsMade();
    void onlyAccountOfThePlatformIsTaken();
    void severalAccountsMustBeNamed();
    void accountOfAnotherPlatformIsRefused();
    void unknownAccountIsNotFound();
    void unreadableFileChangesNothing_data();
    void unreadableFileChangesNothing();

private:
    Result<ImportOutcome> import(const QByteArray &content, std::optional<AccountId> account = {}, bool dryRun = false);
    QString tables();

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

namespace {

const QByteArray totals = "Date,Views,Likes\n2026-01-01,100,5\n2026-01-02,200,\n2026-01-04,0,7\n";

} // namespace

void TestImporter::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
}

Result<ImportOutcome> TestImporter::import(const QByteArray &content, std::optional<AccountId> account, bool dryRun)
{
    return importExport(*m_connection, content, u"/home/someone/Totals.csv"_s, account, dryRun, m_now);
}

QString TestImporter::tables()
{
    QStringList counts;
    for (const QLatin1StringView table : {"accounts"_L1, "fetches"_L1, "daily_metrics"_L1, "daily_sources"_L1, "revisions"_L1, "imports"_L1})
        counts.append(scalar(*m_connection, u"SELECT count(*) FROM %1"_s.arg(table)));
    return counts.join(u' ');
}

void TestImporter::dryRunForetellsAndLeavesNothing()
{
    const ImportOutcome foretold = must(import(totals, {}, true));
    QCOMPARE(tables(), u"0 0 0 0 0 0"_s);
    QVERIFY(foretold.createdAccount);
    QVERIFY(!foretold.id);
    const ImportOutcome done = must(import(totals));
    QVERIFY(done.id.has_value());
    QCOMPARE(foretold.days, done.days);
    QCOMPARE(foretold.counts.figures, done.counts.figures);
    QCOMPARE(foretold.metrics, done.metrics);
    QCOMPARE(done.days, 3);
    QCOMPARE(done.counts.figures, 5);
    QCOMPARE(done.counts.kept, 0);
    QCOMPARE(done.metrics, (QStringList{u"views"_s, u"likes"_s}));
    QCOMPARE(done.fileName, u"Totals.csv"_s);
    QCOMPARE(done.range, *DateRange::make(QDate(2026, 1, 1), QDate(2026, 1, 4)));
    QCOMPARE(tables(), u"1 1 3 3 0 1"_s);
}

void TestImporter::onlyGapsAreFilled()
{
    const Account account = addAccount(*m_connection);
    DailyMetrics known{.day = QDate(2026, 1, 1)};
    known.values.set(Metric::Views, 111);
    const FetchId api = addFetch(*m_connection, account.id);
    must(upsertDays(*m_connection, account.id, {known}, api, m_now));
    const ImportOutcome outcome = must(import(totals, account.id));
    QCOMPARE(outcome.counts.figures, 4);
    QCOMPARE(outcome.counts.kept, 1);
    QVERIFY(!outcome.createdAccount);
    const FigureHistory views = must(figureHistory(*m_connection, account.id, QDate(2026, 1, 1), Metric::Views));
    QCOMPARE(views.value, std::optional<qint64>(111));
    QCOMPARE(views.source, std::optional(api));
    QCOMPARE(must(figureHistory(*m_connection, account.id, QDate(2026, 1, 4), Metric::Views)).value, std::optional<qint64>(0));
    QCOMPARE(must(figureHistory(*m_connection, account.id, QDate(2026, 1, 2), Metric::Likes)).value, std::nullopt);
}

void TestImporter::sameFileAgainDoesNothing()
{
    const ImportOutcome first = must(import(totals));
    const QString before = tables();
    const ImportOutcome again = must(import(totals));
    QVERIFY(again.alreadyImported);
    QVERIFY(!again.id);
    QVERIFY(!again.createdAccount);
    QCOMPARE(again.account.id, first.account.id);
    QCOMPARE(tables(), before);
    const ImportOutcome longer = must(import(totals + "2026-01-05,9,1\n"));
    QVERIFY(!longer.alreadyImported);
    QCOMPARE(longer.counts.figures, 2);
    QCOMPARE(longer.counts.kept, 0); // what it repeats is equal, not contradicted
}

void TestImporter::undoneFileCanComeAgain()
{
    const ImportOutcome first = must(import(totals));
    QCOMPARE(must(undoImport(*m_connection, *first.id, m_now)), 5);
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM daily_metrics"), u"0"_s);
    const ImportOutcome again = must(import(totals));
    QVERIFY(!again.alreadyImported);
    QCOMPARE(again.counts.figures, 5);
}

void TestImporter::withoutAnAccountOneIsMade()
{
    const ImportOutcome outcome = must(import(totals));
    QVERIFY(outcome.createdAccount);
    QCOMPARE(outcome.account.platform, Platform::YouTube);
    QCOMPARE(outcome.account.state, AccountState::ImportedOnly);
    QVERIFY(outcome.account.profile.title.contains(u"YouTube"));
}

void TestImporter::onlyAccountOfThePlatformIsTaken()
{
    addAccount(*m_connection, Platform::TikTok, u"t"_s);
    const Account channel = addAccount(*m_connection, Platform::YouTube, u"y"_s);
    const ImportOutcome outcome = must(import(totals));
    QCOMPARE(outcome.account.id, channel.id);
    QVERIFY(!outcome.createdAccount);
}

void TestImporter::severalAccountsMustBeNamed()
{
    addAccount(*m_connection, Platform::YouTube, u"a"_s);
    const Account second = addAccount(*m_connection, Platform::YouTube, u"b"_s);
    const QString before = tables();
    for (const bool dryRun : {true, false}) {
        const auto outcome = import(totals, {}, dryRun);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
        QVERIFY2(outcome.error().detail.contains(u"2 YouTube accounts"), qPrintable(outcome.error().detail));
    }
    QCOMPARE(tables(), before);
    QCOMPARE(must(import(totals, second.id)).account.id, second.id);
}

void TestImporter::accountOfAnotherPlatformIsRefused()
{
    const Account account = addAccount(*m_connection, Platform::TikTok, u"t"_s);
    const auto outcome = import(totals, account.id);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
    QVERIFY(outcome.error().detail.contains(u"YouTube") && outcome.error().detail.contains(u"TikTok"));
    QCOMPARE(tables(), u"1 0 0 0 0 0"_s);
}

void TestImporter::unknownAccountIsNotFound()
{
    const auto outcome = import(totals, AccountId(99));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
}

void TestImporter::unreadableFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray("Name,Street\nSomeone,Somewhere\n");
    QTest::newRow("bad in its last line") << totals + "2026-02-30,1,1\n";
}

void TestImporter::unreadableFileChangesNothing()
{
    QFETCH(QByteArray, content);
    for (const bool dryRun : {true, false}) {
        const auto outcome = import(content, {}, dryRun);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(tables(), u"0 0 0 0 0 0"_s);
    must(import(totals)); // and no transaction was left open
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestImporter)
#include "tst_importer.moc"
