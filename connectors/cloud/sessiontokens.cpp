// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/sessiontokens.h"

#include "connectors/cloud/cloudproblem.h"
#include "connectors/cloud/logging.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr qint64 spareSeconds = 60;
constexpr std::chrono::milliseconds longestOffline = 1min; ///< between two attempts
constexpr std::chrono::milliseconds grace = 27s; ///< the service's own is 30 s, for the answer that was lost

/// One name a service, good as a part of a file name: its host, port and path. No host has a tilde in it, so that no two services
/// share a name, and no host is sent the tokens of another.
QString keyOf(const QUrl &endpoint)
{
    QString name = endpoint.host();
    if (endpoint.port() > 0)
        name += u'~' + QString::number(endpoint.port());
    if (endpoint.path().size() > 1)
        name += "~~"_L1 + QString::fromLatin1(endpoint.path().toUtf8().toHex());
    return u"cloud:"_s + name;
}

bool endsTheSession(const HttpResponse &response, std::optional<ProblemCode> code)
{
    const bool isAboutTheToken = code == ProblemCode::TokenInvalid || code == ProblemCode::TokenExpired
                                 || code == ProblemCode::TokenReused || code == ProblemCode::Unauthenticated;
    return isAboutTheToken && (response.status == 401 || response.status == 400);
}

} // namespace

SessionTokens::SessionTokens(const QUrl &endpoint, Transport &transport, SecretStore &store, const Clock &clock,
                             const QString &lockFolder, QObject *parent)
    : QObject(parent)
    , m_call(CloudRequests(endpoint), transport)
    , m_clock(clock)
    , m_vault(store, keyOf(endpoint))
    , m_lock(lockFolder, keyOf(endpoint))
    , m_installation(store, keyOf(endpoint) + ":install_id"_L1)
    , m_endMark(store, keyOf(endpoint) + ":ended"_L1)
    , m_backoff(1s, 15min)
{
    connect(&m_call, &RefreshCall::answered, this, &SessionTokens::answered);
    m_rescue.setSingleShot(true);
    connect(&m_rescue, &QTimer::timeout, this, [this] {
        m_isRescue = true;
        if (!m_busy)
            load();
    });
}

void SessionTokens::setState(CloudState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

/// A token from the future belongs to a clock that has been set back since; nobody can tell how old it is.
bool SessionTokens::isGood(const TokenSet &tokens) const
{
    if (tokens.accessToken.isEmpty() || tokens.accessToken == m_rejectedAccess)
        return false;
    const QDateTime soon = m_clock.now().addSecs(spareSeconds);
    return tokens.obtainedAt <= soon && soon < tokens.expiresAt;
}

QFuture<Outcome> SessionTokens::open()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    look([this, pledge, round = m_round](const Result<TokenSet> &stored) {
        if (!stored)
            return pledge->answer(keychainTrouble(stored.error()));
        if (round == m_round && !m_busy)
            adopt(*stored);
        pledge->answer(Done{});
    });
    return pledge->future();
}

QFuture<Result<QByteArray>> SessionTokens::accessToken()
{
    if (!m_busy && isGood(m_tokens))
        return QtFuture::makeReadyFuture(Result<QByteArray>(m_tokens.accessToken));
    const auto pledge = std::make_shared<Pledge<QByteArray>>();
    m_waiting.push_back(pledge);
    if (!m_busy)
        load();
    return pledge->future();
}

void SessionTokens::invalidate(const QByteArray &token)
{
    if (token == m_tokens.accessToken)
        m_rejectedAccess = token;
}

/// What lies in the keychain; without a token also why there is none.
void SessionTokens::look(const std::function<void(const Result<TokenSet> &)> &then)
{
    whenFinished(m_vault.load(), this, [this, then](const Result<TokenSet> &stored) {
        if (!stored || !stored->refreshToken.isEmpty())
            return then(stored);
        m_endMark.read([this, then, stored](std::optional<ProblemCode> why) {
            m_foundEnd = why;
            then(stored);
        });
    });
}

/// Asks the keychain before every renewal: another program may have renewed, signed in or signed out meanwhile.
void SessionTokens::load()
{
    m_busy = true;
    look([this, round = m_round](const Result<TokenSet> &stored) {
        if (round == m_round)
            loaded(stored);
    });
}

void SessionTokens::adopt(const TokenSet &stored)
{
    if (!m_unsaved || m_tokens.refreshToken == m_deadRefresh) {
        m_tokens = stored;
        m_unsaved = false;
    }
    if (!m_tokens.refreshToken.isEmpty() && m_tokens.refreshToken != m_deadRefresh)
        setState(CloudState::SignedIn);
    else if (m_tokens.refreshToken.isEmpty() && m_state != CloudState::Ended)
        stayOut();
}

/// Another program may have learnt that the service has ended the session.
void SessionTokens::stayOut()
{
    if (m_foundEnd)
        m_endReason = *m_foundEnd;
    setState(m_foundEnd ? CloudState::Ended : CloudState::SignedOut);
}

void SessionTokens::loaded(const Result<TokenSet> &stored)
{
    if (!stored)
        return answer(keychainTrouble(stored.error()));
    adopt(*stored);
    if (isGood(m_tokens))
        return answer(m_tokens.accessToken);
    if (m_tokens.refreshToken.isEmpty())
        return answer(m_state == CloudState::Ended ? endReason() : notSignedIn());
    if (m_tokens.refreshToken == m_deadRefresh)
        return endSession();
    if (const auto left = m_hold.left(m_clock.now()); left && !m_isRescue && !m_lock.isHeld()) {
        Error error = m_lastError;
        error.retryAfter = left;
        return answer(error);
    }
    if (!m_lock.isHeld())
        return lockAndLoad();
    if (!std::exchange(m_isRescue, false))
        m_sinceFirst.start();
    renew();
}

/// Looks into the keychain once more when the lock is had: who held it before has renewed.
void SessionTokens::lockAndLoad()
{
    m_lock.acquire([this, round = m_round](bool granted) {
        if (round != m_round)
            return;
        if (granted)
            return load();
        answer(unreachable({.kind = ErrorKind::Timeout}));
    });
}

void SessionTokens::renew()
{
    whenFinished(m_installation.get(), this, [this, round = m_round](const Result<QByteArray> &id) {
        if (round != m_round)
            return;
        if (!id)
            return answer(keychainTrouble(id.error()));
        m_call.send(m_tokens.refreshToken, *id);
    });
}

void SessionTokens::answered(const Result<HttpResponse> &response)
{
    if (response)
        return judge(*response);
    failed(unreachable(response.error()));
}

void SessionTokens::judge(const HttpResponse &response)
{
    if (const auto fresh = tokensIn(response, m_clock.now()))
        return takeNew(*fresh);
    if (response.status >= 200 && response.status < 300)
        return failed(strangeAnswer(response));
    const CloudProblem problem = cloudProblem(response);
    if (endsTheSession(response, problem.code))
        return refused(problem);
    failed(problem.error);
}

/// Never the end of the session. Who asks before the pause is over gets the same error; a token that may have been turned is
/// asked for once more by itself, as long as the service's grace lasts.
void SessionTokens::failed(const Error &error)
{
    const auto pause = m_backoff.failed(error.retryAfter);
    logProblem(lcCloud(), "renewal_failed"_L1,
               {{u"kind"_s, errorKey(error.kind)}, {u"failures"_s, m_backoff.failures()}, {u"pause_ms"_s, qint64(pause.count())}});
    // Without a way there nobody is spared by waiting long, and a cable that is plugged in again should help.
    m_hold = {.since = m_clock.now(), .length = error.kind == ErrorKind::Offline ? std::min(pause, longestOffline) : pause};
    m_lastError = error;
    if (error.kind != ErrorKind::Offline && m_sinceFirst.elapsed() + pause.count() < grace.count())
        m_rescue.start(pause);
    answer(error);
}

/// Another program may have turned it a moment ago: the keychain has the last word.
void SessionTokens::refused(const CloudProblem &problem)
{
    logProblem(lcCloud(), "renewal_refused"_L1, {{u"detail"_s, problem.error.detail}});
    m_deadRefresh = m_tokens.refreshToken;
    m_endReason = problem.code.value_or(ProblemCode::TokenInvalid);
    load();
}

void SessionTokens::takeNew(const CloudTokens &fresh)
{
    logEvent(lcCloud(), "session_renewed"_L1);
    m_backoff.succeeded();
    m_hold = {};
    m_tokens = fresh.tokens;
    m_rejectedAccess.clear();
    save([this, fresh](const Outcome &) {
        setState(CloudState::SignedIn);
        answer(m_tokens.accessToken);
        Q_EMIT renewed(fresh);
    });
}

/// Both tokens; `then` is told of the refresh token, unless another round has begun. When the write fails the new one is used from
/// memory: the old one is dead already. Whether the access token is kept matters little; but it is written before the lock goes, so
/// that who waits finds it.
void SessionTokens::save(const std::function<void(const Outcome &)> &then)
{
    whenFinished(m_vault.saveRefreshToken(m_tokens.refreshToken), this,
                 [this, then, round = m_round](const Outcome &saved) {
                     if (round != m_round)
                         return;
                     noteSaved(saved);
                     whenFinished(m_vault.saveAccessToken(m_tokens), this, [this, then, saved, round](const Outcome &) {
                         if (round == m_round)
                             then(saved);
                     });
                 });
}

void SessionTokens::noteSaved(const Outcome &saved)
{
    m_unsaved = !saved;
    if (saved)
        return;
    logProblem(lcCloud(), "refresh_token_not_stored"_L1, {{u"kind"_s, errorKey(saved.error().kind)}});
    Q_EMIT notStored(saved.error());
}

void SessionTokens::endSession()
{
    m_endMark.write(m_endReason);
    whenFinished(m_vault.remove(), this, [this, round = m_round](const Outcome &) {
        if (round != m_round)
            return;
        m_tokens = {};
        setState(CloudState::Ended);
        answer(endReason());
    });
}

void SessionTokens::answer(const Result<QByteArray> &result)
{
    m_lock.release();
    m_busy = false;
    m_isRescue = false;
    for (const TokenPledge &pledge : std::exchange(m_waiting, {}))
        pledge->answer(result);
}

void SessionTokens::reset()
{
    ++m_round;
    m_call.cancel();
    m_rescue.stop();
    m_lock.release();
    m_tokens = {};
    m_rejectedAccess.clear();
    m_deadRefresh.clear();
    m_unsaved = false;
    m_backoff.succeeded();
    m_hold = {};
}

QFuture<Outcome> SessionTokens::begin(const CloudTokens &fresh)
{
    reset();
    m_tokens = fresh.tokens;
    m_busy = true;
    const auto pledge = std::make_shared<Pledge<Done>>();
    // Whoever renews the former session at this moment is waited for, lest it overwrites this one.
    m_lock.acquire([this, pledge, fresh](bool) {
        m_endMark.remove();
        save([this, pledge, fresh](const Outcome &saved) {
            answer(m_tokens.accessToken); // who asked meanwhile
            setState(CloudState::SignedIn);
            Q_EMIT renewed(fresh);
            pledge->answer(saved ? saved : Outcome(keychainTrouble(saved.error())));
        });
    });
    return pledge->future();
}

QFuture<Outcome> SessionTokens::end()
{
    reset();
    answer(notSignedIn());
    m_busy = true; // who asks from now on is answered when the tokens are gone
    const auto pledge = std::make_shared<Pledge<Done>>();
    m_lock.acquire([this, pledge](bool) { removeStored(pledge); });
    return pledge->future();
}

void SessionTokens::removeStored(const DonePledge &pledge)
{
    m_endMark.remove();
    whenFinished(m_vault.remove(), this, [this, pledge, round = m_round](const Outcome &removed) {
        if (round == m_round) {
            setState(CloudState::SignedOut);
            answer(notSignedIn());
        }
        pledge->answer(removed);
    });
}

} // namespace creatormetrics
