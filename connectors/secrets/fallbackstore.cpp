// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/fallbackstore.h"

#include "connectors/secrets/keychainstore.h"
#include "connectors/secrets/logging.h"
#include "connectors/secrets/memorystore.h"
#include "models/core/eventlog.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Passes the result of `source` on to a promise made earlier; the watcher goes away with `context`.
template <typename T>
void forward(const QFuture<T> &source, const std::shared_ptr<QPromise<T>> &promise, QObject *context)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, promise] {
        promise->addResult(watcher->result());
        promise->finish();
        watcher->deleteLater();
    });
    watcher->setFuture(source);
}

} // namespace

FallbackStore::FallbackStore(std::unique_ptr<SecretStore> preferred, std::unique_ptr<SecretStore> fallback,
                             QObject *parent)
    : QObject(parent)
    , m_preferred(std::move(preferred))
    , m_fallback(std::move(fallback))
{
    connect(&m_probe, &QFutureWatcherBase::finished, this, &FallbackStore::choose);
}

FallbackStore::~FallbackStore()
{
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting(nullptr);
}

std::unique_ptr<FallbackStore> FallbackStore::forThisSystem()
{
    return std::make_unique<FallbackStore>(std::make_unique<KeychainStore>(), std::make_unique<MemoryStore>());
}

void FallbackStore::probe()
{
    if (!std::exchange(m_probing, true))
        m_probe.setFuture(m_preferred->read(u"probe"_s));
}

QFuture<Result<QByteArray>> FallbackStore::read(const QString &key)
{
    return later<QByteArray>([key](SecretStore &store) { return store.read(key); });
}

QFuture<Outcome> FallbackStore::write(const QString &key, const QByteArray &secret)
{
    return later<Done>([key, secret](SecretStore &store) { return store.write(key, secret); });
}

QFuture<Outcome> FallbackStore::remove(const QString &key)
{
    return later<Done>([key](SecretStore &store) { return store.remove(key); });
}

bool FallbackStore::isPersistent() const
{
    return m_chosen ? m_chosen->isPersistent() : m_preferred->isPersistent();
}

template <typename T>
QFuture<Result<T>> FallbackStore::later(std::function<QFuture<Result<T>>(SecretStore &)> operation)
{
    if (m_chosen)
        return operation(*m_chosen);
    probe();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.push_back([this, promise, operation = std::move(operation)](SecretStore *store) {
        if (store)
            return forward(operation(*store), promise, this);
        promise->addResult(Result<T>(Error{.kind = ErrorKind::Cancelled, .detail = u"the secret store was closed"_s}));
        promise->finish();
    });
    return promise->future();
}

void FallbackStore::choose()
{
    const Result<QByteArray> answer = m_probe.result();
    const bool usable = answer || answer.error().kind == ErrorKind::NotFound;
    m_chosen = usable ? m_preferred.get() : m_fallback.get();
    if (!usable) {
        logProblem(lcSecrets(), "keychain_unusable"_L1,
                   {{u"kind"_s, errorKey(answer.error().kind)}, {u"detail"_s, answer.error().detail}});
    }
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting(m_chosen);
    Q_EMIT chosen(m_chosen->isPersistent());
}

} // namespace creatormetrics
