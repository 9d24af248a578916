// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <QHash>

namespace creatormetrics {

/// A keychain that can be made to refuse what is written to it; reading goes on. Real keychains are slow, so what is written waits
/// here until another program is to see it.
class BrittleStore final : public SecretStore
{
public:
    explicit BrittleStore(SecretStore &store) : m_store(store) {}

    void setBroken(bool broken) { m_broken = broken; }
    /// How often something was refused.
    [[nodiscard]] int refusals() const { return m_refusals; }
    /// Hands everything to the keychain behind and forgets it here; another program may change it there.
    [[nodiscard]] bool handOver();

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return m_store.isPersistent(); }

private:
    SecretStore &m_store;
    QHash<QString, QByteArray> m_waiting; ///< written, not yet handed over
    bool m_broken = false;
    int m_refusals = 0;
};

} // namespace creatormetrics
