// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/memorystore.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QFuture<Result<QByteArray>> MemoryStore::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.cend()) {
        return QtFuture::makeReadyFuture(
            Result<QByteArray>(Error{.kind = ErrorKind::NotFound, .detail = u"no secret called "_s + key}));
    }
    return QtFuture::makeReadyFuture(Result<QByteArray>(*found));
}

QFuture<Outcome> MemoryStore::write(const QString &key, const QByteArray &secret)
{
    m_secrets.insert(key, secret);
    return QtFuture::makeReadyFuture(Outcome(Done{}));
}

QFuture<Outcome> MemoryStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return QtFuture::makeReadyFuture(Outcome(Done{}));
}

} // namespace creatormetrics
