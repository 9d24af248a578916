// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/threadowner.h"
#include "models/store/connection.h"
#include "models/store/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace creatormetrics {

/// What a write touched, so that listeners look again only at what concerns them.
enum class StoreTopic {
    None = 0,
    Figures = 1,  ///< daily metrics, content, audience
    Accounts = 2, ///< accounts and their states
    Sync = 4,     ///< runs, queue, budgets, stream states
    Reports = 8,
    Pictures = 16, ///< kept pictures of posts
};
Q_DECLARE_FLAGS(StoreTopics, StoreTopic)
Q_DECLARE_OPERATORS_FOR_FLAGS(StoreTopics)

/// The workspace's database behind two threads: one writes, one reads. Work is a function of a connection to a value; it runs on
/// the store's thread, so it captures values only. Futures finish on the store's threads: give `then` a context.
/// `read` and `write` may be called from any thread.
class Store : public QObject
{
    Q_OBJECT
public:
    /// Opens (and when needed creates and migrates) the workspace. Blocks shortly; called before the first window.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const Workspace &workspace);
    ~Store() override;

    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }

    /// Runs `work(Connection &)`, which gives a Result, on the read-only connection. However many statements it runs, they
    /// all see the same state of the database.
    template <typename Work>
    [[nodiscard]] auto read(Work work)
    {
        using R = std::invoke_result_t<Work, Connection &>;
        return submit(m_reader, [work = std::move(work)](Connection &connection) mutable -> R {
            const Transaction snapshot(connection, Transaction::Kind::Read);
            if (!snapshot.begun())
                return snapshot.begun().error();
            return work(connection);
        });
    }

    /// Runs `work(Connection &)` in one transaction that commits when it gives a value and rolls back when it gives an error.
    template <typename Work>
    [[nodiscard]] auto write(StoreTopics topics, Work work)
    {
        using R = std::invoke_result_t<Work, Connection &>;
        return submit(m_writer, [this, topics, work = std::move(work)](Connection &connection) mutable -> R {
            Transaction transaction(connection);
            if (!transaction.begun())
                return transaction.begun().error();
            R result = work(connection);
            if (!result)
                return result;
            if (auto committed = transaction.commit(); !committed)
                return committed.error();
            if (topics != StoreTopics())
                Q_EMIT changed(topics);
            return result;
        });
    }

Q_SIGNALS:
    /// After a commit; comes from the writer thread, so connect it queued (the default across threads).
    void changed(creatormetrics::StoreTopics topics);

private:
    struct Lane {
        std::unique_ptr<Connection> connection; ///< used on the lane's thread only
        ThreadOwner thread;
        QObject *context = nullptr; ///< lives on the lane's thread
    };

    Store(const Workspace &workspace, std::unique_ptr<Connection> writer, std::unique_ptr<Connection> reader);
    static std::unique_ptr<Lane> makeLane(const QString &name, std::unique_ptr<Connection> connection);

    template <typename Work>
    auto submit(std::unique_ptr<Lane> &lane, Work work)
    {
        using R = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            lane->context,
            [promise, connection = lane->connection.get(), work = std::make_shared<Work>(std::move(work))]() {
                promise->addResult((*work)(*connection));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    Workspace m_workspace;
    std::unique_ptr<Lane> m_writer;
    std::unique_ptr<Lane> m_reader;
};

} // namespace creatormetrics

Q_DECLARE_METATYPE(creatormetrics::StoreTopics)
