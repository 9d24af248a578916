// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/smtpsender.h"

#include "connectors/mail/smtptransfer.h"
#include "models/reports/mailaddress.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Outcome checkSignIn(const MailAccount &account, const QByteArray &password)
{
    if (auto checked = checkMailAccount(account); !checked)
        return checked;
    if (!account.user.isEmpty() && password.isEmpty())
        return Error{.kind = ErrorKind::SignedOut, .detail = u"the mail account has no password"_s};
    if (password.contains('\0'))
        return Error{.kind = ErrorKind::BadInput, .detail = u"the password of the mail account cannot be sent"_s};
    return Done{};
}

} // namespace

Outcome SmtpSender::send(const MailAccount &account, const QByteArray &password, const MailMessage &message,
                         const std::stop_token &stop) const
{
    if (auto checked = checkSignIn(account, password); !checked)
        return checked;
    const auto bytes = mailBytes(message);
    if (!bytes)
        return bytes.error();
    QStringList recipients;
    for (const QString &recipient : message.recipients)
        recipients.append(*wireAddress(recipient)); // mailBytes has checked them
    recipients.removeDuplicates();
    SmtpTransfer transfer(account, password, m_options, stop);
    transfer.setContent(*wireAddress(message.fromAddress), recipients, *bytes);
    return transfer.run();
}

Outcome SmtpSender::signIn(const MailAccount &account, const QByteArray &password, const std::stop_token &stop) const
{
    if (auto checked = checkSignIn(account, password); !checked)
        return checked;
    SmtpTransfer transfer(account, password, m_options, stop);
    if (auto ended = transfer.run(); !ended)
        return ended;
    // Curl goes on without a sign-in where the server offers none that it knows.
    if (!account.user.isEmpty() && !transfer.dialogue().signedIn())
        return Error{.kind = ErrorKind::Unsupported, .detail = u"the mail server offers no sign-in by password"_s};
    return Done{};
}

} // namespace creatormetrics
