// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountconnection.h"

#include "app/services/ownkeys.h"
#include "connectors/oauth/signinobstacle.h"
#include "models/core/eventlog.h"
#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcConnect, "creatormetrics.connect", QtInfoMsg)

/// Totals of the running day, as a sync would store them: how many posts there are decides what the first sync will cost.
Outcome storeTotals(Connection &connection, const Account &account, ProfileAnswer answer)
{
    if (!answer.totals)
        return Done{};
    answer.fetch.account = account.id;
    const auto fetch = insertFetch(connection, answer.fetch);
    if (!fetch)
        return fetch.error();
    const QDateTime now = answer.fetch.fetchedAt;
    const auto written = upsertDays(connection, account.id, {{reportingDay(account, now), *answer.totals}}, *fetch, now,
                                    Precedence::Snapshot);
    return written ? Outcome(Done{}) : Outcome(written.error());
}

Result<Account> storeSignIn(Connection &connection, Platform platform, const ProfileAnswer &answer,
                            const QDateTime &until)
{
    auto account = upsertAccount(connection, platform, answer.profile, AccountState::Connected, answer.fetch.fetchedAt);
    if (!account)
        return account;
    if (auto stored = storeTotals(connection, *account, answer); !stored)
        return stored.error();
    if (!until.isValid())
        return account;
    if (auto noted = setSignInUntil(connection, account->id, until); !noted)
        return noted.error();
    account->signInUntil = until;
    return account;
}

} // namespace

AccountConnection::AccountConnection(const ConnectionParts &parts) : m_parts(parts) {}

AccountConnection::~AccountConnection()
{
    m_stop.request_stop();
}

std::vector<Platform> AccountConnection::platforms() const
{
    std::vector<Platform> ready;
    std::ranges::copy_if(allPlatforms, std::back_inserter(ready),
                         [this](Platform platform) { return !obstacle(platform); });
    return ready;
}

std::optional<Error> AccountConnection::obstacle(Platform platform) const
{
    if (!ownClientId(platform).isEmpty() && m_parts.services.platforms.contains(platform))
        return std::nullopt;
    return signInObstacle(platform, m_parts.services, m_parts.broker);
}

bool AccountConnection::keepsSignIn() const
{
    return m_parts.secrets.isPersistent();
}

void AccountConnection::begin(Platform platform)
{
    cancel();
    m_platform = platform;
    m_stop = std::stop_source();
    if (const auto found = obstacle(platform))
        return fail(*found);
    if (const QString clientId = ownClientId(platform); !clientId.isEmpty())
        return beginWithOwnKey(clientId);
    start(m_parts.services.platforms.value(platform), {});
}

/// The platform's own addresses with the user's client; a public client (X) has no secret.
void AccountConnection::beginWithOwnKey(const QString &clientId)
{
    whenFinished(m_parts.secrets.read(ownKeyName(m_platform)), this,
                 [this, clientId, attempt = m_attempt](const Result<QByteArray> &secret) {
                     if (attempt != m_attempt)
                         return;
                     if (!secret && secret.error().kind != ErrorKind::NotFound)
                         return fail(secret.error());
                     PlatformService service = m_parts.services.platforms.value(m_platform);
                     service.exchange = CodeExchange::Direct;
                     service.clientId = clientId;
                     service.installedAppSecret = secret ? QString::fromUtf8(*secret) : QString();
                     if (const auto found = signInObstacle(m_platform, service, nullptr))
                         return fail({.kind = ErrorKind::Unsupported, .detail = ownSecretMissing(m_platform)});
                     start(service, {.id = service.clientId, .secret = service.installedAppSecret});
                 });
}

void AccountConnection::start(const PlatformService &service, const TokenClient &client)
{
    m_flow = std::make_unique<AuthorizationFlow>(m_platform, service, m_parts.transport, m_parts.clock);
    m_flow->setBroker(m_parts.broker);
    connect(m_flow.get(), &AuthorizationFlow::ready, this, &AccountConnection::authorizationReady);
    connect(m_flow.get(), &AuthorizationFlow::returned, this, &AccountConnection::authorized);
    // The flow is the context: an answer of an attempt that was cancelled and replaced reaches nobody.
    whenFinished(m_flow->start(), m_flow.get(), [this, client](const Result<TokenSet> &answer) {
        if (!answer)
            return fail(answer.error());
        TokenSet tokens = *answer;
        tokens.client = client;
        readProfile(tokens, {.stream = profileStream(*m_parts.engine.connector(m_platform)).key});
    });
}

void AccountConnection::cancel()
{
    ++m_attempt;
    m_stop.request_stop();
    if (m_flow)
        m_flow.release()->deleteLater(); // may be called from one of its signals
}

void AccountConnection::readProfile(const TokenSet &tokens, const FetchTask &task)
{
    const HttpRequest request = m_parts.engine.connector(m_platform)->request(task);
    whenFinished(m_parts.transport.send(request, tokens.accessToken, m_stop.get_token()), m_flow.get(),
                 [this, tokens, task](const Result<HttpResponse> &answer) {
                     if (!answer)
                         return fail(answer.error());
                     takeProfile(*answer, tokens, task);
                 });
}

void AccountConnection::takeProfile(const HttpResponse &answer, const TokenSet &tokens, const FetchTask &task)
{
    const auto page = m_parts.engine.connector(m_platform)->parse(task, answer);
    if (!page)
        return fail(page.error());
    // A question for more than was granted leads to the same one for less.
    if (!page->profile && !page->next.empty() && page->next.front() != task)
        return readProfile(tokens, page->next.front());
    if (!page->profile)
        return fail({.kind = ErrorKind::BadResponse, .detail = u"the answer holds no profile"_s});
    const HttpRequest request = m_parts.engine.connector(m_platform)->request(task);
    storeAccount({.profile = *page->profile,
                  .totals = page->totalsNow,
                  .fetch = {.account = AccountId(0),
                            .run = {},
                            .kind = FetchKind::Api,
                            .stream = task.stream,
                            .source = QString::fromLatin1(request.method) + u' ' + request.url.toString(),
                            .fetchedAt = m_parts.clock.now(),
                            .status = answer.status,
                            .body = answer.body}},
                 tokens);
}

void AccountConnection::storeAccount(const ProfileAnswer &answer, const TokenSet &tokens)
{
    auto stored =
        m_parts.store.write(StoreTopic::Accounts | StoreTopic::Figures,
                            [platform = m_platform, answer, until = tokens.signInUntil](Connection &connection) {
                                return storeSignIn(connection, platform, answer, until);
                            });
    whenFinished(stored, m_flow.get(), [this, tokens](const Result<Account> &account) {
        if (!account)
            return fail(account.error());
        storeTokens(*account, tokens);
    });
}

void AccountConnection::storeTokens(const Account &account, const TokenSet &tokens)
{
    whenFinished(m_parts.keeper.store(account.id, m_platform, tokens), m_flow.get(),
                 [this, account, missing = tokens.missingScopes](const Outcome &kept) {
                     if (!kept)
                         logProblem(lcConnect(), "sign_in_not_kept"_L1, {{u"error"_s, errorKey(kept.error().kind)}});
                     logEvent(lcConnect(), "account_connected"_L1,
                              {{u"platform"_s, platformKey(m_platform)}, {u"account"_s, account.id.value()}});
                     cancel();
                     Q_EMIT connected(account, missing);
                 });
}

void AccountConnection::fail(const Error &error)
{
    logProblem(
        lcConnect(), "connect_failed"_L1,
        {{u"platform"_s, platformKey(m_platform)}, {u"error"_s, errorKey(error.kind)}, {u"detail"_s, error.detail}});
    cancel();
    Q_EMIT failed(error);
}

} // namespace creatormetrics
