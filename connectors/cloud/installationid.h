// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/pledge.h"
#include "connectors/secrets/secretstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace creatormetrics {

/// The name by which the service knows this installation: a random UUID, made once and kept beside the tokens. No secret, but the
/// entitlement is bound to it, so it has to stay. Lives on the store's thread.
class InstallationId : public QObject
{
    Q_OBJECT
public:
    /// The store outlives this.
    InstallationId(SecretStore &store, const QString &key, QObject *parent = nullptr);

    /// The same at every call. One that cannot be kept serves until the program ends. Errors: those of reading the store.
    [[nodiscard]] QFuture<Result<QByteArray>> get();

private:
    void read();
    void make();
    void answer(const Result<QByteArray> &result);

    SecretStore &m_store;
    QString m_key;
    QByteArray m_id;
    std::vector<std::shared_ptr<Pledge<QByteArray>>> m_waiting;
};

} // namespace creatormetrics
