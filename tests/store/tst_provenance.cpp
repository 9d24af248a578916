// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dailyrepository.h"
#include "models/store/importrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestProvenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answerComesBackByteByByte();
    void oldAnswersAreDroppedAndTheirReferenceStays();
    void unknownFetchIsNotFound();
    void importIsFoundByItsContent();
    void importIsTakenBackOnce();
    void accountKeepsItsListWhenAProfileLacksIt();
    void accountIsOnePerPlatformId();
    void erasedAccountLeavesNothing();

private:
    ImportId importViews(qint64 views, const QString &sha);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00Z");
};

void TestProvenance::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection);
}

void TestProvenance::answerComesBackByteByByte()
{
    QByteArray body = QByteArray(R"({"rows":[[1,2]]})").repeated(500);
    body.append("\0\xff", 2);
    const FetchRecord record{.account = m_account.id,
                             .run = std::nullopt,
                             .kind = FetchKind::Sample,
                             .stream = u"daily"_s,
                             .source = u"GET https://api.example/?ids=channel==MINE"_s,
                             .fetchedAt = m_now,
                             .status = 200,
                             .body = body};
    const FetchId id = must(insertFetch(*m_connection, record));
    const StoredFetch stored = must(fetchById(*m_connection, id));
    QCOMPARE(stored.record.body, body);
    QCOMPARE(stored.record.kind, FetchKind::Sample);
    QCOMPARE(stored.record.stream, record.stream);
    QCOMPARE(stored.record.source, record.source);
    QCOMPARE(stored.record.fetchedAt, m_now);
    QCOMPARE(stored.record.status, std::optional(200));
    QCOMPARE(stored.bodySha256, QString::fromLatin1(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()));
    QVERIFY(scalar(*m_connection, u"SELECT length(body) FROM fetches").toInt() < body.size() / 10);
}

void TestProvenance::oldAnswersAreDroppedAndTheirReferenceStays()
{
    const FetchId old = addFetch(*m_connection, m_account.id, FetchKind::Api, "old answer"); // of 08:00
    QCOMPARE(must(dropBodiesBefore(*m_connection, scratchMoment("2026-11-19T08:00:00Z"))), 0);
    const QString hash = must(fetchById(*m_connection, old)).bodySha256;
    QCOMPARE(must(dropBodiesBefore(*m_connection, scratchMoment("2026-11-19T08:00:01Z"))), 1);
    const StoredFetch stored = must(fetchById(*m_connection, old));
    QVERIFY(stored.record.body.isEmpty());
    QCOMPARE(stored.bodySha256, hash);
    QCOMPARE(stored.record.source, u"GET https://api.example/daily"_s);
    QCOMPARE(must(dropBodiesBefore(*m_connection, m_now)), 0);
}

void TestProvenance::unknownFetchIsNotFound()
{
    const auto missing = fetchById(*m_connection, FetchId(99));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

ImportId TestProvenance::importViews(qint64 views, const QString &sha)
{
    const FetchId fetch = addFetch(*m_connection, m_account.id, FetchKind::Import, "Date,Views");
    DailyMetrics day{.day = QDate(2026, 1, 5)};
    day.values.set(Metric::Views, views);
    must(upsertDays(*m_connection, m_account.id, {day}, fetch, m_now, Precedence::FillGaps));
    return must(insertImport(*m_connection, {.account = m_account.id,
                                             .fetch = fetch,
                                             .kind = u"youtube_studio_totals"_s,
                                             .fileName = u"Totals.csv"_s,
                                             .fileSha256 = sha,
                                             .importedAt = m_now,
                                             .range = *DateRange::make(QDate(2026, 1, 1), QDate(2026, 1, 5)),
                                             .figures = 1}));
}

void TestProvenance::importIsFoundByItsContent()
{
    const ImportId id = importViews(5, u"abc"_s);
    const auto found = must(findImport(*m_connection, m_account.id, u"abc"_s));
    QVERIFY(found.has_value());
    QCOMPARE(found->id, id);
    QCOMPARE(found->range, *DateRange::make(QDate(2026, 1, 1), QDate(2026, 1, 5)));
    QCOMPARE(found->fileName, u"Totals.csv"_s);
    QCOMPARE(found->figures, 1);
    QCOMPARE(found->undoneAt, std::nullopt);
    QVERIFY(!must(findImport(*m_connection, m_account.id, u"abd"_s)));
    QVERIFY(!must(findImport(*m_connection, AccountId(99), u"abc"_s)));
}

void TestProvenance::importIsTakenBackOnce()
{
    const ImportId first = importViews(5, u"abc"_s);
    const ImportId second = importViews(9, u"def"_s); // finds its only figure known already
    QCOMPARE(must(undoImport(*m_connection, second, m_now)), 0);
    QCOMPARE(must(undoImport(*m_connection, first, m_now)), 1);
    QCOMPARE(scalar(*m_connection, u"SELECT count(*) FROM daily_metrics"), u"0"_s);
    QVERIFY(!must(findImport(*m_connection, m_account.id, u"abc"_s)));
    for (const ImportId id : {first, ImportId(77)}) {
        const auto again = undoImport(*m_connection, id, m_now);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }
    const auto all = must(imports(*m_connection));
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].id, second);
    QCOMPARE(all[1].undoneAt, std::optional(m_now));
}

void TestProvenance::accountKeepsItsListWhenAProfileLacksIt()
{
    AccountProfile profile = m_account.profile;
    profile.title = u"New title"_s;
    profile.country = u"DE"_s;
    profile.uploadsRef.clear();
    must(updateProfile(*m_connection, m_account.id, profile));
    const Account stored = must(accountById(*m_connection, m_account.id));
    QCOMPARE(stored.profile.title, u"New title"_s);
    QCOMPARE(stored.profile.country, u"DE"_s);
    QCOMPARE(stored.profile.createdAt, m_account.profile.createdAt);
    QCOMPARE(stored.profile.uploadsRef, m_account.profile.uploadsRef);
    profile.uploadsRef = u"UUother"_s;
    must(updateProfile(*m_connection, m_account.id, profile));
    QCOMPARE(must(accountById(*m_connection, m_account.id)).profile, profile);
}

void TestProvenance::accountIsOnePerPlatformId()
{
    must(setAccountState(*m_connection, m_account.id, AccountState::NeedsReconnect));
    const Account again = addAccount(*m_connection);
    QCOMPARE(again.id, m_account.id);
    QCOMPARE(again.state, AccountState::Connected);
    const Account elsewhere = addAccount(*m_connection, Platform::TikTok);
    QVERIFY(elsewhere.id != m_account.id);
    QCOMPARE(again.zone, QByteArray("America/Los_Angeles"));
    QCOMPARE(QTimeZone(elsewhere.zone).offsetFromUtc(m_now), 0);
    const auto all = must(accounts(*m_connection));
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].platform, Platform::TikTok);
    const auto missing = accountById(*m_connection, AccountId(99));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestProvenance::erasedAccountLeavesNothing()
{
    importViews(5, u"abc"_s);
    DailyMetrics day{.day = QDate(2026, 1, 5)};
    day.values.set(Metric::Views, 6);
    must(upsertDays(*m_connection, m_account.id, {day}, addFetch(*m_connection, m_account.id), m_now)); // leaves a revision
    must(eraseAccount(*m_connection, m_account.id));
    for (const char *table : {"accounts", "fetches", "daily_metrics", "daily_sources", "revisions", "imports"}) {
        const QString sql = u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(table));
        QVERIFY2(scalar(*m_connection, sql) == u"0", table);
    }
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestProvenance)
#include "tst_provenance.moc"
