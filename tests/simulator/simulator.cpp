// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulator.h"

#include "tests/simulator/analyticsapi.h"
#include "tests/simulator/controls.h"
#include "tests/simulator/dataapi.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/jsonfile.h"
#include "tests/simulator/truth.h"

#include <QDateTime>

#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

Reply noSuchPage()
{
    return googleErrorReply({.code = 404,
                             .reason = u"notFound"_s,
                             .message = u"Requested entity was not found."_s,
                             .status = u"NOT_FOUND"_s});
}

// One pixel stands in for every picture.
Reply picture()
{
    const auto png =
        QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kg"
                               "AAAABJRU5ErkJggg==");
    auto reply = Reply::empty(200);
    reply.headers.add("Content-Type", "image/png");
    reply.body = png.toStdString();
    return reply;
}

QString bearerOf(const Request &request)
{
    const auto header = QString::fromStdString(request.headers.value("Authorization").value_or(""));
    return header.startsWith("Bearer "_L1) ? header.mid(7) : QString();
}

QString baseOf(const Request &request)
{
    return "http://"_L1 + QString::fromStdString(request.headers.value("Host").value_or("127.0.0.1"));
}

} // namespace

Simulator::Simulator(SimulatorOptions options)
    : m_options(std::move(options))
    , m_specs(loadSpecs(m_options.specsDirectory))
    , m_channel(generateChannel(m_options.plan))
    , m_tokens(m_options.tokenMarker, m_options.tokenLifeSeconds, [] { return QDateTime::currentMSecsSinceEpoch(); })
    , m_oauth(m_tokens, m_options.withheldScopes)
    , m_controls(controlRoutes(*this))
{}

void Simulator::handle(const Request &request, const Responder &respond)
{
    const auto path = QString::fromStdString(request.path);
    if (path.startsWith("/control/"_L1))
        return m_controls.handle(request, respond);
    if (path.startsWith("/image/"_L1))
        return respond.send(picture());
    const auto call = m_ledger.open(request);
    const auto fault = m_faults.take(path, request.queryValues().value_or(NamedValues()));
    auto reply = fault ? replyInstead(*fault, path) : std::nullopt;
    if (!reply)
        reply = answer(request, path, fault && fault->kind == FaultKind::Deny);
    if (fault)
        reply = spoiled(*fault, *std::move(reply));
    m_ledger.close(call, reply->dropsConnection ? 0 : reply->status);
    respond.sendAfter(fault ? delayOf(*fault) : std::chrono::milliseconds(0), *std::move(reply));
}

Reply Simulator::answer(const Request &request, const QString &path, bool isDenied)
{
    if (isDataPath(path) || isAnalyticsPath(path))
        return answerApi(request, path);
    if (path == "/o/oauth2/v2/auth"_L1 && request.method == "GET")
        return m_oauth.authorize(request, isDenied);
    if (path == "/token"_L1 && request.method == "POST")
        return m_oauth.token(request);
    if (path == "/revoke"_L1 && request.method == "POST")
        return m_oauth.revoke(request);
    return noSuchPage();
}

Reply Simulator::answerApi(const Request &request, const QString &path)
{
    if (auto refused = refusal(request, path))
        return *std::move(refused);
    const auto &spec = isDataPath(path) ? m_specs.data : m_specs.analytics;
    const auto method = QString::fromStdString(request.method);
    if (!spec.knows(method, path))
        return noSuchPage();
    const auto given = request.queryValues();
    if (!given)
        return googleErrorReply(badRequest(u"The query is not well encoded."_s));
    if (const auto error = spec.fault(method, path, *given))
        return googleErrorReply(*error);
    return answerCall(request, path, *given);
}

std::optional<Reply> Simulator::refusal(const Request &request, const QString &path) const
{
    const bool isData = isDataPath(path);
    const auto scope = isData ? OAuthPages::dataScope : OAuthPages::analyticsScope;
    const auto standing = m_tokens.standing(bearerOf(request), scope);
    if (standing == TokenBook::Standing::Invalid)
        return googleErrorReply(invalidCredentials());
    if (standing == TokenBook::Standing::LacksScope)
        return googleErrorReply(
            insufficientPermissions(isData ? u"youtube.googleapis.com"_s : u"youtubeanalytics.googleapis.com"_s));
    if (isData && m_options.quota && m_ledger.dataUnits() > *m_options.quota)
        return googleErrorReply(quotaExceeded());
    return std::nullopt;
}

Reply Simulator::answerCall(const Request &request, const QString &path, const NamedValues &given) const
{
    if (path == "/v2/reports"_L1)
        return answerReport(m_channel, m_specs.reports, given);
    constexpr QLatin1StringView dataPrefix("/youtube/v3");
    const auto reply = isDataPath(path) ? answerDataCall(m_channel, path.mid(dataPrefix.size()), given, baseOf(request))
                                        : std::nullopt;
    return reply ? *reply
                 : googleErrorReply({.code = 501,
                                     .reason = u"notImplemented"_s,
                                     .message = u"The simulator does not play this call."_s});
}

void Simulator::revise()
{
    m_options.plan.revisions.push_back(m_options.plan.lastCompleteDay());
    regenerate();
}

void Simulator::advance(qint64 days)
{
    m_options.plan.today = m_options.plan.today.addDays(days);
    regenerate();
}

void Simulator::revokeAll()
{
    m_tokens.revokeAll();
}

void Simulator::reset()
{
    m_ledger = Ledger();
    m_faults = FaultList();
}

QString Simulator::setFaults(const QByteArray &json)
{
    QString reason;
    if (auto faults = FaultList::parsed(json, &reason))
        m_faults = *std::move(faults);
    return reason;
}

QJsonObject Simulator::state() const
{
    auto state = m_ledger.toJson();
    state.insert("quota"_L1, m_options.quota ? QJsonValue(*m_options.quota) : QJsonValue());
    state.insert("revision"_L1, static_cast<qint64>(m_options.plan.revisions.size()));
    state.insert("today"_L1, m_options.plan.today.toString(Qt::ISODate));
    state.insert("last_complete_day"_L1, m_options.plan.lastCompleteDay().toString(Qt::ISODate));
    state.insert("tokens_issued"_L1, m_tokens.issued());
    state.insert("faults_pending"_L1, m_faults.pending());
    return state;
}

QJsonObject Simulator::truth() const
{
    return truthOf(m_channel);
}

void Simulator::regenerate()
{
    m_channel = generateChannel(m_options.plan);
    if (!m_options.truthFile.isEmpty() && !writeJsonFile(m_options.truthFile, truth()))
        qWarning("simulator: the truth file cannot be written");
}

} // namespace creatormetrics
