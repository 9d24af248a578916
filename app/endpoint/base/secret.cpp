// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/secret.h"

#include <sodium.h>

namespace creatormetrics {

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

// Moving a short string copies it, so the source is wiped too.
Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.wipe();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.wipe();
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe() noexcept
{
    m_bytes.resize(m_bytes.capacity());
    sodium_memzero(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

bool equalInConstantTime(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

} // namespace creatormetrics
