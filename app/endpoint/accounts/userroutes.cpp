// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accounts.h"

#include "app/endpoint/accounts/devices.h"
#include "app/endpoint/accounts/mails.h"
#include "app/endpoint/accounts/onetimetokens.h"
#include "app/endpoint/accounts/userdata.h"
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/plans/subscription.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"
#include "models/entitlement/base64url.h"

namespace creatormetrics {

namespace {

AuditEntry auditOf(const ApiCall &call, const std::string &action, const std::string &target)
{
    return {call.now, call.caller.userId, action, target, call.address.truncated(), call.requestId, "ok"};
}

Json maybe(const std::optional<std::string> &text)
{
    return text ? Json(*text) : Json();
}

Reply profileReply(const User &user, Plan plan)
{
    Reply reply = apiJson(200, {{"id", user.id},
                                {"email", user.email},
                                {"email_verified", user.verifiedAt.has_value()},
                                {"name", maybe(user.name)},
                                {"locale", maybe(user.locale)},
                                {"timezone", maybe(user.timezone)},
                                {"plan", termsOf(plan).key},
                                {"created_at", user.createdAt / oneSecond},
                                {"version", user.version}});
    reply.headers.set("ETag", '"' + std::to_string(user.version) + '"');
    return withoutStoring(std::move(reply));
}

Reply profile(Accounts &accounts, ApiCall &call)
{
    const auto user = accounts.parts.database.read(
        [&](SqlConnection &connection) { return userById(connection, call.caller.userId); });
    return user ? profileReply(*user, call.caller.plan) : apiProblem(ProblemCode::Unauthenticated);
}

// The version the client has seen: from If-Match, or from the body.
std::optional<std::int64_t> expectedVersion(const ApiCall &call, BodyReader &body)
{
    const auto inBody = body.maybeInteger("version", 1, INT64_MAX);
    const auto field = call.request.headers.value("If-Match");
    if (!field)
        return inBody;
    if (field->size() < 3 || field->size() > 20 || field->front() != '"' || field->back() != '"')
        return 0;
    const auto digits = field->substr(1, field->size() - 2);
    return digits.find_first_not_of("0123456789") == std::string::npos ? std::stoll(digits) : 0;
}

Reply changeProfileOf(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const ProfileChange change{body.maybeText("name", 200), body.maybeText("locale", 35), body.maybeText("timezone", 64)};
    const auto version = expectedVersion(call, body);
    if (!version)
        body.refuse("version", "missing");
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto changed = accounts.parts.database.write([&](SqlConnection &connection) -> std::optional<User> {
        if (!changeProfile(connection, call.caller.userId, *version, change))
            return std::nullopt;
        return userById(connection, call.caller.userId);
    });
    return changed ? profileReply(*changed, call.caller.plan) : apiProblem(ProblemCode::VersionConflict);
}

std::optional<std::string> currentHash(Accounts &accounts, const ApiCall &call)
{
    return accounts.parts.database.read(
        [&](SqlConnection &connection) { return passwordHashOf(connection, call.caller.userId); });
}

// A stolen access token must not become a way to guess the password at leisure.
std::optional<Reply> refusedForPassword(Accounts &accounts, const ApiCall &call, const Secret &password)
{
    const auto decision = accounts.parts.limiter.ask("password:" + call.caller.userId, {10, 15 * oneMinute});
    if (!decision.isAllowed)
        return apiProblemLater(ProblemCode::RateLimited, "Too many attempts.", decision.retryAfter);
    return accounts.isPassword(currentHash(accounts, call), password)
               ? std::nullopt
               : std::optional(apiProblem(ProblemCode::InvalidCredentials));
}

Reply changePassword(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const Secret current = body.secret("current", 4 * PasswordRules::most);
    const Secret wanted = body.secret("new", 4 * PasswordRules::most);
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto user = accounts.parts.database.read(
        [&](SqlConnection &connection) { return userById(connection, call.caller.userId); });
    if (!user)
        return apiProblem(ProblemCode::Unauthenticated);
    if (const auto objection = accounts.rules.objection(wanted, user->email))
        return apiProblem(ProblemCode::WeakPassword, *objection, {{"/new", "weak"}});
    if (auto refused = refusedForPassword(accounts, call, current))
        return *std::move(refused);
    const auto phc = accounts.hashed(wanted);
    accounts.parts.database.write([&](SqlConnection &connection) {
        setPassword(connection, user->id, phc, call.now);
        Sessions::endAll(connection, user->id, "password changed", call.now, call.caller.familyId);
        appendAudit(connection, auditOf(call, "password_changed", user->id));
        enqueueMail(connection, accounts.parts.keyring, passwordChangedMail(addresseeOf(*user)), call.now);
    });
    accounts.parts.wakeWorker();
    return Reply::empty(204);
}

Reply exportData(Accounts &accounts, ApiCall &call)
{
    const auto data = accounts.parts.database.write([&](SqlConnection &connection) {
        appendAudit(connection, auditOf(call, "data_exported", call.caller.userId));
        return userExport(connection, call.caller.userId);
    });
    return withoutStoring(apiJson(200, data));
}

Reply eraseAccount(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const Secret password = body.secret("password", 4 * PasswordRules::most);
    if (auto fault = body.fault())
        return *std::move(fault);
    if (auto refused = refusedForPassword(accounts, call, password))
        return *std::move(refused);
    accounts.parts.database.write([&](SqlConnection &connection) {
        const auto user = userById(connection, call.caller.userId);
        const auto subscription = subscriptionOf(connection, call.caller.userId);
        if (subscription.stripeCustomer) // what is paid there has to end too
            enqueueWork(connection, accounts.parts.keyring, "forget_customer", {{"customer", *subscription.stripeCustomer}},
                        call.now);
        appendAudit(connection, auditOf(call, "account_deleted", call.caller.userId));
        eraseUser(connection, call.caller.userId);
        if (user)
            enqueueMail(connection, accounts.parts.keyring, accountErasedMail(addresseeOf(*user)), call.now);
    });
    accounts.parts.wakeWorker();
    return apiJson(202, {{"status", "deleted"}});
}

// ---- devices

Reply listDevices(Accounts &accounts, ApiCall &call)
{
    Json list = Json::array();
    for (const auto &device : accounts.parts.database.read(
             [&](SqlConnection &connection) { return devicesOf(connection, call.caller.userId); }))
        list.push_back({{"id", device.id},
                        {"name", device.name},
                        {"platform", device.platform},
                        {"app_version", device.appVersion},
                        {"created_at", device.createdAt / oneSecond},
                        {"last_seen_at", device.lastSeenAt / oneSecond},
                        {"current", device.id == call.caller.deviceId}});
    return apiJson(200, {{"devices", list}});
}

Reply removeDevice(Accounts &accounts, ApiCall &call)
{
    const auto id = valueOf(call.request.pathValues, "id").value_or(std::string());
    const bool isGone = accounts.parts.database.write([&](SqlConnection &connection) {
        if (!forgetDevice(connection, call.caller.userId, id))
            return false;
        appendAudit(connection, auditOf(call, "device_removed", id));
        return true;
    });
    return isGone ? Reply::empty(204) : apiProblem(ProblemCode::NotFound);
}

// ---- usage

bool isDay(const std::string &text)
{
    const auto isDigitAt = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!isDigitAt(i))
            return false;
    }
    return true;
}

constexpr std::int64_t mostOfACounter = 1'000'000;
constexpr std::string_view platforms[] = {"youtube", "instagram", "twitter", "tiktok"};

/// What an application reports of a day: how often it synced well and badly, and what it exported.
struct UsageReport {
    std::string day;
    std::int64_t syncsOk = 0;
    std::int64_t exports = 0;
    std::vector<std::pair<std::string, std::int64_t>> failed; // platform, count
};

std::optional<Reply> readUsage(const Json &json, UsageReport &report)
{
    BodyReader body(json);
    report.day = body.text("day", 10, 10);
    BodyReader counters(body.object("counters"), "/counters");
    report.syncsOk = counters.maybeInteger("syncs_ok", 0, mostOfACounter).value_or(0);
    report.exports = counters.maybeInteger("exports", 0, mostOfACounter).value_or(0);
    static const Json none = Json::object();
    const bool hasFailures = json.is_object() && json.contains("counters") && json.at("counters").is_object()
                             && json.at("counters").contains("syncs_failed");
    BodyReader failed(hasFailures ? counters.object("syncs_failed") : none, "/counters/syncs_failed");
    for (const auto platform : platforms) {
        if (const auto count = failed.maybeInteger(std::string(platform), 0, mostOfACounter))
            report.failed.emplace_back(platform, *count);
    }
    counters.take(std::move(failed));
    body.take(std::move(counters));
    if (auto fault = body.fault())
        return fault;
    return isDay(report.day) ? std::nullopt
                             : std::optional(apiProblem(ProblemCode::UnprocessableRequest, "A day is YYYY-MM-DD.", {{"/day", "format"}}));
}

void addCounter(SqlConnection &connection, const ApiCall &call, const std::string &day, const std::string &metric,
                std::int64_t value)
{
    if (value > 0)
        connection.run("INSERT INTO usage_counters(user_id, day, metric, value) VALUES($1, $2, $3, $4) ON CONFLICT "
                       "(user_id, day, metric) DO UPDATE SET value = usage_counters.value + excluded.value",
                       {call.caller.userId, day, metric, value});
}

Reply reportUsage(Accounts &accounts, ApiCall &call)
{
    UsageReport report;
    if (auto fault = readUsage(call.body, report))
        return *std::move(fault);
    accounts.parts.database.write([&](SqlConnection &connection) {
        addCounter(connection, call, report.day, "syncs_ok", report.syncsOk);
        addCounter(connection, call, report.day, "exports", report.exports);
        for (const auto &[platform, count] : report.failed)
            addCounter(connection, call, report.day, "syncs_failed_" + platform, count);
    });
    auto &metrics = accounts.parts.metrics;
    metrics.count("cm_desktop_sync_total", {{"platform", "all"}, {"result", "ok"}}, static_cast<double>(report.syncsOk));
    for (const auto &[platform, count] : report.failed)
        metrics.count("cm_desktop_sync_total", {{"platform", platform}, {"result", "failed"}}, static_cast<double>(count));
    return apiJson(202, {{"status", "counted"}});
}

Reply usage(Accounts &accounts, ApiCall &call)
{
    Json days = Json::object();
    for (const auto &row : accounts.parts.database.read([&](SqlConnection &connection) {
             return connection.run("SELECT day, metric, value FROM usage_counters WHERE user_id = $1 ORDER BY day DESC, metric "
                                   "LIMIT 2000",
                                   {call.caller.userId});
         }))
        days[row.text(0)][row.text(1)] = row.integer(2);
    const auto &terms = termsOf(call.caller.plan);
    return apiJson(200, {{"plan", terms.key},
                         {"limits", {{"accounts", terms.liveAccounts}, {"requests", terms.requestsPerQuarter}}},
                         {"days", days}});
}

// ---- entitlement

Reply entitlement(Accounts &accounts, ApiCall &call)
{
    const auto query = call.request.queryValues();
    const auto installationId = query ? valueOf(*query, "install_id") : std::nullopt;
    if (!installationId || installationId->size() < 16 || installationId->size() > 100)
        return apiProblem(ProblemCode::InvalidRequest, "install_id takes the installation's id.", {{"/install_id", "missing"}});
    const auto installHash = accounts.installHash(*installationId);
    const auto issued = accounts.parts.database.write(
        [&](SqlConnection &connection) -> std::optional<EntitlementIssuer::Issued> {
            const auto row = connection.first("SELECT install_hash FROM devices WHERE id = $1", {call.caller.deviceId});
            if (!row || !equalInConstantTime(row->text(0), installHash))
                return std::nullopt;
            return accounts.parts.entitlements.issue(connection, call.caller.userId, call.caller.deviceId, *installationId,
                                                     call.now);
        });
    if (!issued)
        return apiProblem(ProblemCode::Forbidden, "This session belongs to another installation.");
    return withoutStoring(apiJson(200, {{"entitlement", issued->text}, {"refresh_after", issued->renewAfter / oneSecond}}));
}

Reply entitlementKeys(Accounts &accounts, ApiCall &)
{
    Json keys = Json::array();
    for (const auto &key : accounts.parts.entitlements.keys())
        keys.push_back({{"kid", key.id},
                        {"alg", "Ed25519"},
                        {"public", base64Url(key.publicKey)},
                        {"not_after", key.notAfter ? Json(*key.notAfter / oneSecond) : Json()}});
    return apiJson(200, {{"keys", keys}});
}

} // namespace

void addUserRoutes(ApiService &service, Accounts &accounts)
{
    const auto add = [&](const char *method, const char *name, ApiWork work, ApiBody body,
                         Reply (*handle)(Accounts &, ApiCall &)) {
        service.add({.method = method,
                     .pattern = std::string("/api/v1/") + name,
                     .work = work,
                     .body = body,
                     .handle = [&accounts, handle](ApiCall &call) { return handle(accounts, call); }});
    };
    add("GET", "user/profile", ApiWork::Read, ApiBody::None, profile);
    add("PUT", "user/profile", ApiWork::Write, ApiBody::JsonObject, changeProfileOf);
    add("POST", "user/password", ApiWork::Hash, ApiBody::JsonObject, changePassword);
    add("GET", "user/export", ApiWork::Write, ApiBody::None, exportData);
    add("DELETE", "user", ApiWork::Hash, ApiBody::JsonObject, eraseAccount);
    add("GET", "user/devices", ApiWork::Read, ApiBody::None, listDevices);
    add("DELETE", "user/devices/{id}", ApiWork::Write, ApiBody::None, removeDevice);
    add("GET", "user/usage", ApiWork::Read, ApiBody::None, usage);
    add("POST", "user/usage", ApiWork::Write, ApiBody::JsonObject, reportUsage);
    add("GET", "entitlement", ApiWork::Write, ApiBody::None, entitlement);
    service.add({.method = "GET",
                 .pattern = "/api/v1/entitlement/keys",
                 .work = ApiWork::Here,
                 .access = ApiAccess::Open,
                 .budget = ApiBudget::None,
                 .handle = [&accounts](ApiCall &call) { return entitlementKeys(accounts, call); }});
}

} // namespace creatormetrics
