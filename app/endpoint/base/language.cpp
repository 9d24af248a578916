// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/language.h"

#include "app/endpoint/base/encoding.h"

#include <algorithm>
#include <string>

namespace creatormetrics {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
}

std::string_view takeUpTo(std::string_view &rest, char mark)
{
    const auto at = std::min(rest.find(mark), rest.size());
    const auto taken = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return trimmed(taken);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "q=0.8" as 800; 1,000 without, 0 for what is none.
int weightOf(std::string_view parameter)
{
    if (parameter.empty())
        return 1'000;
    if (parameter.size() < 3 || parameter.size() > 7 || lowered(parameter.substr(0, 2)) != "q=" || !isDigit(parameter[2]))
        return 0;
    int weight = (parameter[2] - '0') * 1'000;
    if (parameter.size() > 3 && parameter[3] != '.')
        return 0;
    int place = 100;
    for (const char c : parameter.substr(std::min<std::size_t>(4, parameter.size()))) {
        if (!isDigit(c))
            return 0;
        weight += (c - '0') * place;
        place /= 10;
    }
    return std::min(weight, 1'000);
}

} // namespace

std::string_view languageTag(Language language)
{
    return language == Language::German ? "de" : "en";
}

std::optional<Language> languageOf(std::string_view tag)
{
    const bool isAlone = tag.size() == 2 || (tag.size() > 2 && (tag[2] == '-' || tag[2] == '_')); // "den" is Slavey
    const auto name = isAlone ? lowered(tag.substr(0, 2)) : std::string();
    if (name == "de")
        return Language::German;
    return name == "en" ? std::optional(Language::English) : std::nullopt;
}

Language preferredLanguage(std::string_view acceptLanguage)
{
    Language best = Language::English;
    int most = 0;
    while (!acceptLanguage.empty()) {
        auto range = takeUpTo(acceptLanguage, ',');
        const auto language = languageOf(takeUpTo(range, ';'));
        const int weight = weightOf(trimmed(range));
        if (language && weight > most) {
            best = *language;
            most = weight;
        }
    }
    return best;
}

} // namespace creatormetrics
