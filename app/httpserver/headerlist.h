// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

struct HeaderField {
    std::string name;
    std::string value;
};

[[nodiscard]] bool equalsIgnoringCase(std::string_view left, std::string_view right); // ASCII only

/// The header fields of a request or a reply in the order they were sent; names compare without case.
class HeaderList
{
public:
    HeaderList() = default;
    HeaderList(std::initializer_list<HeaderField> fields);

    void add(std::string name, std::string value); // keeps fields of the same name
    void set(std::string name, std::string value); // replaces them

    [[nodiscard]] std::optional<std::string> value(std::string_view name) const; // of the first field so named
    [[nodiscard]] std::size_t count(std::string_view name) const;
    [[nodiscard]] const std::vector<HeaderField> &fields() const { return m_fields; }

private:
    std::vector<HeaderField> m_fields;
};

} // namespace creatormetrics
