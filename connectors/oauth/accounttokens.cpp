// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/accounttokens.h"

#include "connectors/http/httpstatus.h"
#include "connectors/http/redact.h"
#include "connectors/oauth/logging.h"
#include "connectors/oauth/tokenanswer.h"
#include "connectors/oauth/tokenlife.h"
#include "connectors/oauth/tokenrequests.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int mostRetries = 3;
constexpr qint64 putOffSeconds = 3600;

bool isTransient(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
}

Error signedOutError(const QString &why)
{
    return {.kind = ErrorKind::SignedOut, .detail = why};
}

/// A token that the platform does not know any more is as good as revoked (RFC 7009: 200; Google: 400 invalid_token; TikTok:
/// invalid_grant). TikTok tells errors with a status of success, too.
Outcome revocation(const Result<HttpResponse> &response)
{
    if (!response)
        return response.error();
    const QString code = QJsonDocument::fromJson(response->body).object().value("error"_L1).toString();
    if (code == "invalid_token"_L1 || code == "invalid_grant"_L1)
        return Done{};
    if (auto error = classifyStatus(*response))
        return *std::move(error);
    if (!code.isEmpty())
        return Error{.kind = ErrorKind::BadResponse, .detail = u"revocation: "_s + redacted(code).left(100)};
    return Done{};
}

} // namespace

AccountTokens::AccountTokens(TokenOwner owner, Transport &transport, SecretStore &store, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_owner(std::move(owner))
    , m_quirks(platformQuirks(m_owner.platform))
    , m_transport(transport)
    , m_clock(clock)
    , m_vault(store, m_owner.key)
    , m_lock(m_owner.lockFolder, m_owner.key)
{}

AccountTokens::~AccountTokens()
{
    m_stop.request_stop();
}

QJsonObject AccountTokens::logFields() const
{
    return {{u"platform"_s, platformKey(m_owner.platform)}, {u"account"_s, m_owner.account.value()}};
}

void AccountTokens::request(const TokenPledge &pledge)
{
    if (!m_busy && isGood(m_tokens)) {
        if (m_unsaved)
            saveGrant([](const Outcome &) {});
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

/// Good to be handed out without asking anybody.
bool AccountTokens::isGood(const TokenSet &tokens) const
{
    if (tokens.accessToken == m_rejectedAccess)
        return false;
    switch (tokenLife(tokens, m_owner.platform, m_clock.now())) {
    case TokenLife::Usable:
        return true;
    case TokenLife::RenewSoon:
        return m_putOffUntil.isValid() && m_clock.now() < m_putOffUntil;
    case TokenLife::Over:
        return false;
    }
    Q_UNREACHABLE();
}

QByteArray AccountTokens::grant() const
{
    return m_quirks.renewsAccessToken ? m_tokens.accessToken : m_tokens.refreshToken;
}

/// Why there is no use in asking the platform.
std::optional<Error> AccountTokens::lostGrant() const
{
    if (grant().isEmpty())
        return signedOutError(u"there is no refresh token"_s);
    if (grant() == m_deadGrant)
        return signedOutError(u"the refresh token was refused"_s);
    if (grant() == m_rejectedAccess)
        return signedOutError(u"the token was refused"_s);
    return std::nullopt;
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
        m_tokens = *stored;
        if (isGood(m_tokens))
            return answer(m_tokens.accessToken);
    }
    if (auto lost = lostGrant())
        return endSignIn(*std::move(lost));
    if (!m_lock.isHeld())
        return lockAndLoad();
    refresh();
}

/// Looks into the store once more when the lock is had: who held it before has renewed.
void AccountTokens::lockAndLoad()
{
    m_lock.acquire([this, round = m_round](bool granted) {
        if (round != m_round)
            return;
        if (granted)
            return load();
        answer(Error{.kind = ErrorKind::Timeout, .detail = u"another program is renewing this sign-in"_s});
    });
}

/// Whether the hosted service renews and revokes. A token that renews itself needs no secret, and no service; what was given to the
/// user's own client is no business of the service's.
bool AccountTokens::isBrokered(const TokenClient &client) const
{
    return m_owner.service.exchange == CodeExchange::Broker && !m_quirks.renewsAccessToken && client.id.isEmpty();
}

/// The platform as it knows the client that the tokens were given to.
PlatformService AccountTokens::serviceFor(const TokenClient &client) const
{
    PlatformService service = m_owner.service;
    if (client.id.isEmpty())
        return service;
    service.clientId = client.id;
    service.installedAppSecret = client.secret;
    return service;
}

void AccountTokens::refresh()
{
    whenFinished(askForFresh(), this, [this, round = m_round](const Result<TokenSet> &fresh) {
        if (round == m_round)
            refreshed(fresh);
    });
}

QFuture<Result<TokenSet>> AccountTokens::askForFresh()
{
    if (isBrokered(m_tokens.client) && m_owner.broker)
        return m_owner.broker->refresh(m_owner.platform, grant(), m_owner.service.scopes);
    const auto pledge = std::make_shared<Pledge<TokenSet>>();
    if (isBrokered(m_tokens.client)) {
        pledge->answer(Error{.kind = ErrorKind::Offline, .detail = u"there is no service that renews this token"_s});
        return pledge->future();
    }
    const HttpRequest request = refreshRequest(serviceFor(m_tokens.client), m_owner.platform, grant());
    whenFinished(m_transport.send(request, grant(), m_stop.get_token()), this,
                 [this, pledge](const Result<HttpResponse> &response) { pledge->answer(parsed(response)); });
    return pledge->future();
}

Result<TokenSet> AccountTokens::parsed(const Result<HttpResponse> &response) const
{
    if (!response)
        return response.error();
    return parseTokenAnswer(*response, m_owner.platform, m_owner.service.scopes, m_clock.now(),
                            {m_tokens.refreshToken, m_tokens.accessToken, serviceFor(m_tokens.client).installedAppSecret.toUtf8()});
}

void AccountTokens::refreshed(const Result<TokenSet> &fresh)
{
    if (fresh)
        return takeNew(*fresh);
    const bool alive = tokenLife(m_tokens, m_owner.platform, m_clock.now()) != TokenLife::Over;
    if (m_quirks.renewsAccessToken && alive)
        return putOff(fresh.error());
    if (isTransient(fresh.error().kind) && m_retries < mostRetries)
        return retryLater();
    if (fresh.error().kind != ErrorKind::SignedOut)
        return answer(fresh.error());
    refused(fresh.error());
}

void AccountTokens::refused(const Error &error)
{
    QJsonObject fields = logFields();
    fields.insert(u"detail"_s, error.detail);
    logProblem(lcOAuth(), "refresh_refused"_L1, fields);
    m_deadGrant = grant();
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

/// The token in hand is alive, so it serves until the platform itself refuses it; the renewal has time.
void AccountTokens::putOff(const Error &error)
{
    QJsonObject fields = logFields();
    fields.insert(u"error"_s, errorKey(error.kind));
    fields.insert(u"detail"_s, error.detail);
    logProblem(lcOAuth(), "renewal_put_off"_L1, fields);
    m_putOffUntil = m_clock.now().addSecs(putOffSeconds);
    answer(m_tokens.accessToken);
}

void AccountTokens::takeNew(TokenSet fresh)
{
    if (fresh.refreshToken.isEmpty())
        fresh.refreshToken = m_tokens.refreshToken;
    fresh.client = m_tokens.client;
    const QByteArray former = grant();
    m_tokens = std::move(fresh);
    const bool rotated = grant() != former;
    QJsonObject fields = logFields();
    fields.insert(u"rotated"_s, rotated);
    logEvent(lcOAuth(), "token_refreshed"_L1, fields);
    if (m_tokens.signInUntil.isValid())
        Q_EMIT signInRenewed(m_tokens.signInUntil);
    if (!rotated && !m_quirks.renewsAccessToken)
        return handOut();
    saveGrant([this, round = m_round](const Outcome &) {
        if (round == m_round)
            handOut();
    });
}

/// When the write fails the new grant is kept in memory and used: the old one is dead, so refusing would only lose the account
/// sooner. It is said aloud, and tried again with the next request.
void AccountTokens::saveGrant(const std::function<void(const Outcome &)> &then)
{
    m_unsaved = false;
    const auto writing = m_quirks.renewsAccessToken ? m_vault.saveAccessToken(m_tokens)
                                                    : m_vault.saveRefreshToken(m_tokens.refreshToken);
    whenFinished(writing, this, [this, then, round = m_round](const Outcome &saved) {
        if (round == m_round)
            noteSaved(saved);
        then(saved);
    });
}

void AccountTokens::noteSaved(const Outcome &saved)
{
    m_unsaved = !saved;
    if (saved)
        return;
    QJsonObject fields = logFields();
    fields.insert(u"kind"_s, errorKey(saved.error().kind));
    logProblem(lcOAuth(), "refresh_token_not_stored"_L1, fields);
    Q_EMIT notStored(saved.error());
}

/// Whether the access token could be written matters little: without it the next start renews once more. But it is written
/// before the lock goes, so that who waits for it finds the token.
void AccountTokens::saveAccess(const std::function<void()> &then)
{
    if (m_quirks.renewsAccessToken)
        return then(); // it is the grant, which has been saved
    whenFinished(m_vault.saveAccessToken(m_tokens), this, [this, then, round = m_round](const Outcome &) {
        if (round == m_round)
            then();
    });
}

void AccountTokens::handOut()
{
    saveAccess([this] { answer(m_tokens.accessToken); });
}

void AccountTokens::endSignIn(Error error)
{
    if (!std::exchange(m_endSaid, true))
        Q_EMIT signedOut();
    answer(std::move(error));
}

void AccountTokens::answer(const Result<QByteArray> &result)
{
    m_lock.release();
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
    m_lock.release();
    m_tokens = {};
    m_rejectedAccess.clear();
    m_deadGrant.clear();
    m_putOffUntil = {};
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
    // Whoever renews the former sign-in at this moment is waited for, lest it overwrites this one.
    m_lock.acquire([this, pledge](bool) { saveSignIn(pledge); });
    return pledge->future();
}

/// The client first: a grant beside another's client could not be renewed.
void AccountTokens::saveSignIn(const DonePledge &pledge)
{
    whenFinished(m_vault.saveClient(m_tokens.client), this, [this, pledge, round = m_round](const Outcome &noted) {
        if (round != m_round)
            return pledge->answer(noted);
        if (!noted) {
            noteSaved(noted);
            pledge->answer(noted);
            return settle();
        }
        saveGrant([this, pledge, round = m_round](const Outcome &saved) {
            pledge->answer(saved);
            if (round == m_round)
                saveAccess([this] { settle(); });
        });
    });
}

/// Who asked meanwhile gets the new token, if it is one that can be used.
void AccountTokens::settle()
{
    m_lock.release();
    m_busy = false;
    for (const TokenPledge &pledge : std::exchange(m_waiting, {}))
        request(pledge);
}

QFuture<Outcome> AccountTokens::forget()
{
    reset();
    answer(signedOutError(u"the account was disconnected"_s));
    m_busy = true; // who asks from now on is answered when the tokens are gone
    const auto pledge = std::make_shared<Pledge<Done>>();
    m_lock.acquire([this, pledge](bool) { removeStored(pledge); });
    return pledge->future();
}

void AccountTokens::removeStored(const DonePledge &pledge)
{
    whenFinished(m_vault.remove(), this, [this, pledge, round = m_round](const Outcome &removed) {
        pledge->answer(removed);
        if (round == m_round)
            answer(signedOutError(u"the account was disconnected"_s));
    });
}

QFuture<Outcome> AccountTokens::revoke()
{
    const auto pledge = std::make_shared<Pledge<Done>>();
    if (m_quirks.revokesAccessToken && (isBrokered(m_tokens.client) || !m_owner.service.revokeUrl.isEmpty())) {
        const auto token = std::make_shared<Pledge<QByteArray>>();
        whenFinished(token->future(), this,
                     [this, pledge](const Result<QByteArray> &alive) { revokeWith(alive, m_tokens.client, pledge); });
        request(token);
        return pledge->future();
    }
    whenFinished(m_vault.load(), this, [this, pledge](const Result<TokenSet> &stored) {
        const TokenSet &tokens = stored && !m_unsaved ? *stored : m_tokens;
        revokeWith(tokens.refreshToken.isEmpty() ? tokens.accessToken : tokens.refreshToken, tokens.client, pledge);
    });
    return pledge->future();
}

/// Whatever the platform answers, the tokens are deleted here: the user asked for it. A sign-in that has ended needs no revocation.
void AccountTokens::revokeWith(const Result<QByteArray> &token, const TokenClient &client, const DonePledge &pledge)
{
    const TokenClient asked = client; // forgetting clears what it may refer to
    const QFuture<Outcome> removed = forget();
    const auto finish = [this, pledge, removed](const Outcome &revoked) {
        whenFinished(removed, this,
                     [pledge, revoked](const Outcome &gone) { pledge->answer(revoked ? gone : revoked); });
    };
    if (!token && token.error().kind != ErrorKind::SignedOut)
        return finish(token.error());
    if (!token || token->isEmpty() || (!isBrokered(asked) && m_owner.service.revokeUrl.isEmpty()))
        return finish(Done{});
    whenFinished(askForRevocation(*token, asked), this, finish);
}

QFuture<Outcome> AccountTokens::askForRevocation(const QByteArray &token, const TokenClient &client)
{
    if (isBrokered(client) && m_owner.broker)
        return m_owner.broker->revoke(m_owner.platform, token);
    const auto pledge = std::make_shared<Pledge<Done>>();
    if (isBrokered(client)) {
        pledge->answer(Error{.kind = ErrorKind::Offline, .detail = u"there is no service that revokes this token"_s});
        return pledge->future();
    }
    const HttpRequest request = revokeRequest(serviceFor(client), m_owner.platform, token);
    whenFinished(m_transport.send(request, {}, {}), this,
                 [pledge](const Result<HttpResponse> &response) { pledge->answer(revocation(response)); });
    return pledge->future();
}

} // namespace creatormetrics
