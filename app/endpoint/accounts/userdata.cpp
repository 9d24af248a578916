// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/userdata.h"

#include "app/endpoint/base/clock.h"

#include <initializer_list>

namespace creatormetrics {

namespace {

Json jsonOf(const SqlValue &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    return nullptr;
}

// One object for each row; columns that end in "_at" or "_until" hold moments.
Json objects(SqlConnection &connection, const std::string &sql, const std::string &userId,
             std::initializer_list<const char *> names)
{
    Json list = Json::array();
    for (const auto &row : connection.run(sql, {userId})) {
        Json object;
        std::size_t column = 0;
        for (const std::string name : names) {
            auto value = jsonOf(row.values().at(column++));
            const bool isMoment = name.ends_with("_at") || name.ends_with("_until") || name == "period_end";
            object[name] = isMoment && value.is_number() ? Json(value.get<std::int64_t>() / oneSecond) : value;
        }
        list.push_back(std::move(object));
    }
    return list;
}

} // namespace

Json userExport(SqlConnection &connection, const std::string &userId)
{
    return {{"profile", objects(connection,
                                "SELECT id, email, email_verified_at, name, locale, timezone, created_at FROM users WHERE id = $1",
                                userId, {"id", "email", "email_verified_at", "name", "locale", "timezone", "created_at"})},
            {"devices", objects(connection,
                                "SELECT id, name, platform, app_version, created_at, last_seen_at FROM devices WHERE user_id = $1",
                                userId, {"id", "name", "platform", "app_version", "created_at", "last_seen_at"})},
            {"sessions", objects(connection,
                                 "SELECT device_id, created_at, rotated_at, revoked_at, revoke_reason FROM session_families "
                                 "WHERE user_id = $1 ORDER BY created_at",
                                 userId, {"device_id", "created_at", "rotated_at", "revoked_at", "revoke_reason"})},
            {"subscription", objects(connection,
                                     "SELECT plan, status, period_end, cancel_at_period_end, stripe_customer, "
                                     "stripe_subscription FROM subscriptions WHERE user_id = $1",
                                     userId,
                                     {"plan", "status", "period_end", "cancels_at_period_end", "stripe_customer",
                                      "stripe_subscription"})},
            {"usage", objects(connection, "SELECT day, metric, value FROM usage_counters WHERE user_id = $1 ORDER BY day, metric",
                              userId, {"day", "metric", "value"})},
            {"connected_accounts",
             objects(connection, "SELECT platform, account_id, proven_at FROM platform_accounts WHERE user_id = $1", userId,
                     {"platform", "account_id", "proven_at"})},
            {"watched_topics", objects(connection,
                                       "SELECT t.platform, t.topic, s.created_at FROM relay_subscriptions s "
                                       "JOIN relay_topics t ON t.id = s.topic_id WHERE s.user_id = $1",
                                       userId, {"platform", "topic", "created_at"})},
            {"audit", objects(connection,
                              "SELECT at, action, target, ip_trunc, result FROM audit WHERE actor = $1 OR target = $1 ORDER BY seq",
                              userId, {"made_at", "action", "target", "network", "result"})}};
}

} // namespace creatormetrics
