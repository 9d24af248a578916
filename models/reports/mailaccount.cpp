// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/mailaccount.h"

#include "models/reports/mailaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestName = 200;

bool isShortLine(const QString &text)
{
    return text.size() <= longestName &&
           std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

Error badMember(const QString &member)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the mail account lacks a usable %1"_s.arg(member)};
}

} // namespace

int usualPort(MailAccount::Security security)
{
    return security == MailAccount::Security::Tls ? 465 : 587;
}

QString mailSecurityKey(MailAccount::Security security)
{
    return security == MailAccount::Security::Tls ? u"tls"_s : u"starttls"_s;
}

MailAccount::Security mailSecurityFromKey(const QString &key)
{
    return key == "starttls"_L1 ? MailAccount::Security::StartTls : MailAccount::Security::Tls;
}

Outcome checkMailAccount(const MailAccount &account)
{
    if (!wireHost(account.host))
        return badMember(u"host"_s);
    if (account.port < 1 || account.port > 65'535)
        return badMember(u"port"_s);
    if (!isShortLine(account.user))
        return badMember(u"user"_s);
    if (!isShortLine(account.fromName))
        return badMember(u"sender's name"_s);
    if (!wireAddress(account.fromAddress))
        return badMember(u"sender's address"_s);
    return Done{};
}

QString mailSecretKey(const MailAccount &account)
{
    return u"smtp:%1@%2"_s.arg(account.user, account.host.toLower());
}

} // namespace creatormetrics
