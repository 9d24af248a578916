// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/endpointbacking.h"
#include "tests/endpoint/broker/desktopside.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

constexpr auto clientSecret = "canary client secret"; // as oidcprovider.mjs knows it

/// A platform by somebody else, in Node.js.
class NodePlatform
{
public:
    static bool isAtHand(const QString &package)
    {
        const QString peers = qEnvironmentVariable("CREATORMETRICS_NODE_PEERS");
        return !peers.isEmpty() && QFile::exists(peers + u"/node_modules/"_s + package);
    }
    bool start(const QString &script)
    {
        m_node.setProcessChannelMode(QProcess::MergedChannels);
        m_node.start(u"node"_s, {QStringLiteral(CREATORMETRICS_SOURCE_DIR "/tests/endpoint/broker/") + script});
        m_port = waitFor("PORT ").toInt();
        return m_port != 0;
    }
    ~NodePlatform()
    {
        m_node.kill();
        m_node.waitForFinished();
    }
    /// How it answers the next question for tokens.
    bool wish(const QJsonObject &wish)
    {
        m_node.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
        return !waitFor("ready").isNull();
    }
    [[nodiscard]] QString url(const QString &path) const { return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(path); }
    [[nodiscard]] ApiClient client() const { return ApiClient(quint16(m_port)); }

private:
    // What follows on the next line that begins so; it says other things too.
    QByteArray waitFor(const QByteArray &beginning)
    {
        while (m_node.canReadLine() || m_node.waitForReadyRead(20'000)) {
            while (m_node.canReadLine()) {
                const auto line = m_node.readLine().trimmed();
                if (line.startsWith(beginning))
                    return line.mid(beginning.size()) + "";
            }
        }
        return {};
    }
    QProcess m_node;
    int m_port = 0;
};

// What somebody answers who wants to sign in and agrees to everything.
QByteArray formFor(const QByteArray &page)
{
    static const QRegularExpression prompt(u"name=\"prompt\" value=\"(\\w+)\""_s);
    const auto asked = prompt.match(QString::fromUtf8(page)).captured(1);
    return "prompt=" + asked.toLatin1() + (asked == u"login" ? "&login=maria&password=any" : "");
}

/// A browser in the hands of such a somebody: where on the desktop's own port it comes out; invalid when it does not.
QUrl signedInAt(const QString &authorizeUrl)
{
    static const QRegularExpression action(u"<form[^>]*action=\"([^\"]+)\""_s);
    QNetworkAccessManager browser;
    QUrl at(authorizeUrl);
    QByteArray form;
    for (int pages = 0; pages < 20 && at.isValid() && at.port() != 45'678; ++pages) {
        QNetworkRequest request(at);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? browser.get(request) : browser.post(request, form));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000))
            return {};
        const auto page = reply->readAll();
        const auto elsewhere = QUrl::fromEncoded(reply->rawHeader("Location"));
        const auto target = action.match(QString::fromUtf8(page)).captured(1);
        form = elsewhere.isEmpty() ? formFor(page) : QByteArray();
        at = !elsewhere.isEmpty() ? at.resolved(elsewhere) : target.isEmpty() ? QUrl() : at.resolved(QUrl(target));
    }
    return at.port() == 45'678 ? at : QUrl();
}

} // namespace

/// The broker between a desktop and OAuth 2 as others have written it.
class TestBrokerJudged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpCryptography();
        if (!NodePlatform::isAtHand(u"oidc-provider"_s) || !NodePlatform::isAtHand(u"oauth2-mock-server"_s))
            QSKIP("the npm packages oidc-provider and oauth2-mock-server are not at hand "
                  "(CREATORMETRICS_NODE_PEERS names the folder)");
        if (const auto obstacle = m_backing.obstacle(); !obstacle.isEmpty())
            QSKIP(qPrintable(obstacle));
        QVERIFY(m_provider.start(u"oidcprovider.mjs"_s));
        QVERIFY(m_wilful.start(u"oauth2mock.mjs"_s));
    }

    void init()
    {
        m_program = m_backing.newProgram();
        m_planted = {QLatin1String(clientSecret)};
    }

    // Nothing of a platform's answers is kept, nor the secret.
    void cleanup()
    {
        if (!m_program || !m_program->isRunning())
            return;
        const QByteArray places = m_backing.stored(*m_program) + m_program->errors()
                                  + ApiClient(m_program->metricsPort()).get("/metrics").body;
        QVERIFY(places.contains("maria@example.com") && places.contains("cm_oauth_exchanges_total"));
        for (const auto &secret : std::as_const(m_planted))
            QVERIFY2(secret.isEmpty() || !places.contains(secret.toUtf8()), qPrintable(secret));
    }

    void aCodeBecomesTokens()
    {
        useProvider();
        const auto tokens = connectedTokens();
        QVERIFY(isActive(tokens[u"access_token"_s]));
        QVERIFY(isActive(tokens[u"refresh_token"_s]));
        QVERIFY(tokens[u"expires_in"_s].toInt() > 0);
        QCOMPARE(tokens[u"scope"_s].toString(), u"openid offline_access"_s);
    }

    // The challenge of one flow does not fit the code of another: the provider says so.
    void aCodeIsForItsFlow()
    {
        useProvider();
        const auto first = begun();
        const auto code = codeOf(first);
        const DesktopSide other;
        const auto second = m_client->post("/api/v1/oauth/youtube/start", other.start());
        const QJsonObject request{{u"flow_id"_s, second.text("flow_id")},
                                  {u"code_verifier"_s, QString::fromStdString(other.verifier)},
                                  {u"code"_s, code}};
        const auto answer = m_client->post("/api/v1/oauth/youtube/token", request);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"platform_reauth_required"_s);
        m_planted.append(code);
    }

    void refreshTokensTurnAndOldOnesEndTheGrant()
    {
        useProvider();
        const auto tokens = connectedTokens();
        const auto answer = refreshed(tokens[u"refresh_token"_s], "one");
        QCOMPARE(answer.status, 200);
        const auto turned = opened(answer);
        QVERIFY(!turned[u"refresh_token"_s].toString().isEmpty());
        QVERIFY(turned[u"refresh_token"_s] != tokens[u"refresh_token"_s]);
        QVERIFY(turned[u"access_token"_s] != tokens[u"access_token"_s]);
        QVERIFY(isActive(turned[u"access_token"_s]));
        // The answer was lost: told again, without spending the old one twice.
        QCOMPARE(refreshed(tokens[u"refresh_token"_s], "one").body, answer.body);
        const auto next = opened(refreshed(turned[u"refresh_token"_s], "two"));
        QVERIFY(isActive(next[u"refresh_token"_s]));
        QCOMPARE(refreshed(tokens[u"refresh_token"_s], {}).code(), u"platform_reauth_required"_s);
        QCOMPARE(refreshed(next[u"refresh_token"_s], {}).code(), u"platform_reauth_required"_s);
    }

    void whatIsRevokedIsGoneThere()
    {
        useProvider();
        const auto tokens = connectedTokens();
        QCOMPARE(revoked(tokens[u"refresh_token"_s]).status, 204);
        QVERIFY(!isActive(tokens[u"refresh_token"_s]));
        QCOMPARE(refreshed(tokens[u"refresh_token"_s], {}).code(), u"platform_reauth_required"_s);
        QCOMPARE(revoked(tokens[u"refresh_token"_s]).status, 204); // gone already
        QCOMPARE(revoked(u"made up"_s).status, 204);
    }

    void aWrongSecretIsToldAsOurFault()
    {
        useProvider("another secret");
        const auto answer = redeemed(begun());
        QCOMPARE(answer.status, 502);
        QCOMPARE(answer.code(), u"platform_error"_s);
        QCOMPARE(answer.text("platform_code"), u"invalid_client"_s);
        const auto token = revoked(u"made up"_s);
        QCOMPARE(token.status, 502);
        QCOMPARE(token.text("platform_code"), u"invalid_client"_s);
    }

    // EP-37; whatever comes back, nothing of it is kept and the next question is served.
    void badAnswersAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("wish");
        QTest::addColumn<QString>("code");
        const auto shaped = [](const QJsonValue &body) { return QJsonObject{{u"body"_s, body}}; };
        const auto canary = [](const QString &name, const QJsonValue &value) {
            return QJsonObject{
                {u"body"_s, QJsonObject{{u"access_token"_s, u"canary of the platform"_s}, {name, value}}}};
        };
        QTest::newRow("failing") << QJsonObject{{u"status"_s, 500}} << u"unavailable"_s;
        QTest::newRow("busy") << QJsonObject{{u"status"_s, 429}} << u"rate_limited"_s;
        QTest::newRow("elsewhere") << QJsonObject{{u"status"_s, 302}} << u"refused"_s;
        QTest::newRow("200 KB") << canary(u"more"_s, QString(200'000, u'x')) << u"too_large"_s;
        if (!m_backing.isReplicated()) // ten seconds, whatever the database
            QTest::newRow("slow") << QJsonObject{{u"delay"_s, 14'000}} << u"timed_out"_s;
        QTest::newRow("no token") << shaped(QJsonObject()) << u"malformed"_s;
        QTest::newRow("an empty one") << canary(u"access_token"_s, QString()) << u"malformed"_s;
        QTest::newRow("a number") << canary(u"access_token"_s, 5) << u"malformed"_s;
        QTest::newRow("a list") << shaped(QJsonArray{u"canary of the platform"_s}) << u"malformed"_s;
        QTest::newRow("a text") << shaped(u"canary of the platform"_s) << u"malformed"_s;
        QTest::newRow("null") << shaped(QJsonValue()) << u"malformed"_s;
        QTest::newRow("a refresh token of another type") << canary(u"refresh_token"_s, QJsonArray()) << u"malformed"_s;
        QTest::newRow("a kind that is not known") << canary(u"token_type"_s, u"mac"_s) << u"malformed"_s;
        QTest::newRow("far too long") << canary(u"access_token"_s, QString(5'000, u'x')) << u"malformed"_s;
        QTest::newRow("an account far too long") << canary(u"open_id"_s, QString(200, u'x')) << u"malformed"_s;
        QTest::newRow("a refusal with status 200")
            << shaped(QJsonObject{{u"error"_s, u"canary of the platform"_s}}) << u"refused"_s;
    }
    void badAnswersAreRefused()
    {
        QFETCH(const QJsonObject, wish);
        QFETCH(const QString, code);
        useWilful();
        const auto flow = begun();
        QVERIFY(m_wilful.wish(wish));
        const auto answer = redeemed(flow);
        QCOMPARE(answer.status, 502);
        QCOMPARE(answer.code(), u"platform_error"_s);
        QCOMPARE(answer.text("platform_code"), code);
        QVERIFY(answer.header("retry-after").toInt() >= 1);
        QVERIFY(!answer.body.contains("canary"));
        m_planted.append(u"canary of the platform"_s);
        const auto proven = m_backing.database(*m_program)->read([](SqlConnection &connection) {
            return connection.run("SELECT account_id FROM platform_accounts").size();
        });
        QCOMPARE(proven, std::size_t(0));
        QVERIFY(!connectedTokens()[u"refresh_token"_s].toString().isEmpty());
    }

private:
    void useProvider(const QByteArray &secret = clientSecret)
    {
        use({{u"authorize"_s, m_provider.url(u"auth"_s)},
             {u"token"_s, m_provider.url(u"token"_s)},
             {u"revoke"_s, m_provider.url(u"token/revocation"_s)}},
            secret);
    }
    void useWilful()
    {
        use({{u"authorize"_s, m_wilful.url(u"authorize"_s)},
             {u"token"_s, m_wilful.url(u"token"_s)},
             {u"revoke"_s, m_wilful.url(u"revoke"_s)}},
            clientSecret);
    }
    void use(QJsonObject platform, const QByteArray &secret)
    {
        platform.insert(u"client_id"_s, u"ours"_s);
        platform.insert(u"client_secret_file"_s, u"secret"_s);
        platform.insert(u"scopes"_s, QJsonArray{u"openid"_s, u"offline_access"_s});
        QVERIFY(writePrivate(m_program->folder() + u"/secret"_s, secret));
        m_program->setOption(u"platforms"_s, {{u"youtube"_s, platform}});
        QVERIFY2(m_program->start(), m_program->errors());
        m_client = std::make_unique<ApiClient>(m_program->port());
        m_client->setToken(signedInUser(*m_program, u"maria@example.com"_s)[u"access_token"_s].toString());
    }
    [[nodiscard]] ApiAnswer begun() const { return m_client->post("/api/v1/oauth/youtube/start", m_desktop.start()); }
    [[nodiscard]] static QString codeOf(const ApiAnswer &flow)
    {
        const QUrlQuery query(signedInAt(flow.text("authorize_url")));
        return query.queryItemValue(u"state"_s) == flow.text("state")
                   ? query.queryItemValue(u"code"_s, QUrl::FullyDecoded)
                   : QString();
    }
    ApiAnswer redeemed(const ApiAnswer &flow)
    {
        const auto code = codeOf(flow);
        m_planted.append(code);
        return m_client->post("/api/v1/oauth/youtube/token",
                              {{u"flow_id"_s, flow.text("flow_id")},
                               {u"code_verifier"_s, QString::fromStdString(m_desktop.verifier)},
                               {u"code"_s, code}});
    }
    QJsonObject opened(const ApiAnswer &answer)
    {
        const auto tokens = m_desktop.opened(answer.text("sealed"));
        m_planted << tokens[u"access_token"_s].toString() << tokens[u"refresh_token"_s].toString();
        return tokens;
    }
    QJsonObject connectedTokens() { return opened(redeemed(begun())); }
    [[nodiscard]] ApiAnswer refreshed(const QJsonValue &token, const QByteArray &key) const
    {
        const ApiHeaders headers = key.isEmpty() ? ApiHeaders() : ApiHeaders{{"Idempotency-Key", key}};
        return m_client->post("/api/v1/oauth/youtube/refresh",
                              {{u"refresh_token"_s, token}, {u"box_public"_s, m_desktop.start()[u"box_public"_s]}},
                              headers);
    }
    [[nodiscard]] ApiAnswer revoked(const QJsonValue &token) const
    {
        return m_client->post("/api/v1/oauth/youtube/revoke", {{u"token"_s, token}});
    }
    // As the provider sees it.
    [[nodiscard]] bool isActive(const QJsonValue &token) const
    {
        QUrlQuery form;
        form.addQueryItem(u"client_id"_s, u"ours"_s);
        form.addQueryItem(u"client_secret"_s, QLatin1String(clientSecret));
        form.addQueryItem(u"token"_s, token.toString());
        return m_provider.client()
            .send("POST", "/token/introspection", form.toString(QUrl::FullyEncoded).toLatin1(),
                  {{"Content-Type", "application/x-www-form-urlencoded"}})
            .json()[u"active"_s]
            .toBool();
    }

    NodePlatform m_provider;
    NodePlatform m_wilful;
    EndpointBacking m_backing;
    const DesktopSide m_desktop;
    std::unique_ptr<EndpointProgram> m_program;
    std::unique_ptr<ApiClient> m_client;
    QStringList m_planted;
};

QTEST_GUILESS_MAIN(TestBrokerJudged)
#include "tst_brokerjudged.moc"
