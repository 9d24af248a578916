// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/accounts.h"

#include "app/endpoint/accounts/accountrequests.h"
#include "app/endpoint/accounts/devices.h"
#include "app/endpoint/accounts/mails.h"
#include "app/endpoint/accounts/onetimetokens.h"
#include "app/endpoint/accounts/tokensreply.h"
#include "app/endpoint/accounts/users.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/store/audit.h"
#include "app/endpoint/web/apiproblem.h"
#include "app/endpoint/web/bodyreader.h"

namespace creatormetrics {

namespace {

AuditEntry auditOf(const ApiCall &call, const std::string &actor, const std::string &action, const std::string &target,
                   const std::string &result = "ok")
{
    return {call.now, actor, action, target, call.address.truncated(), call.requestId, result};
}

Reply accepted()
{
    return apiJson(202, {{"status", "verification_sent"}});
}

Reply registerUser(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    RegistrationRequest request;
    request.email = body.text("email", 254);
    const Secret password = body.secret("password", 4 * PasswordRules::most);
    request.name = body.maybeText("name", 200);
    request.locale = body.maybeText("locale", 35);
    if (!isEmailAddress(request.email))
        body.refuse("email", "format");
    if (auto fault = body.fault())
        return *std::move(fault);
    if (const auto objection = accounts.rules.objection(password, request.email))
        return apiProblem(ProblemCode::WeakPassword, *objection, {{"/password", "weak"}});
    request.phc = accounts.hashed(password);
    accounts.parts.database.write([&](SqlConnection &connection) {
        enqueueRegistration(connection, accounts.parts.keyring, request, call.now);
    });
    accounts.parts.wakeWorker();
    return accepted();
}

Reply verifyEmail(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const Secret token = body.secret("token", 100);
    if (auto fault = body.fault())
        return *std::move(fault);
    const bool isGood = accounts.parts.database.write([&](SqlConnection &connection) {
        const auto user = redeemOneTimeToken(connection, OneTimeKind::Verify, token, call.now);
        if (!user)
            return false;
        markVerified(connection, *user, call.now);
        appendAudit(connection, auditOf(call, *user, "email_verified", *user));
        return true;
    });
    return isGood ? Reply::empty(204) : apiProblem(ProblemCode::TokenInvalid);
}

// ---- login

struct LoginRequest {
    std::string email;
    Secret password;
    std::string installationId;
    DeviceDescription device;
};

std::optional<Reply> readLogin(const Accounts &accounts, const Json &json, LoginRequest &login)
{
    BodyReader body(json);
    login.email = body.text("email", 254);
    login.password = body.secret("password", 4 * PasswordRules::most);
    BodyReader device(body.object("device"), "/device");
    login.installationId = device.text("install_id", 100, 16);
    login.device.name = device.text("name", 100);
    login.device.platform = device.text("platform", 40);
    login.device.appVersion = device.text("app_version", 40);
    body.take(std::move(device));
    login.device.installHash = accounts.installHash(login.installationId);
    return body.fault();
}

/// What is known before the password is looked at.
struct LoginState {
    std::optional<User> user;
    std::optional<std::string> phc;
    Milliseconds wait = 0;
};

LoginState stateFor(const Accounts &accounts, const ApiCall &call, const LoginRequest &login)
{
    return accounts.parts.database.read([&](SqlConnection &connection) {
        LoginState state;
        state.user = userByEmail(connection, login.email);
        const auto userId = state.user ? state.user->id : std::string();
        state.phc = passwordHashOf(connection, userId);
        const bool isKnown = isKnownDevice(connection, userId, login.device.installHash);
        const auto wait = accounts.throttle.waitFor(connection, login.email, call.address, call.now);
        state.wait = isKnown ? 0 : wait;
        return state;
    });
}

Reply tooSoon(Accounts &accounts, Milliseconds wait)
{
    accounts.parts.metrics.count("cm_auth_logins_total", {{"result", "throttled"}});
    return apiProblemLater(ProblemCode::RateLimited, "Too many attempts to sign in.", wait);
}

Reply refusedLogin(Accounts &accounts, const ApiCall &call, const LoginRequest &login, const LoginState &state)
{
    accounts.parts.database.write([&](SqlConnection &connection) {
        const bool isHundredth = accounts.throttle.noteFailure(connection, login.email, call.address, call.now);
        const std::string target = state.user ? state.user->id : std::string();
        appendAudit(connection, auditOf(call, "stranger", "login", target, "refused"));
        if (isHundredth && state.user && state.user->isActive) {
            const auto token = newOneTimeToken(connection, OneTimeKind::Reset, state.user->id, call.now);
            enqueueMail(connection, accounts.parts.keyring,
                        manyFailuresMail(addresseeOf(*state.user), accounts.parts.publicUrl, token), call.now);
        }
    });
    accounts.parts.metrics.count("cm_auth_logins_total", {{"result", "refused"}});
    return apiProblem(ProblemCode::InvalidCredentials);
}

// The right password of an address that was never confirmed: when the last mail is older than ten minutes, another goes out.
Reply unverifiedLogin(Accounts &accounts, const ApiCall &call, const User &user)
{
    accounts.parts.database.write([&](SqlConnection &connection) {
        const bool isFresh = connection
                                 .first("SELECT 1 FROM one_time_tokens WHERE user_id = $1 AND kind = 'verify' AND "
                                        "used_at IS NULL AND expires_at > $2",
                                        {user.id, call.now + oneTimeLife - 10 * oneMinute})
                                 .has_value();
        if (isFresh)
            return;
        const auto token = newOneTimeToken(connection, OneTimeKind::Verify, user.id, call.now);
        enqueueMail(connection, accounts.parts.keyring, verificationMail(addresseeOf(user), accounts.parts.publicUrl, token), call.now);
    });
    accounts.parts.wakeWorker();
    accounts.parts.metrics.count("cm_auth_logins_total", {{"result", "unverified"}});
    return apiProblem(ProblemCode::EmailUnverified);
}

Reply signedIn(Accounts &accounts, const ApiCall &call, const LoginRequest &login, const LoginState &state)
{
    const User &user = *state.user;
    const bool isOutdated = accounts.hasher.isOutdated(*state.phc);
    const std::string phc = isOutdated ? accounts.hashed(login.password) : std::string();
    auto reply = accounts.parts.database.write([&](SqlConnection &connection) -> std::optional<Reply> {
        if (passwordHashOf(connection, user.id) != state.phc)
            return std::nullopt; // changed while this one was looked at
        if (isOutdated)
            setPassword(connection, user.id, phc, call.now);
        accounts.throttle.noteSuccess(connection, login.email, call.address);
        const auto device = rememberDevice(connection, user.id, login.device, call.now);
        if (device.isNew && !device.isFirst)
            enqueueMail(connection, accounts.parts.keyring,
                        newDeviceMail(addresseeOf(user), login.device.name, login.device.platform), call.now);
        Sessions::endDevice(connection, device.id, "signed in anew", call.now);
        const auto tokens = accounts.sessions.begin(connection, user.id, device.id, call.now);
        appendAudit(connection, auditOf(call, user.id, "login", device.id));
        return tokensReply(connection, accounts, tokens, login.installationId, call.now);
    });
    if (!reply)
        return refusedLogin(accounts, call, login, state);
    accounts.parts.wakeWorker();
    accounts.parts.metrics.count("cm_auth_logins_total", {{"result", "ok"}});
    return *std::move(reply);
}

Reply logIn(Accounts &accounts, ApiCall &call)
{
    LoginRequest login;
    if (auto fault = readLogin(accounts, call.body, login))
        return *std::move(fault);
    if (const auto wait = accounts.throttle.askForNetwork(call.address); wait > 0)
        return tooSoon(accounts, wait);
    const auto state = stateFor(accounts, call, login);
    if (state.wait > 0)
        return tooSoon(accounts, state.wait);
    const bool isRight = accounts.isPassword(state.phc, login.password);
    if (!isRight || !state.user || !state.user->isActive)
        return refusedLogin(accounts, call, login, state);
    return state.user->verifiedAt ? signedIn(accounts, call, login, state) : unverifiedLogin(accounts, call, *state.user);
}

// ---- refresh and logout

Reply refusedRefresh(Accounts &accounts, RefreshFault fault)
{
    const auto count = [&](std::string_view result) {
        accounts.parts.metrics.count("cm_auth_refresh_total", {{"result", result}});
    };
    switch (fault) {
    case RefreshFault::Expired:
        count("expired");
        return apiProblem(ProblemCode::TokenExpired);
    case RefreshFault::Reused:
        count("reused");
        return apiProblem(ProblemCode::TokenReused);
    case RefreshFault::EndedByReuse: // its holder, or the thief, comes second; told the same, counted as what it is
        count("invalid");
        return apiProblem(ProblemCode::TokenReused);
    case RefreshFault::TooOften:
        count("too_often");
        return apiProblemLater(ProblemCode::RequestInProgress, "The token has been exchanged already.", oneSecond);
    case RefreshFault::Invalid:
        break;
    }
    count("invalid");
    return apiProblemAs(401, ProblemCode::TokenInvalid);
}

Reply refresh(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const Secret token = body.secret("refresh_token", 300);
    const std::string installationId = body.text("install_id", 100, 16);
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto installHash = accounts.installHash(installationId);
    // Whatever comes of it is committed: a session that ends because its token was shown twice has to stay ended.
    auto outcome = accounts.parts.database.write([&](SqlConnection &connection) -> std::variant<Reply, RefreshFault> {
        auto result = accounts.sessions.refresh(connection, token, installHash, call.now);
        if (const auto *tokens = std::get_if<SessionTokens>(&result))
            return tokensReply(connection, accounts, *tokens, installationId, call.now);
        const auto fault = std::get<RefreshFault>(result);
        if (fault == RefreshFault::Reused)
            appendAudit(connection, auditOf(call, "stranger", "refresh_reused", {}, "session ended"));
        return fault;
    });
    if (const auto *fault = std::get_if<RefreshFault>(&outcome))
        return refusedRefresh(accounts, *fault);
    accounts.parts.metrics.count("cm_auth_refresh_total", {{"result", "rotated"}});
    return std::get<Reply>(std::move(outcome));
}

// Also with a token that no longer lives: who is out already is out.
Reply logOut(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const bool all = body.boolean("all", false);
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto caller = accounts.authenticate(call);
    if (const auto *who = std::get_if<Caller>(&caller)) {
        accounts.parts.database.write([&](SqlConnection &connection) {
            if (all)
                Sessions::endAll(connection, who->userId, "logged out", call.now);
            else
                Sessions::end(connection, who->familyId, "logged out", call.now);
            appendAudit(connection, auditOf(call, who->userId, all ? "logout_all" : "logout", who->deviceId));
        });
    }
    return Reply::empty(204);
}

// ---- forgotten passwords

Reply forgotPassword(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const auto email = body.text("email", 254);
    if (!isEmailAddress(email))
        body.refuse("email", "format");
    if (auto fault = body.fault())
        return *std::move(fault);
    const auto key = "forgot:" + accounts.parts.keyring.keyedHash("forgot", lowered(email));
    const bool isAllowed = accounts.parts.limiter.ask(key, {5, oneHour}).isAllowed;
    if (isAllowed) // beyond it, no more mails to the same person; the answer stays the same
        accounts.parts.database.write([&](SqlConnection &connection) {
            enqueueForgottenPassword(connection, accounts.parts.keyring, email, call.now);
        });
    accounts.parts.wakeWorker();
    return apiJson(202, {{"status", "reset_sent"}});
}

std::optional<std::string> applyReset(Accounts &accounts, const ApiCall &call, const Secret &token, const std::string &phc)
{
    return accounts.parts.database.write([&](SqlConnection &connection) {
        const auto user = redeemOneTimeToken(connection, OneTimeKind::Reset, token, call.now);
        if (!user)
            return user;
        setPassword(connection, *user, phc, call.now);
        markVerified(connection, *user, call.now); // the link came to that address
        Sessions::endAll(connection, *user, "password reset", call.now);
        appendAudit(connection, auditOf(call, *user, "password_reset", *user));
        if (const auto found = userById(connection, *user))
            enqueueMail(connection, accounts.parts.keyring, passwordChangedMail(addresseeOf(*found)), call.now);
        return user;
    });
}

Reply resetPassword(Accounts &accounts, ApiCall &call)
{
    BodyReader body(call.body);
    const Secret token = body.secret("token", 100);
    const Secret password = body.secret("new_password", 4 * PasswordRules::most);
    if (auto fault = body.fault())
        return *std::move(fault);
    if (const auto objection = accounts.rules.objection(password, {}))
        return apiProblem(ProblemCode::WeakPassword, *objection, {{"/new_password", "weak"}});
    if (!applyReset(accounts, call, token, accounts.hashed(password)))
        return apiProblem(ProblemCode::TokenInvalid);
    accounts.parts.wakeWorker();
    return Reply::empty(204);
}

} // namespace

void addSignInRoutes(ApiService &service, Accounts &accounts)
{
    const auto add = [&](const char *name, ApiWork work, ApiBudget budget, Reply (*handle)(Accounts &, ApiCall &)) {
        service.add({.method = "POST",
                     .pattern = std::string("/api/v1/auth/") + name,
                     .work = work,
                     .access = ApiAccess::Open,
                     .body = ApiBody::JsonObject,
                     .budget = budget,
                     .handle = [&accounts, handle](ApiCall &call) { return handle(accounts, call); }});
    };
    add("register", ApiWork::Hash, ApiBudget::Address, registerUser);
    add("verify-email", ApiWork::Write, ApiBudget::Address, verifyEmail);
    add("login", ApiWork::Hash, ApiBudget::None, logIn);
    add("refresh", ApiWork::Write, ApiBudget::None, refresh);
    add("logout", ApiWork::Write, ApiBudget::None, logOut);
    add("forgot-password", ApiWork::Write, ApiBudget::Address, forgotPassword);
    add("reset-password", ApiWork::Hash, ApiBudget::Address, resetPassword);
}

} // namespace creatormetrics
