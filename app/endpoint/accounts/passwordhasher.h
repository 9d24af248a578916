// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <cstddef>
#include <string>

namespace creatormetrics {

/// Cost of one hash; libsodium fixes the parallelism at 1.
struct HashCost {
    std::size_t memoryKib = 65'536; // at least 19,456
    unsigned passes = 2; // at least 2
};

/// argon2id, as `$argon2id$v=19$m=…,t=…,p=1$salt$tag` with 16 bytes of salt and 32 of tag. Each call takes a tenth of a second and
/// the memory of its cost: on the hash lane only. Safe from every thread.
class PasswordHasher
{
public:
    explicit PasswordHasher(HashCost cost = {}); // throws std::invalid_argument below the floor

    [[nodiscard]] std::string hashed(const Secret &password) const; // throws std::bad_alloc without memory
    [[nodiscard]] bool matches(const std::string &phc, const Secret &password) const;
    [[nodiscard]] bool isOutdated(const std::string &phc) const; // hashed at another cost
    /// As long as `matches` takes for a hash of the present cost; for users that are not there.
    void pretend(const Secret &password) const;

private:
    const HashCost m_cost;
    const std::string m_decoy;
};

} // namespace creatormetrics
