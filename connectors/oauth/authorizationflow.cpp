// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/authorizationflow.h"

#include "connectors/oauth/logging.h"
#include "connectors/oauth/platformquirks.h"
#include "connectors/oauth/signinobstacle.h"
#include "connectors/oauth/tokenanswer.h"
#include "connectors/oauth/tokenrequests.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// What was not ticked is missing, whatever the token answer claims or leaves out.
void boundScopes(TokenSet &tokens, const QStringList &allowed)
{
    QStringList granted;
    for (const QString &scope : std::as_const(tokens.scopes)) {
        if (allowed.contains(scope))
            granted << scope;
        else if (!tokens.missingScopes.contains(scope))
            tokens.missingScopes << scope;
    }
    tokens.scopes = granted;
}

} // namespace

AuthorizationFlow::AuthorizationFlow(Platform platform, const PlatformService &service, Transport &transport,
                                     const Clock &clock, std::chrono::milliseconds timeLimit, QObject *parent)
    : QObject(parent)
    , m_platform(platform)
    , m_service(service)
    , m_transport(transport)
    , m_clock(clock)
    , m_listener(std::make_unique<LoopbackListener>(m_state))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(timeLimit);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { finish(Error{.kind = ErrorKind::Timeout, .detail = u"nobody came back from the browser"_s}); });
    // Queued, so that the end of the sign-in may delete everything without pulling a socket from under its own signal.
    connect(m_listener.get(), &LoopbackListener::codeArrived, this, &AuthorizationFlow::exchange, Qt::QueuedConnection);
    connect(
        m_listener.get(), &LoopbackListener::refused, this, [this](const Error &error) { finish(error); },
        Qt::QueuedConnection);
}

AuthorizationFlow::~AuthorizationFlow()
{
    m_stop.request_stop();
}

QFuture<Result<TokenSet>> AuthorizationFlow::start()
{
    QFuture<Result<TokenSet>> future = m_pledge->future();
    if (auto obstacle = signInObstacle(m_platform, m_service, m_broker)) {
        finish(*std::move(obstacle));
    } else if (const Outcome listening = m_listener->listen(m_service.redirectPorts); !listening) {
        finish(listening.error());
    } else if (m_service.exchange == CodeExchange::Broker) {
        m_limit.start();
        beginAtBroker();
    } else {
        m_limit.start();
        const QByteArray challenge = m_pkce.challenge(platformQuirks(m_platform).challengeEncoding);
        Q_EMIT ready(authorizationUrl(m_service, m_platform, m_listener->redirectUrl(), m_state, challenge));
    }
    return future;
}

/// The broker writes the challenge as the platform wants it.
void AuthorizationFlow::beginAtBroker()
{
    m_listener->expect({}, {});
    const auto port = static_cast<quint16>(m_listener->redirectUrl().port());
    whenFinished(m_broker->start(m_platform, m_pkce.challenge(), port), this,
                 [this](const Result<BrokeredSignIn> &signIn) {
                     if (!signIn)
                         return finish(signIn.error());
                     opened(*signIn);
                 });
}

void AuthorizationFlow::opened(const BrokeredSignIn &signIn)
{
    if (!m_pledge)
        return;
    m_flow = signIn.flow;
    m_listener->expect(signIn.state, m_platform == Platform::Instagram ? u"handoff"_s : u"code"_s);
    Q_EMIT ready(signIn.authorizeUrl);
}

void AuthorizationFlow::redeem(const QByteArray &code)
{
    whenFinished(m_broker->redeem(m_platform, m_flow, m_pkce.verifier(), code, m_service.scopes), this,
                 [this](Result<TokenSet> tokens) {
                     if (tokens && !m_allowed.isEmpty())
                         boundScopes(*tokens, m_allowed);
                     finish(std::move(tokens));
                 });
    Q_EMIT returned();
}

void AuthorizationFlow::cancel()
{
    finish(Error{.kind = ErrorKind::Cancelled, .detail = u"the sign-in was given up"_s});
}

void AuthorizationFlow::exchange(const QByteArray &code, const QStringList &scopes)
{
    if (!m_pledge)
        return;
    m_limit.stop();
    m_allowed = scopes;
    if (m_service.exchange == CodeExchange::Broker)
        return redeem(code);
    const HttpRequest request =
        exchangeRequest(m_service, m_platform, code, m_pkce.verifier(), m_listener->redirectUrl());
    whenFinished(m_transport.send(request, {}, m_stop.get_token()), this,
                 [this, code](const Result<HttpResponse> &answer) {
                     auto tokens = parsed(answer, code);
                     if (tokens && !m_service.longTokenUrl.isEmpty())
                         return lengthen(*tokens);
                     finish(std::move(tokens));
                 });
    Q_EMIT returned();
}

/// Only the first answer says what was allowed.
void AuthorizationFlow::lengthen(const TokenSet &brief)
{
    const HttpRequest request = longTokenRequest(m_service, brief.accessToken);
    whenFinished(m_transport.send(request, {}, m_stop.get_token()), this,
                 [this, brief](const Result<HttpResponse> &answer) {
                     auto tokens = parsed(answer, brief.accessToken);
                     if (tokens) {
                         tokens->scopes = brief.scopes;
                         tokens->missingScopes = brief.missingScopes;
                     }
                     finish(std::move(tokens));
                 });
}

Result<TokenSet> AuthorizationFlow::parsed(const Result<HttpResponse> &answer, const QByteArray &sent) const
{
    if (!answer)
        return answer.error();
    const QList<QByteArray> secrets{sent, m_pkce.verifier(), m_service.installedAppSecret.toUtf8()};
    auto tokens = parseTokenAnswer(*answer, m_platform, m_service.scopes, m_clock.now(), secrets);
    if (tokens && !m_allowed.isEmpty())
        boundScopes(*tokens, m_allowed);
    return tokens;
}

void AuthorizationFlow::finish(Result<TokenSet> result)
{
    if (!m_pledge)
        return;
    m_limit.stop();
    m_stop.request_stop();
    if (result) {
        logEvent(lcOAuth(), "signed_in"_L1,
                 {{u"platform"_s, platformKey(m_platform)}, {u"missing_scopes"_s, result->missingScopes.size()}});
    }
    const auto pledge = std::move(m_pledge); // the answer may delete this sign-in
    pledge->answer(std::move(result));
}

} // namespace creatormetrics
