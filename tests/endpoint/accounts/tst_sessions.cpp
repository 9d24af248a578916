// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/devices.h"
#include "app/endpoint/accounts/sessions.h"
#include "app/endpoint/accounts/tokens.h"
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/base/random.h"
#include "tests/endpoint/testdatabase.h"

#include <QTest>

#include <mutex>
#include <set>
#include <thread>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds start = 1'780'000'000'000;

Keyring testKeyring()
{
    return Keyring({{1, Secret(std::string(32, 'k'))}}, 1);
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRowForEach(); }

    void init()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        m_database = m_databases.fresh(isPostgres);
        if (!m_database)
            QSKIP(qPrintable(m_databases.reason()));
        m_tokens = m_database->write([&](SqlConnection &connection) {
            const auto user = createUser(connection, {"a@example.com", "phc", {}, {}}, start);
            const auto device = rememberDevice(connection, *user, {"install", "Desk", "linux", "1.0"}, start);
            return m_sessions.begin(connection, *user, device.id, start);
        });
    }

    // EP-10
    void tokensHaveTheirFormAndOnlyHashesAreKept()
    {
        QVERIFY(m_tokens.access.reveal().substr(0, 4) == "cma_");
        QVERIFY(m_tokens.refresh.reveal().substr(0, 4) == "cmr_");
        QCOMPARE(m_tokens.refreshExpiresAt, start + 30 * oneDay);
        const auto rows = m_database->read([](SqlConnection &connection) {
            auto all = connection.run("SELECT hash, family_id, user_id FROM access_tokens");
            const auto families = connection.run("SELECT id, key_wrapped, user_id FROM session_families");
            all.insert(all.end(), families.begin(), families.end());
            return all;
        });
        QVERIFY(rows.size() >= 2);
        for (const auto &row : rows) {
            for (std::size_t column = 0; column < 3; ++column) {
                QVERIFY(row.text(column).find(m_tokens.access.reveal().substr(4)) == std::string::npos);
                QVERIFY(row.text(column).find(m_tokens.refresh.reveal().substr(4)) == std::string::npos);
            }
        }
    }

    // EP-10: every changed character is noticed before anything is read.
    void changedTokensAreRefused()
    {
        const std::string refresh(m_tokens.refresh.reveal());
        for (std::size_t i = 0; i < refresh.size(); ++i) {
            auto changed = refresh;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto claim = refreshClaim(Secret(changed));
            QVERIFY2(!claim || refresh == changed, changed.c_str());
        }
        for (const char *text : {"", "cmr_", "cmr_AAAA", "cma_AAAA"})
            QVERIFY(!refreshClaim(Secret(std::string(text))));
        QVERIFY(looksLikeAccessToken(m_tokens.access.reveal()));
        QVERIFY(!looksLikeAccessToken(m_tokens.refresh.reveal()));
    }

    // A family's tokens cannot be made by who knows its number but not its key.
    void forgedTokensAreRefusedAndHarmNobody()
    {
        const auto forged = refreshToken(*fromHex(m_tokens.familyId), 1, Secret(std::string(32, 'x')));
        QVERIFY(refreshClaim(forged));
        QCOMPARE(faultOf(refresh(forged, start)), RefreshFault::Invalid);
        QVERIFY(tokensIn(refresh(m_tokens.refresh, start)));
    }

    // EP-11
    void everyRefreshTurnsTheToken()
    {
        auto current = m_tokens;
        for (int i = 1; i <= 5; ++i) {
            const auto now = start + i * oneHour;
            const auto next = tokensIn(refresh(current.refresh, now));
            QVERIFY(next);
            QVERIFY(next->refresh.reveal() != current.refresh.reveal());
            QVERIFY(isLiving(next->access, now));
            current = *next;
        }
    }

    // EP-11: an answer that was lost costs nothing.
    void thePredecessorGetsTheSameSuccessorWithinItsGrace()
    {
        const auto successor = tokensIn(refresh(m_tokens.refresh, start));
        for (int i = 1; i <= 3; ++i) {
            const auto again = tokensIn(refresh(m_tokens.refresh, start + i * 9 * oneSecond));
            QVERIFY(again);
            QVERIFY(again->refresh.reveal() == successor->refresh.reveal());
        }
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start + 29 * oneSecond)), RefreshFault::TooOften);
        QVERIFY(tokensIn(refresh(successor->refresh, start + 29 * oneSecond))); // still living
    }

    // EP-33: the counter of a restored backup is older than what devices hold. They go on; what they held before does not.
    void aSessionGoesOnAfterABackupWasRestored()
    {
        auto living = m_tokens;
        std::vector<Secret> earlier;
        for (int i = 0; i < 4; ++i) {
            earlier.push_back(living.refresh);
            living = *tokensIn(refresh(living.refresh, start));
        }
        m_database->write([&](SqlConnection &connection) {
            connection.run("UPDATE session_families SET counter = 2 WHERE id = $1", {m_tokens.familyId});
        });
        const auto next = tokensIn(refresh(living.refresh, start + oneHour));
        QVERIFY(next);
        QVERIFY(next->refresh.reveal() != living.refresh.reveal());
        QVERIFY(tokensIn(refresh(living.refresh, start + oneHour))); // within its grace
        QCOMPARE(faultOf(refresh(earlier[2], start + oneHour)), RefreshFault::Reused);
        QCOMPARE(faultOf(refresh(next->refresh, start + oneHour)), RefreshFault::EndedByReuse);
    }

    // EP-11: after the grace, or older than the predecessor, the whole family ends, and stays ended.
    void whatIsShownTooLateEndsTheSession_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<qint64>("later");
        QTest::newRow("the predecessor after 31 s") << 1 << qint64(31 * oneSecond);
        QTest::newRow("the one before the predecessor at once") << 2 << qint64(0);
        QTest::newRow("a very old one") << 5 << qint64(oneDay);
    }
    void whatIsShownTooLateEndsTheSession()
    {
        QFETCH(const int, turns);
        QFETCH(const qint64, later);
        auto living = m_tokens;
        for (int i = 0; i < turns; ++i)
            living = *tokensIn(refresh(living.refresh, start));
        QVERIFY(isLiving(living.access, start));
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start + later)), RefreshFault::Reused);
        QCOMPARE(faultOf(refresh(living.refresh, start + later)), RefreshFault::EndedByReuse);
        QVERIFY(!isLiving(living.access, start + later));
    }

    // EP-11
    void anotherDeviceEndsTheSession()
    {
        const auto outcome = m_database->write([&](SqlConnection &connection) {
            return m_sessions.refresh(connection, m_tokens.refresh, "another install", start);
        });
        QCOMPARE(std::get<RefreshFault>(outcome), RefreshFault::Reused);
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start)), RefreshFault::EndedByReuse);
    }

    // EP-12
    void fiftyAtOnceLeaveOneSuccessor()
    {
        std::mutex mutex;
        std::set<std::string> successors;
        std::vector<RefreshFault> faults;
        std::vector<std::thread> threads;
        for (int i = 0; i < 50; ++i)
            threads.emplace_back([&] {
                const auto outcome = refresh(m_tokens.refresh, start);
                const std::scoped_lock lock(mutex);
                if (const auto *tokens = std::get_if<SessionTokens>(&outcome))
                    successors.insert(std::string(tokens->refresh.reveal()));
                else
                    faults.push_back(std::get<RefreshFault>(outcome));
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(successors.size(), std::size_t(1));
        QCOMPARE(faults.size(), std::size_t(46)); // one turned it, three were let have the same
        for (const auto fault : faults)
            QCOMPARE(fault, RefreshFault::TooOften);
        QVERIFY(tokensIn(refresh(Secret(*successors.begin()), start)));
    }

    // EP-10
    void sessionsEndByThemselves()
    {
        QVERIFY(isLiving(m_tokens.access, start + 15 * oneMinute - 1));
        QVERIFY(!isLiving(m_tokens.access, start + 15 * oneMinute));
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start + 30 * oneDay)), RefreshFault::Expired);
        auto living = m_tokens;
        Milliseconds now = start;
        for (int i = 0; i < 8; ++i) {
            now += 20 * oneDay;
            living = *tokensIn(refresh(living.refresh, now));
        }
        QCOMPARE(living.refreshExpiresAt, start + 180 * oneDay);
        QCOMPARE(faultOf(refresh(living.refresh, start + 180 * oneDay)), RefreshFault::Expired);
    }

    // EP-13
    void endedSessionsEndAtOnce()
    {
        m_database->write([&](SqlConnection &connection) { Sessions::end(connection, m_tokens.familyId, "test", start); });
        QVERIFY(!isLiving(m_tokens.access, start));
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start)), RefreshFault::Invalid);
    }

    // EP-13, EP-16
    void allButOneCanBeEnded()
    {
        const auto other = m_database->write([&](SqlConnection &connection) {
            const auto device = rememberDevice(connection, m_tokens.userId, {"second", "Lap", "macos", "1.0"}, start);
            return m_sessions.begin(connection, m_tokens.userId, device.id, start);
        });
        m_database->write([&](SqlConnection &connection) {
            Sessions::endAll(connection, m_tokens.userId, "test", start, other.familyId);
        });
        QVERIFY(!isLiving(m_tokens.access, start));
        QVERIFY(isLiving(other.access, start));
        QVERIFY(m_database->write(
            [&](SqlConnection &connection) { return forgetDevice(connection, m_tokens.userId, other.deviceId); }));
        QVERIFY(!isLiving(other.access, start));
        QVERIFY(!m_database->write(
            [&](SqlConnection &connection) { return forgetDevice(connection, "somebody else", m_tokens.deviceId); }));
    }

    void disabledUsersHaveNoSession()
    {
        m_database->write([&](SqlConnection &connection) { connection.run("UPDATE users SET status = 'disabled'"); });
        QVERIFY(!isLiving(m_tokens.access, start));
        QCOMPARE(faultOf(refresh(m_tokens.refresh, start)), RefreshFault::Invalid);
    }

    void whatHasEndedIsForgottenLater()
    {
        m_database->write([&](SqlConnection &connection) { Sessions::forgetExpired(connection, start + oneHour); });
        QVERIFY(tokensIn(refresh(m_tokens.refresh, start + oneHour)));
        m_database->write([&](SqlConnection &connection) { Sessions::forgetExpired(connection, start + 400 * oneDay); });
        const auto left = m_database->read(
            [](SqlConnection &connection) { return connection.first("SELECT count(*) FROM session_families")->integer(0); });
        QCOMPARE(left, std::int64_t(0));
    }

private:
    using Outcome = std::variant<SessionTokens, RefreshFault>;
    Outcome refresh(const Secret &token, Milliseconds now)
    {
        return m_database->write(
            [&](SqlConnection &connection) { return m_sessions.refresh(connection, token, "install", now); });
    }
    static std::optional<SessionTokens> tokensIn(const Outcome &outcome)
    {
        const auto *tokens = std::get_if<SessionTokens>(&outcome);
        return tokens == nullptr ? std::nullopt : std::optional(*tokens);
    }
    static RefreshFault faultOf(const Outcome &outcome)
    {
        return std::holds_alternative<RefreshFault>(outcome) ? std::get<RefreshFault>(outcome) : RefreshFault(-1);
    }
    bool isLiving(const Secret &access, Milliseconds now)
    {
        return m_database
            ->read([&](SqlConnection &connection) { return Sessions::holder(connection, access, now); })
            .has_value();
    }

    TestDatabases m_databases;
    const Keyring m_keyring = testKeyring();
    const Sessions m_sessions{m_keyring};
    std::unique_ptr<Database> m_database;
    SessionTokens m_tokens;
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
