// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/brittlestore.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace creatormetrics {

bool BrittleStore::handOver()
{
    bool done = true;
    for (auto secret = m_waiting.begin(); secret != m_waiting.end(); ++secret) {
        const auto written = m_store.write(secret.key(), secret.value());
        done = QTest::qWaitFor([&written] { return written.isFinished(); }) && written.result() && done;
    }
    m_waiting.clear();
    return done;
}

QFuture<Result<QByteArray>> BrittleStore::read(const QString &key)
{
    const auto waiting = m_waiting.constFind(key);
    return waiting == m_waiting.cend() ? m_store.read(key) : QtFuture::makeReadyFuture(Result<QByteArray>(*waiting));
}

QFuture<Outcome> BrittleStore::write(const QString &key, const QByteArray &secret)
{
    if (m_broken) {
        ++m_refusals;
        return QtFuture::makeReadyFuture(Outcome(Error{.kind = ErrorKind::Storage, .detail = u"broken keychain"_s}));
    }
    m_waiting.insert(key, secret);
    return QtFuture::makeReadyFuture(Outcome(Done{}));
}

QFuture<Outcome> BrittleStore::remove(const QString &key)
{
    m_waiting.remove(key);
    return m_store.remove(key);
}

} // namespace creatormetrics
