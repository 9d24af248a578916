// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFuture>

namespace creatormetrics {

/// Keeps small secrets (under 2,500 bytes, a Windows limit) by key. Lives on the thread that made it and is used only there;
/// futures finish there too. Operations happen in the order of the calls. A store that goes away answers Cancelled.
/// Errors: NotFound (read only), Unsupported (no keychain here), Forbidden (the user or the system refuses), Storage.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Outcome> write(const QString &key, const QByteArray &secret) = 0;
    /// Done as well when there was none.
    [[nodiscard]] virtual QFuture<Outcome> remove(const QString &key) = 0;
    /// False when everything is gone with the program.
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

} // namespace creatormetrics
