// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/cloudservices.h"
#include "connectors/secrets/memorystore.h"
#include "tests/cloud/hostedservice.h"
#include "tests/cloud/sessionfixture.h"
#include "tests/httpserver/testcertificate.h"
#include "tests/support/faultrelay.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>

using namespace creatormetrics;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString password = u"the kettle sings at dawn"_s;
const QByteArray refreshPath = "/api/v1/auth/refresh";
constexpr qint64 hour = 3'600;
constexpr auto aLook = 10ms; ///< at the clock, by the window
constexpr auto aSimulatedHour = 30ms;
constexpr auto anHourOfListening = 2'400ms; ///< its longest pause, of 5 min, lasts 200 ms

/// This computer's clock, that tests set.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(m_shift); }
    void advance(qint64 seconds) { m_shift += seconds; }

private:
    qint64 m_shift = 0;
};

FakeAnswer page(int status)
{
    return {.status = status, .body = "<html><body>Room number?</body></html>", .headers = {{"Content-Type", "text/html"}}};
}

/// A window's side of the hosted service on a computer of its own.
struct Desktop {
    explicit Desktop(quint16 service) : way(service) { directory.endpoint = way.url(); }

    void start()
    {
        services = std::make_unique<CloudServices>(CloudParts{.directory = directory,
                                                              .clock = clock,
                                                              .secrets = secrets,
                                                              .lookEvery = aLook,
                                                              .live = {.handshake = 1s, .firstPause = 10ms, .longestPause = anHourOfListening / 12}});
    }
    [[nodiscard]] CloudAccount &account() { return services->account(); }
    [[nodiscard]] PlanBasis basis() { return services->entitlements().inForce().basis; }

    FaultRelay way;
    ShiftedClock clock;
    MemoryStore secrets;
    ServiceDirectory directory;
    std::unique_ptr<CloudServices> services;
};

} // namespace

/// What a program that stays does for hours when the hosted service, or the way to it, is in trouble: the application's own objects, the
/// real endpoint, and a relay between them.
class TestCloudTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hoursOfTroubleAreNoStorm_data();
    void hoursOfTroubleAreNoStorm();
    void hoursOfListeningAreNoStorm_data();
    void hoursOfListeningAreNoStorm();
    void onlyATrustedCertificateIsSpokenTo_data();
    void onlyATrustedCertificateIsSpokenTo();
    void aWindowHearsOfTheEndOnce();
    void whoWaitsForAStatementFindsItKept();

private:
    void letHoursPass(int hours);
    void signIn();

    QTemporaryDir m_config;
    std::unique_ptr<HostedService> m_service;
    std::unique_ptr<Desktop> m_desktop;
    QString m_email;
    int m_users = 0;
    qint64 m_ahead = 0; ///< the service's clock
};

void TestCloudTrouble::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    m_service = std::make_unique<HostedService>();
    QVERIFY2(m_service->start(), m_service->errors());
}

void TestCloudTrouble::init()
{
    m_email = u"creator%1@example.com"_s.arg(++m_users);
    m_ahead = m_service->advanceClock(0);
    m_desktop = std::make_unique<Desktop>(m_service->url().port());
    m_desktop->clock.advance(m_ahead);
}

void TestCloudTrouble::signIn()
{
    m_desktop->start();
    QVERIFY(resultOf(m_desktop->services->open()));
    CloudAccount &account = m_desktop->account();
    QCOMPARE(kindOf(resultOf(account.registerUser(m_email, password, {}))), u"done"_s);
    QCOMPARE(kindOf(resultOf(account.verifyEmail(m_service->mailedToken(m_email, u"Confirm"_s)))), u"done"_s);
    QCOMPARE(kindOf(resultOf(account.signIn(m_email, password))), u"done"_s);
    QTRY_COMPARE(m_desktop->basis(), PlanBasis::Entitled);
}

/// Here and at the service; the window looks at least once in each.
void TestCloudTrouble::letHoursPass(int hours)
{
    for (int i = 0; i < hours; ++i) {
        m_desktop->clock.advance(hour);
        QTest::qWait(static_cast<int>(aSimulatedHour.count()));
    }
}

void TestCloudTrouble::hoursOfTroubleAreNoStorm_data()
{
    QTest::addColumn<int>("status"); // 0: nobody listens, 1: the connection breaks off
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("most"); // requests in 48 h without listening to news
    QTest::newRow("cut") << 1 << u"bad_response"_s << 3 * 26;
    QTest::newRow("500") << 500 << u"timeout"_s << 26;
    QTest::newRow("503") << 503 << u"timeout"_s << 26;
    QTest::newRow("redirected to a sign-in") << 302 << u"bad_response"_s << 26;
    QTest::newRow("a page instead") << 200 << u"bad_response"_s << 26;
    QTest::newRow("511") << 511 << u"bad_response"_s << 26;
}

// 48 h: a statement of plan is due in the second half, and asked for once an hour.
void TestCloudTrouble::hoursOfTroubleAreNoStorm()
{
    QFETCH(int, status);
    QFETCH(QString, kind);
    QFETCH(int, most);
    signIn();
    if (QTest::currentTestFailed())
        return;
    FaultRelay &way = m_desktop->way;
    way.answerWith(status == 1 ? FakeAnswer{.manner = FakeAnswer::Manner::Cut} : page(status));
    way.forget();
    m_desktop->services->start();
    letHoursPass(48);
    const int asked = way.count();
    // Renewals that may have happened are repeated at once while the service's grace lasts, in the first hour only.
    // A machine that has much to do lets looks run together: that it goes on asking is what counts at the lower end.
    QVERIFY2(asked >= 6 && asked <= most + 6, qPrintable(QString::number(asked)));
    const int before = way.count();
    int told = 0;
    for (int i = 0; i < 40; ++i) // somebody who does not stop to press "Try again"
        told += kindOf(resultOf(m_desktop->account().profile())) == kind ? 1 : 0;
    QCOMPARE(told, 40);
    QVERIFY2(way.count() - before <= 6, qPrintable(QString::number(way.count() - before)));
    QCOMPARE(m_desktop->account().state(), CloudState::SignedIn);
    QCOMPARE(m_desktop->basis(), PlanBasis::Entitled);
    way.pass();
    m_service->advanceClock(50 * hour);
    m_desktop->clock.advance(hour);
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(resultOf(m_desktop->account().profile())), u"done"_s, 5'000);
}

void TestCloudTrouble::hoursOfListeningAreNoStorm_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {1, 200, 302, 503, 511})
        QTest::addRow("%d", status) << status;
}

void TestCloudTrouble::hoursOfListeningAreNoStorm()
{
    QFETCH(int, status);
    signIn();
    if (QTest::currentTestFailed())
        return;
    FaultRelay &way = m_desktop->way;
    way.answerWith(status == 1 ? FakeAnswer{.manner = FakeAnswer::Manner::Cut} : page(status));
    way.forget();
    m_desktop->services->live().start();
    QTest::qWait(static_cast<int>(anHourOfListening.count()));
    // Six ever longer pauses and a dozen of 5 min, shortened by a quarter at most; what only reads may be asked twice.
    const int asked = way.count();
    QVERIFY2(asked >= 3 && asked <= (status == 1 ? 2 : 1) * 24, qPrintable(QString::number(asked)));
    QVERIFY(!m_desktop->services->live().isListening());
    QCOMPARE(m_desktop->account().state(), CloudState::SignedIn);
}

void TestCloudTrouble::onlyATrustedCertificateIsSpokenTo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("spoken");
    QTest::newRow("right") << u"127.0.0.1"_s << 2 << true << true;
    QTest::newRow("signs itself") << u"127.0.0.1"_s << 2 << false << false;
    QTest::newRow("of another name") << u"elsewhere.example"_s << 2 << true << false;
    QTest::newRow("expired") << u"127.0.0.1"_s << -1 << true << false;
}

// Over TLS, with authorities that this computer trusts: each fault by itself.
void TestCloudTrouble::onlyATrustedCertificateIsSpokenTo()
{
    if (!TestCertificate::isPossible())
        QSKIP("needs the openssl program");
    QFETCH(QString, name);
    QFETCH(int, days);
    QFETCH(bool, trusted);
    QFETCH(bool, spoken);
    TestCertificate certificate(name);
    QVERIFY(certificate.renew(name, days));
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
    QSslConfiguration configuration = before;
    if (trusted)
        configuration.addCaCertificates(certificate.certificateFile());
    QSslConfiguration::setDefaultConfiguration(configuration);
    FaultRelay &way = m_desktop->way;
    way.listenWithTls(certificate.certificateFile(), certificate.keyFile());
    m_desktop->directory.endpoint = way.url();
    m_desktop->start();
    const auto sent = resultOf(m_desktop->account().forgotPassword(m_email));
    QCOMPARE(kindOf(sent), spoken ? u"done"_s : u"bad_response"_s);
    QVERIFY(spoken || sent.error().detail.contains("certificate"_L1));
    QCOMPARE(way.count(), spoken ? 1 : 0);
}

// A session that was used elsewhere: the window learns it with its next question, says why, and is quiet.
void TestCloudTrouble::aWindowHearsOfTheEndOnce()
{
    signIn();
    if (QTest::currentTestFailed())
        return;
    FaultRelay &way = m_desktop->way;
    m_desktop->clock.advance(900);
    m_service->advanceClock(900);
    way.forget();
    QCOMPARE(kindOf(resultOf(m_desktop->account().profile())), u"done"_s);
    const auto renewal = way.requests().front();
    m_service->advanceClock(31);
    auto thief = m_service->client();
    QCOMPARE(thief.send("POST", refreshPath, renewal.body, {{"Content-Type", "application/json"}}).code(), u"token_reused"_s);
    QSignalSpy states(&m_desktop->account(), &CloudAccount::stateChanged);
    way.forget();
    m_desktop->services->start();
    letHoursPass(48);
    QCOMPARE(m_desktop->account().state(), CloudState::Ended);
    QVERIFY(m_desktop->account().endReason().contains("used from elsewhere"_L1));
    QCOMPARE(m_desktop->account().user().email, m_email); // who is asked to sign in again
    QCOMPARE(m_desktop->basis(), PlanBasis::Entitled);
    QCOMPARE(states.size(), 1);
    QVERIFY2(way.count() <= 3, qPrintable(QString::number(way.count())));
    m_desktop->start(); // the program is started anew
    QVERIFY(resultOf(m_desktop->services->open()));
    QCOMPARE(m_desktop->account().state(), CloudState::Ended);
    QCOMPARE(m_desktop->basis(), PlanBasis::Entitled);
}

// Its key is not known here, and the list of keys takes longer than everything else: programs that end would lose the plan.
void TestCloudTrouble::whoWaitsForAStatementFindsItKept()
{
    m_desktop->way.delayAnswers("/api/v1/entitlement/keys", 700ms);
    m_desktop->start();
    QVERIFY(resultOf(m_desktop->services->open()));
    CloudAccount &account = m_desktop->account();
    QVERIFY(resultOf(account.registerUser(m_email, password, {})));
    QVERIFY(resultOf(account.verifyEmail(m_service->mailedToken(m_email, u"Confirm"_s))));
    QVERIFY(resultOf(account.signIn(m_email, password)));
    QCOMPARE(m_desktop->basis(), PlanBasis::NoAccount);
    QVERIFY(resultOf(m_desktop->services->settled()));
    QCOMPARE(m_desktop->basis(), PlanBasis::Entitled);
}

QTEST_GUILESS_MAIN(TestCloudTrouble)
#include "tst_cloudtrouble.moc"
