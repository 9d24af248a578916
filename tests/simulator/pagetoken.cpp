// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/pagetoken.h"

#include <QByteArray>
#include <QCryptographicHash>

namespace creatormetrics {

namespace {

QByteArray checkOf(quint64 seed, const QString &list, const QByteArray &offset)
{
    const auto text = QByteArray::number(seed) + '/' + list.toUtf8() + '/' + offset;
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(8);
}

} // namespace

QString pageToken(quint64 seed, const QString &list, qint64 offset)
{
    const auto number = QByteArray::number(offset);
    const auto plain = "PT:" + number + ':' + checkOf(seed, list, number);
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<qint64> pageOffset(quint64 seed, const QString &list, const QString &token)
{
    const auto parts = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding).split(':');
    if (parts.size() != 3 || parts.at(0) != "PT" || parts.at(2) != checkOf(seed, list, parts.at(1)))
        return std::nullopt;
    return parts.at(1).toLongLong();
}

} // namespace creatormetrics
