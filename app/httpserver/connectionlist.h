// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/httpconnection.h"
#include "app/httpserver/serveroptions.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace creatormetrics {

/// The connections that a server has open, within its limits in all and per address. Callable from any thread.
class ConnectionList
{
public:
    explicit ConnectionList(const ServerOptions &options); // which must outlive the list

    using Maker = std::function<std::shared_ptr<HttpConnection>()>;
    /// Makes a connection and takes it in; null when there is no room for one more from `address`.
    [[nodiscard]] std::shared_ptr<HttpConnection> add(const std::string &address, const Maker &make);
    void remove(HttpConnection *connection);

    [[nodiscard]] std::vector<std::shared_ptr<HttpConnection>> living() const;
    [[nodiscard]] bool isEmpty() const;

private:
    struct Entry {
        std::weak_ptr<HttpConnection> connection;
        std::string address;
    };
    bool hasRoom(const std::string &address) const;
    void release(const std::string &address);

    const ServerOptions &m_options;
    mutable std::mutex m_mutex;
    std::unordered_map<HttpConnection *, Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_perAddress;
};

} // namespace creatormetrics
