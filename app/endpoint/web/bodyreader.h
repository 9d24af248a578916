// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/web/apiproblem.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace creatormetrics {

/// Reads the members of a JSON object, remembers what is wrong with them, and finds those that nobody asked for. After the last
/// one `fault()` says whether what was read may be used.
class BodyReader
{
public:
    explicit BodyReader(const Json &object, std::string pointer = {});

    std::string text(const std::string &name, std::size_t most, std::size_t least = 1); // lengths in bytes
    std::optional<std::string> maybeText(const std::string &name, std::size_t most); // null is absent
    Secret secret(const std::string &name, std::size_t most); // not empty
    std::int64_t integer(const std::string &name, std::int64_t least, std::int64_t most);
    std::optional<std::int64_t> maybeInteger(const std::string &name, std::int64_t least, std::int64_t most);
    bool boolean(const std::string &name, bool otherwise);
    std::string oneOf(const std::string &name, std::initializer_list<std::string_view> values);
    const Json &object(const std::string &name); // an empty one when it is missing

    void refuse(const std::string &name, std::string code); // what was read is not as it should be
    void take(BodyReader &&inner); // the faults of an object within

    [[nodiscard]] std::optional<Reply> fault(); // 400 invalid_request that names every fault

private:
    const Json *member(const std::string &name);
    const Json *needed(const std::string &name);
    std::vector<FieldFault> faults();

    const Json &m_object;
    const std::string m_pointer;
    std::set<std::string> m_known;
    std::vector<FieldFault> m_faults;
};

/// Whether the text is what EP-08 calls an e-mail address: one '@' with something on both sides, at most 254 bytes, no control
/// characters or blanks.
[[nodiscard]] bool isEmailAddress(std::string_view text);

} // namespace creatormetrics
