// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/limit/memorylimiter.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/apiservice.h"
#include "tests/endpoint/setclock.h"
#include "tests/endpoint/testdatabase.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace creatormetrics;

namespace {

class Arrival final : public ReplySink
{
public:
    void accept(Reply reply, std::chrono::milliseconds) override
    {
        const std::scoped_lock lock(m_mutex);
        m_reply = std::move(reply);
        m_changed.notify_all();
    }
    Reply get()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_reply.has_value(); });
        return m_reply.value_or(Reply::empty(0));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Reply> m_reply;
};

} // namespace

class TestApiService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service.reset();
        m_database = m_databases.sqlite();
        m_limiter = std::make_unique<MemoryLimiter>(m_clock);
        m_budgets = std::make_unique<Budgets>(*m_limiter, m_metrics);
        m_idempotency = std::make_unique<Idempotency>(*m_database, m_keyring);
        m_service = std::make_unique<ApiService>(
            ApiService::Parts{*m_database, {m_store, m_hash, m_upstream}, *m_budgets, *m_idempotency,
                              [](const ApiCall &) { return std::variant<Caller, Reply>(Caller{"user", "family", "device", Plan::Starter}); },
                              m_metrics, m_log, m_clock},
            ApiServiceOptions{{*IpNetwork::parsed("10.0.0.0/8")}, false});
    }

    // EP-23: a client's own field stands before the proxy's, as one list or as two fields.
    void whoSentItIsWhatTheProxySays_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QByteArray>("network");
        QTest::newRow("one field") << QByteArrayList{"203.0.113.7"} << QByteArray("203.0.113.0/24");
        QTest::newRow("one list") << QByteArrayList{"198.51.100.1, 203.0.113.7"} << QByteArray("203.0.113.0/24");
        QTest::newRow("two fields") << QByteArrayList{"198.51.100.1", "203.0.113.7"} << QByteArray("203.0.113.0/24");
        QTest::newRow("none") << QByteArrayList{} << QByteArray("10.1.2.0/24");
    }
    void whoSentItIsWhatTheProxySays()
    {
        QFETCH(const QByteArrayList, fields);
        QFETCH(const QByteArray, network);
        add({.method = "GET", .pattern = "/who", .work = ApiWork::Here, .access = ApiAccess::Open, .budget = ApiBudget::None, .handle = [](ApiCall &call) {
                 return Reply::text(200, call.address.truncated());
             }});
        Request request = requestFor("GET", "/who");
        request.peer = "10.1.2.3:4567";
        for (const auto &field : fields)
            request.headers.add("x-forwarded-for", field.toStdString());
        QCOMPARE(QByteArray::fromStdString(ask(std::move(request)).body), network);
    }

    // EP-21: what a handler throws is told to nobody but the log.
    void failuresTellNothing()
    {
        add({.method = "GET", .pattern = "/throws", .access = ApiAccess::Open, .budget = ApiBudget::None, .handle = [](ApiCall &) -> Reply { throw std::runtime_error("secret reason"); }});
        add({.method = "GET", .pattern = "/away", .access = ApiAccess::Open, .budget = ApiBudget::None, .handle = [](ApiCall &) -> Reply {
                 throw StoreError(StoreError::Kind::Unavailable, "secret database");
             }});
        const auto thrown = ask(requestFor("GET", "/throws"));
        QCOMPARE(thrown.status, 500);
        QVERIFY(thrown.body.find("secret") == std::string::npos);
        const auto away = ask(requestFor("GET", "/away"));
        QCOMPARE(away.status, 503);
        QVERIFY(away.headers.value("Retry-After"));
        QVERIFY(away.body.find("secret") == std::string::npos);
        QVERIFY(m_lines.find("secret reason") != std::string::npos);
        QVERIFY(m_lines.find("secret database") != std::string::npos);
    }

    // EP-02: a full queue is told at once.
    void aFullQueueIsBusy()
    {
        std::mutex gate;
        gate.lock();
        add({.method = "POST", .pattern = "/hash", .work = ApiWork::Hash, .access = ApiAccess::Open, .budget = ApiBudget::None, .handle = [&gate](ApiCall &) {
                 const std::scoped_lock lock(gate);
                 return Reply::empty(204);
             }});
        std::vector<std::shared_ptr<Arrival>> arrivals;
        for (int i = 0; i < 8; ++i) { // one runs, two wait, five are too many
            arrivals.push_back(std::make_shared<Arrival>());
            m_service->handle(requestFor("POST", "/hash"), Responder(arrivals.back()));
            if (i == 0)
                QTRY_COMPARE(m_hash.waiting(), std::size_t(0));
        }
        QCOMPARE(arrivals.back()->get().status, 503);
        QVERIFY(arrivals.back()->get().headers.value("Retry-After"));
        gate.unlock();
        int done = 0;
        for (auto &arrival : arrivals)
            done += arrival->get().status == 204 ? 1 : 0;
        QCOMPARE(done, 3);
    }

    // EP-18: 15 s for everybody, more for who waits on purpose.
    void aRouteSaysHowLongItsAnswerMayTake()
    {
        add({.method = "GET", .pattern = "/wait", .handle = [](ApiCall &) { return Reply::empty(204); }, .answersWithin = std::chrono::seconds(30)});
        QVERIFY(m_service->patience("GET", "/wait") == std::chrono::seconds(30));
        QVERIFY(m_service->patience("POST", "/wait") == std::chrono::seconds(15));
        QVERIFY(m_service->patience("GET", "/other") == std::chrono::seconds(15));
    }

    // EP-29: while the first runs, the second is told to wait.
    void theSameKeyAtTheSameTimeWaits()
    {
        std::mutex gate;
        gate.lock();
        int runs = 0;
        add({.method = "POST", .pattern = "/buy", .work = ApiWork::Upstream, .handle = [&](ApiCall &) {
                 const std::scoped_lock lock(gate);
                 ++runs;
                 return apiJson(200, {{"n", runs}});
             },
             .isIdempotent = true});
        const auto keyed = [&] {
            Request request = requestFor("POST", "/buy");
            request.headers.add("Idempotency-Key", "k");
            return request;
        };
        const auto first = std::make_shared<Arrival>();
        m_service->handle(keyed(), Responder(first));
        QTRY_VERIFY(m_database->read([](SqlConnection &connection) { return connection.first("SELECT 1 FROM idempotency").has_value(); }));
        QCOMPARE(ask(keyed()).status, 409);
        gate.unlock();
        QCOMPARE(first->get().status, 200);
        QTRY_COMPARE(ask(keyed()).body, std::string("{\"n\":1}"));
        QCOMPARE(runs, 1);
    }

private:
    void add(ApiRoute route) { m_service->add(std::move(route)); }
    static Request requestFor(const std::string &method, const std::string &path)
    {
        Request request;
        request.method = method;
        request.path = path;
        request.peer = "127.0.0.1:1";
        return request;
    }
    Reply ask(Request request)
    {
        const auto arrival = std::make_shared<Arrival>();
        m_service->handle(std::move(request), Responder(arrival));
        return arrival->get();
    }

    TestDatabases m_databases;
    SetClock m_clock;
    Metrics m_metrics;
    std::string m_lines;
    EndpointLog m_log{[this](const std::string &line) { m_lines += line; }};
    const Keyring m_keyring{{{1, Secret(std::string(32, 'k'))}}, 1};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MemoryLimiter> m_limiter;
    std::unique_ptr<Budgets> m_budgets;
    std::unique_ptr<Idempotency> m_idempotency;
    Lane m_store{2, 100};
    Lane m_hash{1, 2};
    Lane m_upstream{2, 100};
    std::unique_ptr<ApiService> m_service;
};

QTEST_GUILESS_MAIN(TestApiService)
#include "tst_apiservice.moc"
