// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/brokerexchange.h"

#include "connectors/cloud/answerreading.h"
#include "connectors/oauth/tokenanswer.h"
#include "models/core/whenfinished.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostFlows = 5; ///< open ones that the service allows
constexpr std::size_t mostAttempts = 50;
constexpr auto sealedAnswersAreKept = 115s; ///< by the service, for two minutes

/// SignedOut is the platform's word alone; a session of ours that is missing must not cost an account.
Error withoutSession(Error error)
{
    if (error.kind == ErrorKind::SignedOut)
        error.kind = ErrorKind::Offline;
    return error;
}

Error brokerError(const HttpResponse &response)
{
    const CloudProblem problem = cloudProblem(response);
    const bool isThePlatforms =
        problem.code == ProblemCode::PlatformReauthRequired || problem.code == ProblemCode::FlowInvalid;
    return isThePlatforms ? problem.error : withoutSession(problem.error);
}

/// As a token endpoint would have written it: what the platform has not said is left out.
QByteArray tokenAnswer(QJsonObject object)
{
    for (const QString &name : object.keys()) {
        if (object.value(name).isNull() || object.value(name).toString(u"."_s).isEmpty())
            object.remove(name);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<TokenSet> tokensOf(const HttpResponse &response, Platform platform, const BoxKeys &keys, const QStringList &scopes,
                          const QDateTime &now)
{
    if (!isSuccess(response))
        return brokerError(response);
    const auto sealed = sealedIn(response);
    auto opened = sealed ? keys.opened(*sealed) : std::nullopt;
    if (!opened)
        return strangeAnswer(response);
    HttpResponse answer{.status = 200, .headers = {}, .body = tokenAnswer(QJsonDocument::fromJson(*opened).object())};
    auto tokens = parseTokenAnswer(answer, platform, scopes, now, {});
    wipe(*opened);
    wipe(answer.body);
    if (!tokens) // an answer that the service has opened and sealed again is nobody's refusal
        return strangeAnswer(response);
    return tokens;
}

} // namespace

BrokerExchange::BrokerExchange(CloudSession &session, QObject *parent) : QObject(parent), m_session(session) {}

bool BrokerExchange::isOpen() const
{
    return m_session.state() != CloudState::SignedOut && m_session.state() != CloudState::Ended;
}

QFuture<Result<BrokeredSignIn>> BrokerExchange::start(Platform platform, const QByteArray &challenge, quint16 loopbackPort)
{
    const auto pledge = std::make_shared<Pledge<BrokeredSignIn>>();
    const auto keys = std::make_shared<const BoxKeys>();
    const HttpRequest request =
        m_session.requests().brokerStart(platform, {challenge, loopbackPort, keys->publicKey()});
    whenFinished(m_session.send(request), this, [this, pledge, keys](const Result<HttpResponse> &response) {
        if (!response)
            return pledge->answer(withoutSession(response.error()));
        if (!isSuccess(*response))
            return pledge->answer(brokerError(*response));
        const auto flow = brokerFlowIn(*response);
        if (!flow)
            return pledge->answer(flow.error());
        m_flows.push_back({flow->id, keys});
        if (m_flows.size() > mostFlows)
            m_flows.pop_front();
        pledge->answer(BrokeredSignIn{flow->id, flow->authorizeUrl, flow->state});
    });
    return pledge->future();
}

BrokerExchange::Keys BrokerExchange::takeKeys(const QString &flow)
{
    const auto found = std::ranges::find(m_flows, flow, &Flow::id);
    if (found == m_flows.end())
        return nullptr;
    const Keys keys = found->keys;
    m_flows.erase(found);
    return keys;
}

QFuture<Result<TokenSet>> BrokerExchange::ask(const HttpRequest &request, Platform platform, const Keys &keys,
                                              const QStringList &askedScopes)
{
    const auto pledge = std::make_shared<Pledge<TokenSet>>();
    whenFinished(m_session.send(request), this,
                 [this, platform, keys, askedScopes, pledge](const Result<HttpResponse> &response) {
                     if (!response)
                         return pledge->answer(withoutSession(response.error()));
                     pledge->answer(tokensOf(*response, platform, *keys, askedScopes, m_session.clock().now()));
                 });
    return pledge->future();
}

QFuture<Result<TokenSet>> BrokerExchange::redeem(Platform platform, const QString &flow, const QByteArray &verifier,
                                                 const QByteArray &code, const QStringList &askedScopes)
{
    const Keys keys = takeKeys(flow);
    if (!keys) {
        return QtFuture::makeReadyFuture(Result<TokenSet>(
            Error{.kind = ErrorKind::SignedOut, .detail = problemWords(ProblemCode::FlowInvalid)}));
    }
    const HttpRequest request = m_session.requests().brokerToken(platform, {flow, verifier, code}, newUuid());
    return ask(request, platform, keys, askedScopes);
}

BrokerExchange::Attempt BrokerExchange::attemptFor(const QByteArray &tokenHash)
{
    std::erase_if(m_attempts, [](const Attempt &attempt) { return attempt.until.hasExpired(); });
    const auto found = std::ranges::find(m_attempts, tokenHash, &Attempt::tokenHash);
    if (found != m_attempts.end())
        return *found;
    m_attempts.push_back({.tokenHash = tokenHash,
                          .keys = std::make_shared<const BoxKeys>(),
                          .idempotencyKey = newUuid(),
                          .until = QDeadlineTimer(sealedAnswersAreKept)});
    const Attempt made = m_attempts.back();
    if (m_attempts.size() > mostAttempts)
        m_attempts.pop_front();
    return made;
}

void BrokerExchange::forgetAttempt(const QByteArray &tokenHash)
{
    std::erase_if(m_attempts, [&tokenHash](const Attempt &attempt) { return attempt.tokenHash == tokenHash; });
}

QFuture<Result<TokenSet>> BrokerExchange::refresh(Platform platform, const QByteArray &refreshToken,
                                                  const QStringList &askedScopes)
{
    const QByteArray hash = QCryptographicHash::hash(refreshToken, QCryptographicHash::Sha256);
    const Attempt attempt = attemptFor(hash);
    const HttpRequest request = m_session.requests().brokerRefresh(platform, refreshToken, attempt.keys->publicKey(),
                                                                   attempt.idempotencyKey);
    const auto pledge = std::make_shared<Pledge<TokenSet>>();
    whenFinished(ask(request, platform, attempt.keys, askedScopes), this,
                 [this, hash, pledge](const Result<TokenSet> &tokens) {
                     if (tokens || tokens.error().kind == ErrorKind::SignedOut)
                         forgetAttempt(hash);
                     pledge->answer(tokens);
                 });
    return pledge->future();
}

QFuture<Outcome> BrokerExchange::revoke(Platform platform, const QByteArray &token)
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_session.send(m_session.requests().brokerRevoke(platform, token)), this,
                 [pledge](const Result<HttpResponse> &response) {
                     if (!response)
                         return pledge->answer(withoutSession(response.error()));
                     pledge->answer(isSuccess(*response) ? doneIn(*response) : Outcome(brokerError(*response)));
                 });
    return pledge->future();
}

} // namespace creatormetrics
