// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entitlement/entitlement.h"

#include <QByteArray>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace creatormetrics {

/// Issues statements of plan as the hosted service does, with a key pair of its own.
class StatementIssuer
{
public:
    static constexpr std::int64_t day = 86'400;

    explicit StatementIssuer(const std::string &keyId = "test") : m_keyId(keyId)
    {
        if (sodium_init() < 0)
            std::abort();
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
        std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
        crypto_sign_keypair(open.data(), secret.data());
        m_public.assign(open.begin(), open.end());
        m_secret.assign(secret.begin(), secret.end());
    }

    [[nodiscard]] EntitlementKey key() const { return {m_keyId, m_public}; }

    /// Good for 30 days from `now` (seconds); the sequence is the time in milliseconds, as the service counts.
    [[nodiscard]] QByteArray issue(Plan plan, std::int64_t now, const std::string &device = "this installation",
                                   std::int64_t life = 30 * day) const
    {
        Entitlement entitlement;
        entitlement.keyId = m_keyId;
        entitlement.issuer = "https://api.example";
        entitlement.subject = "user";
        entitlement.device = device;
        entitlement.plan = plan;
        entitlement.status = "active";
        entitlement.liveAccounts = termsOf(plan).liveAccounts;
        entitlement.requestsPerQuarter = termsOf(plan).requestsPerQuarter;
        entitlement.localApi = localApiKey(termsOf(plan).localApi);
        entitlement.sequence = now * 1'000;
        entitlement.issuedAt = now;
        entitlement.notBefore = now - 300;
        entitlement.expiresAt = now + life;
        entitlement.renewAfter = now + std::min(day, life);
        return QByteArray::fromStdString(signedEntitlement(entitlement, m_secret));
    }

private:
    std::string m_keyId;
    std::string m_public;
    std::string m_secret;
};

} // namespace creatormetrics
