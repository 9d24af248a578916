// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/secret.h"
#include "app/endpoint/operations/metrics.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// A pair that signs entitlements; known to applications by its name.
struct SigningKey {
    std::string id;
    std::string publicKey; // 32 bytes
    Secret secretKey; // 64 bytes, libsodium's form; empty for a key that is only announced
    std::optional<Milliseconds> notAfter; // announced end of its use
};

/// Signs what a user's subscription allows one of the user's installations.
class EntitlementIssuer
{
public:
    /// The first key signs; all are announced. `issuer`: the public address of the endpoint.
    EntitlementIssuer(std::vector<SigningKey> keys, std::string issuer, Metrics &metrics);

    struct Issued {
        std::string text;
        Milliseconds renewAfter = 0;
    };
    /// Within the transaction, so that its number is the device's next whatever else happens at the same time. Lives for 30 days
    /// or until three days after the paid period, whichever is less.
    Issued issue(SqlConnection &connection, const std::string &userId, const std::string &deviceId,
                 const std::string &installationId, Milliseconds now);

    [[nodiscard]] const std::vector<SigningKey> &keys() const { return m_keys; }

private:
    const std::vector<SigningKey> m_keys;
    const std::string m_issuer;
    Metrics &m_metrics;
};

} // namespace creatormetrics
