// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audiencerepository.h"
#include "models/store/backup.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/store/mentionscan.h"
#include "models/store/rollups.h"
#include "models/store/store.h"
#include "tests/store/scratchworkspace.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedStepsMakeTheSchema();
    void migratedEqualsFresh();
    void stepKeepsWhatWasThere();
    void firstVersionComesThroughWhole();
    void interruptedBetweenStepsItIsFilledLater();
    void judgementsComeThroughTheStepToReasons();
    void everyMetricIsAColumnAndInTheViews();
    void backupIsMadeBeforeAStep();
    void earlierBackupOfTheNameIsNotTakenForThisOne();
    void freshDatabaseNeedsNoBackup();
    void currentDatabaseIsNotTouched();
    void failingStepRollsBack();
    void newerFileIsRefusedUntouched_data();
    void newerFileIsRefusedUntouched();
};

namespace {

int shippedVersion()
{
    return must(shippedMigrations()).back().version;
}

/// The shipped steps and an invented next one.
std::vector<Migration> longerHistory()
{
    auto history = must(shippedMigrations());
    history.push_back({.version = shippedVersion() + 1,
                       .sql = "CREATE TABLE labels(id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                              "ALTER TABLE accounts ADD COLUMN note TEXT NOT NULL DEFAULT '';"
                              "INSERT INTO labels(name) SELECT title FROM accounts;"});
    return history;
}

QStringList schemaOf(Connection &connection)
{
    Statement *row = must(connection.prepare(u"SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1"));
    QStringList lines;
    while (must(row->step()))
        lines.append(row->text(0).simplified());
    return lines;
}

QStringList backupsOf(const Workspace &workspace)
{
    return QDir(workspace.backupsFolder()).entryList(QDir::Files, QDir::Name);
}

QStringList columnsOf(Connection &connection, const QString &table)
{
    Statement *row = must(connection.prepare(u"SELECT name FROM pragma_table_info('%1') ORDER BY cid"_s.arg(table)));
    QStringList names;
    while (must(row->step()))
        names.append(row->text(0));
    return names;
}

/// A database as the first published version left it, with a row in every table that later steps touch.
void fillFirstVersion(Connection &connection, const Workspace &workspace)
{
    auto history = must(shippedMigrations());
    history.resize(1);
    must(migrate(connection, workspace, history));
    must(connection.runScript(
        "INSERT INTO accounts VALUES(1, 'youtube', 'UC1', 'Glaze', '@glaze', '', 'IN', 'UU1', 5, 'America/Los_Angeles', "
        "'connected', 7);"
        "INSERT INTO fetches VALUES(3, 1, NULL, 'api', 'daily', 'GET x', 9, 200, 'ab', NULL);"
        "INSERT INTO fetches VALUES(4, 1, NULL, 'import', 'daily', 'a.csv', 9, NULL, 'cd', NULL);"
        "INSERT INTO daily_metrics VALUES(1, 20000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);"
        "INSERT INTO daily_sources VALUES(1, 20000, 3, 32766);" // all but the followers
        "INSERT INTO daily_sources VALUES(1, 20000, 4, 1);"
        "INSERT INTO content_items VALUES(5, 1, 'v1', 'video', 'public', 'T', 'D', 'U', 'I', 1000, 19999, 61, 1, 2, 3, 4, 5, 6, 7, 8, "
        "1, 2, NULL, 3);"
        "INSERT INTO content_snapshots VALUES(5, 20000, 1, 2, 3, 4, 5, 6, 7, 8);"
        "INSERT INTO audience_demographics VALUES(1, 'country', 19990, 20000, 'IN', '', NULL, 50, 7, 3);"
        "INSERT INTO brand_mentions VALUES(6, 1, 'm1', '@a', 10, 'nice', 'U', 4, 1000);"));
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestMigrations::shippedStepsMakeTheSchema()
{
    const auto history = must(shippedMigrations());
    QVERIFY(!history.empty());
    for (std::size_t i = 0; i < history.size(); ++i)
        QCOMPARE(history[i].version, static_cast<int>(i) + 1);
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    QCOMPARE(must(schemaVersion(*connection)), history.back().version);
    for (const char *table : {"accounts", "daily_metrics", "content_items", "content_snapshots", "audience_demographics",
                              "brand_mentions", "fetches", "revisions", "sync_runs", "sync_queue", "budgets", "imports",
                              "reports", "v_daily", "v_content", "v_reports"}) {
        const auto read = connection->runScript(QByteArray("SELECT * FROM ") + table);
        QVERIFY2(read.ok(), table);
    }
}

void TestMigrations::migratedEqualsFresh()
{
    const ScratchWorkspace old;
    const auto migrated = old.connection(); // at the shipped version
    must(migrate(*migrated, old.workspace(), longerHistory()));

    const ScratchWorkspace young;
    must(young.workspace().create());
    const auto fresh = must(Connection::open(young.workspace().databaseFile(), Connection::Mode::ReadWrite));
    must(migrate(*fresh, young.workspace(), longerHistory()));

    QCOMPARE(must(schemaVersion(*migrated)), shippedVersion() + 1);
    QCOMPARE(must(schemaVersion(*fresh)), shippedVersion() + 1);
    QVERIFY(schemaOf(*fresh).size() > 20);
    QCOMPARE(schemaOf(*migrated), schemaOf(*fresh));
}

void TestMigrations::stepKeepsWhatWasThere()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const Account account = addAccount(*connection);
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    QCOMPARE(must(accountById(*connection, account.id)), account);
    QCOMPARE(scalar(*connection, u"SELECT name FROM labels"), account.profile.title);
}

void TestMigrations::firstVersionComesThroughWhole()
{
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    const auto connection = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadWrite));
    fillFirstVersion(*connection, scratch.workspace());
    must(migrate(*connection, scratch.workspace(), must(shippedMigrations())));

    QCOMPARE(must(integrityProblems(*connection)), QStringList());
    const AccountId account(1);
    QVERIFY(!must(accountById(*connection, account)).archivedAt.isValid());
    // The mask over the columns still names the same ones: each figure comes from the fetch it came from.
    const QDate day = fromDayNumber(20'000);
    for (const Metric metric : measuredMetrics()) {
        const FigureHistory history = must(figureHistory(*connection, account, day, metric));
        const auto position = static_cast<qint64>(metric);
        if (position > 14) {
            QCOMPARE(history.value, std::nullopt);
            QCOMPARE(history.source, std::nullopt);
            continue;
        }
        QCOMPARE(history.value, std::optional(position + 1));
        QCOMPARE(history.source, std::optional(metric == Metric::Followers ? FetchId(4) : FetchId(3)));
    }
    const auto content = must(contentOf(*connection, account));
    QCOMPARE(content.size(), std::size_t(1));
    QCOMPARE(content[0].item.figures[Metric::WatchMinutes], std::optional<qint64>(8));
    QCOMPARE(content[0].item.figures[Metric::LinkClicks], std::nullopt);
    QCOMPARE(must(snapshotsOf(*connection, content[0].id))[0].figures, content[0].item.figures);
    const auto slices = must(latestSlices(*connection, account, AudienceDimension::Country));
    QCOMPARE(slices.size(), std::size_t(1));
    QCOMPARE(slices[0].views, std::optional<qint64>(50));
    QCOMPARE(slices[0].followers, std::nullopt);
    QCOMPARE(must(newestMention(*connection, account))->text, u"nice"_s);
    QCOMPARE(must(rollupProblems(*connection)), QStringList());
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM mention_blocks"), u"1"_s);
    QCOMPARE(backupsOf(scratch.workspace()), QStringList{u"before-schema-2.db"_s});
}

void TestMigrations::interruptedBetweenStepsItIsFilledLater()
{
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    const auto connection = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadWrite));
    fillFirstVersion(*connection, scratch.workspace());
    auto history = must(shippedMigrations());
    history.resize(4);
    must(migrate(*connection, scratch.workspace(), history));
    must(migrate(*connection, scratch.workspace(), must(shippedMigrations())));
    QCOMPARE(must(rollupProblems(*connection)), QStringList());
}

void TestMigrations::judgementsComeThroughTheStepToReasons()
{
    const ScratchWorkspace scratch;
    must(scratch.workspace().create());
    const auto connection = must(Connection::open(scratch.workspace().databaseFile(), Connection::Mode::ReadWrite));
    auto history = must(shippedMigrations());
    history.resize(5);
    must(migrate(*connection, scratch.workspace(), history));
    must(connection->runScript(
        "INSERT INTO accounts(id, platform, platform_account_id, title, handle, thumbnail_url, country, uploads_ref, zone, state, "
        "connected_at) VALUES(1, 'x', '9', 'Glaze', '@glaze', '', '', '', 'UTC', 'connected', 7);"
        "INSERT INTO brand_mentions(id, account_id, mention_id, author_username, content, url, mentioned_at, scorer, sentiment_label, "
        "sentiment_score, sentiment_confidence, language) VALUES(6, 1, 'm1', '@a', 'nice', 'U', 1000, 'lexicon 1', 'positive', 0.42, "
        "0.8, 'en');"
        // counted already: a step that counted anew would not leave what nobody could have counted
        "INSERT INTO mention_blocks(account_id, scorer, year, mentions) VALUES(1, 'kept', 1970, x'00');"));
    must(migrate(*connection, scratch.workspace(), must(shippedMigrations())));
    auto reader = must(MentionReader::open(*connection));
    QVERIFY(must(reader.find(StoredMentionId(6))));
    const StoredMention stored = reader.mention();
    reader.close();
    QCOMPARE(stored.mention, (Mention{.mentionId = u"m1"_s, .authorName = u"@a"_s, .text = u"nice"_s, .url = u"U"_s, .mentionedAt = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC)}));
    QCOMPARE(stored.sentiment, (MentionSentiment{.scorer = u"lexicon 1"_s, .score = 0.42, .label = SentimentLabel::Positive, .confidence = 0.8, .language = u"en"_s}));
    QVERIFY(!stored.ownLabel && !stored.goneAt);
    QCOMPARE(scalar(*connection, u"SELECT label || coalesce(own_label, '-') || coalesce(gone_utc, '-') FROM v_mentions"), u"positive--"_s);
    QCOMPARE(scalar(*connection, u"SELECT group_concat(scorer) FROM mention_blocks"), u"kept"_s);
}

void TestMigrations::everyMetricIsAColumnAndInTheViews()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    const auto keysOf = [](std::span<const Metric> metrics) {
        QStringList keys;
        for (const Metric metric : metrics)
            keys.append(metricInfo(metric).key);
        return keys;
    };
    const QStringList daily = keysOf(measuredMetrics());
    const QStringList content = keysOf(contentMetrics());
    QCOMPARE(columnsOf(*connection, u"daily_metrics"_s), (QStringList{u"account_id"_s, u"day"_s} + daily)); // the order of the mask
    QCOMPARE(columnsOf(*connection, u"v_daily"_s), (QStringList{u"platform"_s, u"account"_s, u"day"_s, u"zone"_s} + daily));
    QCOMPARE(columnsOf(*connection, u"content_snapshots"_s), (QStringList{u"content_id"_s, u"day"_s} + content));
    for (const QString &table : {u"content_items"_s, u"v_content"_s}) {
        QStringList columns = columnsOf(*connection, table);
        columns.removeIf([&content](const QString &column) { return !content.contains(column); });
        QCOMPARE(columns, content);
    }
    for (const Metric metric : contentMetrics())
        QVERIFY(!metricInfo(metric).derived);
}

void TestMigrations::backupIsMadeBeforeAStep()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    addAccount(*connection);
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    const QStringList backups = backupsOf(scratch.workspace());
    QCOMPARE(backups.size(), 1);
    const auto backup = must(Connection::open(QDir(scratch.workspace().backupsFolder()).filePath(backups.front()),
                                              Connection::Mode::ReadOnly));
    QCOMPARE(must(schemaVersion(*backup)), shippedVersion());
    QCOMPARE(scalar(*backup, u"SELECT count(*) FROM accounts"), u"1"_s);
}

void TestMigrations::earlierBackupOfTheNameIsNotTakenForThisOne()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    addAccount(*connection);
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    // An older state is put back, and grows before the program is started again.
    const QDir folder(scratch.workspace().backupsFolder());
    {
        const auto older = must(Connection::open(folder.filePath(backupsOf(scratch.workspace()).front()), Connection::Mode::ReadWrite));
        addAccount(*older, Platform::YouTube, u"UC2"_s);
        must(migrate(*older, scratch.workspace(), longerHistory()));
    }
    addAccount(*connection, Platform::YouTube, u"UC3"_s);
    must(connection->runScript("PRAGMA user_version = " + QByteArray::number(shippedVersion())
                               + "; DROP TABLE labels; ALTER TABLE accounts DROP COLUMN note;"));
    must(migrate(*connection, scratch.workspace(), longerHistory()));
    const QString name = u"before-schema-%1"_s.arg(shippedVersion() + 1);
    QCOMPARE(backupsOf(scratch.workspace()), (QStringList{name + u"-2.db"_s, name + u"-3.db"_s, name + u".db"_s}));
    const auto held = [&folder](const QString &file) {
        const auto backup = must(Connection::open(folder.filePath(file), Connection::Mode::ReadOnly));
        return scalar(*backup, u"SELECT group_concat(platform_account_id) FROM accounts");
    };
    QCOMPARE(held(name + u"-2.db"_s), u"UC1,UC2"_s);
    QCOMPARE(held(name + u"-3.db"_s), u"UC1,UC3"_s);
}

void TestMigrations::freshDatabaseNeedsNoBackup()
{
    const ScratchWorkspace scratch;
    (void)scratch.connection();
    QCOMPARE(QDir(scratch.workspace().backupsFolder()).entryList(QDir::Files), QStringList());
}

void TestMigrations::currentDatabaseIsNotTouched()
{
    const ScratchWorkspace scratch;
    (void)scratch.connection();
    const QByteArray before = contentOf(scratch.workspace().databaseFile());
    (void)scratch.connection();
    QVERIFY(!before.isEmpty());
    QCOMPARE(contentOf(scratch.workspace().databaseFile()), before);
}

void TestMigrations::failingStepRollsBack()
{
    const ScratchWorkspace scratch;
    const auto connection = scratch.connection();
    addAccount(*connection);
    const QStringList before = schemaOf(*connection);
    auto history = must(shippedMigrations());
    history.push_back({.version = shippedVersion() + 1, .sql = "CREATE TABLE half(a); DELETE FROM accounts; INSERT INTO missing VALUES(1);"});
    const auto migrated = migrate(*connection, scratch.workspace(), history);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::Storage);
    QVERIFY(migrated.error().detail.contains(u"missing"));
    QCOMPARE(must(schemaVersion(*connection)), shippedVersion());
    QCOMPARE(schemaOf(*connection), before);
    QCOMPARE(backupsOf(scratch.workspace()), QStringList()); // nothing changed, nothing to go back to
    QCOMPARE(scalar(*connection, u"SELECT count(*) FROM accounts"), u"1"_s);
    must(migrate(*connection, scratch.workspace(), longerHistory())); // a repaired step goes through afterwards
}

void TestMigrations::newerFileIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::newRow("as the newer version left it") << QByteArray("WAL");
    QTest::newRow("put in place from its backup") << QByteArray("DELETE");
}

void TestMigrations::newerFileIsRefusedUntouched()
{
    QFETCH(QByteArray, journal);
    const ScratchWorkspace scratch;
    {
        const auto connection = scratch.connection();
        addAccount(*connection);
        must(connection->runScript("PRAGMA user_version = 99; PRAGMA journal_mode = " + journal));
    }
    const QString file = scratch.workspace().databaseFile();
    const QByteArray before = contentOf(file);
    const auto opened = Store::open(scratch.workspace());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
    QVERIFY2(opened.error().detail.contains(u"99"), qPrintable(opened.error().detail));
    QVERIFY(before.size() > 4096);
    QVERIFY(contentOf(file) == before);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestMigrations)
#include "tst_migrations.moc"
