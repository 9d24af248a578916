// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/serveroptions.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>

namespace boost::asio::ssl {
class context;
}

namespace creatormetrics {

/// The certificate that a server shows, and how it speaks TLS: 1.2 or 1.3, forward secrecy and authenticated encryption
/// only, its own order of ciphers, no compression, no renegotiation, HTTP/1.1 by ALPN. Any thread.
class TlsContext
{
public:
    explicit TlsContext(TlsOptions options);

    /// Reads certificate and key again. When they cannot be read, do not belong together or have expired, an error,
    /// and what was loaded before stays in use. Connections keep what they began with.
    [[nodiscard]] std::error_code load();

    [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current() const; // null before the first good load
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> expiry() const; // of the certificate in use

private:
    const TlsOptions m_options;
    mutable std::mutex m_mutex;
    std::shared_ptr<boost::asio::ssl::context> m_current;
};

} // namespace creatormetrics
