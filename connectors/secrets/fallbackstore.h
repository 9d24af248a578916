// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/secretstore.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace creatormetrics {

/// The preferred store where it is usable, the other one for this run where it is not. Asks the preferred one for an entry that
/// is never there and decides by the answer, once, at `probe` or the first operation; operations called before the answer wait in order.
class FallbackStore final
    : public QObject
    , public SecretStore
{
    Q_OBJECT
public:
    FallbackStore(std::unique_ptr<SecretStore> preferred, std::unique_ptr<SecretStore> fallback,
                  QObject *parent = nullptr);
    ~FallbackStore() override;

    /// The system keychain, or memory.
    [[nodiscard]] static std::unique_ptr<FallbackStore> forThisSystem();

    /// Chooses now; reaching a keychain for the first time takes some milliseconds.
    void probe();

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override;
    /// What the chosen store says; true until it is chosen.
    [[nodiscard]] bool isPersistent() const override;

Q_SIGNALS:
    /// Once.
    void chosen(bool persistent);

private:
    template <typename T>
    QFuture<Result<T>> later(std::function<QFuture<Result<T>>(SecretStore &)> operation);
    void choose();

    std::unique_ptr<SecretStore> m_preferred;
    std::unique_ptr<SecretStore> m_fallback;
    SecretStore *m_chosen = nullptr;
    bool m_probing = false;
    QFutureWatcher<Result<QByteArray>> m_probe;
    /// Called with the chosen store, or nullptr when this goes away first.
    std::vector<std::function<void(SecretStore *)>> m_waiting;
};

} // namespace creatormetrics
