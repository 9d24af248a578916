// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/outgoing/breaker.h"
#include "app/endpoint/outgoing/httpclient.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace creatormetrics {

struct CurlClientOptions {
    std::vector<std::string> origins; // "https://api.stripe.com"; nothing else is ever asked
    std::string authorities = {}; // file of certificate authorities; empty for the system's
    std::chrono::milliseconds connectTimeout{3'000};
    std::chrono::milliseconds totalTimeout{10'000};
};

/// By libcurl: https with verified certificates (http to this machine), no proxy from the environment, no redirects, one
/// breaker for each origin.
class CurlClient final : public HttpClient
{
public:
    CurlClient(CurlClientOptions options, const Clock &clock);
    ~CurlClient() override;

    OutgoingResult send(const OutgoingRequest &request) override;

private:
    class Handle;
    OutgoingResult perform(const OutgoingRequest &request);

    const CurlClientOptions m_options;
    const Clock &m_clock;
    std::map<std::string, Breaker> m_breakers; // filled at the start, never changed
    std::mutex m_mutex;
    std::vector<void *> m_idle; // curl handles, kept for their open connections
};

/// "https://host[:port]" of an absolute address; empty for anything else, and for one with a user in it.
[[nodiscard]] std::string originOf(const std::string &url);

} // namespace creatormetrics
