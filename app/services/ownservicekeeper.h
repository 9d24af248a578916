// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"
#include "models/account/ownservicesetup.h"
#include "models/domain/servicedirectory.h"
#include "models/sync/transport.h"

#include <functional>

namespace creatormetrics {

/// `<config>/own-services.json`: what users bring themselves. Nothing when there is no file; BadInput names file and member.
[[nodiscard]] Result<OwnServices> readOwnServices();

/// Keeps what users bring themselves: the file, and the secrets in the keychain. Takes the proxy at once.
class OwnServiceKeeper final : public OwnServiceSetup
{
    Q_OBJECT
public:
    struct Parts {
        OwnServices own; ///< as the run began
        const ServiceDirectory &directory;
        SecretStore &secrets;
        Transport &transport;
    };
    /// Everything outlives it.
    explicit OwnServiceKeeper(const Parts &parts);

    /// Reads the proxy's password, if there is one, and uses it. Done, also where nobody asks for one.
    [[nodiscard]] QFuture<Outcome> openProxy();

    [[nodiscard]] OwnServices current() const override { return m_own; }
    [[nodiscard]] QStringList redirects(Platform platform) const override;
    [[nodiscard]] QUrl endpointInUse() const override { return m_parts.directory.endpoint; }
    [[nodiscard]] QFuture<Outcome> saveKey(Platform platform, const QString &clientId, const QString &secret) override;
    [[nodiscard]] QFuture<Outcome> removeKey(Platform platform) override;
    [[nodiscard]] Outcome setEndpoint(const QUrl &endpoint) override;
    [[nodiscard]] QFuture<Outcome> testEndpoint(const QUrl &endpoint) override;
    [[nodiscard]] QFuture<Outcome> setProxy(const ProxyChoice &proxy, const QString &password) override;

private:
    using Change = std::function<void(OwnServices &own)>;

    [[nodiscard]] Outcome apply(const Change &change);
    [[nodiscard]] QFuture<Outcome> afterSecret(const QFuture<Outcome> &kept, const Change &change, bool isSecret);

    Parts m_parts;
    OwnServices m_own;
};

} // namespace creatormetrics
