// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/boxkeys.h"

#include <sodium.h>

namespace creatormetrics {

static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);

namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

BoxKeys::BoxKeys()
{
    if (sodium_init() < 0)
        qFatal("there is no source of random numbers");
    crypto_box_keypair(m_public.data(), m_secret.data());
}

BoxKeys::~BoxKeys()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

QByteArray BoxKeys::publicKey() const
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_public.data()), qsizetype(m_public.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> BoxKeys::opened(const QByteArray &sealed) const
{
    constexpr auto overhead = qsizetype(crypto_box_SEALBYTES);
    if (sealed.size() < overhead)
        return std::nullopt;
    QByteArray text(sealed.size() - overhead, Qt::Uninitialized);
    const int failed =
        crypto_box_seal_open(reinterpret_cast<unsigned char *>(text.data()), bytesOf(sealed),
                             static_cast<unsigned long long>(sealed.size()), m_public.data(), m_secret.data());
    return failed == 0 ? std::optional(text) : std::nullopt;
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace creatormetrics
