// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/accounttokens.h"

#include "connectors/http/httpstatus.h"
#include "connectors/oauth/logging.h"
#include "connectors/oauth/tokenanswer.h"
#include "connectors/oauth/tokenrequests.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 spareSeconds = 60;
constexpr int mostRetries = 3;

bool isTransient(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
}

/// A token that the platform does not know any more is as good as revoked (RFC 7009: 200; Google: 400 invalid_token).
Outcome revocation(const Result<HttpResponse> &response)
{
    if (!response)
        return response.error();
    if (response->status == 400 && response->body.contains("invalid_token"))
        return Done{};
    if (auto error = classifyStatus(*response))
        return *std::move(error);
    return Done{};
}

} // namespace

AccountTokens::AccountTokens(TokenOwner owner, Transport &transport, SecretStore &store, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_owner(std::move(owner))
    , m_transport(transport)
    , m_clock(clock)
    , m_vault(store, m_owner.key)
{}

AccountTokens::~AccountTokens()
{
    m_stop.request_stop();
}

void AccountTokens::request(const TokenPledge &pledge)
{
    if (!m_busy && isUsable(m_tokens)) {
        if (m_unsaved)
            saveRefreshToken([] {});
        return pledge->answer(m_tokens.accessToken);
    }
    m_waiting.push_back(pledge);
    if (!m_busy)
        load();
}

void AccountTokens::invalidate(const QByteArray &token)
{
    if (token == m_tokens.accessToken)
        m_rejectedAccess = token;
}

/// A clock that was set back makes a token look younger than it is, so one that comes from the future is not trusted.
bool AccountTokens::isUsable(const TokenSet &tokens) const
{
    const QDateTime soon = m_clock.now().addSecs(spareSeconds);
    return !tokens.accessToken.isEmpty() && tokens.accessToken != m_rejectedAccess && tokens.obtainedAt <= soon
           && soon < tokens.expiresAt;
}

/// Asks the store before every renewal: another program may have renewed or signed in meanwhile.
void AccountTokens::load()
{
    m_busy = true;
    whenFinished(m_vault.load(), this, [this, round = m_round](const Result<TokenSet> &stored) {
        if (round == m_round)
            loaded(stored);
    });
}

void AccountTokens::loaded(const Result<TokenSet> &stored)
{
    if (!stored)
        return answer(stored.error());
    if (!m_unsaved) {
        m_tokens.refreshToken = stored->refreshToken;
        if (isUsable(*stored)) {
            m_tokens = *stored;
            return answer(m_tokens.accessToken);
        }
    }
    if (m_tokens.refreshToken.isEmpty())
        return endSignIn({.kind = ErrorKind::SignedOut, .detail = u"there is no refresh token"_s});
    if (m_tokens.refreshToken == m_deadRefresh)
        return endSignIn({.kind = ErrorKind::SignedOut, .detail = u"the refresh token was refused"_s});
    refresh();
}

void AccountTokens::refresh()
{
    const HttpRequest request = refreshRequest(m_owner.service, m_owner.platform, m_tokens.refreshToken);
    whenFinished(m_transport.send(request, {}, m_stop.get_token()), this,
                 [this, round = m_round](const Result<HttpResponse> &response) {
                     if (round == m_round)
                         refreshed(response);
                 });
}

Result<TokenSet> AccountTokens::parsed(const Result<HttpResponse> &response) const
{
    if (!response)
        return response.error();
    return parseTokenAnswer(*response, m_owner.platform, m_owner.service.scopes, m_clock.now(),
                            {m_tokens.refreshToken, m_tokens.accessToken, m_owner.service.installedAppSecret.toUtf8()});
}

void AccountTokens::refreshed(const Result<HttpResponse> &response)
{
    auto fresh = parsed(response);
    if (fresh)
        return takeNew(*std::move(fresh));
    if (isTransient(fresh.error().kind) && m_retries < mostRetries)
        return retryLater();
    if (fresh.error().kind != ErrorKind::SignedOut)
        return answer(fresh.error());
    logProblem(lcOAuth(), "refresh_refused"_L1,
               {{u"platform"_s, platformKey(m_owner.platform)},
                {u"account"_s, m_owner.account.value()},
                {u"detail"_s, fresh.error().detail}});
    m_deadRefresh = m_tokens.refreshToken;
    load(); // another program may have rotated it a moment ago
}

void AccountTokens::retryLater()
{
    const auto pause = m_owner.service.limits.retryBase * (1 << m_retries);
    ++m_retries;
    QTimer::singleShot(pause, this, [this, round = m_round] {
        if (round == m_round)
            refresh();
    });
}

void AccountTokens::takeNew(TokenSet fresh)
{
    const bool rotated = !fresh.refreshToken.isEmpty() && fresh.refreshToken != m_tokens.refreshToken;
    if (!rotated)
        fresh.refreshToken = m_tokens.refreshToken;
    m_tokens = std::move(fresh);
    logEvent(lcOAuth(), "token_refreshed"_L1,
             {{u"platform"_s, platformKey(m_owner.platform)},
              {u"account"_s, m_owner.account.value()},
              {u"rotated"_s, rotated}});
    if (!rotated)
        return handOut();
    saveRefreshToken([this] { handOut(); });
}

/// When the write fails the new token is kept in memory and used: the old one is dead, so refusing would only lose the account
/// sooner. It is said aloud, and tried again with the next request.
void AccountTokens::saveRefreshToken(const std::function<void()> &then)
{
    m_unsaved = false;
    whenFinished(
        m_vault.saveRefreshToken(m_tokens.refreshToken), this, [this, then, round = m_round](const Outcome &saved) {
            if (round != m_round)
                return;
            if (!saved) {
                m_unsaved = true;
                logProblem(lcOAuth(), "refresh_token_not_stored"_L1,
                           {{u"account"_s, m_owner.account.value()}, {u"kind"_s, errorKey(saved.error().kind)}});
                Q_EMIT notStored(saved.error());
            }
            then();
        });
}

void AccountTokens::handOut()
{
    // Nothing depends on this write: without it the next start renews once more.
    static_cast<void>(m_vault.saveAccessToken(m_tokens));
    answer(m_tokens.accessToken);
}

void AccountTokens::endSignIn(Error error)
{
    if (!std::exchange(m_endSaid, true))
        Q_EMIT signedOut();
    answer(std::move(error));
}

void AccountTokens::answer(const Result<QByteArray> &result)
{
    m_busy = false;
    m_retries = 0;
    m_endSaid = m_endSaid && !result;
    for (const TokenPledge &pledge : std::exchange(m_waiting, {}))
        pledge->answer(result);
}

void AccountTokens::reset()
{
    ++m_round;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_tokens = {};
    m_rejectedAccess.clear();
    m_deadRefresh.clear();
    m_unsaved = false;
    m_endSaid = false;
    m_retries = 0;
}

QFuture<Outcome> AccountTokens::store(const TokenSet &tokens)
{
    reset();
    m_tokens = tokens;
    m_busy = true;
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_vault.saveRefreshToken(tokens.refreshToken), this,
                 [this, pledge, round = m_round](const Outcome &saved) {
                     pledge->answer(saved);
                     if (round != m_round)
                         return;
                     m_unsaved = !saved;
                     handOut();
                 });
    return pledge->future();
}

QFuture<Outcome> AccountTokens::forget()
{
    reset();
    const QFuture<Outcome> removed = m_vault.remove();
    answer(Error{.kind = ErrorKind::SignedOut, .detail = u"the account was disconnected"_s});
    return removed;
}

QFuture<Outcome> AccountTokens::revoke()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    whenFinished(m_vault.load(), this, [this, pledge](const Result<TokenSet> &stored) {
        sendRevocation(stored && !m_unsaved ? *stored : m_tokens, pledge);
    });
    return pledge->future();
}

/// Whatever the platform answers, the tokens are deleted here: the user asked for it.
void AccountTokens::sendRevocation(const TokenSet &tokens, const std::shared_ptr<Pledge<Done>> &pledge)
{
    const QByteArray token = tokens.refreshToken.isEmpty() ? tokens.accessToken : tokens.refreshToken;
    const QFuture<Outcome> removed = forget();
    const auto finish = [this, pledge, removed](const Outcome &revoked) {
        whenFinished(removed, this,
                     [pledge, revoked](const Outcome &gone) { pledge->answer(revoked ? gone : revoked); });
    };
    if (token.isEmpty())
        return finish(Done{});
    const HttpRequest request = revokeRequest(m_owner.service, m_owner.platform, token);
    whenFinished(m_transport.send(request, {}, {}), this,
                 [finish](const Result<HttpResponse> &response) { finish(revocation(response)); });
}

} // namespace creatormetrics
