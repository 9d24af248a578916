// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <QObject>

#include <deque>
#include <functional>

namespace QKeychain {
class Job;
}

namespace creatormetrics {

/// The operating system's keychain by QtKeychain: Secret Service, KWallet, macOS keychain or Windows credentials. Never falls
/// back to a file. Made on the main thread, whose event loop the backends need. Other programs may use the same entries.
class KeychainStore final
    : public QObject
    , public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(const QString &service = defaultService(), QObject *parent = nullptr);
    ~KeychainStore() override;

    /// net.creatormetrics.CreatorMetrics
    [[nodiscard]] static QString defaultService();

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    /// `done` gets the finished job, or nullptr when the store goes away first.
    struct Operation {
        QKeychain::Job *job;
        std::function<void(QKeychain::Job *)> done;
    };

    void enqueue(QKeychain::Job *job, const QString &key, std::function<void(QKeychain::Job *)> done);
    void startNext();
    void finishFirst();

    QString m_service;
    std::deque<Operation> m_operations; ///< the first one is running
};

} // namespace creatormetrics
