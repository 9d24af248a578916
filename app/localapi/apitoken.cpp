// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apitoken.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QByteArrayView prefix("cml_");
constexpr qsizetype encodedLength = 43; // 32 bytes
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString tokenKey()
{
    return u"localapi:token"_s;
}

} // namespace

QByteArray newApiToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), static_cast<qsizetype>(sizeof words));
    return prefix.toByteArray() + bytes.toBase64(encoding);
}

bool isApiToken(QByteArrayView text)
{
    if (!text.startsWith(prefix) || text.size() != prefix.size() + encodedLength)
        return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

QByteArray apiTokenHash(QByteArrayView token)
{
    return QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
}

bool areEqualHashes(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

QFuture<Result<QByteArray>> storedApiToken(SecretStore &secrets)
{
    return secrets.read(tokenKey());
}

QFuture<Outcome> storeApiToken(SecretStore &secrets, const QByteArray &token)
{
    return secrets.write(tokenKey(), token);
}

QFuture<Result<ApiToken>> madeApiToken(SecretStore &secrets)
{
    const QByteArray token = newApiToken();
    return storeApiToken(secrets, token).then([token](const Outcome &kept) -> Result<ApiToken> {
        if (!kept)
            return kept.error();
        return ApiToken{.token = token, .isNew = true};
    });
}

QFuture<Result<ApiToken>> keptOrMadeApiToken(SecretStore &secrets)
{
    return storedApiToken(secrets)
        .then([&secrets](const Result<QByteArray> &stored) {
            if (!stored && stored.error().kind != ErrorKind::NotFound)
                return QtFuture::makeReadyFuture<Result<ApiToken>>(stored.error());
            if (!stored || !isApiToken(*stored))
                return madeApiToken(secrets);
            return QtFuture::makeReadyFuture<Result<ApiToken>>(ApiToken{.token = *stored});
        })
        .unwrap();
}

} // namespace creatormetrics
