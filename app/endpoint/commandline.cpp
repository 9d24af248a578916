// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/commandline.h"

namespace creatormetrics {

CommandLine::CommandLine(std::span<const std::string> arguments, const std::set<std::string> &withValue,
                         const std::set<std::string> &flags, std::size_t mostWords)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto &argument = arguments[i];
        if (argument.compare(0, 2, "--") != 0) {
            m_words.push_back(argument);
            continue;
        }
        const auto equals = argument.find('=');
        const auto name = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (flags.contains(name) && equals == std::string::npos)
            m_flags.insert(name);
        else if (!withValue.contains(name))
            throw UsageError("unknown option --" + name);
        else if (equals != std::string::npos)
            m_values[name] = argument.substr(equals + 1);
        else if (i + 1 < arguments.size())
            m_values[name] = arguments[++i];
        else
            throw UsageError("--" + name + " needs a value");
    }
    if (m_words.size() > mostWords)
        throw UsageError("unexpected argument " + m_words[mostWords]);
}

std::optional<std::string> CommandLine::value(const std::string &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

std::string CommandLine::needed(const std::string &name) const
{
    const auto found = value(name);
    if (!found || found->empty())
        throw UsageError("--" + name + " is missing");
    return *found;
}

} // namespace creatormetrics
