// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace creatormetrics {

/// An X25519 pair for one answer: what is sealed to its public half (libsodium's crypto_box_seal) can be opened here and nowhere
/// else. Wiped when it goes away.
class BoxKeys
{
public:
    BoxKeys();
    ~BoxKeys();
    BoxKeys(const BoxKeys &) = delete;
    BoxKeys &operator=(const BoxKeys &) = delete;

    /// In base64url.
    [[nodiscard]] QByteArray publicKey() const;
    /// Nothing when it was not sealed to this pair. The caller wipes it; see `wipe`.
    [[nodiscard]] std::optional<QByteArray> opened(const QByteArray &sealed) const;

private:
    std::array<unsigned char, 32> m_public{};
    std::array<unsigned char, 32> m_secret{};
};

/// Overwrites the bytes where nobody else shares them, and lets go of them.
void wipe(QByteArray &bytes);

} // namespace creatormetrics
