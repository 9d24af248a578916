// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/faultystore.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const Error refused{.kind = ErrorKind::Storage, .detail = u"the keychain is full"_s};

} // namespace

QFuture<Result<QByteArray>> FaultyStore::read(const QString &key)
{
    if (m_refuseReads)
        return QtFuture::makeReadyFuture(Result<QByteArray>(refused));
    return m_memory.read(key);
}

QFuture<Outcome> FaultyStore::write(const QString &key, const QByteArray &secret)
{
    if (m_refuseWrites)
        return QtFuture::makeReadyFuture(Outcome(refused));
    if (m_delay.count() > 0)
        return writeLater(key, secret);
    QFuture<Outcome> done = m_memory.write(key, secret);
    if (!m_hold)
        return done;
    m_held.push_back(std::make_unique<QPromise<Outcome>>());
    m_held.back()->start();
    return m_held.back()->future();
}

QFuture<Outcome> FaultyStore::writeLater(const QString &key, const QByteArray &secret)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QTimer::singleShot(m_delay, &m_context, [this, key, secret, promise] {
        promise->addResult(m_memory.write(key, secret).result());
        promise->finish();
    });
    return promise->future();
}

QFuture<Outcome> FaultyStore::remove(const QString &key)
{
    return m_memory.remove(key);
}

void FaultyStore::release()
{
    m_hold = false;
    for (const auto &promise : std::exchange(m_held, {})) {
        promise->addResult(Outcome(Done{}));
        promise->finish();
    }
}

QByteArray FaultyStore::content(const QString &key)
{
    const auto read = m_memory.read(key).result();
    return read ? *read : QByteArray();
}

} // namespace creatormetrics
