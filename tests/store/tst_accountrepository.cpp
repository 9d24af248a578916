// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountrepository.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

class TestAccountRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newAccountHasNeitherEndNorArchive();
    void endOfTheSignInIsRemembered();
    void archivedAccountStaysReadable();
    void connectingAgainTakesOutOfTheArchive();
    void otherUpdatesLeaveTheArchiveAlone();

private:
    Account stored() { return must(accountById(*m_connection, m_account.id)); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Connection> m_connection;
    Account m_account;
    QDateTime m_now = scratchMoment("2026-11-19T20:00:00.123Z");
};

void TestAccountRepository::init()
{
    m_connection.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_connection = m_scratch->connection();
    m_account = addAccount(*m_connection, Platform::Instagram, u"17841400000000001"_s);
}

void TestAccountRepository::newAccountHasNeitherEndNorArchive()
{
    QVERIFY(!m_account.signInUntil.isValid());
    QVERIFY(!m_account.archivedAt.isValid());
    QCOMPARE(stored(), m_account);
}

void TestAccountRepository::endOfTheSignInIsRemembered()
{
    const Account other = addAccount(*m_connection, Platform::X, u"1"_s);
    must(setSignInUntil(*m_connection, m_account.id, m_now));
    QCOMPARE(stored().signInUntil, m_now);
    QCOMPARE(must(accountById(*m_connection, other.id)), other);
    must(setSignInUntil(*m_connection, m_account.id, std::nullopt));
    QCOMPARE(stored(), m_account);
}

void TestAccountRepository::archivedAccountStaysReadable()
{
    must(setArchived(*m_connection, m_account.id, m_now));
    Account archived = m_account;
    archived.archivedAt = m_now;
    QCOMPARE(stored(), archived);
    QCOMPARE(must(accounts(*m_connection)), std::vector<Account>{archived});
    QCOMPARE(scalar(*m_connection, u"SELECT archived_utc FROM v_accounts"), u"2026-11-19 20:00:00"_s);
    must(setArchived(*m_connection, m_account.id, std::nullopt));
    QCOMPARE(stored(), m_account);
}

void TestAccountRepository::connectingAgainTakesOutOfTheArchive()
{
    must(setArchived(*m_connection, m_account.id, m_now));
    must(setSignInUntil(*m_connection, m_account.id, m_now));
    const Account again = addAccount(*m_connection, Platform::Instagram, u"17841400000000001"_s);
    QCOMPARE(again, m_account); // the same row, and the end of the former sign-in says nothing about the new one
}

void TestAccountRepository::otherUpdatesLeaveTheArchiveAlone()
{
    must(setArchived(*m_connection, m_account.id, m_now));
    must(setSignInUntil(*m_connection, m_account.id, m_now));
    const Account imported =
        addAccount(*m_connection, Platform::Instagram, u"17841400000000001"_s, AccountState::ImportedOnly);
    QCOMPARE(imported.archivedAt, m_now);
    QCOMPARE(imported.signInUntil, m_now);
    must(updateProfile(*m_connection, m_account.id, {.platformAccountId = u"17841400000000001"_s, .title = u"Renamed"_s}));
    must(setAccountState(*m_connection, m_account.id, AccountState::Disconnected));
    QCOMPARE(stored().archivedAt, m_now);
    QCOMPARE(stored().profile.title, u"Renamed"_s);
}

} // namespace creatormetrics

QTEST_GUILESS_MAIN(creatormetrics::TestAccountRepository)
#include "tst_accountrepository.moc"
