// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ownservices.h"

#include <QFuture>
#include <QObject>

namespace creatormetrics {

/// The port by which windows and commands change what users bring themselves. Main thread; futures finish there. Errors: BadInput in
/// words for whoever typed it, Storage (the file), those of the keychain.
class OwnServiceSetup : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual OwnServices current() const = 0;
    /// The address that a developer enters at the platform, one a line; empty where it takes any on loopback.
    [[nodiscard]] virtual QStringList redirects(Platform platform) const = 0;
    /// The hosted service of this run; another one counts from the next start.
    [[nodiscard]] virtual QUrl endpointInUse() const = 0;

    /// For the next accounts that are connected; those at hand stay with the key that they were connected with. An empty secret leaves
    /// the one that is kept for the same ID.
    [[nodiscard]] virtual QFuture<Outcome> saveKey(Platform platform, const QString &clientId, const QString &secret) = 0;
    [[nodiscard]] virtual QFuture<Outcome> removeKey(Platform platform) = 0;
    /// Empty: the standard one.
    [[nodiscard]] virtual Outcome setEndpoint(const QUrl &endpoint) = 0;
    /// Whether such a service answers there.
    [[nodiscard]] virtual QFuture<Outcome> testEndpoint(const QUrl &endpoint) = 0;
    /// For every connection from now on. An empty password leaves the one that is kept for the same proxy and user.
    [[nodiscard]] virtual QFuture<Outcome> setProxy(const ProxyChoice &proxy, const QString &password) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace creatormetrics
