// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace creatormetrics {

/// What a new password has to be: long enough and not among those that are guessed first. Nothing is asked of its characters, and
/// it is taken byte by byte as typed. Immutable, safe from every thread.
class PasswordRules
{
public:
    explicit PasswordRules(std::size_t least = 12); // bytes; 12 to 256

    static constexpr std::size_t most = 256;

    /// Why it is refused, as a sentence for people; nothing when it is taken. Listed words, words of the product and the part of
    /// the address before '@' count as guessed also doubled, in other case, and with digits or punctuation at the end.
    [[nodiscard]] std::optional<std::string> objection(const Secret &password, std::string_view email) const;

    [[nodiscard]] std::size_t size() const { return m_common.size(); }

private:
    [[nodiscard]] bool isGuessed(std::string_view lowered, std::string_view localPart) const;

    const std::size_t m_least;
    std::string m_text; // what the set points into
    std::unordered_set<std::string_view> m_common;
};

} // namespace creatormetrics
