// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/sqlconnection.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <type_traits>

namespace creatormetrics {

/// How busy the connections are, for metrics.
struct DatabaseLoad {
    std::size_t inUse = 0;
    std::size_t size = 0;
    double waitedSeconds = 0; // by everybody together since the start
    std::uint64_t waits = 0; // how often somebody had to wait
    std::uint64_t errors = 0;
};

/// A database and its few connections. Safe from every thread; calls wait for a connection and for the database, so they
/// belong on the store's lane, not on a thread that serves sockets (unless `readsAreQuick`). Everything throws StoreError.
class Database
{
public:
    using Work = std::function<void(SqlConnection &)>;

    Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    virtual ~Database() = default;

    /// Outside of a transaction: every statement sees what is committed when it begins. What `work` returns is handed on.
    template <class F>
    auto read(F work)
    {
        return handedOn(work, [this](const Work &inner) { doRead(inner); });
    }

    /// One transaction: committed, on the disk, when this returns; undone when `work` throws. `work` may not be run twice.
    template <class F>
    auto write(F work)
    {
        return handedOn(work, [this](const Work &inner) { doWrite(inner); });
    }

    [[nodiscard]] virtual bool readsAreQuick() const = 0; // microseconds, from a file on this machine
    [[nodiscard]] virtual SqlDialect dialect() const = 0;
    [[nodiscard]] virtual DatabaseLoad load() const = 0;

protected:
    virtual void doRead(const Work &work) = 0;
    virtual void doWrite(const Work &work) = 0;

private:
    template <class F, class Run>
    static auto handedOn(F &work, Run run)
    {
        using Value = std::invoke_result_t<F, SqlConnection &>;
        if constexpr (std::is_void_v<Value>) {
            run(work);
        } else {
            std::optional<Value> value;
            run([&](SqlConnection &connection) { value.emplace(work(connection)); });
            return *std::move(value);
        }
    }
};

} // namespace creatormetrics
