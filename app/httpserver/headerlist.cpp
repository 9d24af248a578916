// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpserver/headerlist.h"

#include <algorithm>
#include <utility>

namespace creatormetrics {

namespace {

char lowered(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

} // namespace

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lowered(a) == lowered(b); });
}

HeaderList::HeaderList(std::initializer_list<HeaderField> fields) : m_fields(fields) {}

void HeaderList::add(std::string name, std::string value)
{
    m_fields.push_back({std::move(name), std::move(value)});
}

void HeaderList::set(std::string name, std::string value)
{
    std::erase_if(m_fields, [&](const HeaderField &field) { return equalsIgnoringCase(field.name, name); });
    add(std::move(name), std::move(value));
}

std::optional<std::string> HeaderList::value(std::string_view name) const
{
    for (const auto &field : m_fields) {
        if (equalsIgnoringCase(field.name, name))
            return field.value;
    }
    return std::nullopt;
}

std::size_t HeaderList::count(std::string_view name) const
{
    const auto matches = [&](const HeaderField &field) { return equalsIgnoringCase(field.name, name); };
    return static_cast<std::size_t>(std::count_if(m_fields.begin(), m_fields.end(), matches));
}

} // namespace creatormetrics
