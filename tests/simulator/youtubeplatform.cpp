// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/youtubeplatform.h"

#include "tests/simulator/analyticsapi.h"
#include "tests/simulator/bearer.h"
#include "tests/simulator/dataapi.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/ledger.h"
#include "tests/simulator/simulatedclock.h"
#include "tests/simulator/truth.h"

#include <QJsonArray>

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

QLatin1StringView scopeFor(const QString &path)
{
    if (path.startsWith("/youtube/v3/comment"_L1))
        return OAuthPages::commentScope;
    return isDataPath(path) ? OAuthPages::dataScope : OAuthPages::analyticsScope;
}

std::vector<SimulatedChannel> channelsOf(ChannelPlan plan, int accounts)
{
    std::vector<SimulatedChannel> channels;
    for (int i = 0; i < accounts; ++i, ++plan.seed)
        channels.push_back(generateChannel(plan));
    return channels;
}

bool isUpToDate(const SimulatedChannel &channel, const ChannelPlan &plan)
{
    return channel.plan.today == plan.today && channel.plan.revisions.size() == plan.revisions.size();
}

TokenStyle googleTokens(const SimulatorOptions &options)
{
    TokenStyle style;
    style.marker = options.terms.tokenMarker;
    style.accessLifeSeconds = options.terms.accessLifeSeconds.value_or(style.accessLifeSeconds);
    return style;
}

} // namespace

YouTubePlatform::YouTubePlatform(const SimulatorOptions &options, SpecSet specs)
    : m_plan(options.plan)
    , m_quota(options.quota)
    , m_asksForComments(options.asksForComments)
    , m_specs(std::move(specs))
    , m_channels(channelsOf(m_plan, options.accounts))
    , m_tokens(googleTokens(options))
    , m_oauth(m_tokens, options.terms.withheldScopes, m_channels.size())
{}

QString YouTubePlatform::key() const
{
    return u"youtube"_s;
}

Reply YouTubePlatform::answer(const Request &request, const QString &path, const QDateTime &now, bool isDenied)
{
    m_unitsToday += isDataPath(path) ? 1 : 0;
    const auto moment = now.toMSecsSinceEpoch();
    if (isDataPath(path) || isAnalyticsPath(path)) {
        const auto signIn = m_tokens.signInOf(bearerOf(request), moment);
        return signIn ? answerApi(request, path, *signIn) : googleErrorReply(invalidCredentials());
    }
    if (path == "/o/oauth2/v2/auth"_L1 && request.method == "GET")
        return m_oauth.authorize(request, moment, isDenied);
    if (path == "/token"_L1 && request.method == "POST")
        return m_oauth.token(request, moment);
    if (path == "/revoke"_L1 && request.method == "POST")
        return m_oauth.revoke(request);
    return noSuchPage();
}

Reply YouTubePlatform::answerApi(const Request &request, const QString &path, const TokenBook::SignIn &signIn)
{
    if (auto refused = refusedCall(path, signIn))
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
    return answerCall(channelOf(signIn.creator), request, path, *given);
}

std::optional<Reply> YouTubePlatform::refusedCall(const QString &path, const TokenBook::SignIn &signIn)
{
    const bool isData = isDataPath(path);
    if (!signIn.scopes.contains(scopeFor(path))) {
        return googleErrorReply(
            insufficientPermissions(isData ? u"youtube.googleapis.com"_s : u"youtubeanalytics.googleapis.com"_s));
    }
    return isData ? spentQuota() : std::nullopt;
}

// The first refusal of a day cannot be foreseen, since others may have spent the units; the next ones can.
std::optional<Reply> YouTubePlatform::spentQuota()
{
    if (!m_quota || m_unitsToday <= *m_quota)
        return std::nullopt;
    if (std::exchange(m_isQuotaRefused, true))
        violated(u"over_limit"_s);
    return googleErrorReply(quotaExceeded());
}

Reply YouTubePlatform::answerCall(const SimulatedChannel &channel, const Request &request, const QString &path,
                                  const NamedValues &given) const
{
    if (path == "/v2/reports"_L1)
        return answerReport(channel, m_specs.reports, given);
    constexpr QLatin1StringView dataPrefix("/youtube/v3");
    const auto reply =
        isDataPath(path) ? answerDataCall(channel, path.mid(dataPrefix.size()), given, hostOf(request)) : std::nullopt;
    return reply ? *reply
                 : googleErrorReply({.code = 501,
                                     .reason = u"notImplemented"_s,
                                     .message = u"The simulator does not play this call."_s});
}

Reply YouTubePlatform::refusal(const QString &path, int status, const QString &reason) const
{
    if (path == "/token"_L1 || path == "/revoke"_L1) {
        return oauthErrorReply(status, reason.isEmpty() ? u"server_error"_s : reason,
                               u"Token has been expired or revoked."_s);
    }
    return googleErrorReply(typicalError(status, reason));
}

Reply YouTubePlatform::unknownMetric(const Request &, const QString &, const QString &metric) const
{
    return googleErrorReply(badRequest(u"Unknown identifier (%1) given in field parameters.metrics."_s.arg(metric)));
}

QString YouTubePlatform::accountOf(const Request &request, const QDateTime &now) const
{
    const auto signIn = m_tokens.signInOf(bearerOf(request), now.toMSecsSinceEpoch());
    return signIn ? m_channels.at(signIn->creator).id : QString();
}

QJsonObject YouTubePlatform::services(const QString &base) const
{
    QJsonArray scopes{OAuthPages::dataScope, OAuthPages::analyticsScope};
    if (m_asksForComments)
        scopes.append(OAuthPages::commentScope);
    return {
        {"authorize"_L1, base + "/o/oauth2/v2/auth"_L1},
        {"token"_L1, base + "/token"_L1},
        {"revoke"_L1, base + "/revoke"_L1},
        {"exchange"_L1, "direct"_L1},
        {"client_id"_L1, OAuthPages::clientId},
        {"client_secret"_L1, OAuthPages::clientSecret},
        {"scopes"_L1, scopes},
        {"api"_L1, QJsonObject{{"data"_L1, base + "/youtube/v3"_L1}, {"analytics"_L1, base + "/v2"_L1}}},
        {"limits"_L1,
         QJsonObject{{"timeout_ms"_L1, 3'000}, {"retry_base_ms"_L1, 20}, {"retry_after_cap_ms"_L1, 2'500}}},
    };
}

QJsonObject YouTubePlatform::truth(const QDateTime &now) const
{
    Q_ASSERT(pacificDay(now) == m_plan.today); // time is moved before it is asked for
    QJsonArray accounts;
    for (std::size_t creator = 0; creator < m_channels.size(); ++creator) {
        const auto &channel = m_channels[creator];
        auto account = truthOf(isUpToDate(channel, m_plan) ? channel : generateChannel(planOf(creator)));
        account.insert("id"_L1, channel.id);
        accounts.append(account);
    }
    return {{"accounts"_L1, accounts}};
}

QJsonObject YouTubePlatform::state() const
{
    return {{"quota"_L1, m_quota ? QJsonValue(*m_quota) : QJsonValue()},
            {"units_today"_L1, m_unitsToday},
            {"revision"_L1, static_cast<qint64>(m_plan.revisions.size())},
            {"today"_L1, m_plan.today.toString(Qt::ISODate)},
            {"last_complete_day"_L1, m_plan.lastCompleteDay().toString(Qt::ISODate)},
            {"tokens_issued"_L1, m_tokens.issued()}};
}

void YouTubePlatform::moveTo(const QDateTime &now)
{
    const auto today = pacificDay(now);
    if (today == m_plan.today)
        return;
    m_plan.today = today;
    m_unitsToday = 0;
    m_isQuotaRefused = false;
}

void YouTubePlatform::revise(const QDateTime &)
{
    m_plan.revisions.push_back(m_plan.lastCompleteDay());
}

void YouTubePlatform::reset()
{
    m_unitsToday = 0;
    m_isQuotaRefused = false;
}

ChannelPlan YouTubePlatform::planOf(std::size_t creator) const
{
    auto plan = m_plan;
    plan.seed += creator;
    return plan;
}

const SimulatedChannel &YouTubePlatform::channelOf(std::size_t creator)
{
    auto &channel = m_channels.at(creator);
    if (!isUpToDate(channel, m_plan))
        channel = generateChannel(planOf(creator));
    return channel;
}

} // namespace creatormetrics
