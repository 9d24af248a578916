// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/entitlementpayload.h"

#include <nlohmann/json.hpp>

namespace creatormetrics {

namespace {

using Json = nlohmann::json;

// Reads members and remembers whether one was missing or of another type.
class Members
{
public:
    explicit Members(const Json &object) : m_object(object), m_isWhole(object.is_object()) {}

    std::string text(const char *name)
    {
        const Json *value = member(name);
        if (value == nullptr || !value->is_string())
            return fail(std::string());
        return value->get<std::string>();
    }

    std::int64_t number(const char *name, std::int64_t most = INT64_MAX)
    {
        const Json *value = member(name);
        if (value == nullptr || !value->is_number_integer())
            return fail(std::int64_t(0));
        const bool isHuge = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
        if (isHuge || value->get<std::int64_t>() < 0)
            return fail(std::int64_t(0));
        return value->get<std::int64_t>();
    }

    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    const Json *member(const char *name) const
    {
        const auto found = m_isWhole ? m_object.find(name) : m_object.end();
        return m_isWhole && found != m_object.end() ? &*found : nullptr;
    }
    template <class Value>
    Value fail(Value value)
    {
        m_isWhole = false;
        return value;
    }

    const Json &m_object;
    bool m_isWhole;
};

bool takeLimits(const Json &object, Entitlement &entitlement)
{
    const auto limits = object.is_object() ? object.find("limits") : object.end();
    if (!object.is_object() || limits == object.end())
        return false;
    Members members(*limits);
    entitlement.liveAccounts = static_cast<int>(members.number("accounts", 1'000'000));
    entitlement.requestsPerQuarter = static_cast<int>(members.number("requests", 1'000'000'000));
    entitlement.localApi = members.text("local_api");
    return members.isWhole();
}

} // namespace

std::string payloadOf(const Entitlement &entitlement)
{
    const Json limits = {{"accounts", entitlement.liveAccounts},
                         {"requests", entitlement.requestsPerQuarter},
                         {"local_api", entitlement.localApi}};
    const Json payload = {{"v", 1},
                          {"kid", entitlement.keyId},
                          {"iss", entitlement.issuer},
                          {"sub", entitlement.subject},
                          {"dev", entitlement.device},
                          {"plan", termsOf(entitlement.plan).key},
                          {"status", entitlement.status},
                          {"limits", limits},
                          {"seq", entitlement.sequence},
                          {"iat", entitlement.issuedAt},
                          {"nbf", entitlement.notBefore},
                          {"exp", entitlement.expiresAt},
                          {"soft", entitlement.renewAfter}};
    return payload.dump();
}

std::optional<Entitlement> parsedPayload(std::string_view json)
{
    const Json payload = Json::parse(json, nullptr, false);
    Members members(payload);
    Entitlement entitlement;
    entitlement.keyId = members.text("kid");
    entitlement.issuer = members.text("iss");
    entitlement.subject = members.text("sub");
    entitlement.device = members.text("dev");
    entitlement.status = members.text("status");
    entitlement.sequence = members.number("seq");
    entitlement.issuedAt = members.number("iat");
    entitlement.notBefore = members.number("nbf");
    entitlement.expiresAt = members.number("exp");
    entitlement.renewAfter = members.number("soft");
    const auto plan = planNamed(members.text("plan"));
    if (members.number("v") != 1 || !plan || !members.isWhole() || !takeLimits(payload, entitlement))
        return std::nullopt;
    entitlement.plan = *plan;
    return entitlement;
}

} // namespace creatormetrics
