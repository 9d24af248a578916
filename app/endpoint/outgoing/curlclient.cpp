// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/curlclient.h"

#include "app/endpoint/base/encoding.h"
#include "app/endpoint/outgoing/curlmemory.h"

#include <curl/curl.h>

#include <memory>

namespace creatormetrics {

namespace {

constexpr std::size_t mostIdleHandles = 8;

struct Received {
    std::string body;
    std::size_t most = 0;
    std::string requestId;
    bool isTooLarge = false;
};

std::size_t takeBody(char *data, std::size_t size, std::size_t count, void *user)
{
    auto *received = static_cast<Received *>(user);
    if (received->body.size() + size * count > received->most) {
        received->isTooLarge = true;
        return 0; // ends the transfer
    }
    received->body.append(data, size * count);
    return size * count;
}

std::size_t takeHeader(char *data, std::size_t size, std::size_t count, void *user)
{
    constexpr std::string_view name = "request-id:";
    std::string_view line(data, size * count);
    if (lowered(line.substr(0, name.size())) == name) {
        line.remove_prefix(name.size());
        while (!line.empty() && (line.front() == ' ' || line.back() == '\r' || line.back() == '\n'))
            line.front() == ' ' ? line.remove_prefix(1) : line.remove_suffix(1);
        static_cast<Received *>(user)->requestId = line.substr(0, 100);
    }
    return size * count;
}

class FieldList
{
public:
    explicit FieldList(const OutgoingRequest &request)
    {
        for (const auto &[name, value] : request.headers)
            add(Secret(name + ": " + std::string(value.reveal())));
        if (!request.body.isEmpty() || request.method == "POST")
            add(Secret("Content-Type: " + request.contentType));
        add(Secret(std::string("Expect:"))); // no waiting for 100 Continue
    }
    ~FieldList() { curl_slist_free_all(m_list); }
    FieldList(const FieldList &) = delete;
    FieldList &operator=(const FieldList &) = delete;
    [[nodiscard]] curl_slist *get() const { return m_list; }

private:
    void add(const Secret &line) { m_list = curl_slist_append(m_list, std::string(line.reveal()).c_str()); }
    curl_slist *m_list = nullptr;
};

OutgoingFault faultFor(CURLcode code, const Received &received)
{
    if (received.isTooLarge)
        return OutgoingFault::TooLarge;
    return code == CURLE_OPERATION_TIMEDOUT ? OutgoingFault::TimedOut : OutgoingFault::Unreachable;
}

void setUp(CURL *curl, const CurlClientOptions &options, const std::string &origin)
{
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, origin.compare(0, 8, "https://") == 0 ? "https" : "http");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(options.totalTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "CreatorMetrics-Endpoint");
    if (!options.authorities.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, options.authorities.c_str());
}

} // namespace

/// Borrows a curl handle and gives it back with its open connections, unless nothing may stay of what it has sent.
class CurlClient::Handle
{
public:
    Handle(CurlClient &client, bool isKept) : m_client(client), m_isKept(isKept)
    {
        const std::scoped_lock lock(client.m_mutex);
        if (!isKept || client.m_idle.empty()) {
            m_curl = curl_easy_init();
        } else {
            m_curl = client.m_idle.back();
            client.m_idle.pop_back();
        }
    }
    ~Handle()
    {
        const std::scoped_lock lock(m_client.m_mutex);
        if (m_isKept && m_client.m_idle.size() < mostIdleHandles)
            m_client.m_idle.push_back(m_curl);
        else
            curl_easy_cleanup(m_curl);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    [[nodiscard]] CURL *get() const { return m_curl; }

private:
    CurlClient &m_client;
    const bool m_isKept;
    CURL *m_curl = nullptr;
};

CurlClient::CurlClient(CurlClientOptions options, const Clock &clock) : m_options(std::move(options)), m_clock(clock)
{
    setUpCurl();
    for (const auto &origin : m_options.origins)
        m_breakers.try_emplace(originOf(origin + "/"));
    m_breakers.erase(std::string());
}

CurlClient::~CurlClient()
{
    for (auto *curl : m_idle)
        curl_easy_cleanup(curl);
}

OutgoingResult CurlClient::send(const OutgoingRequest &request)
{
    const auto breaker = m_breakers.find(originOf(request.url));
    if (breaker == m_breakers.end())
        return OutgoingFault::NotAllowed;
    if (!breaker->second.admits(m_clock.now()))
        return OutgoingFault::Paused;
    auto result = perform(request);
    const auto *answer = std::get_if<OutgoingAnswer>(&result);
    breaker->second.note(answer != nullptr && answer->status < 500, m_clock.now());
    return result;
}

OutgoingResult CurlClient::perform(const OutgoingRequest &request)
{
    const Handle handle(*this, !request.leavesNoTrace);
    CURL *curl = handle.get();
    const FieldList fields(request);
    const auto body = request.body.reveal();
    Received received;
    received.most = request.mostAnswer;
    setUp(curl, m_options, originOf(request.url));
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, fields.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &received);
    if (!body.empty() || request.method == "POST") {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
    }
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        return faultFor(code, received);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return OutgoingAnswer{static_cast<int>(status), Secret(std::move(received.body)), std::move(received.requestId)};
}

std::string originOf(const std::string &url)
{
    const auto scheme = url.find("://");
    if (scheme == std::string::npos)
        return {};
    const auto end = url.find_first_of("/?#\\", scheme + 3);
    const auto origin = lowered(url.substr(0, end));
    return origin.find('@') == std::string::npos ? origin : std::string();
}

} // namespace creatormetrics
