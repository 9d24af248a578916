// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/liveupdates.h"
#include "connectors/http/networktransport.h"
#include "connectors/secrets/memorystore.h"
#include "tests/presentation/fakesync.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr int withinSeconds = 6'000; // two of them are waited for the rest of a burst

CloudEvent news(const QString &platform, const QString &topic)
{
    return {.platform = platform, .topic = topic, .kind = u"video"_s, .ref = u"v"_s, .at = {}};
}

} // namespace

/// What is heard of platforms becomes a sync of the accounts that it is about: real events' object, real store, a sync that says what
/// it was asked.
class TestLiveUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newsBecomeASyncOfTheirAccount_data();
    void newsBecomeASyncOfTheirAccount();
    void aBurstBecomesOneSync();
    void newsOfNobodyHereSyncNobody_data();
    void newsOfNobodyHereSyncNobody();
    void whatWasMissedSyncsAll();

private:
    AccountId add(Platform platform, const QString &id, AccountState state = AccountState::Connected);

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<Store> m_store;
    SystemClock m_clock;
    MemoryStore m_secrets;
    NetworkTransport m_transport;
    std::unique_ptr<CloudSession> m_session;
    std::unique_ptr<LiveEvents> m_events;
    std::unique_ptr<FakeSync> m_sync;
    std::unique_ptr<LiveUpdates> m_updates;
    AccountId m_youtube{0};
    AccountId m_instagram{0};
};

AccountId TestLiveUpdates::add(Platform platform, const QString &id, AccountState state)
{
    const auto connection = m_scratch->connection();
    return must(upsertAccount(*connection, platform, {.platformAccountId = id, .title = id}, state, scratchMoment("2026-11-20T10:00:00Z"))).id;
}

void TestLiveUpdates::init()
{
    m_updates.reset();
    m_store.reset();
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_youtube = add(Platform::YouTube, u"UCada"_s);
    m_instagram = add(Platform::Instagram, u"17841"_s);
    add(Platform::X, u"UCada"_s); // of the same name elsewhere
    add(Platform::YouTube, u"UCleft"_s, AccountState::Disconnected);
    m_store = must(Store::open(m_scratch->workspace()));
    m_session = std::make_unique<CloudSession>(QUrl(u"http://127.0.0.1:9"_s), m_transport, m_secrets, m_clock, QString());
    m_events = std::make_unique<LiveEvents>(*m_session, std::nullopt, [](std::optional<qint64>) {});
    m_sync = std::make_unique<FakeSync>();
    m_updates = std::make_unique<LiveUpdates>(*m_events, *m_store, *m_sync);
}

void TestLiveUpdates::newsBecomeASyncOfTheirAccount_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("topic");
    QTest::newRow("an upload") << u"youtube"_s << u"UCada"_s;
    QTest::newRow("a mention") << u"instagram"_s << u"17841"_s;
}

void TestLiveUpdates::newsBecomeASyncOfTheirAccount()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, topic);
    Q_EMIT m_events->eventArrived(news(platform, topic));
    QTRY_COMPARE_WITH_TIMEOUT(m_sync->starts.size(), std::size_t(1), withinSeconds);
    QCOMPARE(m_sync->starts.front(), std::vector<AccountId>{platform == u"youtube"_s ? m_youtube : m_instagram});
}

void TestLiveUpdates::aBurstBecomesOneSync()
{
    for (int i = 0; i < 5'000; ++i)
        Q_EMIT m_events->eventArrived(news(u"youtube"_s, i == 700 ? u"UCada"_s : u"UCother"_s));
    Q_EMIT m_events->eventArrived(news(u"instagram"_s, u"17841"_s)); // too many wait: it has its turn with the regular sync
    QTRY_COMPARE_WITH_TIMEOUT(m_sync->starts.size(), std::size_t(1), withinSeconds);
    QCOMPARE(m_sync->starts.front(), std::vector<AccountId>{m_youtube});
    Q_EMIT m_events->eventArrived(news(u"instagram"_s, u"17841"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_sync->starts.size(), std::size_t(2), withinSeconds);
    QCOMPARE(m_sync->starts.back(), std::vector<AccountId>{m_instagram});
}

void TestLiveUpdates::newsOfNobodyHereSyncNobody_data()
{
    QTest::addColumn<QString>("topic");
    QTest::newRow("another channel") << u"UCother"_s;
    QTest::newRow("one that has left") << u"UCleft"_s;
    QTest::newRow("no name") << QString();
}

// An empty list would be all of them.
void TestLiveUpdates::newsOfNobodyHereSyncNobody()
{
    QFETCH(const QString, topic);
    QVERIFY(accountsOf({news(u"youtube"_s, topic)}, must(accounts(*m_scratch->connection()))).empty());
    Q_EMIT m_events->eventArrived(news(u"youtube"_s, topic));
    Q_EMIT m_events->eventArrived(news(u"instagram"_s, u"17841"_s)); // of the same burst
    QTRY_COMPARE_WITH_TIMEOUT(m_sync->starts.size(), std::size_t(1), withinSeconds);
    QCOMPARE(m_sync->starts.front(), std::vector<AccountId>{m_instagram});
}

void TestLiveUpdates::whatWasMissedSyncsAll()
{
    Q_EMIT m_events->eventArrived(news(u"youtube"_s, u"UCada"_s));
    Q_EMIT m_events->catchUpNeeded();
    QTRY_COMPARE_WITH_TIMEOUT(m_sync->starts.size(), std::size_t(1), withinSeconds);
    QVERIFY(m_sync->starts.front().empty()); // all
}

QTEST_GUILESS_MAIN(TestLiveUpdates)
#include "tst_liveupdates.moc"
