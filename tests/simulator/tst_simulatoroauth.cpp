// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatorfixture.h"
#include "tests/simulator/tokenbook.h"

#include <QJsonArray>
#include <QTest>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

QUrlQuery with(QUrlQuery query, const QString &name, const QString &value)
{
    query.removeAllQueryItems(name);
    if (!value.isNull())
        query.addQueryItem(name, value);
    return query;
}

const QByteArray ownChannel = "/youtube/v3/channels?part=id&mine=true";

} // namespace

class TestSimulatorOAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksThroughSignIn();
    void refusesBadAuthorizations_data();
    void refusesBadAuthorizations();
    void refusesBadExchanges_data();
    void refusesBadExchanges();
    void codeWorksOnce();
    void refreshDoesNotRotate();
    void revocationKillsTheSignIn();
    void controlRevokesEverything();
    void tokensExpire();
    void userMayWithholdAScope();
    void userMayDecline();
    void marksItsTokens();
};

void TestSimulatorOAuth::walksThroughSignIn()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto answer = simulator.authorize(SimulatorFixture::authorizeQuery());
    QCOMPARE(answer.status, 302);
    const auto landing = simulator.landing(SimulatorFixture::authorizeQuery());
    QCOMPARE(landing.queryItemValue(u"state"_s), u"st4te"_s);
    const auto tokens = jsonOf(
        simulator.postForm("/token", simulator.exchangeForm(landing.queryItemValue(u"code"_s, QUrl::FullyDecoded))));
    QCOMPARE(tokens.value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(tokens.value("expires_in"_L1).toInt(), 3'599);
    QCOMPARE(tokens.value("scope"_L1).toString().split(' '_L1).size(), 2);
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    QCOMPARE(simulator.get(ownChannel, access).status, 200);
    QCOMPARE(simulator.get(ownChannel).status, 401);
    QCOMPARE(simulator.get(ownChannel + "&access_token=" + access).status, 401); // tokens do not belong into URLs
}

void TestSimulatorOAuth::refusesBadAuthorizations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("other client") << u"client_id"_s << u"somebody"_s;
    QTest::newRow("implicit flow") << u"response_type"_s << u"token"_s;
    QTest::newRow("redirect to a name") << u"redirect_uri"_s << u"http://localhost:4567/landing"_s;
    QTest::newRow("redirect elsewhere") << u"redirect_uri"_s << u"http://192.0.2.1:4567/landing"_s;
    QTest::newRow("redirect by a look-alike") << u"redirect_uri"_s << u"http://127.0.0.1.example.org:4567/"_s;
    QTest::newRow("redirect over https") << u"redirect_uri"_s << u"https://127.0.0.1:4567/"_s;
    QTest::newRow("redirect without port") << u"redirect_uri"_s << u"http://127.0.0.1/"_s;
    QTest::newRow("no scope") << u"scope"_s << QString();
    QTest::newRow("unknown scope") << u"scope"_s << u"https://www.googleapis.com/auth/drive"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("short challenge") << u"code_challenge"_s << u"abc"_s;
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("no state") << u"state"_s << QString();
    QTest::newRow("unknown name") << u"colour"_s << u"red"_s;
}

void TestSimulatorOAuth::refusesBadAuthorizations()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto answer = simulator.authorize(with(SimulatorFixture::authorizeQuery(), name, value));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("Error 40"));
    QVERIFY(!answer.headers.contains("location"));
}

void TestSimulatorOAuth::refusesBadExchanges_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::newRow("without the secret") << u"client_secret"_s << QString() << 400 << u"invalid_request"_s
                                        << u"client_secret is missing."_s;
    QTest::newRow("wrong secret") << u"client_secret"_s << u"guess"_s << 401 << u"invalid_client"_s
                                  << u"Unauthorized"_s;
    QTest::newRow("other client") << u"client_id"_s << u"somebody"_s << 401 << u"invalid_client"_s
                                  << u"The OAuth client was not found."_s;
    QTest::newRow("unknown code") << u"code"_s << u"4/0Aguess"_s << 400 << u"invalid_grant"_s << u"Bad Request"_s;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://127.0.0.1:1/"_s << 400
                                    << u"redirect_uri_mismatch"_s << u"Bad Request"_s;
    QTest::newRow("no verifier") << u"code_verifier"_s << QString() << 400 << u"invalid_grant"_s
                                 << u"Missing code verifier."_s;
    QTest::newRow("wrong verifier") << u"code_verifier"_s << QString(50, u'w') << 400 << u"invalid_grant"_s
                                    << u"Invalid code verifier."_s;
    QTest::newRow("unknown grant") << u"grant_type"_s << u"password"_s << 400 << u"unsupported_grant_type"_s
                                   << u"Invalid grant_type: password"_s;
}

void TestSimulatorOAuth::refusesBadExchanges()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto code =
        simulator.landing(SimulatorFixture::authorizeQuery()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    const auto answer = simulator.postForm("/token", with(simulator.exchangeForm(code), name, value));
    QTEST(answer.status, "status");
    QTEST(jsonOf(answer).value("error"_L1).toString(), "error");
    QTEST(jsonOf(answer).value("error_description"_L1).toString(), "description");
}

void TestSimulatorOAuth::codeWorksOnce()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto code =
        simulator.landing(SimulatorFixture::authorizeQuery()).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    QCOMPARE(simulator.postForm("/token", simulator.exchangeForm(code)).status, 200);
    const auto again = simulator.postForm("/token", simulator.exchangeForm(code));
    QCOMPARE(again.status, 400);
    QCOMPARE(jsonOf(again).value("error"_L1).toString(), u"invalid_grant"_s);
}

void TestSimulatorOAuth::refreshDoesNotRotate()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto refresh = simulator.signIn().value("refresh_token"_L1).toString();
    for (int i = 0; i < 2; ++i) {
        const auto tokens = jsonOf(simulator.postForm("/token", simulator.refreshForm(refresh)));
        QVERIFY(!tokens.contains("refresh_token"_L1));
        QCOMPARE(simulator.get(ownChannel, tokens.value("access_token"_L1).toString().toLatin1()).status, 200);
    }
    const auto withoutSecret = with(simulator.refreshForm(refresh), u"client_secret"_s, QString());
    QCOMPARE(jsonOf(simulator.postForm("/token", withoutSecret)).value("error_description"_L1).toString(),
             u"client_secret is missing."_s);
}

void TestSimulatorOAuth::revocationKillsTheSignIn()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto tokens = simulator.signIn();
    const auto access = tokens.value("access_token"_L1).toString();
    const auto other = simulator.accessToken();
    QCOMPARE(simulator.postForm("/revoke", {{u"token"_s, access}}).status, 200);
    QCOMPARE(simulator.postForm("/revoke", {{u"token"_s, access}}).status, 400);
    QCOMPARE(simulator.get(ownChannel, access.toLatin1()).status, 401);
    const auto renewed =
        simulator.postForm("/token", simulator.refreshForm(tokens.value("refresh_token"_L1).toString()));
    QCOMPARE(renewed.status, 400);
    QCOMPARE(jsonOf(renewed).value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(simulator.get(ownChannel, other).status, 200);
}

void TestSimulatorOAuth::controlRevokesEverything()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const auto tokens = simulator.signIn();
    QCOMPARE(simulator.post("/control/revoke").status, 200);
    const auto refused = simulator.get(ownChannel, tokens.value("access_token"_L1).toString().toLatin1());
    QCOMPARE(refused.status, 401);
    QCOMPARE(reasonOf(refused), u"authError"_s);
    const auto renewed =
        simulator.postForm("/token", simulator.refreshForm(tokens.value("refresh_token"_L1).toString()));
    QCOMPARE(jsonOf(renewed).value("error"_L1).toString(), u"invalid_grant"_s);
}

void TestSimulatorOAuth::tokensExpire()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--token-life"_s, u"0"_s});
    const auto tokens = simulator.signIn();
    QCOMPARE(simulator.get(ownChannel, tokens.value("access_token"_L1).toString().toLatin1()).status, 401);

    TokenStyle style;
    style.accessLifeSeconds = 60;
    TokenBook book(style);
    const auto pair = book.issuePair({{u"scope"_s}}, 1'000);
    QCOMPARE(book.standing(pair.access, u"scope"_s, 60'999), TokenBook::Standing::Valid);
    QCOMPARE(book.standing(pair.access, u"scope"_s, 61'000), TokenBook::Standing::Invalid);
    const auto code = book.issueCode({}, 1'000);
    QVERIFY(!book.redeemCode(code, 601'000).has_value());
}

void TestSimulatorOAuth::userMayWithholdAScope()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--withhold"_s, u"analytics"_s});
    const auto tokens = simulator.signIn();
    QVERIFY(!tokens.value("scope"_L1).toString().contains("analytics"_L1));
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    QCOMPARE(simulator.get(ownChannel, access).status, 200);
    const auto refused =
        simulator.get("/v2/reports?ids=channel==MINE&startDate=2026-01-01&endDate=2026-01-02&metrics=views", access);
    QCOMPARE(refused.status, 403);
    QCOMPARE(reasonOf(refused), u"insufficientPermissions"_s);
}

void TestSimulatorOAuth::userMayDecline()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s});
    const QByteArray denial = R"([{"path":"/o/oauth2","kind":"deny"}])";
    QCOMPARE(simulator.post("/control/faults", denial).status, 200);
    const auto landing = simulator.landing(SimulatorFixture::authorizeQuery());
    QCOMPARE(landing.queryItemValue(u"error"_s), u"access_denied"_s);
    QCOMPARE(landing.queryItemValue(u"state"_s), u"st4te"_s);
    QVERIFY(!landing.hasQueryItem(u"code"_s));
}

void TestSimulatorOAuth::marksItsTokens()
{
    const SimulatorFixture simulator({u"--videos"_s, u"5"_s, u"--token-marker"_s, u"CANARY"_s});
    const auto tokens = simulator.signIn();
    QVERIFY(tokens.value("access_token"_L1).toString().contains("CANARY"_L1));
    QVERIFY(tokens.value("refresh_token"_L1).toString().contains("CANARY"_L1));
    const auto access = tokens.value("access_token"_L1).toString().toLatin1();
    QVERIFY(simulator.get(ownChannel + "&access_token=" + access, access).status > 0);
    const auto state = simulator.get("/control/state").body;
    QVERIFY(state.contains("access_token=removed"));
    QVERIFY(!state.contains("CANARY"));
}

QTEST_GUILESS_MAIN(TestSimulatorOAuth)
#include "tst_simulatoroauth.moc"
