// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/passwordhasher.h"

#include "app/endpoint/base/random.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace creatormetrics {

namespace {

constexpr std::size_t leastMemoryKib = 19'456; // OWASP's floor for t=2, p=1
constexpr unsigned leastPasses = 2;

HashCost checked(const HashCost &cost)
{
    if (cost.memoryKib < leastMemoryKib || cost.passes < leastPasses)
        throw std::invalid_argument("passwords are hashed with at least 19456 KiB and 2 passes");
    return cost;
}

std::string hashedAt(const HashCost &cost, std::string_view password)
{
    std::string phc(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(phc.data(), password.data(), password.size(), cost.passes, cost.memoryKib * 1024,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::bad_alloc();
    phc.resize(phc.find('\0'));
    return phc;
}

} // namespace

PasswordHasher::PasswordHasher(HashCost cost) : m_cost(checked(cost)), m_decoy(hashedAt(m_cost, randomBytes(32))) {}

std::string PasswordHasher::hashed(const Secret &password) const
{
    return hashedAt(m_cost, password.reveal());
}

bool PasswordHasher::matches(const std::string &phc, const Secret &password) const
{
    const auto text = password.reveal();
    return crypto_pwhash_str_verify(phc.c_str(), text.data(), text.size()) == 0;
}

bool PasswordHasher::isOutdated(const std::string &phc) const
{
    return crypto_pwhash_str_needs_rehash(phc.c_str(), m_cost.passes, m_cost.memoryKib * 1024) != 0;
}

void PasswordHasher::pretend(const Secret &password) const
{
    (void)matches(m_decoy, password);
}

} // namespace creatormetrics
