// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mail/smtpsender.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace creatormetrics {

/// A real mail server (Debian's python3-aiosmtpd) on 127.0.0.1 with a certificate made for it. Ends with the object.
class MailServer
{
public:
    /// Why there can be none here; empty when there can.
    [[nodiscard]] static QString obstacle();
    static inline const QByteArray password = "s3cret \xC3\xA4 pass+word/=";

    /// `mode` as smtpserver.py has it. The certificate speaks for 127.0.0.1, or for another host alone.
    explicit MailServer(const QString &mode, bool certificateOfAnother = false);

    MailServer(const MailServer &) = delete;
    MailServer &operator=(const MailServer &) = delete;
    ~MailServer();

    [[nodiscard]] bool runs() const { return m_port > 0; }
    /// How the user "anna" reaches it.
    [[nodiscard]] MailAccount account() const;
    /// Short times, and trust in the authority that signed its certificate.
    [[nodiscard]] SmtpOptions options() const;
    /// What arrived, read by Python; empty when nothing did.
    [[nodiscard]] QJsonObject mail() const;
    /// Whether the mode "stall" has come to where it stalls.
    [[nodiscard]] bool stalls() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_mode;
    int m_port = 0;
};

} // namespace creatormetrics
