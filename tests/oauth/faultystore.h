// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/secrets/memorystore.h"

#include <QObject>
#include <QPromise>

#include <chrono>
#include <memory>
#include <vector>

namespace creatormetrics {

/// Memory that can refuse, or hold back, what it is asked, and tells what was written.
class FaultyStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Outcome> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Outcome> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return true; }

    void refuseReads(bool refuse) { m_refuseReads = refuse; }
    void refuseWrites(bool refuse) { m_refuseWrites = refuse; }
    /// Writes from now on are done at once but answered by `release` only.
    void holdWrites() { m_hold = true; }
    void release();
    /// Writes from now on happen, and are answered, this much later: as another program sees them.
    void delayWrites(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] size_t heldWrites() const { return m_held.size(); }
    /// What lies under the key, empty when nothing does.
    [[nodiscard]] QByteArray content(const QString &key);

private:
    QFuture<Outcome> writeLater(const QString &key, const QByteArray &secret);

    MemoryStore m_memory;
    QObject m_context;
    bool m_refuseReads = false;
    bool m_refuseWrites = false;
    bool m_hold = false;
    std::chrono::milliseconds m_delay{0};
    std::vector<std::unique_ptr<QPromise<Outcome>>> m_held;
};

} // namespace creatormetrics
