// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mail/smtpdialogue.h"
#include "connectors/mail/smtpsender.h"

#include <curl/curl.h>

#include <memory>

namespace creatormetrics {

/// One conversation with a server: what is to be done is set, then `run` does it. Used once, on one thread; what it was given
/// by reference must outlive it. The only file that knows libcurl.
class SmtpTransfer
{
public:
    SmtpTransfer(const MailAccount &account, const QByteArray &password, const SmtpOptions &options,
                 const std::stop_token &stop);
    SmtpTransfer(const SmtpTransfer &) = delete;
    SmtpTransfer &operator=(const SmtpTransfer &) = delete;
    ~SmtpTransfer();

    /// Addresses as they go over the wire. Without a content the conversation ends after the sign-in.
    void setContent(const QString &sender, const QStringList &recipients, const QByteArray &bytes);
    [[nodiscard]] Outcome run();
    [[nodiscard]] const SmtpDialogue &dialogue() const { return m_dialogue; }

private:
    void setServer(const MailAccount &account, const SmtpOptions &options);
    void setTrust(const SmtpOptions &options);
    void setTimes(const SmtpOptions &options);
    void setCallbacks();
    [[nodiscard]] Error errorOf(CURLcode code) const;
    [[nodiscard]] QString words(CURLcode code) const;

    static size_t readContent(char *buffer, size_t size, size_t count, void *transfer);
    static int rewindContent(void *transfer, curl_off_t offset, int origin);
    static int watch(void *transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    static int listen(CURL *, curl_infotype type, char *data, size_t size, void *transfer);

    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_curl;
    curl_slist *m_recipients = nullptr;
    QByteArray m_password;
    QByteArray m_content;
    qsizetype m_read = 0;
    std::stop_token m_stop;
    SmtpDialogue m_dialogue;
    std::array<char, CURL_ERROR_SIZE> m_words{};
};

} // namespace creatormetrics
