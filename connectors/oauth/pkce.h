// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

/// How the S256 challenge is written: RFC 7636 says base64url; TikTok's desktop sign-in wants lowercase hexadecimal.
enum class ChallengeEncoding { Base64Url, Hexadecimal };

/// `length` unreserved characters (A-Z a-z 0-9 - . _ ~) from the system's secure generator.
[[nodiscard]] QByteArray randomText(int length);

/// Proof key for one code exchange (RFC 7636).
class Pkce
{
public:
    /// 64 random characters.
    Pkce() : m_verifier(randomText(64)) {}
    explicit Pkce(const QByteArray &verifier) : m_verifier(verifier) {}

    [[nodiscard]] const QByteArray &verifier() const { return m_verifier; }
    [[nodiscard]] QByteArray challenge(ChallengeEncoding encoding = ChallengeEncoding::Base64Url) const;

private:
    QByteArray m_verifier;
};

} // namespace creatormetrics
