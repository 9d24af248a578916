// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/mailmessage.h"

#include "connectors/mail/mailheader.h"
#include "connectors/mail/quotedprintable.h"
#include "models/reports/mailaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The addresses as they go over the wire.
struct Envelope {
    QString from;
    QStringList recipients;
};

bool breaksLine(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) {
        return letter.category() == QChar::Other_Control || letter == QChar::LineSeparator ||
               letter == QChar::ParagraphSeparator;
    });
}

Error badMember(const QString &member)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the %1 of the mail breaks a line"_s.arg(member)};
}

Outcome checkLines(const MailMessage &message)
{
    if (breaksLine(message.fromName))
        return badMember(u"sender's name"_s);
    if (breaksLine(message.subject))
        return badMember(u"subject"_s);
    for (const MailAttachment &attachment : message.attachments) {
        if (breaksLine(attachment.fileName))
            return badMember(u"file name"_s);
    }
    return Done{};
}

Result<Envelope> envelopeOf(const MailMessage &message)
{
    Envelope envelope;
    if (!message.fromAddress.isEmpty() || !message.draft) {
        const auto from = wireAddress(message.fromAddress);
        if (!from)
            return from.error();
        envelope.from = *from;
    }
    for (const QString &recipient : message.recipients) {
        const auto address = wireAddress(recipient);
        if (!address)
            return address.error();
        envelope.recipients.append(*address);
    }
    if (envelope.recipients.isEmpty() && !message.draft)
        return Error{.kind = ErrorKind::BadInput, .detail = u"the mail has no recipient"_s};
    return envelope;
}

QByteArray headersOf(const MailMessage &message, const Envelope &envelope)
{
    QByteArray headers;
    if (!envelope.from.isEmpty())
        headers += addressHeader("From", message.fromName, envelope.from);
    if (!envelope.recipients.isEmpty())
        headers += addressesHeader("To", envelope.recipients);
    headers += textHeader("Subject", message.subject) + dateHeader(message.date);
    // The domain of the sender stands where many programs write the name of the computer.
    const QString domain = envelope.from.section(u'@', -1);
    if (!domain.isEmpty())
        headers += "Message-ID: <" + message.id + '@' + domain.toLatin1() + ">\r\n";
    if (message.draft)
        headers += "X-Unsent: 1\r\n";
    return headers + "MIME-Version: 1.0\r\n";
}

QByteArray textPart(const QString &text)
{
    QString lines = text;
    lines.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QByteArray utf8 = lines.toUtf8();
    const auto foreign = std::ranges::count_if(utf8, [](char byte) { return byte < 0; });
    const bool mostlyPlain = foreign * 6 <= utf8.size();
    const QByteArray body = mostlyPlain ? quotedPrintable(utf8) : wrappedBase64(utf8.replace('\n', "\r\n"));
    return "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: " +
           QByteArray(mostlyPlain ? "quoted-printable" : "base64") + "\r\n\r\n" + body;
}

QByteArray attachmentPart(const MailAttachment &attachment)
{
    return "Content-Type: " + attachment.type + "\r\nContent-Disposition: attachment" +
           fileNameParameter(attachment.fileName) + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           wrappedBase64(attachment.bytes);
}

QByteArray multipart(const MailMessage &message)
{
    const QByteArray boundary = "=_report_" + message.id; // "=_" is in no encoded part
    QByteArray body = "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    body += "--" + boundary + "\r\n" + textPart(message.text);
    for (const MailAttachment &attachment : message.attachments)
        body += "--" + boundary + "\r\n" + attachmentPart(attachment);
    return body + "--" + boundary + "--\r\n";
}

} // namespace

Result<QByteArray> mailBytes(const MailMessage &message)
{
    if (const auto checked = checkLines(message); !checked)
        return checked.error();
    const auto envelope = envelopeOf(message);
    if (!envelope)
        return envelope.error();
    const QByteArray headers = headersOf(message, *envelope);
    return headers + (message.attachments.empty() ? textPart(message.text) : multipart(message));
}

} // namespace creatormetrics
