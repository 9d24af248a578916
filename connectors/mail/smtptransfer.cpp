// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/smtptransfer.h"

#include "connectors/mail/smtperror.h"
#include "models/reports/mailaddress.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Once for the program, before the first handle; the library's own lazy way is not safe among threads.
void prepareCurl()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(ready)
}

/// The path is what curl greets with instead of the computer's name; mail clients that keep it to themselves say the same.
QByteArray addressOf(const MailAccount &account)
{
    const bool encrypted = account.security == MailAccount::Security::Tls;
    const auto host = wireHost(account.host);
    return (encrypted ? "smtps://" : "smtp://") + (host ? host->toLatin1() : QByteArray("invalid")) + ':' +
           QByteArray::number(account.port) + "/%5B127.0.0.1%5D";
}

SmtpEnd endOf(CURLcode code)
{
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return SmtpEnd::Cancelled;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return SmtpEnd::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return SmtpEnd::Silent;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return SmtpEnd::Untrusted;
    case CURLE_USE_SSL_FAILED:
        return SmtpEnd::NoEncryption;
    case CURLE_LOGIN_DENIED:
        return SmtpEnd::Answered;
    default:
        return SmtpEnd::Cut;
    }
}

} // namespace

SmtpTransfer::SmtpTransfer(const MailAccount &account, const QByteArray &password, const SmtpOptions &options,
                           const std::stop_token &stop)
    : m_curl((prepareCurl(), curl_easy_init()), &curl_easy_cleanup), m_password(password), m_stop(stop)
{
    setServer(account, options);
    setTrust(options);
    setTimes(options);
    setCallbacks();
}

SmtpTransfer::~SmtpTransfer()
{
    m_curl.reset();
    curl_slist_free_all(m_recipients);
}

void SmtpTransfer::setServer(const MailAccount &account, const SmtpOptions &options)
{
    CURL *curl = m_curl.get();
    const bool open = options.allowUnencrypted && account.host == "127.0.0.1"_L1;
    curl_easy_setopt(curl, CURLOPT_URL, addressOf(account).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, long(open ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!account.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, account.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_password.constData());
    }
    // Nothing but the sign-in unless a content is set.
    curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "NOOP");
}

void SmtpTransfer::setTrust(const SmtpOptions &options)
{
    CURL *curl = m_curl.get();
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (options.authorityFile.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_NATIVE_CA));
        return;
    }
    curl_easy_setopt(curl, CURLOPT_CAINFO, options.authorityFile.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
}

void SmtpTransfer::setTimes(const SmtpOptions &options)
{
    CURL *curl = m_curl.get();
    const auto silence = long(options.silence.count());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L); // the default interrupts name look-ups with a signal, which threads cannot bear
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
    // A kept connection would be closed with the handle, where a stop is no longer asked for while a server is silent.
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(options.connectTimeout.count()));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, silence);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, silence);
}

void SmtpTransfer::setCallbacks()
{
    CURL *curl = m_curl.get();
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &SmtpTransfer::watch);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    // Curl tells which command an answer belongs to in no other way. It prints nothing once it has this function.
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &SmtpTransfer::listen);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
}

void SmtpTransfer::setContent(const QString &sender, const QStringList &recipients, const QByteArray &bytes)
{
    CURL *curl = m_curl.get();
    m_content = bytes;
    for (const QString &recipient : recipients)
        m_recipients = curl_slist_append(m_recipients, ("<" + recipient.toLatin1() + ">").constData());
    curl_easy_setopt(curl, CURLOPT_NOBODY, 0L);
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, nullptr);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + sender.toLatin1() + ">").constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, m_recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &SmtpTransfer::readContent);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, &SmtpTransfer::rewindContent);
    curl_easy_setopt(curl, CURLOPT_SEEKDATA, this);
}

Outcome SmtpTransfer::run()
{
    if (m_stop.stop_requested())
        return smtpError(SmtpEnd::Cancelled, m_dialogue, {});
    const CURLcode code = curl_easy_perform(m_curl.get());
    if (code == CURLE_OK)
        return Done{};
    return errorOf(code);
}

Error SmtpTransfer::errorOf(CURLcode code) const
{
    return smtpError(endOf(code), m_dialogue, words(code));
}

/// The library repeats a server's answer in some of its words, and servers may repeat what they were told.
QString SmtpTransfer::words(CURLcode code) const
{
    const SmtpEnd end = endOf(code);
    const bool mayRepeat = end == SmtpEnd::Cut || end == SmtpEnd::Answered || m_words[0] == '\0';
    return QString::fromUtf8(mayRepeat ? curl_easy_strerror(code) : m_words.data());
}

size_t SmtpTransfer::readContent(char *buffer, size_t size, size_t count, void *transfer)
{
    auto &self = *static_cast<SmtpTransfer *>(transfer);
    const auto amount = std::min(qsizetype(size * count), self.m_content.size() - self.m_read);
    std::memcpy(buffer, self.m_content.constData() + self.m_read, size_t(amount));
    self.m_read += amount;
    return size_t(amount);
}

int SmtpTransfer::rewindContent(void *transfer, curl_off_t offset, int origin)
{
    auto &self = *static_cast<SmtpTransfer *>(transfer);
    if (origin != SEEK_SET || offset < 0 || offset > self.m_content.size())
        return CURL_SEEKFUNC_CANTSEEK;
    self.m_read = qsizetype(offset);
    return CURL_SEEKFUNC_OK;
}

int SmtpTransfer::watch(void *transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpTransfer *>(transfer)->m_stop.stop_requested() ? 1 : 0;
}

int SmtpTransfer::listen(CURL *, curl_infotype type, char *data, size_t size, void *transfer)
{
    auto &dialogue = static_cast<SmtpTransfer *>(transfer)->m_dialogue;
    const QByteArrayView line(data, qsizetype(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue.sent(line);
    else if (type == CURLINFO_HEADER_IN)
        dialogue.received(line);
    return 0;
}

} // namespace creatormetrics
