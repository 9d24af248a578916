// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/tokenkeeper.h"

#include "connectors/oauth/accounttokens.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

TokenKeeper::TokenKeeper(const ServiceDirectory &services, Transport &transport, SecretStore &store, const Clock &clock,
                         KeyOf keyOf, const QString &lockFolder, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_transport(transport)
    , m_store(store)
    , m_clock(clock)
    , m_keyOf(std::move(keyOf))
    , m_lockFolder(lockFolder)
{}

TokenKeeper::~TokenKeeper() = default;

QFuture<Result<QByteArray>> TokenKeeper::accessToken(AccountId account, Platform platform)
{
    const auto pledge = std::make_shared<Pledge<QByteArray>>();
    QMetaObject::invokeMethod(this, [this, account, platform, pledge] {
        const auto tokens = tokensOf(account, platform);
        if (!tokens)
            return pledge->answer(tokens.error());
        (*tokens)->request(pledge);
    });
    return pledge->future();
}

void TokenKeeper::invalidate(AccountId account, const QByteArray &token)
{
    QMetaObject::invokeMethod(this, [this, account, token] {
        if (AccountTokens *tokens = m_accounts.value(account))
            tokens->invalidate(token);
    });
}

QFuture<Outcome> TokenKeeper::store(AccountId account, Platform platform, const TokenSet &tokens)
{
    const auto keeper = tokensOf(account, platform);
    return keeper ? (*keeper)->store(tokens) : QtFuture::makeReadyFuture(Outcome(keeper.error()));
}

QFuture<Outcome> TokenKeeper::forget(AccountId account, Platform platform)
{
    const auto keeper = tokensOf(account, platform);
    return keeper ? (*keeper)->forget() : QtFuture::makeReadyFuture(Outcome(keeper.error()));
}

QFuture<Outcome> TokenKeeper::revoke(AccountId account, Platform platform)
{
    const auto keeper = tokensOf(account, platform);
    return keeper ? (*keeper)->revoke() : QtFuture::makeReadyFuture(Outcome(keeper.error()));
}

Result<AccountTokens *> TokenKeeper::tokensOf(AccountId account, Platform platform)
{
    if (AccountTokens *known = m_accounts.value(account))
        return known;
    if (!m_services.platforms.contains(platform)) {
        return Error{.kind = ErrorKind::Unsupported,
                     .detail = u"%1 is not in the services file"_s.arg(platformKey(platform))};
    }
    const QString key = m_keyOf(account, platform);
    if (key.isEmpty())
        return Error{.kind = ErrorKind::Internal, .detail = u"account %1 has no key"_s.arg(account.value())};
    return add(account, platform, key);
}

AccountTokens *TokenKeeper::add(AccountId account, Platform platform, const QString &key)
{
    TokenOwner owner{.account = account,
                     .platform = platform,
                     .service = m_services.platforms.value(platform),
                     .key = key,
                     .broker = m_broker,
                     .lockFolder = m_lockFolder};
    auto *tokens = new AccountTokens(std::move(owner), m_transport, m_store, m_clock, this);
    connect(tokens, &AccountTokens::signedOut, this, [this, account] { Q_EMIT signedOut(account); });
    connect(tokens, &AccountTokens::notStored, this,
            [this, account](const Error &error) { Q_EMIT notStored(account, error); });
    connect(tokens, &AccountTokens::signInRenewed, this,
            [this, account](const QDateTime &until) { Q_EMIT signInRenewed(account, until); });
    m_accounts.insert(account, tokens);
    return tokens;
}

} // namespace creatormetrics
