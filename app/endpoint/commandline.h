// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace creatormetrics {

/// Arguments that are not understood; `what()` says which.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Options of one command: `--name VALUE`, `--name=VALUE`, and flags without a value. Everything else is a UsageError.
class CommandLine
{
public:
    CommandLine(std::span<const std::string> arguments, const std::set<std::string> &withValue, const std::set<std::string> &flags,
                std::size_t mostWords = 0);

    [[nodiscard]] std::optional<std::string> value(const std::string &name) const;
    [[nodiscard]] std::string needed(const std::string &name) const; // throws UsageError
    [[nodiscard]] bool has(const std::string &flag) const { return m_flags.contains(flag); }
    [[nodiscard]] const std::vector<std::string> &words() const { return m_words; }

private:
    std::map<std::string, std::string> m_values;
    std::set<std::string> m_flags;
    std::vector<std::string> m_words;
};

} // namespace creatormetrics
