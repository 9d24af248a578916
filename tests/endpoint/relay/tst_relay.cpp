// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/broker/oauthflows.h"
#include "app/endpoint/relay/relay.h"
#include "tests/endpoint/scriptedhttp.h"
#include "tests/endpoint/testdatabase.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <condition_variable>
#include <mutex>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds start = 1'780'000'000'000;
const std::string channel = "UCq7pLm3VtYd0aBcDeFgHiJk";
const std::string account = "17841400000000001";

std::string feedOf(const std::string &video, const std::string &updated)
{
    return "<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><entry><yt:videoId>" + video
           + "</yt:videoId><yt:channelId>" + channel + "</yt:channelId><updated>" + updated + "</updated></entry></feed>";
}

/// Where an answer that comes later arrives.
class Arrival final : public ReplySink
{
public:
    void accept(Reply reply, std::chrono::milliseconds) override
    {
        const std::scoped_lock lock(m_mutex);
        m_reply = std::move(reply);
        m_changed.notify_all();
    }
    std::optional<Reply> within(std::chrono::seconds time)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, time, [this] { return m_reply.has_value(); });
        return m_reply;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Reply> m_reply;
};

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRowForEach(); }

    void init()
    {
        QFETCH_GLOBAL(const bool, isPostgres);
        m_subscribers.reset();
        m_database = m_databases.fresh(isPostgres);
        if (!m_database)
            QSKIP(qPrintable(m_databases.reason()));
        m_http = ScriptedHttp();
        m_subscribers = std::make_unique<RelaySubscribers>(*m_database, m_log);
        m_relay.reset(new Relay{{*m_database, m_keyring, m_http, m_metrics, m_log, *m_subscribers, "https://api.example", [] {}}, {}});
        m_database->write([](SqlConnection &connection) {
            for (const std::string user : {"ann", "ben"})
                connection.run("INSERT INTO users(id, email, email_lower, status, created_at) VALUES($1, $1, $1, 'active', 1)", {user});
        });
    }

    // One subscription at the hub, however many users.
    void aChannelIsSubscribedOnceForAll()
    {
        m_http.willAnswer(202, "");
        QCOMPARE(watchTopic(*m_relay, "ann", "youtube", channel, start), WatchOutcome::Watched);
        QCOMPARE(watchTopic(*m_relay, "ben", "youtube", channel, start), WatchOutcome::Watched);
        renewLeases(*m_relay, start);
        renewLeases(*m_relay, start);
        QCOMPARE(m_http.asked.size(), std::size_t(1));
        const auto form = formIn(m_http.asked.front());
        QCOMPARE(form.queryItemValue(u"hub.mode"_s), u"subscribe"_s);
        QCOMPARE(form.queryItemValue(u"hub.topic"_s, QUrl::FullyDecoded), u"https://www.youtube.com/xml/feeds/videos.xml?channel_id="_s + QString::fromStdString(channel));
        QVERIFY(form.queryItemValue(u"hub.callback"_s, QUrl::FullyDecoded).startsWith(u"https://api.example/api/v1/hooks/youtube/"_s));
        QVERIFY(form.queryItemValue(u"hub.secret"_s).size() >= 64);
    }

    // The question is answered when it is one that we have asked to be asked.
    void onlyPendingQuestionsAreConfirmed()
    {
        const auto token = subscribed();
        const std::string topic = m_relay->config.feedUrl + channel;
        QVERIFY(!confirmLease(*m_relay, token, "unsubscribe", topic, 1'000, start));
        QVERIFY(!confirmLease(*m_relay, token, "denied", topic, 1'000, start));
        QVERIFY(!confirmLease(*m_relay, token, "subscribe", topic + "x", 1'000, start));
        QVERIFY(!confirmLease(*m_relay, token, "subscribe", "https://evil.example/" + channel, 1'000, start));
        QVERIFY(!confirmLease(*m_relay, Secret(std::string("made up")), "subscribe", topic, 1'000, start));
        QVERIFY(!confirmLease(*m_relay, token, "subscribe", topic, 1'000, start + oneHour)); // too late
        QVERIFY(confirmLease(*m_relay, token, "subscribe", topic, 1'000, start));
        QCOMPARE(integer("SELECT lease_until FROM relay_topics"), start + 1'000 * oneSecond);
    }

    // At four fifths of the lease, five percent more or less.
    void leasesAreRenewedInTime()
    {
        const auto token = subscribed();
        QVERIFY(confirmLease(*m_relay, token, "subscribe", m_relay->config.feedUrl + channel, 100'000, start));
        const auto renewal = integer("SELECT renew_at FROM relay_topics") - start;
        QVERIFY(renewal >= 75'000 * oneSecond && renewal <= 85'000 * oneSecond);
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, start + renewal - 1);
        QCOMPARE(m_http.asked.size(), std::size_t(1));
        renewLeases(*m_relay, start + renewal);
        QCOMPARE(m_http.asked.size(), std::size_t(2));
    }

    void aHubThatFailsIsAskedAgainLater()
    {
        m_http.willAnswer(500, "");
        QCOMPARE(watchTopic(*m_relay, "ann", "youtube", channel, start), WatchOutcome::Watched);
        renewLeases(*m_relay, start);
        const auto next = integer("SELECT renew_at FROM relay_topics");
        QVERIFY(next > start && next < start + oneMinute);
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, next);
        QCOMPARE(m_http.asked.size(), std::size_t(2));
    }

    void theLastUserEndsTheSubscription()
    {
        const auto token = subscribed();
        (void)watchTopic(*m_relay, "ben", "youtube", channel, start);
        QVERIFY(confirmLease(*m_relay, token, "subscribe", m_relay->config.feedUrl + channel, 100'000, start));
        unwatchTopic(*m_relay, "ann", "youtube", channel, start + 1);
        renewLeases(*m_relay, start + 2);
        QCOMPARE(m_http.asked.size(), std::size_t(1)); // ben still watches
        unwatchTopic(*m_relay, "ben", "youtube", channel, start + 3);
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, start + 4);
        QCOMPARE(formIn(m_http.asked.back()).queryItemValue(u"hub.mode"_s), u"unsubscribe"_s);
        QVERIFY(confirmLease(*m_relay, token, "unsubscribe", m_relay->config.feedUrl + channel, {}, start + 5));
        QCOMPARE(integer("SELECT count(*) FROM relay_topics"), std::int64_t(0));
    }

    // A hub that never comes back to confirm the end is not asked for ever: the lease runs out by itself.
    void aGoodbyeThatIsNotHeardIsGivenUp()
    {
        (void)subscribed();
        unwatchTopic(*m_relay, "ann", "youtube", channel, start + 1);
        const auto before = m_http.asked.size();
        for (int turn = 0; turn < 20; ++turn) {
            m_http.willAnswer(202, "");
            renewLeases(*m_relay, start + oneDay + turn * 2 * oneHour);
        }
        QCOMPARE(m_http.asked.size() - before, std::size_t(8));
        QCOMPARE(integer("SELECT count(*) FROM relay_topics"), std::int64_t(0));
    }

    // Somebody comes while the hub is being told goodbye.
    void aTopicThatWasAboutToEndGoesOn()
    {
        const auto token = subscribed();
        unwatchTopic(*m_relay, "ann", "youtube", channel, start + 1);
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, start + 2);
        QCOMPARE(formIn(m_http.asked.back()).queryItemValue(u"hub.mode"_s), u"unsubscribe"_s);
        QCOMPARE(watchTopic(*m_relay, "ben", "youtube", channel, start + 3), WatchOutcome::Watched);
        QVERIFY(confirmLease(*m_relay, token, "unsubscribe", m_relay->config.feedUrl + channel, {}, start + 4));
        QCOMPARE(integer("SELECT count(*) FROM relay_subscriptions"), std::int64_t(1));
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, start + 2 * oneMinute);
        QCOMPARE(formIn(m_http.asked.back()).queryItemValue(u"hub.mode"_s), u"subscribe"_s);
    }

    // EP-36: with an account its subscriptions go, and what only they kept.
    void topicsOfDeletedUsersAreLeft()
    {
        (void)subscribed();
        m_database->write([](SqlConnection &connection) {
            proveAccount(connection, "ann", "instagram", account, start);
        });
        QCOMPARE(watchTopic(*m_relay, "ann", "instagram", account, start), WatchOutcome::Watched);
        m_database->write([](SqlConnection &connection) {
            connection.run("DELETE FROM users WHERE id = 'ann'");
            leaveUnwatchedTopics(connection, start + oneHour);
        });
        QCOMPARE(integer("SELECT count(*) FROM relay_topics"), std::int64_t(1)); // the hub is told goodbye first
        m_http.willAnswer(202, "");
        renewLeases(*m_relay, start + oneHour);
        QCOMPARE(formIn(m_http.asked.back()).queryItemValue(u"hub.mode"_s), u"unsubscribe"_s);
    }

    void signedNoticesReachEveryWatcherOnce()
    {
        const auto token = subscribed();
        (void)watchTopic(*m_relay, "ben", "youtube", channel, start);
        const auto body = feedOf("dQw4w9WgXcQ", "2026-11-18T15:00:01+00:00");
        QCOMPARE(notice(token, body), std::size_t(2));
        QCOMPARE(notice(token, body), std::size_t(0)); // the hub repeats itself
        QCOMPARE(notice(token, feedOf("dQw4w9WgXcQ", "2026-11-18T16:00:00+00:00")), std::size_t(2)); // changed since
        const auto source = *noticeSource(*m_relay, token);
        QCOMPARE(takeYouTubeNotice(*m_relay, source, feedOf("aaaaaaaaaaa", "x"), "sha1=" + std::string(40, '0'), start), std::size_t(0));
        const auto page = eventsAfter("ann", 0);
        QCOMPARE(page->events.size(), std::size_t(2));
        QCOMPARE(page->events.front().ref, std::string("dQw4w9WgXcQ"));
        QCOMPARE(page->events.front().topic, channel);
        QCOMPARE(page->cursor, std::int64_t(2));
    }

    // The hub of one channel cannot speak for another.
    void noticesOfOtherChannelsAreIgnored()
    {
        const auto token = subscribed();
        auto body = QByteArray::fromStdString(feedOf("dQw4w9WgXcQ", "x")).replace(channel.c_str(), "UCxxxxxxxxxxxxxxxxxxxxxx").toStdString();
        QCOMPARE(notice(token, body), std::size_t(0));
    }

    // Instagram's news go to those alone who have signed in as the account.
    void accountsHaveToBeProven()
    {
        QCOMPARE(watchTopic(*m_relay, "ann", "instagram", account, start), WatchOutcome::NotProven);
        m_database->write([](SqlConnection &connection) { proveAccount(connection, "ann", "instagram", account, start); });
        QCOMPARE(watchTopic(*m_relay, "ann", "instagram", account, start), WatchOutcome::Watched);
        m_database->write([](SqlConnection &connection) { // as if ben's proof had been taken back
            connection.run("INSERT INTO relay_subscriptions(user_id, topic_id, created_at) SELECT 'ben', id, 1 FROM relay_topics");
        });
        const std::string batch = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"" + account + "\",\"time\":1,\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"18\"}}]},\n"
            "{\"id\":\"999\",\"time\":1,\"changes\":[{\"field\":\"mentions\",\"value\":{\"media_id\":\"19\"}}]}]}";
        QCOMPARE(takeMetaBatch(*m_relay, batch, start), std::size_t(1));
        QCOMPARE(takeMetaBatch(*m_relay, batch, start), std::size_t(0));
        QCOMPARE(eventsAfter("ann", 0)->events.size(), std::size_t(1));
        QCOMPARE(eventsAfter("ben", 0)->events.size(), std::size_t(0));
        renewLeases(*m_relay, start);
        QVERIFY(m_http.asked.empty()); // there is no hub for it
        unwatchTopic(*m_relay, "ann", "instagram", account, start);
        QCOMPARE(integer("SELECT count(*) FROM relay_topics"), std::int64_t(1)); // ben's is left
        unwatchTopic(*m_relay, "ben", "instagram", account, start);
        QCOMPARE(integer("SELECT count(*) FROM relay_topics"), std::int64_t(0));
    }

    void topicsAreCheckedAndBounded()
    {
        for (const char *topic : {"", "UCshort", "UCq7pLm3VtYd0aBcDeFgHiJ/", "../../x"})
            QCOMPARE(watchTopic(*m_relay, "ann", "youtube", topic, start), WatchOutcome::Unknown);
        QCOMPARE(watchTopic(*m_relay, "ann", "tiktok", channel, start), WatchOutcome::Unknown);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(watchTopic(*m_relay, "ann", "youtube", QStringLiteral("UC%1").arg(i, 22, 10, QChar(u'0')).toStdString(), start), WatchOutcome::Watched);
        QCOMPARE(watchTopic(*m_relay, "ann", "youtube", channel, start), WatchOutcome::TooMany);
        QCOMPARE(watchTopic(*m_relay, "ben", "youtube", channel, start), WatchOutcome::Watched);
        QCOMPARE(watchTopic(*m_relay, "ann", "youtube", "UC" + std::string(22, '0'), start), WatchOutcome::Watched); // again
    }

    // Seven days and ten thousand events; whoever comes later than that is told so.
    void oldEventsAreLetGoAndTheirLossIsTold()
    {
        addEvents("ann", 0, 20, start);
        addEvents("ann", 20, 30, start + 5 * oneDay);
        addEvents("ben", 0, 5, start + 5 * oneDay);
        m_database->write([](SqlConnection &connection) { forgetOldRelayEvents(connection, start + 8 * oneDay); });
        QVERIFY(!eventsAfter("ann", 19));
        QCOMPARE(eventsAfter("ann", 20)->events.size(), std::size_t(10));
        QCOMPARE(eventsAfter("ben", 0)->events.size(), std::size_t(5));
        QVERIFY(!eventsAfter("ann", 31)); // a cursor that was never given
        QCOMPARE(eventsAfter("ann", std::nullopt)->cursor, std::int64_t(30));
        m_database->write([](SqlConnection &connection) { connection.run("UPDATE relay_cursors SET seq = 10025 WHERE user_id = 'ann'"); });
        m_database->write([](SqlConnection &connection) { forgetOldRelayEvents(connection, start + 5 * oneDay); });
        QVERIFY(!eventsAfter("ann", 24));
        QCOMPARE(eventsAfter("ann", 25)->events.size(), std::size_t(5));
    }

    void whoeverWaitsIsAnsweredWhenNewsComes()
    {
        m_subscribers->start();
        const auto arrival = waitFor("ann", "desk", 0, 20);
        QVERIFY(!arrival->within(std::chrono::seconds(0)));
        addEvents("ann", 0, 1, start);
        m_subscribers->changed("ann");
        const auto reply = arrival->within(std::chrono::seconds(3));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.find("\"cursor\":1") != std::string::npos);
    }

    // Another replica has put it there: nobody tells us.
    void newsOfAnotherReplicaIsFound()
    {
        m_subscribers->start();
        const auto arrival = waitFor("ann", "desk", 0, 20);
        addEvents("ann", 0, 1, start);
        const auto reply = arrival->within(std::chrono::seconds(8));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
    }

    void newsBetweenLookingAndWaitingIsNotMissed()
    {
        m_subscribers->start();
        addEvents("ann", 0, 1, start);
        const auto reply = waitFor("ann", "desk", 0, 20)->within(std::chrono::seconds(2));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
    }

    void oneDeviceWaitsOnceAndNotForEver()
    {
        m_subscribers->start();
        const auto first = waitFor("ann", "desk", 0, 20);
        const auto second = waitFor("ann", "desk", 0, 1);
        QCOMPARE(first->within(std::chrono::seconds(1)).value().status, 204);
        QCOMPARE(second->within(std::chrono::seconds(4)).value().status, 204);
        QCOMPARE(m_subscribers->waiting(), std::size_t(0));
    }

    // EP-24
    void everybodyIsLetGoAtTheEnd()
    {
        m_subscribers->start();
        const auto first = waitFor("ann", "desk", 0, 20);
        const auto second = waitFor("ben", "lap", 0, 20);
        QElapsedTimer timer;
        timer.start();
        m_subscribers->release();
        QCOMPARE(first->within(std::chrono::seconds(1)).value().status, 204);
        QCOMPARE(second->within(std::chrono::seconds(1)).value().status, 204);
        QCOMPARE(waitFor("ann", "desk", 0, 20)->within(std::chrono::seconds(1)).value().status, 204); // late comers too
        QVERIFY(timer.elapsed() < 1'000);
    }

private:
    static QUrlQuery formIn(const OutgoingRequest &request)
    {
        const auto body = request.body.reveal();
        return QUrlQuery(QString::fromLatin1(body.data(), qsizetype(body.size())));
    }
    // Ann watches the channel and the hub was asked; the token of the callback, and the secret beside it.
    Secret subscribed()
    {
        m_http.willAnswer(202, "");
        (void)watchTopic(*m_relay, "ann", "youtube", channel, start);
        renewLeases(*m_relay, start);
        const auto form = formIn(m_http.asked.back());
        m_secret = form.queryItemValue(u"hub.secret"_s).toLatin1();
        return Secret(form.queryItemValue(u"hub.callback"_s, QUrl::FullyDecoded).section(u'/', -1).toStdString());
    }
    std::size_t notice(const Secret &token, const std::string &body)
    {
        const auto signature = "sha1=" + QMessageAuthenticationCode::hash(QByteArray::fromStdString(body), m_secret, QCryptographicHash::Sha1).toHex();
        return takeYouTubeNotice(*m_relay, *noticeSource(*m_relay, token), body, signature.toStdString(), start);
    }
    void addEvents(const std::string &user, int from, int to, Milliseconds at)
    {
        m_database->write([&](SqlConnection &connection) {
            for (int i = from; i < to; ++i)
                addRelayEvent(connection, user, {0, "youtube", channel, "video", "v", 0}, std::to_string(i), at);
        });
    }
    std::optional<RelayPage> eventsAfter(const std::string &user, std::optional<std::int64_t> cursor)
    {
        return m_database->read([&](SqlConnection &connection) { return relayEventsAfter(connection, user, cursor); });
    }
    std::shared_ptr<Arrival> waitFor(const std::string &user, const std::string &device, std::int64_t cursor, int seconds)
    {
        auto arrival = std::make_shared<Arrival>();
        m_subscribers->wait({user, "family", device}, cursor, std::chrono::seconds(seconds), Responder(arrival));
        return arrival;
    }
    std::int64_t integer(const std::string &sql)
    {
        return m_database->read([&](SqlConnection &connection) { return connection.first(sql)->integer(0); });
    }

    TestDatabases m_databases;
    const Keyring m_keyring{{{1, Secret(std::string(32, 'k'))}}, 1};
    Metrics m_metrics;
    EndpointLog m_log{[](const std::string &) {}};
    ScriptedHttp m_http;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RelaySubscribers> m_subscribers;
    std::unique_ptr<Relay> m_relay;
    QByteArray m_secret;
};

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"
