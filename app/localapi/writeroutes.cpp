// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apireply.h"
#include "app/localapi/apiserver.h"
#include "app/localapi/platformanswers.h"
#include "app/localapi/reportanswers.h"
#include "app/localapi/reportwishes.h"
#include "app/localapi/requestpath.h"
#include "models/analytics/recordsjson.h"
#include "models/core/whenfinished.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Reply notHere()
{
    return apiProblem(ProblemCode::UnprocessableRequest, u"this program cannot do that"_s);
}

Reply noBodyTaken()
{
    return apiProblem(ProblemCode::InvalidRequest, u"the request takes no body"_s);
}

/// The number that `account` names, if it is given.
Result<std::optional<qint64>> accountNumber(const ApiParameters &parameters)
{
    if (!parameters.contains(u"account"_s))
        return std::optional<qint64>();
    const auto number = numberParameter(u"account"_s, parameters.value(u"account"_s), 1, std::numeric_limits<qint64>::max());
    if (!number)
        return number.error();
    return std::optional(*number);
}

Result<bool> switchParameter(const ApiParameters &parameters, const QString &name)
{
    const QString given = parameters.value(name, u"false"_s);
    if (given != "true"_L1 && given != "false"_L1)
        return badParameter(name, given, u"true or false"_s);
    return given == "true"_L1;
}

Error severalAccounts(const std::vector<Account> &accounts)
{
    QStringList ids;
    for (const Account &account : accounts)
        ids << QString::number(account.id.value());
    return {.kind = ErrorKind::BadInput, .detail = u"account: the platform has several; it takes one of %1"_s.arg(ids.join(u", "_s))};
}

bool isJson(const Request &request)
{
    const std::string type = request.headers.value("Content-Type").value_or(std::string());
    return equalsIgnoringCase(type.substr(0, type.find(';')), "application/json");
}

} // namespace

void ApiServer::addPlatformWrites()
{
    const auto forPlatform = [this](std::string_view method, std::string_view pattern, const QStringList &names, auto then) {
        add(method, pattern, names, [this, then](const Request &request, const ApiParameters &parameters, const Responder &responder) {
            const auto platform = platformInPath(request);
            if (!platform)
                return responder.send(unknownPlatform());
            if (!request.body.empty())
                return responder.send(noBodyTaken());
            act(responder, [then, platform, parameters, responder] { then(*platform, parameters, responder); });
        });
    };
    forPlatform("POST", "/api/v1/platforms/{platform}/connect", {},
                [this](Platform platform, const ApiParameters &, const Responder &responder) { connectPlatform(platform, responder); });
    forPlatform("DELETE", "/api/v1/platforms/{platform}/disconnect", {u"account"_s, u"erase"_s},
                [this](Platform platform, const ApiParameters &parameters, const Responder &responder) {
                    const auto erase = switchParameter(parameters, u"erase"_s);
                    if (!erase)
                        return responder.send(apiProblemFor(erase.error()));
                    withAccounts(platform, parameters, responder, [this, erase = *erase, responder](const std::vector<Account> &accounts) {
                        disconnectOne(accounts, erase, responder);
                    });
                });
    forPlatform("POST", "/api/v1/platforms/{platform}/refresh", {u"account"_s},
                [this](Platform platform, const ApiParameters &parameters, const Responder &responder) {
                    withAccounts(platform, parameters, responder, [this, platform, responder](const std::vector<Account> &accounts) {
                        refresh(platform, accounts, responder);
                    });
                });
}

void ApiServer::withAccounts(Platform platform, const ApiParameters &parameters, const Responder &responder,
                             std::function<void(const std::vector<Account> &)> then)
{
    const auto number = accountNumber(parameters);
    if (!number)
        return responder.send(apiProblemFor(number.error()));
    const auto reading =
        m_parts.store.read([platform, number = *number](Connection &connection) { return accountsOf(connection, platform, number); });
    whenFinished(reading, m_parts.actor,
                 [self = shared_from_this(), responder, then = std::move(then)](const Result<std::vector<Account>> &accounts) {
                     if (accounts)
                         then(*accounts);
                     else
                         responder.send(apiProblemFor(accounts.error()));
                 });
}

void ApiServer::connectPlatform(Platform platform, const Responder &responder)
{
    if (!m_parts.actions.connect)
        return responder.send(notHere());
    whenFinished(m_parts.actions.connect(platform), m_parts.actor, [platform, responder](const Result<QUrl> &address) {
        if (!address)
            return responder.send(apiProblemFor(address.error()));
        responder.send(apiJson(202, {{u"platform"_s, platformKey(platform)},
                                     {u"authorization_url"_s, address->toString(QUrl::FullyEncoded)}}));
    });
}

void ApiServer::disconnectOne(const std::vector<Account> &candidates, bool erase, const Responder &responder)
{
    if (candidates.empty())
        return responder.send(apiProblem(ProblemCode::NotFound, u"the platform has no account"_s));
    if (candidates.size() > 1)
        return responder.send(apiProblemFor(severalAccounts(candidates)));
    if (!m_parts.actions.disconnect)
        return responder.send(notHere());
    const AccountId id = candidates.front().id;
    whenFinished(m_parts.actions.disconnect(candidates.front(), erase), m_parts.actor, [id, erase, responder](const Outcome &done) {
        responder.send(done ? apiJson(200, {{u"account"_s, id.value()}, {u"erased"_s, erase}}) : apiProblemFor(done.error()));
    });
}

void ApiServer::refresh(Platform platform, const std::vector<Account> &accounts, const Responder &responder)
{
    std::vector<AccountId> ids;
    QJsonArray numbers;
    for (const Account &account : accounts) {
        if (!isSyncable(account))
            continue;
        ids.push_back(account.id);
        numbers.append(account.id.value());
    }
    if (ids.empty())
        return responder.send(apiProblem(ProblemCode::UnprocessableRequest, u"there is no account with a sign-in to sync"_s));
    if (!m_parts.actions.sync)
        return responder.send(notHere());
    m_parts.actions.sync(ids);
    responder.send(apiJson(202, {{u"platform"_s, platformKey(platform)}, {u"accounts"_s, numbers}}));
}

void ApiServer::addReportWrites()
{
    add("POST", "/api/v1/reports", {}, [this](const Request &request, const ApiParameters &, const Responder &responder) {
        if (!isJson(request))
            return responder.send(apiProblem(ProblemCode::UnsupportedMediaType, u"Content-Type: it takes application/json"_s));
        const auto wishes = readReportWishes(request.body);
        if (!wishes)
            return responder.send(apiProblemFor(wishes.error()));
        act(responder, [this, wishes = *wishes, responder] { makeReport(wishes, responder); });
    });
    add("DELETE", "/api/v1/reports/{id}", {}, [this](const Request &request, const ApiParameters &, const Responder &responder) {
        const auto id = idInPath(request);
        if (!id)
            return responder.send(apiProblemFor(id.error()));
        act(responder, [this, number = *id, responder] {
            whenFinished(removeReport(m_parts.store, ReportId(number)), m_parts.actor, [responder](const Outcome &done) {
                responder.send(done ? Reply::empty() : apiProblemFor(done.error()));
            });
        });
    });
}

void ApiServer::makeReport(const ApiParameters &wishes, const Responder &responder)
{
    if (!m_parts.actions.makeReport)
        return responder.send(notHere());
    const auto reading = m_parts.store.read(
        [wishes, now = m_parts.clock.now()](Connection &connection) { return reportSettingsFor(connection, wishes, now); });
    const auto tell = [workspace = m_parts.store.workspace(), responder](const Result<ReportRecord> &made) {
        if (!made)
            return responder.send(apiProblemFor(made.error()));
        Reply reply = apiJson(201, reportJson(*made, workspace));
        reply.headers.add("Location", "/api/v1/reports/" + std::to_string(made->id.value()));
        responder.send(std::move(reply));
    };
    whenFinished(reading, m_parts.actor, [self = shared_from_this(), tell, responder](const Result<ReportSettings> &settings) {
        if (settings)
            whenFinished(self->m_parts.actions.makeReport(*settings), self->m_parts.actor, tell);
        else
            responder.send(apiProblemFor(settings.error()));
    });
}

} // namespace creatormetrics
