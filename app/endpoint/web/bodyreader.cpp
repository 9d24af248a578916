// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/bodyreader.h"

#include <algorithm>

namespace creatormetrics {

namespace {

const Json emptyObject = Json::object();

} // namespace

BodyReader::BodyReader(const Json &object, std::string pointer)
    : m_object(object.is_object() ? object : emptyObject), m_pointer(std::move(pointer))
{
    if (!object.is_object())
        m_faults.push_back({m_pointer, "type"});
}

const Json *BodyReader::member(const std::string &name)
{
    m_known.insert(name);
    const auto found = m_object.find(name);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const Json *BodyReader::needed(const std::string &name)
{
    const Json *value = member(name);
    if (value == nullptr)
        refuse(name, "missing");
    return value;
}

std::string BodyReader::text(const std::string &name, std::size_t most, std::size_t least)
{
    const Json *value = needed(name);
    if (value == nullptr)
        return {};
    if (!value->is_string()) {
        refuse(name, "type");
        return {};
    }
    auto text = value->get<std::string>();
    if (text.size() < least || text.size() > most)
        refuse(name, "length");
    return text;
}

std::optional<std::string> BodyReader::maybeText(const std::string &name, std::size_t most)
{
    return member(name) == nullptr ? std::nullopt : std::optional(text(name, most, 0));
}

Secret BodyReader::secret(const std::string &name, std::size_t most)
{
    return Secret(text(name, most));
}

std::int64_t BodyReader::integer(const std::string &name, std::int64_t least, std::int64_t most)
{
    const Json *value = needed(name);
    if (value == nullptr)
        return least;
    const bool isHuge = value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX;
    if (!value->is_number_integer() || isHuge)
        refuse(name, value->is_number_integer() ? "range" : "type");
    else if (const auto number = value->get<std::int64_t>(); number >= least && number <= most)
        return number;
    else
        refuse(name, "range");
    return least;
}

std::optional<std::int64_t> BodyReader::maybeInteger(const std::string &name, std::int64_t least, std::int64_t most)
{
    return member(name) == nullptr ? std::nullopt : std::optional(integer(name, least, most));
}

bool BodyReader::boolean(const std::string &name, bool otherwise)
{
    const Json *value = member(name);
    if (value != nullptr && !value->is_boolean())
        refuse(name, "type");
    return value != nullptr && value->is_boolean() ? value->get<bool>() : otherwise;
}

std::string BodyReader::oneOf(const std::string &name, std::initializer_list<std::string_view> values)
{
    auto value = text(name, 64);
    if (member(name) != nullptr && std::find(values.begin(), values.end(), value) == values.end())
        refuse(name, "value");
    return value;
}

const Json &BodyReader::object(const std::string &name)
{
    const Json *value = needed(name);
    if (value != nullptr && !value->is_object())
        refuse(name, "type");
    return value != nullptr && value->is_object() ? *value : emptyObject;
}

void BodyReader::refuse(const std::string &name, std::string code)
{
    const FieldFault fault{m_pointer + '/' + name, std::move(code)};
    const bool isKnown = std::any_of(m_faults.begin(), m_faults.end(),
                                     [&](const FieldFault &known) { return known.pointer == fault.pointer; });
    if (!isKnown)
        m_faults.push_back(fault);
}

void BodyReader::take(BodyReader &&inner)
{
    for (auto &fault : inner.faults())
        m_faults.push_back(std::move(fault));
}

std::vector<FieldFault> BodyReader::faults()
{
    for (const auto &[name, value] : m_object.items()) {
        if (!m_known.contains(name))
            refuse(name.substr(0, 64), "unknown");
    }
    return m_faults;
}

std::optional<Reply> BodyReader::fault()
{
    const auto all = faults();
    return all.empty() ? std::nullopt : std::optional(apiProblem(ProblemCode::InvalidRequest, {}, all));
}

bool isEmailAddress(std::string_view text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
    const auto at = text.find('@');
    return text.size() <= 254 && at != std::string_view::npos && at > 0 && at + 1 < text.size()
           && text.find('@', at + 1) == std::string_view::npos && std::none_of(text.begin(), text.end(), isControl);
}

} // namespace creatormetrics
