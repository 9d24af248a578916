// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/relay/metabatch.h"

#include "app/endpoint/base/strictjson.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr std::size_t mostChanges = 1'000;

bool isDigits(const std::string &text)
{
    return !text.empty() && text.size() <= 24
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string idIn(const Json &json, const char *name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end())
        return {};
    auto text = found->is_string()            ? found->get<std::string>()
                : found->is_number_unsigned() ? found->dump()
                                              : std::string();
    return isDigits(text) ? text : std::string();
}

const Json &member(const Json &json, const char *name)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

std::string refOf(const std::string &field, const Json &value)
{
    if (field == "mentions") {
        const auto media = idIn(value, "media_id");
        const auto comment = idIn(value, "comment_id");
        return media.empty() || comment.empty() ? media : media + "/" + comment;
    }
    const auto comment = idIn(value, "id");
    const auto media = idIn(member(value, "media"), "id");
    return media.empty() || comment.empty() ? std::string() : media + "/" + comment;
}

void addChange(std::vector<MetaChange> &changes, const Json &entry, const Json &change)
{
    const auto &field = member(change, "field");
    const bool isKnown = field.is_string() && (field == "mentions" || field == "comments");
    if (!isKnown || changes.size() >= mostChanges)
        return;
    const auto &time = member(entry, "time");
    MetaChange one{idIn(entry, "id"), field == "mentions" ? "mention" : "comment",
                   refOf(field.get<std::string>(), member(change, "value")),
                   time.is_number_unsigned() ? time.get<std::int64_t>() : 0};
    if (!one.accountId.empty() && !one.ref.empty())
        changes.push_back(std::move(one));
}

} // namespace

std::optional<std::vector<MetaChange>> metaChanges(std::string_view json)
{
    const auto batch = parsedJson(json);
    if (!batch || !batch->is_object() || member(*batch, "object") != "instagram" || !member(*batch, "entry").is_array())
        return std::nullopt;
    std::vector<MetaChange> changes;
    for (const auto &entry : member(*batch, "entry")) {
        const auto &list = member(entry, "changes");
        if (list.is_array()) {
            for (const auto &change : list)
                addChange(changes, entry, change);
        } else {
            addChange(changes, entry, entry); // the flat nesting
        }
    }
    return changes;
}

} // namespace creatormetrics
