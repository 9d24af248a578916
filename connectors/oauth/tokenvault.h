// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/pledge.h"
#include "connectors/oauth/tokenset.h"
#include "connectors/secrets/secretstore.h"

#include <QObject>

#include <memory>

namespace creatormetrics {

/// How the tokens of one account lie in the secret store: "<key>:refresh_token", and "<key>:access_token" with its times, so that
/// another program or the next start need not refresh; "<key>:client" where they were given to a client of the user's own. One entry a token (Windows limits their size).
class TokenVault : public QObject
{
    Q_OBJECT
public:
    /// The store lives on the same thread and outlives this.
    TokenVault(SecretStore &store, const QString &key, QObject *parent = nullptr);

    /// Both tokens, each empty when it is not there. An unreadable access entry counts as not there.
    [[nodiscard]] QFuture<Result<TokenSet>> load();
    [[nodiscard]] QFuture<Outcome> saveRefreshToken(const QByteArray &token);
    [[nodiscard]] QFuture<Outcome> saveAccessToken(const TokenSet &tokens);
    /// Takes the entry away for the client of the services file.
    [[nodiscard]] QFuture<Outcome> saveClient(const TokenClient &client);
    /// All entries; the first error.
    [[nodiscard]] QFuture<Outcome> remove();

private:
    void loadAccessToken(TokenSet tokens, const std::shared_ptr<Pledge<TokenSet>> &pledge);
    void loadClient(TokenSet tokens, const std::shared_ptr<Pledge<TokenSet>> &pledge);
    [[nodiscard]] QString entry(QLatin1StringView name) const { return m_key + u':' + name; }

    SecretStore &m_store;
    QString m_key;
};

} // namespace creatormetrics
