// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/syncfixture.h"
#include "tests/cli/troubledmachine.h"
#include "tests/httpserver/testcertificate.h"

#include <QJsonArray>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

const QByteArray refreshPath = "/api/v1/auth/refresh";
constexpr qint64 accessLife = 900; ///< seconds
constexpr qint64 twoHours = 7'200;

FakeAnswer page(int status, const QList<HttpHeader> &more = {})
{
    return {.status = status,
            .body = "<!DOCTYPE html><html><body>Welcome to the hotel. Room number?</body></html>",
            .headers = QList<HttpHeader>{{"Content-Type", "text/html; charset=utf-8"}} + more};
}

} // namespace

/// What the program says and does when the hosted service, or the way to it, is in trouble: by the program, the real endpoint, a relay
/// between them, and a real keyring. Nothing is ever lost, and nothing storms.
class TestCliCloudTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void troubleIsNamedAndCostsNothing_data();
    void troubleIsNamedAndCostsNothing();
    void aLostRenewalIsAskedForAgain();
    void wrongCertificatesAreNotBelieved_data();
    void wrongCertificatesAreNotBelieved();
    void aWrongClockLocksNobodyOut_data();
    void aWrongClockLocksNobodyOut();
    void twoProgramsRenewOnce();
    void twoComputersGoOn();
    void aStolenTokenEndsTheSession();
    void whatEndsASessionElsewhereIsTold_data();
    void whatEndsASessionElsewhereIsTold();

private:
    void signIn(const TroubledMachine &machine) const;
    void endElsewhere(const QString &how, ApiClient &other) const;
    void pass(qint64 seconds);
    void showsTheTrouble(const QByteArray &says, int code, int most);
    void hasEnded(const QByteArray &says);

    std::unique_ptr<EndpointProgram> m_service;
    std::unique_ptr<TroubledMachine> m_machine;
    QString m_email;
    QJsonObject m_other; ///< the session of another device of the same user
    qint64 m_passed = 0;
    int m_users = 0;
};

void TestCliCloudTrouble::initTestCase()
{
    REQUIRE_KEYRING();
    m_service = std::make_unique<EndpointProgram>();
    QVERIFY2(m_service->start(), m_service->errors());
}

/// A new user on a computer, signed in on another device as well.
void TestCliCloudTrouble::signIn(const TroubledMachine &machine) const
{
    const auto signedIn = machine.withPassword(u"user sign-in "_s + m_email);
    QVERIFY2(signedIn.code == 0, signedIn.said());
}

/// The service's clock and this computer's.
void TestCliCloudTrouble::pass(qint64 seconds)
{
    m_service->advanceClock(seconds);
    m_passed += seconds;
    m_machine->setClock(m_passed);
}

#define NEW_USER() \
    m_email = u"creator%1@example.com"_s.arg(++m_users); \
    m_other = signedInUser(*m_service, m_email); \
    QVERIFY(m_other.contains("access_token"_L1)); \
    m_machine = std::make_unique<TroubledMachine>(*m_service); \
    pass(60); \
    QCOMPARE(m_machine->run(u"workspace create"_s).code, 0); \
    signIn(*m_machine); \
    if (QTest::currentTestFailed()) \
        return

void TestCliCloudTrouble::troubleIsNamedAndCostsNothing_data()
{
    QTest::addColumn<int>("status"); // 0: nobody listens, 1: the connection breaks off
    QTest::addColumn<QList<QPair<QByteArray, QByteArray>>>("headers");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    const QByteArray portal = "sign-in page of this network";
    QTest::newRow("down") << 0 << Headers() << 3 << QByteArray("cannot be reached");
    QTest::newRow("cut") << 1 << Headers() << 1 << QByteArray("broke off");
    QTest::newRow("500") << 500 << Headers() << 1 << QByteArray("went wrong");
    QTest::newRow("502") << 502 << Headers() << 1 << QByteArray("too much to do");
    QTest::newRow("503 for two minutes") << 503 << Headers{{"Retry-After", "120"}} << 1 << QByteArray("in 2 minute");
    QTest::newRow("redirected to a sign-in") << 302 << Headers{{"Location", "http://hotel.example/welcome"}} << 1 << portal;
    QTest::newRow("a page instead") << 200 << Headers() << 1 << portal;
    QTest::newRow("511") << 511 << Headers() << 1 << portal;
}

/// Commands that ask the service fail with the code and the words, and ask no more than `most` times; others do not mind.
void TestCliCloudTrouble::showsTheTrouble(const QByteArray &says, int code, int most)
{
    m_machine->way().forget();
    const auto user = m_machine->run(u"user show"_s);
    QVERIFY2(user.code == code && user.err.contains(says), user.said());
    QVERIFY2(m_machine->way().count() <= most, QByteArray::number(m_machine->way().count()));
    const auto plan = m_machine->run(u"plan show --json"_s);
    QVERIFY2(plan.code == 0 && plan.json()[u"basis"_s].toString() == u"entitled"_s, plan.said());
    const auto words = m_machine->run(u"plan show"_s);
    QVERIFY2(words.code == 0 && words.err.contains(says), words.said());
    QVERIFY2(m_machine->way().count() <= 3 * most, QByteArray::number(m_machine->way().count()));
    const auto accounts = m_machine->run(u"accounts"_s);
    QVERIFY2(accounts.code == 0 && accounts.err.isEmpty(), accounts.said());
}

void TestCliCloudTrouble::troubleIsNamedAndCostsNothing()
{
    using Headers = QList<QPair<QByteArray, QByteArray>>;
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    NEW_USER();
    FaultRelay &way = m_machine->way();
    if (status == 0)
        way.cutOff();
    else
        way.answerWith(status == 1 ? FakeAnswer{.manner = FakeAnswer::Manner::Cut} : page(status, headers));
    showsTheTrouble(says, code, status == 1 ? 2 : 1); // with a token at hand; what only reads may be asked twice
    if (QTest::currentTestFailed())
        return;
    pass(accessLife);
    showsTheTrouble(says, code, status == 1 ? 3 : 1); // when it has to be renewed; a lost answer is asked for again
    if (QTest::currentTestFailed())
        return;
    if (status == 0)
        way.listen();
    way.pass();
    way.forget();
    const auto after = m_machine->run(u"user show"_s);
    QVERIFY2(after.code == 0, after.said());
    QCOMPARE(way.count(), 2); // a renewal and the question
}

// EP-11: the service has turned the token, and nobody has heard of it.
void TestCliCloudTrouble::aLostRenewalIsAskedForAgain()
{
    NEW_USER();
    pass(accessLife);
    m_machine->way().forget();
    m_machine->way().loseAnswers(2);
    const auto user = m_machine->run(u"user show"_s);
    QVERIFY2(user.code == 0, user.said());
    QCOMPARE(m_machine->way().count(refreshPath), 3);
    pass(accessLife); // and what came is not a dead end
    QCOMPARE(m_machine->run(u"user show"_s).code, 0);
}

void TestCliCloudTrouble::wrongCertificatesAreNotBelieved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("days");
    QTest::newRow("signs itself") << u"127.0.0.1"_s << 2;
    QTest::newRow("of another name") << u"elsewhere.example"_s << 2;
    QTest::newRow("expired") << u"127.0.0.1"_s << -1;
}

void TestCliCloudTrouble::wrongCertificatesAreNotBelieved()
{
    if (!TestCertificate::isPossible())
        QSKIP("needs the openssl program");
    QFETCH(QString, name);
    QFETCH(int, days);
    NEW_USER();
    TestCertificate certificate(name);
    QVERIFY(certificate.renew(name, days));
    FaultRelay &way = m_machine->way();
    way.listenWithTls(certificate.certificateFile(), certificate.keyFile());
    m_machine->readWay();
    way.forget();
    for (const qint64 later : {qint64(0), accessLife}) {
        pass(later);
        const auto user = m_machine->run(u"user show"_s);
        QVERIFY2(user.code == 1, user.said());
        QVERIFY2(user.err.contains("certificate") && user.err.contains("clock") && !user.err.contains("cannot be reached"), user.said());
    }
    QCOMPARE(way.count(), 0); // nothing was told to it
    QVERIFY2(way.connections() >= 2 && way.connections() <= 4, QByteArray::number(way.connections()));
    way.listen();
    m_machine->readWay();
    QCOMPARE(m_machine->run(u"user show"_s).code, 0);
    QCOMPARE(m_machine->run(u"plan show --json"_s).json()[u"basis"_s].toString(), u"entitled"_s);
}

void TestCliCloudTrouble::aWrongClockLocksNobodyOut_data()
{
    QTest::addColumn<qint64>("wrong");
    QTest::newRow("ahead") << twoHours;
    QTest::newRow("behind") << -twoHours;
}

void TestCliCloudTrouble::aWrongClockLocksNobodyOut()
{
    QFETCH(qint64, wrong);
    NEW_USER();
    FaultRelay &way = m_machine->way();
    m_machine->setClock(m_passed + wrong); // before the service can say that it is
    way.cutOff();
    QCOMPARE(m_machine->run(u"plan show --json"_s).json()[u"basis"_s].toString(), u"entitled"_s);
    way.listen();
    for (const qint64 error : {wrong, qint64(0)}) { // it becomes wrong, and is set right again
        way.forget();
        m_machine->setClock(m_passed + error);
        for (int i = 0; i < 4; ++i) {
            const auto user = m_machine->run(u"user show"_s);
            QVERIFY2(user.code == 0, user.said());
            const auto plan = m_machine->run(u"plan show --json"_s);
            QCOMPARE(plan.json()[u"basis"_s].toString(), u"entitled"_s);
        }
        QVERIFY2(way.count(refreshPath) <= 1, QByteArray::number(way.count(refreshPath)));
        QVERIFY2(way.count() <= 11, QByteArray::number(way.count())); // 8 questions, a renewal, and a statement of plan
    }
    m_machine->setClock(m_passed + wrong);
    signIn(*m_machine); // with a clock that is wrong, too
    QCOMPARE(m_machine->run(u"user show"_s).code, 0);
    QCOMPARE(m_machine->run(u"plan show --json"_s).json()[u"basis"_s].toString(), u"entitled"_s);
}

// EP-12, from this side
void TestCliCloudTrouble::twoProgramsRenewOnce()
{
    NEW_USER();
    pass(accessLife);
    m_machine->way().forget();
    m_machine->way().delayAnswers(refreshPath, std::chrono::milliseconds(700)); // so that all of them want one before the first has it
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(m_machine->cli().start({u"user"_s, u"show"_s}));
    for (const auto &program : programs) {
        const auto result = CliRunner::finish(*program);
        QVERIFY2(result.code == 0, result.said());
    }
    QCOMPARE(m_machine->way().count(refreshPath), 1);
}

void TestCliCloudTrouble::twoComputersGoOn()
{
    NEW_USER();
    TroubledMachine laptop(*m_service);
    laptop.setClock(m_passed);
    signIn(laptop);
    for (int i = 0; i < 3; ++i) {
        pass(accessLife);
        laptop.setClock(m_passed);
        for (TroubledMachine *machine : {m_machine.get(), &laptop}) {
            const auto user = machine->run(u"user show"_s);
            QVERIFY2(user.code == 0, user.said());
            QCOMPARE(machine->way().count(refreshPath), i + 1);
        }
    }
    QCOMPARE(m_machine->run(u"user devices --json"_s).json()[u"devices"_s].toArray().size(), 3);
}

/// The first program that is refused says why, and so does the next, which asks nobody. What is here stays, the plan too.
void TestCliCloudTrouble::hasEnded(const QByteArray &says)
{
    for (int i = 0; i < 3; ++i) {
        m_machine->way().forget();
        const auto user = m_machine->run(u"user show"_s);
        QVERIFY2(user.code == 4, user.said());
        QVERIFY2(user.err.contains("signed out of CreatorMetrics because") && user.err.contains(says), user.said());
        QVERIFY2(user.err.contains("Sign in again") && user.err.contains("as it was"), user.said());
        QVERIFY2(m_machine->way().count() <= (i == 0 ? 2 : 0), QByteArray::number(m_machine->way().count()));
        const auto plan = m_machine->run(u"plan show --json"_s);
        QVERIFY2(plan.json()[u"basis"_s].toString() == u"entitled"_s, plan.said());
        QCOMPARE(m_machine->run(u"accounts"_s).code, 0);
    }
}

// EP-11: who shows an older one ends the session for both, and whose it was hears why.
void TestCliCloudTrouble::aStolenTokenEndsTheSession()
{
    NEW_USER();
    pass(accessLife);
    m_machine->way().forget();
    QCOMPARE(m_machine->run(u"user show"_s).code, 0);
    const auto renewal = m_machine->way().requests().front();
    QCOMPARE(renewal.path(), refreshPath);
    pass(31);
    auto thief = m_service->client();
    QCOMPARE(thief.send("POST", refreshPath, renewal.body, {{"Content-Type", "application/json"}}).code(), u"token_reused"_s);
    hasEnded("used from elsewhere");
    signIn(*m_machine);
    QCOMPARE(m_machine->run(u"user show"_s).code, 0);
}

void TestCliCloudTrouble::whatEndsASessionElsewhereIsTold_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : {u"removed"_s, u"everywhere"_s, u"password"_s, u"deleted"_s})
        QTest::newRow(qPrintable(how)) << how;
}

void TestCliCloudTrouble::endElsewhere(const QString &how, ApiClient &other) const
{
    const auto secret = u"the kettle sings at dawn"_s;
    if (how == "everywhere"_L1) {
        QCOMPARE(other.post("/api/v1/auth/logout", {{u"all"_s, true}}).status, 204);
    } else if (how == "password"_L1) {
        QCOMPARE(other.post("/api/v1/user/password", {{u"current"_s, secret}, {u"new"_s, u"another kettle sings"_s}}).status, 204);
    } else if (how == "deleted"_L1) {
        QCOMPARE(other.call("DELETE", "/api/v1/user", {{u"password"_s, secret}}).status, 202);
    } else {
        for (const auto &device : other.get("/api/v1/user/devices").json()[u"devices"_s].toArray()) {
            if (!device[u"current"_s].toBool())
                QCOMPARE(other.send("DELETE", "/api/v1/user/devices/" + device[u"id"_s].toString().toLatin1()).status, 204);
        }
    }
}

void TestCliCloudTrouble::whatEndsASessionElsewhereIsTold()
{
    QFETCH(QString, how);
    NEW_USER();
    auto other = m_service->client();
    other.setToken(m_other[u"access_token"_s].toString());
    endElsewhere(how, other);
    if (QTest::currentTestFailed())
        return;
    hasEnded("ended elsewhere");
    QCOMPARE(m_machine->run(u"user sign-out"_s).code, 0); // the user knows, and the plan ends
    QCOMPARE(m_machine->run(u"plan show --json"_s).json()[u"basis"_s].toString(), u"no_account"_s);
}

QTEST_GUILESS_MAIN(TestCliCloudTrouble)
#include "tst_clicloudtrouble.moc"
