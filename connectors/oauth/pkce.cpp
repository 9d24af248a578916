// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/oauth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace creatormetrics {

QByteArray randomText(int length)
{
    static constexpr QByteArrayView unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += unreserved[QRandomGenerator::system()->bounded(int(unreserved.size()))];
    return text;
}

QByteArray Pkce::challenge(ChallengeEncoding encoding) const
{
    const QByteArray hash = QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256);
    if (encoding == ChallengeEncoding::Hexadecimal)
        return hash.toHex();
    return hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace creatormetrics
