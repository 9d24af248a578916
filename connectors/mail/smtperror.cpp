// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/smtperror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Stage = SmtpDialogue::Stage;

/// Servers that put unknown senders off take them some minutes later.
constexpr std::chrono::seconds greylistPause = std::chrono::minutes(15);

/// The server's words are a stranger's: one line, nothing that moves a terminal's cursor.
QString spoken(const SmtpDialogue &dialogue)
{
    QString words = QString::fromUtf8(dialogue.answer());
    for (QChar &letter : words) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return words.isEmpty() ? QString::number(dialogue.code()) : words;
}

Error refusal(ErrorKind kind, const QString &what, const SmtpDialogue &dialogue)
{
    return {.kind = kind, .detail = u"%1 (%2)"_s.arg(what, spoken(dialogue))};
}

/// 552 speaks of a full mailbox as well, with 5.2.2, when it is about a recipient.
bool isTooLarge(const SmtpDialogue &dialogue)
{
    const QByteArray &answer = dialogue.answer();
    return answer.contains("5.3.4") || answer.contains("5.2.3") ||
           (dialogue.code() == 552 && dialogue.stage() != Stage::Recipient);
}

} // namespace

Error smtpRefusal(const SmtpDialogue &dialogue)
{
    if (dialogue.code() / 100 == 4) {
        Error later = refusal(ErrorKind::RateLimited, u"the mail server asks to try again later"_s, dialogue);
        later.retryAfter = greylistPause;
        return later;
    }
    if (isTooLarge(dialogue))
        return refusal(ErrorKind::BadInput, u"the mail is too large for the server"_s, dialogue);
    if (dialogue.stage() == Stage::SignIn || dialogue.code() == 530)
        return refusal(ErrorKind::SignedOut, u"the mail server refuses the user or the password"_s, dialogue);
    if (dialogue.stage() == Stage::Recipient) {
        const QString who = QString::fromUtf8(dialogue.recipient());
        return refusal(ErrorKind::BadInput, u"the mail server refuses the recipient %1"_s.arg(who), dialogue);
    }
    if (dialogue.stage() == Stage::Sender)
        return refusal(ErrorKind::BadInput, u"the mail server refuses the sender's address"_s, dialogue);
    return refusal(ErrorKind::Forbidden, u"the mail server refuses the mail"_s, dialogue);
}

Error smtpError(SmtpEnd end, const SmtpDialogue &dialogue, const QString &words)
{
    switch (end) {
    case SmtpEnd::Cancelled:
        return {.kind = ErrorKind::Cancelled, .detail = u"sending the mail was cancelled"_s};
    case SmtpEnd::Unreachable:
        return {.kind = ErrorKind::Offline, .detail = u"the mail server cannot be reached: %1"_s.arg(words)};
    case SmtpEnd::Silent:
        return {.kind = ErrorKind::Timeout, .detail = u"the mail server does not answer: %1"_s.arg(words)};
    case SmtpEnd::Untrusted:
        return {.kind = ErrorKind::BadResponse, .detail = u"the mail server is not who it says: %1"_s.arg(words)};
    case SmtpEnd::NoEncryption:
        return {.kind = ErrorKind::Unsupported, .detail = u"the mail server offers no encryption: %1"_s.arg(words)};
    case SmtpEnd::Answered:
    case SmtpEnd::Cut:
        break;
    }
    if (dialogue.code() >= 400)
        return smtpRefusal(dialogue);
    const QString uncertain = dialogue.stage() == Stage::Content ? u"; it may have been sent all the same"_s : QString();
    return {.kind = ErrorKind::BadResponse, .detail = u"the mail server ended midway: %1%2"_s.arg(words, uncertain)};
}

} // namespace creatormetrics
