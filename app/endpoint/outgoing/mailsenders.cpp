// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/outgoing/mailsenders.h"

#include "app/endpoint/base/compat.h"
#include "app/endpoint/outgoing/curlmemory.h"
#include "app/endpoint/outgoing/mailbytes.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace creatormetrics {

namespace {

struct Unsent {
    std::string bytes;
    std::size_t at = 0;
};

std::size_t handOut(char *buffer, std::size_t size, std::size_t count, void *user)
{
    auto *unsent = static_cast<Unsent *>(user);
    const auto length = std::min(size * count, unsent->bytes.size() - unsent->at);
    std::memcpy(buffer, unsent->bytes.data() + unsent->at, length);
    unsent->at += length;
    return length;
}

struct CurlCloser {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
};
struct ListCloser {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

bool isThisMachine(const std::string &url)
{
    const auto host = url.substr(std::min(url.size(), url.find("://") + 3));
    return host.compare(0, 9, "127.0.0.1") == 0 || host.compare(0, 5, "[::1]") == 0;
}

} // namespace

FolderMailSender::FolderMailSender(std::filesystem::path folder, std::string from)
    : m_folder(std::move(folder)), m_from(std::move(from))
{
    std::filesystem::create_directories(m_folder);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all);
}

bool FolderMailSender::send(const Mail &mail, const std::string &id, Milliseconds now)
{
    return writePrivately(m_folder / (id + ".eml"), mailBytes(mail, m_from, id, now));
}

SmtpMailSender::SmtpMailSender(SmtpServer server) : m_server(std::move(server))
{
    setUpCurl();
}

bool SmtpMailSender::send(const Mail &mail, const std::string &id, Milliseconds now)
{
    const std::unique_ptr<CURL, CurlCloser> curl(curl_easy_init());
    const std::unique_ptr<curl_slist, ListCloser> recipients(curl_slist_append(nullptr, ("<" + mail.to + ">").c_str()));
    Unsent unsent{mailBytes(mail, m_server.from, id, now), 0};
    curl_easy_setopt(curl.get(), CURLOPT_URL, m_server.url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, 5'000L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, 20'000L);
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL, static_cast<long>(isThisMachine(m_server.url) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (!m_server.user.empty()) {
        curl_easy_setopt(curl.get(), CURLOPT_USERNAME, m_server.user.c_str());
        curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, std::string(m_server.password.reveal()).c_str());
    }
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, ("<" + m_server.from + ">").c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, handOut);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &unsent);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    return curl_easy_perform(curl.get()) == CURLE_OK;
}

} // namespace creatormetrics
