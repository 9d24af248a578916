// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/mailaddress.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestLocalPart = 64; // RFC 5321, 4.5.3.1
constexpr qsizetype longestHost = 253;

bool matches(const QRegularExpression &expression, const QString &text)
{
    return expression.match(text).hasMatch();
}

/// Labels of letters, digits and inner dashes.
bool isHostName(const QString &host)
{
    static const QRegularExpression name(
        uR"(\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\z)"_s);
    return host.size() <= longestHost && matches(name, host);
}

/// RFC 5322 "dot-atom".
bool isLocalPart(const QString &part)
{
    static const QRegularExpression atoms(
        uR"(\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z)"_s);
    return part.size() <= longestLocalPart && !part.startsWith(u'-') && matches(atoms, part);
}

} // namespace

Result<QString> wireHost(const QString &host)
{
    static const QRegularExpression versionSix(uR"(\A\[?([0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)\]?\z)"_s);
    if (const auto found = versionSix.match(host); found.hasMatch())
        return u"[%1]"_s.arg(found.captured(1));
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    if (!isHostName(ascii))
        return Error{.kind = ErrorKind::BadInput, .detail = u"\"%1\" is not the name of a host"_s.arg(host.left(100))};
    return ascii;
}

Result<QString> wireAddress(const QString &address)
{
    const Error bad{.kind = ErrorKind::BadInput, .detail = u"\"%1\" is not a mail address"_s.arg(address.left(100))};
    const qsizetype sign = address.lastIndexOf(u'@');
    if (sign < 1 || !isLocalPart(address.left(sign)))
        return bad;
    const auto host = wireHost(address.mid(sign + 1));
    if (!host || !host->contains(u'.') || host->startsWith(u'['))
        return bad;
    return QString(address.left(sign) + u'@' + *host);
}

} // namespace creatormetrics
