// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <QHash>

namespace creatormetrics {

/// Keeps secrets until the program ends; every future is finished at once.
class MemoryStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace creatormetrics
