// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/keychainstore.h"

#include "connectors/secrets/keychainerror.h"
#include "models/core/version.h"

#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

template <typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template <typename T>
Promise<T> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void keep(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

std::optional<Error> failure(const QKeychain::Job *job)
{
    if (!job)
        return Error{.kind = ErrorKind::Cancelled, .detail = u"the secret store was closed"_s};
    if (job->error() == QKeychain::NoError)
        return std::nullopt;
    return keychainError(job->error(), job->errorString());
}

} // namespace

KeychainStore::KeychainStore(const QString &service, QObject *parent) : QObject(parent), m_service(service) {}

KeychainStore::~KeychainStore()
{
    // A job that is running must not be deleted (its backend calls back into it); it deletes itself when done.
    bool running = true;
    for (const Operation &operation : std::exchange(m_operations, {})) {
        operation.job->disconnect(this);
        if (!std::exchange(running, false))
            delete operation.job;
        operation.done(nullptr);
    }
}

QString KeychainStore::defaultService()
{
    return QString::fromLatin1(applicationId);
}

QFuture<Result<QByteArray>> KeychainStore::read(const QString &key)
{
    const auto promise = startedPromise<QByteArray>();
    enqueue(new QKeychain::ReadPasswordJob(m_service), key, [promise](QKeychain::Job *job) {
        if (auto error = failure(job))
            return keep<QByteArray>(promise, *std::move(error));
        keep<QByteArray>(promise, qobject_cast<QKeychain::ReadPasswordJob *>(job)->textData().toUtf8());
    });
    return promise->future();
}

QFuture<Outcome> KeychainStore::write(const QString &key, const QByteArray &secret)
{
    const auto promise = startedPromise<Done>();
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret));
    enqueue(job, key, [promise](QKeychain::Job *finished) {
        auto error = failure(finished);
        keep<Done>(promise, error ? Outcome(*std::move(error)) : Outcome(Done{}));
    });
    return promise->future();
}

QFuture<Outcome> KeychainStore::remove(const QString &key)
{
    const auto promise = startedPromise<Done>();
    enqueue(new QKeychain::DeletePasswordJob(m_service), key, [promise](QKeychain::Job *job) {
        auto error = failure(job);
        const bool gone = !error || error->kind == ErrorKind::NotFound;
        keep<Done>(promise, gone ? Outcome(Done{}) : Outcome(*std::move(error)));
    });
    return promise->future();
}

void KeychainStore::enqueue(QKeychain::Job *job, const QString &key, std::function<void(QKeychain::Job *)> done)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, &KeychainStore::finishFirst);
    m_operations.push_back({job, std::move(done)});
    if (m_operations.size() == 1)
        startNext();
}

void KeychainStore::startNext()
{
    m_operations.front().job->start();
}

void KeychainStore::finishFirst()
{
    const Operation operation = std::move(m_operations.front());
    m_operations.pop_front();
    if (!m_operations.empty())
        startNext();
    operation.done(operation.job); // last: whoever waits may delete the store
}

} // namespace creatormetrics
