// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/random.h"
#include "app/endpoint/broker/broker.h"
#include "app/endpoint/broker/oauthflows.h"
#include "models/entitlement/base64url.h"
#include "tests/endpoint/scriptedhttp.h"
#include "tests/endpoint/testdatabase.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <sodium.h>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

BrokerPlatform platform(BrokerKind kind)
{
    BrokerPlatform platform;
    platform.key = kind == BrokerKind::TikTok ? "tiktok" : kind == BrokerKind::Instagram ? "instagram" : "youtube";
    platform.kind = kind;
    platform.clientId = "our id";
    platform.clientSecret = Secret(std::string("our secret"));
    platform.scopes = {"one", "two"};
    platform.authorizeUrl = "https://platform.example/authorize";
    platform.tokenUrl = "https://platform.example/token";
    platform.longTokenUrl = "https://platform.example/long";
    platform.refreshUrl = "https://platform.example/refresh";
    platform.revokeUrl = "https://platform.example/revoke";
    platform.accountUrl = "https://platform.example/me";
    return platform;
}

QUrlQuery formIn(const OutgoingRequest &request)
{
    const auto body = request.body.reveal();
    return QUrlQuery(QString::fromLatin1(body.data(), qsizetype(body.size())));
}

QString valueIn(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

} // namespace

class TestPlatformExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpCryptography(); }

    // The page of the platform gets the challenge as it likes it.
    void tikTokGetsTheChallengeInHexadecimalDigits()
    {
        const std::string bytes(32, '\xab');
        const auto state = Secret(std::string("the state"));
        const auto query = [&](BrokerKind kind) {
            return QUrlQuery(QUrl(QString::fromStdString(
                authorizationUrl(platform(kind), "http://127.0.0.1:5000/callback", base64Url(bytes), state))));
        };
        QCOMPARE(valueIn(query(BrokerKind::TikTok), "code_challenge"), u"ab"_s.repeated(32));
        QCOMPARE(valueIn(query(BrokerKind::TikTok), "client_key"), u"our id"_s);
        QCOMPARE(valueIn(query(BrokerKind::Standard), "code_challenge"), QString::fromStdString(base64Url(bytes)));
        QCOMPARE(valueIn(query(BrokerKind::Standard), "scope"), u"one two"_s);
        QVERIFY(!query(BrokerKind::Instagram).hasQueryItem(u"code_challenge"_s));
        QCOMPARE(valueIn(query(BrokerKind::Instagram), "scope"), u"one,two"_s);
        QCOMPARE(valueIn(query(BrokerKind::Instagram), "state"), u"the state"_s);
    }

    void secretsGoInTheBodyAndNowhereElse()
    {
        ScriptedHttp http;
        http.willAnswer(200,
                        R"({"access_token":"a","refresh_token":"r","expires_in":86400,"open_id":"o1","scope":"one"})");
        PlatformExchange exchange(http);
        const auto result = exchange.redeem(platform(BrokerKind::TikTok), Secret(std::string("co de")),
                                            Secret(std::string("verifier")), "http://127.0.0.1:1/callback");
        const auto *tokens = std::get_if<PlatformTokens>(&result);
        QVERIFY(tokens != nullptr);
        QCOMPARE(tokens->accountId, std::string("o1"));
        QCOMPARE(tokens->expiresIn, std::optional<std::int64_t>(86'400));
        QCOMPARE(http.asked.front().url, std::string("https://platform.example/token"));
        const auto form = formIn(http.asked.front());
        QCOMPARE(valueIn(form, "client_secret"), u"our secret"_s);
        QCOMPARE(valueIn(form, "code"), u"co de"_s);
        QCOMPARE(valueIn(form, "code_verifier"), u"verifier"_s);
    }

    // The id that comes with the short token is the app's own for the user; webhooks name the account.
    void instagramsShortTokenBecomesALongOne()
    {
        ScriptedHttp http;
        http.willAnswer(200, R"({"data":[{"access_token":"short","user_id":"261","permissions":"one,two"}]})");
        http.willAnswer(200, R"({"access_token":"long","token_type":"bearer","expires_in":5184000})");
        http.willAnswer(200, R"({"user_id":17841400000000001,"id":"261"})");
        PlatformExchange exchange(http);
        const auto result = exchange.redeem(platform(BrokerKind::Instagram), Secret(std::string("c")),
                                            Secret(std::string("v")), "https://x/callback");
        const auto *tokens = std::get_if<PlatformTokens>(&result);
        QVERIFY(tokens != nullptr);
        QVERIFY(tokens->access.reveal() == "long");
        QCOMPARE(tokens->accountId, std::string("17841400000000001"));
        QCOMPARE(tokens->scope, std::string("one,two"));
        QCOMPARE(http.asked.at(1).url, std::string("https://platform.example/long"));
        QCOMPARE(valueIn(formIn(http.asked.at(1)), "access_token"), u"short"_s);
        QCOMPARE(valueIn(formIn(http.asked.at(1)), "method"), u"get"_s);
        QCOMPARE(http.asked.at(2).url, std::string("https://platform.example/me?fields=user_id"));
        QCOMPARE(http.asked.at(2).headers.front().first, std::string("Authorization"));
        QVERIFY(http.asked.at(2).headers.front().second.reveal() == "Bearer long");
    }

    void instagramsTokensAreGoodWithoutTheAccount_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("failing") << 500 << QByteArray("{}");
        QTest::newRow("a list") << 200 << QByteArray("[]");
        QTest::newRow("another type") << 200 << QByteArray(R"({"user_id":{"a":1}})");
        QTest::newRow("far too long") << 200 << QByteArray(R"({"user_id":")") + QByteArray(200, '1') + "\"}";
    }
    void instagramsTokensAreGoodWithoutTheAccount()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        ScriptedHttp http;
        http.willAnswer(200, R"({"access_token":"short","user_id":261,"permissions":["one","two"]})");
        http.willAnswer(200, R"({"access_token":"long"})");
        http.willAnswer(status, body.toStdString());
        PlatformExchange exchange(http);
        const auto result = exchange.redeem(platform(BrokerKind::Instagram), Secret(std::string("c")),
                                            Secret(std::string("v")), "https://x/callback");
        const auto *tokens = std::get_if<PlatformTokens>(&result);
        QVERIFY(tokens != nullptr);
        QVERIFY(tokens->access.reveal() == "long");
        QCOMPARE(tokens->scope, std::string("one,two"));
        QCOMPARE(tokens->accountId, std::string());
    }

    void refusalsAreToldByTheirKnownWordsAlone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("needsSignIn");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("the grant is gone")
            << 400 << QByteArray(R"({"error":"invalid_grant"})") << true << QByteArray("invalid_grant");
        QTest::newRow("with status 200") << 200 << QByteArray(R"({"error":"invalid_client","error_description":"x"})")
                                         << false << QByteArray("invalid_client");
        QTest::newRow("a word of its own")
            << 400 << QByteArray(R"({"error":"<script>"})") << false << QByteArray("refused");
        QTest::newRow("no word") << 400 << QByteArray(R"({"error":{"message":"x"}})") << false << QByteArray("refused");
        QTest::newRow("Meta: the token is dead")
            << 400 << QByteArray(R"({"error":{"type":"OAuthException","code":190,"error_subcode":463}})") << true
            << QByteArray("refused");
        QTest::newRow("Meta: too often") << 400 << QByteArray(R"({"error":{"code":80002}})") << false
                                         << QByteArray("rate_limited");
        QTest::newRow("Meta: later") << 400 << QByteArray(R"({"error":{"code":2}})") << false
                                     << QByteArray("unavailable");
        QTest::newRow("a page") << 403 << QByteArray("<html>") << false << QByteArray("refused");
        QTest::newRow("failing") << 500 << QByteArray("{}") << false << QByteArray("unavailable");
        QTest::newRow("too often") << 429 << QByteArray("{}") << false << QByteArray("rate_limited");
        QTest::newRow("good, but no token") << 200 << QByteArray("{}") << false << QByteArray("malformed");
        QTest::newRow("good, but a page") << 200 << QByteArray("<html>") << false << QByteArray("malformed");
        QTest::newRow("good, but a list") << 200 << QByteArray("[]") << false << QByteArray("malformed");
        QTest::newRow("a token of another type")
            << 200 << QByteArray(R"({"access_token":{"a":1}})") << false << QByteArray("malformed");
        QTest::newRow("a number for a token")
            << 200 << QByteArray(R"({"access_token":5})") << false << QByteArray("malformed");
        QTest::newRow("a refresh token of another type")
            << 200 << QByteArray(R"({"access_token":"a","refresh_token":5})") << false << QByteArray("malformed");
        QTest::newRow("a kind of token that is not known")
            << 200 << QByteArray(R"({"access_token":"a","token_type":"mac"})") << false << QByteArray("malformed");
        QTest::newRow("a token far too long")
            << 200 << QByteArray(R"({"access_token":")") + QByteArray(5'000, 'a') + "\"}" << false
            << QByteArray("malformed");
        QTest::newRow("a key twice") << 200 << QByteArray(R"({"access_token":"a","access_token":"b"})") << false
                                     << QByteArray("malformed");
    }
    void refusalsAreToldByTheirKnownWordsAlone()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, needsSignIn);
        QFETCH(const QByteArray, code);
        ScriptedHttp http;
        http.willAnswer(status, body.toStdString());
        PlatformExchange exchange(http);
        const auto result = exchange.refresh(platform(BrokerKind::TikTok), Secret(std::string("r")));
        const auto *fault = std::get_if<PlatformFault>(&result);
        QVERIFY(fault != nullptr);
        QCOMPARE(fault->needsSignIn, needsSignIn);
        QCOMPARE(QByteArray::fromStdString(fault->code), code);
    }

    // What came back is stored, and where nothing came back the old one stays.
    void aTurnedRefreshTokenIsHandedOn()
    {
        ScriptedHttp http;
        http.willAnswer(200, R"({"access_token":"a","refresh_token":"new"})");
        http.willAnswer(200, R"({"access_token":"a"})");
        PlatformExchange exchange(http);
        const auto turned = exchange.refresh(platform(BrokerKind::TikTok), Secret(std::string("old")));
        QVERIFY(std::get<PlatformTokens>(turned).refresh.reveal() == "new");
        const auto same = exchange.refresh(platform(BrokerKind::Standard), Secret(std::string("old")));
        QVERIFY(std::get<PlatformTokens>(same).refresh.reveal() == "old");
    }

    // Each with our credentials, as RFC 7009 has it; what is not known there any more is gone.
    void revocationsSayWhoWeAre_data()
    {
        QTest::addColumn<BrokerKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fault");
        const auto standard = BrokerKind::Standard;
        QTest::newRow("revoked") << standard << 200 << QByteArray() << QByteArray();
        QTest::newRow("Google: gone already") << standard << 400 << QByteArray(R"({"error":"invalid_token"})") << QByteArray();
        QTest::newRow("we were not understood")
            << standard << 400 << QByteArray(R"({"error":"invalid_request"})") << QByteArray("invalid_request");
        QTest::newRow("we were not known")
            << standard << 401 << QByteArray(R"({"error":"invalid_client"})") << QByteArray("invalid_client");
        QTest::newRow("failing") << standard << 503 << QByteArray() << QByteArray("unavailable");
        QTest::newRow("TikTok: gone already")
            << BrokerKind::TikTok << 400 << QByteArray(R"({"error":"invalid_request"})") << QByteArray();
    }
    void revocationsSayWhoWeAre()
    {
        QFETCH(const BrokerKind, kind);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, fault);
        ScriptedHttp http;
        http.willAnswer(status, body.toStdString());
        PlatformExchange exchange(http);
        const auto result = exchange.revoke(platform(kind), Secret(std::string("t")));
        QCOMPARE(QByteArray::fromStdString(result ? result->code : std::string()), fault);
        const auto form = formIn(http.asked.at(0));
        QCOMPARE(valueIn(form, "token"), u"t"_s);
        QCOMPARE(valueIn(form, kind == BrokerKind::TikTok ? "client_key" : "client_id"), u"our id"_s);
        QCOMPARE(valueIn(form, "client_secret"), u"our secret"_s);
        QCOMPARE(http.asked.at(0).url, std::string("https://platform.example/revoke"));
    }

    void onlyTheDesktopOpensTheBox()
    {
        std::string publicKey(crypto_box_PUBLICKEYBYTES, '\0');
        std::string secretKey(crypto_box_SECRETKEYBYTES, '\0');
        crypto_box_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                           reinterpret_cast<unsigned char *>(secretKey.data()));
        PlatformTokens tokens;
        tokens.access = Secret(std::string("canary access"));
        tokens.accountId = "178";
        const auto sealed = sealedFor(base64Url(publicKey), tokens);
        QVERIFY(sealed);
        const auto box = *fromBase64Url(*sealed);
        QVERIFY(box.find("canary") == std::string::npos);
        std::string text(box.size() - crypto_box_SEALBYTES, '\0');
        QCOMPARE(crypto_box_seal_open(reinterpret_cast<unsigned char *>(text.data()),
                                      reinterpret_cast<const unsigned char *>(box.data()), box.size(),
                                      reinterpret_cast<const unsigned char *>(publicKey.data()),
                                      reinterpret_cast<const unsigned char *>(secretKey.data())),
                 0);
        const auto json = *parsedJson(text);
        QCOMPARE(json.at("access_token").get<std::string>(), std::string("canary access"));
        QVERIFY(json.at("refresh_token").is_null());
        QVERIFY(!sealedFor("short", tokens));
    }

    void flowsAreForOneDeviceAndOnce()
    {
        TestDatabases databases;
        const auto database = databases.sqlite();
        const Keyring keyring({{1, Secret(std::string(32, 'k'))}}, 1);
        constexpr Milliseconds now = 1'780'000'000'000;
        const OAuthFlow flow{"flow", "user", "device", "instagram", "challenge", "box", 5'000};
        const Secret state(std::string("state"));
        database->write([&](SqlConnection &connection) {
            connection.run(
                "INSERT INTO users(id, email, email_lower, status, created_at) VALUES('user', 'a@b', 'a@b', 'active', 1)");
            connection.run(
                "INSERT INTO devices(id, user_id, install_hash, name, platform, app_version, created_at, last_seen_at) "
                "VALUES('device', 'user', 'h', 'n', 'p', 'v', 1, 1)");
            QVERIFY(openFlow(connection, flow, state, now));
            QVERIFY(!keepCode(connection, keyring, "tiktok", state, Secret(std::string("code")),
                              now)); // of another platform
            QVERIFY(!keepCode(connection, keyring, "instagram", Secret(std::string("other")),
                              Secret(std::string("code")), now));
            const auto handoff = keepCode(connection, keyring, "instagram", state, Secret(std::string("code")), now);
            QVERIFY(handoff);
            QCOMPARE(handoff->loopbackPort, 5'000);
            QVERIFY(!keepCode(connection, keyring, "instagram", state, Secret(std::string("second")), now)); // once
            auto other = flow;
            other.deviceId = "another device";
            QVERIFY(!takeFlow(connection, keyring, other, handoff->token, now));
            other = flow;
            other.userId = "another user";
            QVERIFY(!takeFlow(connection, keyring, other, handoff->token, now));
            const auto taken = takeFlow(connection, keyring, flow, handoff->token, now + codeLife - 1);
            QVERIFY(taken);
            QVERIFY(taken->code->reveal() == "code");
            QVERIFY(!takeFlow(connection, keyring, flow, handoff->token, now));
        });
    }

    void codesAreKeptForTwoMinutes()
    {
        TestDatabases databases;
        const auto database = databases.sqlite();
        const Keyring keyring({{1, Secret(std::string(32, 'k'))}}, 1);
        constexpr Milliseconds now = 1'780'000'000'000;
        const Secret state(std::string("state"));
        database->write([&](SqlConnection &connection) {
            connection.run(
                "INSERT INTO users(id, email, email_lower, status, created_at) VALUES('user', 'a@b', 'a@b', 'active', 1)");
            connection.run(
                "INSERT INTO devices(id, user_id, install_hash, name, platform, app_version, created_at, last_seen_at) "
                "VALUES('device', 'user', 'h', 'n', 'p', 'v', 1, 1)");
            const OAuthFlow flow{"flow", "user", "device", "instagram", "challenge", "box", 5'000};
            QVERIFY(openFlow(connection, flow, state, now));
            const auto handoff = keepCode(connection, keyring, "instagram", state, Secret(std::string("code")), now);
            QVERIFY(!takeFlow(connection, keyring, flow, handoff->token, now + codeLife));
            for (int i = 0; i < 5; ++i) {
                const OAuthFlow more{
                    "flow" + std::to_string(i), "user", "device", "instagram", "challenge", "box", 5'000};
                QCOMPARE(openFlow(connection, more, Secret("state" + std::to_string(i)), now), true);
            }
            const OAuthFlow sixth{"sixth", "user", "device", "instagram", "challenge", "box", 5'000};
            QVERIFY(!openFlow(connection, sixth, Secret(std::string("sixth")), now));
            QVERIFY(
                openFlow(connection, sixth, Secret(std::string("sixth")), now + flowLife)); // the others have expired
        });
    }
};

QTEST_APPLESS_MAIN(TestPlatformExchange)
#include "tst_platformexchange.moc"
