// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/configreader.h"

#include "app/endpoint/base/compat.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace creatormetrics {

namespace {

bool isLocalHttp(const std::string &url)
{
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
        const auto next = url.size() > host.size() ? url[host.size()] : '/';
        if (url.compare(0, host.size(), host) == 0 && (next == ':' || next == '/'))
            return true;
    }
    return false;
}

} // namespace

ConfigReader::ConfigReader(const Json &object, std::string name, std::filesystem::path base)
    : m_object(object), m_name(std::move(name)), m_base(std::move(base))
{
    if (!m_object.is_object())
        throw ConfigError(m_name + " has to be an object");
}

const Json *ConfigReader::find(const std::string &member)
{
    m_known.push_back(member);
    const auto found = m_object.find(member);
    return found == m_object.end() ? nullptr : &*found;
}

const Json &ConfigReader::needed(const std::string &member)
{
    const Json *value = find(member);
    if (value == nullptr)
        throw ConfigError(m_name + "." + member + " is missing");
    return *value;
}

void ConfigReader::fail(const std::string &member, const std::string &takes) const
{
    throw ConfigError(m_name + "." + member + " is " + m_object.at(member).dump().substr(0, 80) + "; it takes " + takes);
}

std::string ConfigReader::text(const std::string &member)
{
    const Json &value = needed(member);
    if (!value.is_string() || value.get<std::string>().empty())
        fail(member, "a text");
    return value.get<std::string>();
}

std::string ConfigReader::text(const std::string &member, const std::string &otherwise)
{
    return find(member) == nullptr ? otherwise : text(member);
}

std::int64_t ConfigReader::integer(const std::string &member, std::int64_t otherwise, std::int64_t least, std::int64_t most)
{
    const Json *value = find(member);
    if (value == nullptr)
        return otherwise;
    const bool isHuge = value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX;
    const bool fits = value->is_number_integer() && !isHuge && value->get<std::int64_t>() >= least
                      && value->get<std::int64_t>() <= most;
    if (!fits)
        fail(member, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return value->get<std::int64_t>();
}

bool ConfigReader::boolean(const std::string &member, bool otherwise)
{
    const Json *value = find(member);
    if (value != nullptr && !value->is_boolean())
        fail(member, "true or false");
    return value == nullptr ? otherwise : value->get<bool>();
}

std::vector<std::string> ConfigReader::texts(const std::string &member)
{
    const Json *value = find(member);
    std::vector<std::string> list;
    if (value == nullptr)
        return list;
    const bool isList = value->is_array()
                        && std::all_of(value->begin(), value->end(), [](const Json &one) { return one.is_string(); });
    if (!isList)
        fail(member, "a list of texts");
    for (const auto &one : *value)
        list.push_back(one.get<std::string>());
    return list;
}

std::filesystem::path ConfigReader::path(const std::string &member)
{
    return m_base / std::filesystem::path(text(member));
}

std::string ConfigReader::httpsUrl(const std::string &member)
{
    auto url = text(member);
    if (url.compare(0, 8, "https://") != 0 && !isLocalHttp(url))
        fail(member, "an https address (http only to this machine)");
    return url;
}

std::string ConfigReader::httpsUrl(const std::string &member, const std::string &otherwise)
{
    return find(member) == nullptr ? otherwise : httpsUrl(member);
}

Secret ConfigReader::secretIn(const std::string &member, const std::string &file) const
{
    const auto path = m_base / std::filesystem::path(file);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw ConfigError(m_name + "." + member + ": " + path.string() + " cannot be read");
    if (isReadableByOthers(path))
        throw ConfigError(m_name + "." + member + ": " + path.string()
                          + " can be read by others than its owner; chmod 600 it");
    std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.pop_back();
    if (bytes.empty())
        throw ConfigError(m_name + "." + member + ": " + path.string() + " is empty");
    return Secret(std::move(bytes));
}

Secret ConfigReader::secretFile(const std::string &member)
{
    return secretIn(member, text(member));
}

std::vector<Secret> ConfigReader::secretFiles(const std::string &member)
{
    std::vector<Secret> secrets;
    for (const auto &file : texts(member))
        secrets.push_back(secretIn(member, file));
    if (secrets.empty())
        throw ConfigError(m_name + "." + member + " has to name at least one file");
    return secrets;
}

std::optional<ConfigReader> ConfigReader::section(const std::string &member)
{
    const Json *value = find(member);
    if (value == nullptr || value->is_null())
        return std::nullopt;
    return ConfigReader(*value, m_name + "." + member, m_base);
}

bool ConfigReader::has(const std::string &member) const
{
    return m_object.contains(member);
}

void ConfigReader::finish() const
{
    for (const auto &[member, value] : m_object.items()) {
        if (std::find(m_known.begin(), m_known.end(), member) == m_known.end())
            throw ConfigError(m_name + "." + member + " is not known");
    }
}

} // namespace creatormetrics
