// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/base/strictjson.h"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace creatormetrics {

/// A configuration that cannot be used; `what()` names the member, what it holds and what it takes.
class ConfigError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Reads one object of the configuration file; every call throws ConfigError when the member is missing (unless there is a
/// default), of another type or out of range. `finish()` throws for members that nobody asked for.
class ConfigReader
{
public:
    /// `base`: the folder that relative file names count from. `name`: "stripe", for messages.
    ConfigReader(const Json &object, std::string name, std::filesystem::path base);

    std::string text(const std::string &member);
    std::string text(const std::string &member, const std::string &otherwise);
    std::int64_t integer(const std::string &member, std::int64_t otherwise, std::int64_t least, std::int64_t most);
    bool boolean(const std::string &member, bool otherwise);
    std::vector<std::string> texts(const std::string &member); // none when it is missing
    std::filesystem::path path(const std::string &member);
    std::string httpsUrl(const std::string &member); // https, or http to this machine
    std::string httpsUrl(const std::string &member, const std::string &otherwise);
    /// The content of the file that the member names, without the line end. Throws when others can read the file.
    Secret secretFile(const std::string &member);
    std::vector<Secret> secretFiles(const std::string &member); // a list of at least one
    std::optional<ConfigReader> section(const std::string &member); // nothing when it is missing
    [[nodiscard]] bool has(const std::string &member) const;
    void finish() const;

private:
    const Json &needed(const std::string &member);
    const Json *find(const std::string &member);
    [[noreturn]] void fail(const std::string &member, const std::string &takes) const;
    Secret secretIn(const std::string &member, const std::string &file) const;

    Json m_object;
    std::string m_name;
    std::filesystem::path m_base;
    std::vector<std::string> m_known;
};

} // namespace creatormetrics
