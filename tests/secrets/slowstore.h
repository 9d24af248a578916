// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <QPromise>

#include <memory>

namespace creatormetrics {

/// A persistent store that answers every read only when told to, and writes at once.
class SlowStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override
    {
        m_key = key;
        m_read = std::make_unique<QPromise<Result<QByteArray>>>();
        m_read->start();
        return m_read->future();
    }

    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override
    {
        m_writes.append(key + u'=' + QString::fromUtf8(secret));
        return QtFuture::makeReadyFuture(Outcome(Done{}));
    }

    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override
    {
        m_writes.append(u'-' + key);
        return QtFuture::makeReadyFuture(Outcome(Done{}));
    }

    [[nodiscard]] bool isPersistent() const override { return true; }

    void answerRead(Result<QByteArray> result)
    {
        m_read->addResult(std::move(result));
        m_read->finish();
    }
    [[nodiscard]] QString readKey() const { return m_key; }
    [[nodiscard]] QStringList changes() const { return m_writes; }

private:
    QString m_key;
    std::unique_ptr<QPromise<Result<QByteArray>>> m_read;
    QStringList m_writes;
};

} // namespace creatormetrics
