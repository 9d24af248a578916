// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudclient.h"
#include "connectors/secrets/memorystore.h"
#include "models/entitlement/entitlement.h"
#include "tests/cloud/hostedservice.h"
#include "tests/cloud/sessionfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include <sodium.h>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"the kettle sings at dawn"_s;

/// A clock that goes with the service's, which tests set forward.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(m_shift); }
    void advance(qint64 seconds) { m_shift += seconds; }

private:
    qint64 m_shift = 0;
};

/// A computer of the user's: a keychain, and programs that share it.
struct Computer {
    explicit Computer(const QUrl &url) : endpoint(url) {}

    struct Program {
        explicit Program(Computer &computer)
            : transport(cloudTransportLimits())
            , session(computer.endpoint, transport, computer.store, computer.clock, computer.folder.filePath(u"locks"_s))
            , client(session, computer.folder.filePath(u"account.json"_s))
        {}
        NetworkTransport transport;
        CloudSession session;
        CloudClient client;
    };

    QUrl endpoint;
    QTemporaryDir folder;
    MemoryStore store;
    ShiftedClock clock;
};

} // namespace

/// The account as pages and commands use it, against the real endpoint program.
class TestCloudClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void registrationLeadsToASession();
    void whatIsTypedWronglyIsTold();
    void theProfileIsKnownOffline();
    void aNameIsChangedWhateverItWas();
    void devicesAreListedAndRemoved();
    void twoProgramsRenewOnceAtTheService();
    void aPlanIsTriedAndCancelled();
    void aPlanIsBoughtAndChanged();
    void statementsOfPlanCanBeBelieved();
    void usageIsCounted();
    void everythingKeptIsHandedOut();
    void passwordsAreChangedAndForgotten();
    void signingOutEverywhereEndsOthers();
    void aTokenUsedElsewhereEndsTheSession();
    void theServiceIsKilledInTheMiddle();
    void anAccountIsDeleted();

private:
    void registerAndSignIn(CloudClient &client);

    std::unique_ptr<HostedService> m_service;
    std::unique_ptr<Computer> m_computer;
    std::unique_ptr<Computer::Program> m_program;
    QString m_email;
    int m_made = 0;
};

void TestCloudClient::initTestCase()
{
    QVERIFY(sodium_init() >= 0);
    m_service = std::make_unique<HostedService>();
    QVERIFY2(m_service->start(), m_service->errors());
}

void TestCloudClient::init()
{
    m_email = u"creator%1@example.com"_s.arg(++m_made);
    m_program.reset();
    m_computer = std::make_unique<Computer>(m_service->url());
    m_computer->clock.advance(m_service->advanceClock(0)); // what earlier tests have let pass
    m_program = std::make_unique<Computer::Program>(*m_computer);
}

void TestCloudClient::registerAndSignIn(CloudClient &client)
{
    QCOMPARE(kindOf(resultOf(client.registerUser(m_email, password, u"Ada"_s))), u"done"_s);
    QCOMPARE(kindOf(resultOf(client.verifyEmail(m_service->mailedToken(m_email, u"Confirm"_s)))), u"done"_s);
    QCOMPARE(kindOf(resultOf(client.signIn(m_email, password))), u"done"_s);
}

void TestCloudClient::registrationLeadsToASession()
{
    CloudClient &client = m_program->client;
    QSignalSpy states(&client, &CloudAccount::stateChanged);
    QVERIFY(resultOf(client.open()));
    QCOMPARE(client.state(), CloudState::SignedOut);
    QVERIFY(resultOf(client.registerUser(m_email, password, u"Ada"_s)));
    QCOMPARE(kindOf(resultOf(client.signIn(m_email, password))), u"forbidden"_s); // not confirmed yet
    QVERIFY(resultOf(client.verifyEmail(m_service->mailedToken(m_email, u"Confirm"_s))));
    QVERIFY(resultOf(client.signIn(m_email, password)));
    QCOMPARE(client.state(), CloudState::SignedIn);
    QCOMPARE(states.size(), 2);
    QCOMPARE(client.user().email, m_email);
    QCOMPARE(client.user().name, u"Ada"_s);
    QCOMPARE(client.user().plan, Plan::Starter);
    QVERIFY(client.user().isVerified && client.user().createdAt.isValid());
    QVERIFY(resultOf(client.signOut(false)));
    QCOMPARE(client.state(), CloudState::SignedOut);
    QCOMPARE(client.user(), CloudUser());
    QCOMPARE(kindOf(resultOf(client.profile())), u"signed_out"_s);
}

void TestCloudClient::whatIsTypedWronglyIsTold()
{
    CloudClient &client = m_program->client;
    const auto address = resultOf(client.registerUser(u"not an address"_s, password, {}));
    QCOMPARE(kindOf(address), u"bad_input"_s);
    QVERIFY(address.error().detail.contains("e-mail"_L1));
    const auto weak = resultOf(client.registerUser(m_email, u"password1234"_s, {}));
    QCOMPARE(kindOf(weak), u"bad_input"_s);
    QVERIFY(weak.error().detail.contains("guess"_L1));
    QCOMPARE(kindOf(resultOf(client.signIn(m_email, password))), u"bad_input"_s);
    QCOMPARE(kindOf(resultOf(client.verifyEmail(u"cmo_x"_s))), u"bad_input"_s);
    QVERIFY(client.state() != CloudState::SignedIn);
}

void TestCloudClient::theProfileIsKnownOffline()
{
    registerAndSignIn(m_program->client);
    const CloudUser user = m_program->client.user();
    m_program = std::make_unique<Computer::Program>(*m_computer); // the next start
    QCOMPARE(m_program->client.user(), user);
    const QFileInfo file(m_computer->folder.filePath(u"account.json"_s));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QFile content(file.filePath());
    QVERIFY(content.open(QFile::ReadOnly));
    const QByteArray json = content.readAll();
    QVERIFY(!json.contains("cmr_") && !json.contains("cma_"));
    QVERIFY(resultOf(m_program->client.signOut(false)));
    QVERIFY(!QFile::exists(file.filePath()));
}

void TestCloudClient::aNameIsChangedWhateverItWas()
{
    registerAndSignIn(m_program->client);
    Computer::Program other(*m_computer);
    QSignalSpy changed(&m_program->client, &CloudAccount::userChanged);
    QCOMPARE(resultOf(other.client.rename(u"Grace"_s))->name, u"Grace"_s); // has not read any version
    QCOMPARE(resultOf(m_program->client.rename(u"Mary"_s))->name, u"Mary"_s); // has read an older one
    QCOMPARE(m_program->client.user().name, u"Mary"_s);
    QVERIFY(changed.size() >= 1);
    QCOMPARE(kindOf(resultOf(m_program->client.rename(QString(300, u'x')))), u"bad_input"_s);
}

// EP-16
void TestCloudClient::devicesAreListedAndRemoved()
{
    registerAndSignIn(m_program->client);
    Computer laptop(m_service->url());
    Computer::Program there(laptop);
    QVERIFY(resultOf(there.client.signIn(m_email, password)));
    const auto devices = resultOf(m_program->client.devices());
    QVERIFY(devices && devices->size() == 2);
    const bool firstIsThis = devices->front().isCurrent;
    const CloudDevice other = firstIsThis ? devices->back() : devices->front();
    QVERIFY(!other.isCurrent && !other.platform.isEmpty() && other.lastSeenAt.isValid());
    QVERIFY(resultOf(m_program->client.removeDevice(other.id)));
    QCOMPARE(kindOf(resultOf(m_program->client.removeDevice(other.id))), u"not_found"_s);
    QCOMPARE(kindOf(resultOf(there.client.profile())), u"signed_out"_s);
    QCOMPARE(there.client.state(), CloudState::Ended);
    QCOMPARE(there.client.user().email, m_email); // to sign in again by name
    QVERIFY(resultOf(m_program->client.profile()));
}

// EP-11, EP-12
void TestCloudClient::twoProgramsRenewOnceAtTheService()
{
    registerAndSignIn(m_program->client);
    Computer::Program commandLine(*m_computer);
    const QByteArray rotated = "cm_auth_refresh_total{result=\"rotated\"}";
    const double before = m_service->metric(rotated);
    m_service->advanceClock(20 * 60); // the access token has ended
    m_computer->clock.advance(20 * 60);
    const auto first = m_program->client.profile();
    const auto second = commandLine.client.profile();
    QVERIFY(resultOf(first));
    QVERIFY(resultOf(second));
    QCOMPARE(m_service->metric(rotated), before + 1);
    QCOMPARE(tokenOf(m_program->session.accessToken()), tokenOf(commandLine.session.accessToken()));
}

void TestCloudClient::aPlanIsTriedAndCancelled()
{
    CloudClient &client = m_program->client;
    registerAndSignIn(client);
    QVERIFY(resultOf(client.subscription())->isTrialAvailable);
    QCOMPARE(kindOf(resultOf(client.portal())), u"bad_input"_s); // nothing was ever bought
    QCOMPARE(kindOf(resultOf(client.upgrade(Plan::Starter, BillingInterval::Month))), u"bad_input"_s);
    const auto step = resultOf(client.upgrade(Plan::Growth, BillingInterval::Month));
    QVERIFY(step && step->isTrial && step->checkout.isValid());
    QVERIFY(m_service->checkOut(step->checkout, "action=try"));
    QSignalSpy changed(&client, &CloudAccount::subscriptionChanged);
    QTRY_COMPARE_WITH_TIMEOUT(resultOf(client.subscription())->plan, Plan::Growth, 10'000);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(client.knownSubscription()->status, u"trialing"_s);
    QCOMPARE(client.user().plan, Plan::Growth);
    QVERIFY(resultOf(client.portal())->isValid());
    const auto later = resultOf(client.cancelSubscription(CancelAt::PeriodEnd));
    QVERIFY(later && later->cancelsAtPeriodEnd && later->plan == Plan::Growth);
    QCOMPARE(resultOf(client.cancelSubscription(CancelAt::Now))->plan, Plan::Starter);
    QCOMPARE(client.knownSubscription()->plan, Plan::Starter);
    QCOMPARE(kindOf(resultOf(client.cancelSubscription(CancelAt::Now))), u"bad_input"_s);
}

void TestCloudClient::aPlanIsBoughtAndChanged()
{
    CloudClient &client = m_program->client;
    registerAndSignIn(client);
    const auto step = resultOf(client.upgrade(Plan::Growth, BillingInterval::Year));
    QVERIFY(step && m_service->checkOut(step->checkout, "action=pay"));
    QTRY_COMPARE_WITH_TIMEOUT(resultOf(client.subscription())->plan, Plan::Growth, 10'000);
    QCOMPARE(kindOf(resultOf(client.upgrade(Plan::Growth, BillingInterval::Year))), u"bad_input"_s);
    const auto changed = resultOf(client.upgrade(Plan::Pro, BillingInterval::Year));
    QVERIFY(changed && changed->checkout.isEmpty());
    QCOMPARE(client.knownSubscription()->plan, Plan::Pro);
    QCOMPARE(client.user().plan, Plan::Pro);
}

void TestCloudClient::statementsOfPlanCanBeBelieved()
{
    QSignalSpy heard(&m_program->session, &CloudSession::entitlementReceived);
    registerAndSignIn(m_program->client);
    QCOMPARE(heard.size(), 1);
    const auto fresh = resultOf(m_program->client.entitlement());
    QVERIFY(fresh && fresh->renewAfter > m_computer->clock.now());
    QCOMPARE(heard.last().front().toByteArray(), fresh->text);
    const auto published = resultOf(m_program->client.entitlementKeys());
    QVERIFY(published && !published->empty());
    std::vector<EntitlementKey> keys;
    for (const PublishedKey &key : *published)
        keys.push_back(key.key);
    const QByteArray device = *resultOf(m_program->session.installId());
    const EntitlementCheck check{.keys = keys,
                                 .device = device.toStdString(),
                                 .now = m_computer->clock.now().toSecsSinceEpoch(),
                                 .lowestSequence = 0};
    for (const auto &call : heard) {
        const auto believed = verifiedEntitlement(call.front().toByteArray().toStdString(), check);
        QVERIFY(std::holds_alternative<Entitlement>(believed));
        QCOMPARE(std::get<Entitlement>(believed).plan, Plan::Starter);
    }
}

void TestCloudClient::usageIsCounted()
{
    registerAndSignIn(m_program->client);
    const UsageCounters counters{.syncsOk = 4, .exports = 1, .syncsFailed = {{Platform::YouTube, 2}}};
    QVERIFY(resultOf(m_program->client.reportUsage(QDate(2026, 11, 22), counters)));
    QVERIFY(resultOf(m_program->client.reportUsage(QDate(2026, 11, 22), counters)));
    const auto usage = resultOf(m_program->client.usage());
    QVERIFY(usage);
    QCOMPARE(usage->requestsPerQuarter, 100);
    const QMap<QString, qint64> expected{{u"syncs_ok"_s, 8}, {u"exports"_s, 2}, {u"syncs_failed:youtube"_s, 4}};
    QCOMPARE(usage->days.value(QDate(2026, 11, 22)), expected);
}

// EP-36
void TestCloudClient::everythingKeptIsHandedOut()
{
    registerAndSignIn(m_program->client);
    const auto data = resultOf(m_program->client.exportData());
    QVERIFY(data && data->contains(m_email.toUtf8()));
}

void TestCloudClient::passwordsAreChangedAndForgotten()
{
    CloudClient &client = m_program->client;
    registerAndSignIn(client);
    QCOMPARE(kindOf(resultOf(client.changePassword(u"wrong password"_s, u"another kettle sings"_s))), u"bad_input"_s);
    QCOMPARE(client.state(), CloudState::SignedIn);
    QVERIFY(resultOf(client.changePassword(password, u"another kettle sings"_s)));
    QVERIFY(resultOf(client.profile())); // this session goes on
    QVERIFY(resultOf(client.forgotPassword(m_email)));
    const QString token = m_service->mailedToken(m_email, u"Set a new"_s);
    QVERIFY(!token.isEmpty());
    QVERIFY(resultOf(client.resetPassword(token, u"the third kettle sings"_s)));
    QCOMPARE(kindOf(resultOf(client.profile())), u"signed_out"_s); // EP-06: every session has ended
    QCOMPARE(client.state(), CloudState::Ended);
    QVERIFY(resultOf(client.signIn(m_email, u"the third kettle sings"_s)));
}

// EP-13
void TestCloudClient::signingOutEverywhereEndsOthers()
{
    registerAndSignIn(m_program->client);
    Computer laptop(m_service->url());
    Computer::Program there(laptop);
    QVERIFY(resultOf(there.client.signIn(m_email, password)));
    QVERIFY(resultOf(m_program->client.signOut(true)));
    QCOMPARE(kindOf(resultOf(there.client.profile())), u"signed_out"_s);
    QCOMPARE(there.client.state(), CloudState::Ended);
}

// EP-11: somebody has a copy of the refresh token, and was quicker.
void TestCloudClient::aTokenUsedElsewhereEndsTheSession()
{
    registerAndSignIn(m_program->client);
    const QString key = u"cloud:127.0.0.1~%1:refresh_token"_s.arg(m_service->url().port());
    const QByteArray stolen = *resultOf(m_computer->store.read(key));
    const QByteArray install = *resultOf(m_program->session.installId());
    auto thief = m_service->client();
    for (QString token = QString::fromLatin1(stolen); const int round : {1, 2}) {
        const auto answer = thief.post("/api/v1/auth/refresh", {{u"refresh_token"_s, token}, {u"install_id"_s, QString::fromLatin1(install)}});
        QCOMPARE(answer.status, 200);
        token = answer.text("refresh_token");
        Q_UNUSED(round);
    }
    m_service->advanceClock(20 * 60);
    m_computer->clock.advance(20 * 60);
    QSignalSpy states(&m_program->client, &CloudAccount::stateChanged);
    const auto refused = resultOf(m_program->client.profile());
    QCOMPARE(kindOf(refused), u"signed_out"_s);
    QVERIFY(refused.error().detail.contains("elsewhere"_L1));
    QCOMPARE(m_program->client.state(), CloudState::Ended);
    QCOMPARE(states.size(), 1);
    QCOMPARE(kindOf(resultOf(m_computer->store.read(key))), u"not_found"_s);
}

void TestCloudClient::theServiceIsKilledInTheMiddle()
{
    CloudClient &client = m_program->client;
    registerAndSignIn(client);
    m_service->kill();
    QCOMPARE(kindOf(resultOf(client.profile())), u"offline"_s);
    m_computer->clock.advance(20 * 60);
    QCOMPARE(kindOf(resultOf(client.profile())), u"offline"_s); // not even a renewal
    QCOMPARE(client.state(), CloudState::SignedIn);
    QVERIFY2(m_service->start(), m_service->errors());
    m_service->advanceClock(20 * 60);
    m_computer->clock.advance(2); // the pause after the failure
    QVERIFY(resultOf(client.profile()));
    m_service->kill();
    QCOMPARE(kindOf(resultOf(client.signOut(false))), u"offline"_s); // forgotten here all the same
    QCOMPARE(client.state(), CloudState::SignedOut);
    QVERIFY2(m_service->start(), m_service->errors());
}

// EP-36
void TestCloudClient::anAccountIsDeleted()
{
    CloudClient &client = m_program->client;
    registerAndSignIn(client);
    QCOMPARE(kindOf(resultOf(client.deleteAccount(u"wrong password"_s))), u"bad_input"_s);
    QCOMPARE(client.state(), CloudState::SignedIn);
    QVERIFY(resultOf(client.deleteAccount(password)));
    QCOMPARE(client.state(), CloudState::SignedOut);
    QCOMPARE(kindOf(resultOf(client.signIn(m_email, password))), u"bad_input"_s);
}

QTEST_GUILESS_MAIN(TestCloudClient)
#include "tst_cloudclient.moc"
