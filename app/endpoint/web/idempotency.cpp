// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/web/idempotency.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/web/apiproblem.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr const char *sealContext = "idempotency";

bool isKey(const std::string &text)
{
    return !text.empty() && text.size() <= 255
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

Json jsonOf(const Reply &reply)
{
    Json headers = Json::array();
    for (const auto &field : reply.headers.fields())
        headers.push_back({field.name, field.value});
    return {{"status", reply.status}, {"headers", headers}, {"body", reply.body}};
}

Reply replyOf(const Json &json)
{
    Reply reply = Reply::empty(json.at("status").get<int>());
    for (const auto &field : json.at("headers"))
        reply.headers.add(field.at(0).get<std::string>(), field.at(1).get<std::string>());
    reply.body = json.at("body").get<std::string>();
    return reply;
}

} // namespace

std::optional<Reply> badIdempotencyKey(const Request &request)
{
    const auto count = request.headers.count("Idempotency-Key");
    if (count == 0 || (count == 1 && isKey(request.headers.value("Idempotency-Key").value_or(std::string()))))
        return std::nullopt;
    return apiProblem(ProblemCode::InvalidRequest, "Idempotency-Key takes 1 to 255 printable ASCII characters.");
}

Idempotency::Idempotency(Database &database, const Keyring &keyring) : m_database(database), m_keyring(keyring) {}

Reply Idempotency::once(ApiCall &call, const std::string &route, const std::function<Reply(ApiCall &)> &work)
{
    const auto key = call.request.headers.value("Idempotency-Key");
    if (!key)
        return work(call);
    if (auto refused = badIdempotencyKey(call.request))
        return *std::move(refused);
    const Place place{call.caller.userId, route, *key};
    if (auto known = claim(place, hex(sha256(call.request.body)), call.now))
        return *std::move(known);
    try {
        Reply reply = work(call);
        if (reply.status >= 500)
            release(place);
        else
            keep(place, reply, call.now);
        return reply;
    } catch (...) {
        release(place);
        throw;
    }
}

std::optional<Reply> Idempotency::claim(const Place &place, const std::string &bodyHash, Milliseconds now)
{
    return m_database.write(
        [&](SqlConnection &connection) { return claimIn(connection, place, bodyHash, now); });
}

std::optional<Reply> Idempotency::claimIn(SqlConnection &connection, const Place &place, const std::string &bodyHash,
                                          Milliseconds now)
{
    connection.run("DELETE FROM idempotency WHERE user_id = $1 AND route = $2 AND idempotency_key = $3 AND expires_at <= $4",
                   {place.user, place.route, place.key, now});
    const auto claimed = connection.first(
        "INSERT INTO idempotency(user_id, route, idempotency_key, body_sha256, status, expires_at) "
        "VALUES($1, $2, $3, $4, 0, $5) ON CONFLICT (user_id, route, idempotency_key) DO NOTHING RETURNING status",
        {place.user, place.route, place.key, bodyHash, now + oneMinute});
    if (claimed)
        return std::nullopt;
    const auto row = connection.first("SELECT body_sha256, status, response, expires_at FROM idempotency "
                                      "WHERE user_id = $1 AND route = $2 AND idempotency_key = $3",
                                      {place.user, place.route, place.key});
    if (!row) // the one who had it gave it back just now
        return apiProblemLater(ProblemCode::RequestInProgress, {}, oneSecond);
    return answerKept(*row, bodyHash, now);
}

std::optional<Reply> Idempotency::answerKept(const SqlRow &row, const std::string &bodyHash, Milliseconds now) const
{
    if (row.text(0) != bodyHash)
        return apiProblem(ProblemCode::KeyReused);
    if (row.integer(1) == 0)
        return apiProblemLater(ProblemCode::RequestInProgress, {}, std::min<Milliseconds>(row.integer(3) - now, oneSecond));
    const auto text = m_keyring.opened(sealContext, row.text(2));
    const auto json = text ? parsedJson(text->reveal()) : std::nullopt;
    return json ? replyOf(*json) : apiProblem(ProblemCode::InternalError);
}

void Idempotency::keep(const Place &place, const Reply &reply, Milliseconds now)
{
    const std::string sealed = m_keyring.sealed(sealContext, Secret(jsonText(jsonOf(reply))));
    m_database.write([&](SqlConnection &connection) {
        connection.run("UPDATE idempotency SET status = $4, response = $5, expires_at = $6 "
                       "WHERE user_id = $1 AND route = $2 AND idempotency_key = $3",
                       {place.user, place.route, place.key, static_cast<std::int64_t>(reply.status), sealed, now + oneDay});
    });
}

void Idempotency::release(const Place &place)
{
    m_database.write([&](SqlConnection &connection) {
        connection.run("DELETE FROM idempotency WHERE user_id = $1 AND route = $2 AND idempotency_key = $3 AND status = 0",
                       {place.user, place.route, place.key});
    });
}

void Idempotency::forgetExpired(SqlConnection &connection, Milliseconds now)
{
    connection.run("DELETE FROM idempotency WHERE expires_at <= $1", {now});
}

} // namespace creatormetrics
