// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/tlscontext.h"

#include <boost/asio/ssl/context.hpp>

#include <ctime>
#include <string>
#include <string_view>
#include <utility>

namespace creatormetrics {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

namespace {

// A client that asks for another protocol gets no_application_protocol instead of an answer it would misread.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                   unsigned offeredLength, void *)
{
    constexpr std::string_view ours = "http/1.1";
    for (unsigned at = 0; at < offeredLength; at += 1U + offered[at]) {
        const std::string_view one(reinterpret_cast<const char *>(offered + at + 1), offered[at]);
        if (one != ours)
            continue;
        *chosen = offered + at + 1;
        *length = offered[at];
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

void hardenProtocol(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20"); // of 1.2; all of 1.3 will do
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets resume without memory of ours
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS); // 32 KiB less for each idle connection
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
}

class CertificateErrors final : public std::error_category
{
public:
    const char *name() const noexcept override { return "certificate"; }
    std::string message(int) const override { return "The certificate has expired."; }
};

std::error_code judgeCertificate(SSL_CTX *context)
{
    const X509 *certificate = SSL_CTX_get0_certificate(context);
    if (!certificate || SSL_CTX_check_private_key(context) != 1)
        return std::make_error_code(std::errc::invalid_argument);
    const bool hasExpired = X509_cmp_current_time(X509_get0_notAfter(certificate)) <= 0;
    static const CertificateErrors category;
    return hasExpired ? std::error_code(1, category) : std::error_code();
}

std::optional<std::chrono::system_clock::time_point> expiryOf(SSL_CTX *context)
{
    const X509 *certificate = SSL_CTX_get0_certificate(context);
    std::tm ending{}; // in universal time
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &ending) != 1)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date(year(ending.tm_year + 1900), month(static_cast<unsigned>(ending.tm_mon + 1)),
                              day(static_cast<unsigned>(ending.tm_mday)));
    return sys_days(date) + hours(ending.tm_hour) + minutes(ending.tm_min) + seconds(ending.tm_sec);
}

} // namespace

TlsContext::TlsContext(TlsOptions options) : m_options(std::move(options)) {}

std::error_code TlsContext::load()
{
    const auto fresh = std::make_shared<ssl::context>(ssl::context::tls_server);
    hardenProtocol(fresh->native_handle());
    error_code error;
    fresh->use_certificate_chain_file(m_options.certificateChainFile, error);
    if (!error)
        fresh->use_private_key_file(m_options.privateKeyFile, ssl::context::pem, error);
    if (error)
        return error;
    if (const auto fault = judgeCertificate(fresh->native_handle()))
        return fault;
    const std::scoped_lock lock(m_mutex);
    m_current = fresh;
    return {};
}

std::shared_ptr<ssl::context> TlsContext::current() const
{
    const std::scoped_lock lock(m_mutex);
    return m_current;
}

std::optional<std::chrono::system_clock::time_point> TlsContext::expiry() const
{
    const auto context = current();
    return context ? expiryOf(context->native_handle()) : std::nullopt;
}

} // namespace creatormetrics
