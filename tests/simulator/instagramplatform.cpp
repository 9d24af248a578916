// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramplatform.h"

#include "tests/simulator/bearer.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/instagraminsights.h"
#include "tests/simulator/instagramnodes.h"
#include "tests/simulator/simulatedclock.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longLife = 5'184'000; // seconds
constexpr auto shortTokenPath = "/oauth/access_token"_L1;
constexpr int smallStride = 5;

QStringList parametersOf(const QString &edge)
{
    if (edge == "insights"_L1)
        return {u"metric"_s, u"period"_s, u"metric_type"_s, u"breakdown"_s, u"since"_s, u"until"_s, u"timeframe"_s};
    if (edge.isEmpty())
        return {u"fields"_s};
    return {u"fields"_s, u"limit"_s, u"after"_s, u"before"_s, u"since"_s, u"until"_s};
}

QString scopeFor(const QString &edge)
{
    if (edge == "insights"_L1)
        return InstagramSignIn::insightsScope;
    return edge == "comments"_L1 ? InstagramSignIn::commentsScope : InstagramSignIn::basicScope;
}

Reply replyFrom(const InstagramAnswer &answer)
{
    if (const auto *error = std::get_if<InstagramError>(&answer))
        return instagramErrorReply(*error);
    return jsonReply(200, std::get<QJsonObject>(answer), false);
}

NamedValues withoutToken(NamedValues values)
{
    std::erase_if(values, [](const auto &value) { return value.first == "access_token"; });
    return values;
}

QString unknownParameter(const InstagramCall &call, const QString &edge)
{
    const auto known = parametersOf(edge);
    for (const auto &value : call.given) {
        const auto name = QString::fromStdString(value.first);
        if (!known.contains(name))
            return name;
    }
    return {};
}

} // namespace

InstagramError instagramNotPlayed(const QString &what)
{
    qWarning("simulator: Instagram is not asked for %s here", qUtf8Printable(what));
    auto error = badInstagramCall("The simulator does not play this: "_L1 + what);
    error.status = 501;
    return error;
}

QString instagramTimeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss+0000"_s);
}

InstagramPlatform::InstagramPlatform(const CreatorScale &scale, const PlatformTerms &terms,
                                     const InstagramOptions &options)
    : m_options(options)
    , m_hasRateLimits(terms.hasRateLimits)
    , m_specs(instagramSpecs(options.specsDirectory))
    , m_tokens(terms.tokenMarker, terms.accessLifeSeconds.value_or(longLife))
    , m_signIn(m_tokens, terms.withheldScopes)
    , m_usage(options.dailyCalls, scale.accounts)
{
    for (int number = 0; number < scale.accounts; ++number)
        m_creators.emplace_back(scale, number, options.isSmall || number % smallStride == smallStride - 1);
}

Reply InstagramPlatform::answer(const Request &request, const QString &path, const QDateTime &now, bool isDenied)
{
    if (auto reply = answerSignIn(request, path, now.toMSecsSinceEpoch(), isDenied))
        return *std::move(reply);
    return answerGraph(request, path, now);
}

std::optional<Reply> InstagramPlatform::answerSignIn(const Request &request, const QString &path, qint64 now,
                                                     bool isDenied)
{
    if (path == "/oauth/authorize"_L1 && request.method == "GET") {
        auto reply = m_signIn.authorize(request, now, m_signedIn % m_creators.size(), isDenied);
        m_signedIn += reply.status == 302 && !isDenied ? 1 : 0;
        return reply;
    }
    if (path == shortTokenPath && request.method == "POST") {
        QList<qint64> userIds;
        for (const auto &creator : m_creators)
            userIds += creator.appScopedId();
        return m_signIn.shortToken(request, now, userIds);
    }
    const auto plain = targetOf(path);
    if (plain.edge.isEmpty() && plain.node == "access_token"_L1)
        return m_signIn.longToken(request, now);
    if (plain.edge.isEmpty() && plain.node == "refresh_access_token"_L1)
        return m_signIn.renew(request, now);
    return std::nullopt;
}

InstagramPlatform::Target InstagramPlatform::targetOf(const QString &path)
{
    static const QRegularExpression version(u"^v\\d+\\.0$"_s);
    auto steps = path.split('/'_L1, Qt::SkipEmptyParts);
    if (!steps.isEmpty() && version.match(steps.first()).hasMatch())
        steps.removeFirst();
    return {steps.value(0), steps.mid(1).join('/'_L1)};
}

Reply InstagramPlatform::answerGraph(const Request &request, const QString &path, const QDateTime &now)
{
    const auto token = instagramTokenOf(request);
    const auto standing = m_tokens.standing(token, now.toMSecsSinceEpoch());
    m_tokensInQueries += bearerOf(request).isEmpty() && !token.isEmpty() ? 1 : 0;
    if (standing != InstagramTokens::Standing::Valid)
        return instagramDeadToken(standing);
    const auto &grant = m_tokens.token(token)->grant;
    const auto &creator = m_creators.at(grant.creator);
    ++m_calls;
    m_unpinnedCalls += path.startsWith("/v"_L1) ? 0 : 1;
    if (m_hasRateLimits && !m_usage.take(grant.creator, now.toMSecsSinceEpoch())) {
        ++m_overLimit;
        violated(u"over_limit"_s);
        return m_usage.withHeaders(instagramErrorReply(instagramThrottled()), grant.creator, creator.id(),
                                   now.toMSecsSinceEpoch());
    }
    const auto host = hostOf(request);
    const InstagramCall call{creator,
                             m_specs,
                             withoutToken(request.queryValues().value_or(NamedValues())),
                             host + '/'_L1 + key() + path,
                             host + "/image"_L1,
                             now};
    auto reply = request.method == "GET" ? replyFrom(answerTarget(call, targetOf(path), grant.scopes))
                                         : instagramErrorReply(badInstagramCall(u"Unsupported request"_s));
    return m_usage.withHeaders(std::move(reply), grant.creator, creator.id(), now.toMSecsSinceEpoch());
}

InstagramAnswer InstagramPlatform::answerTarget(const InstagramCall &call, const Target &target,
                                                const QStringList &scopes)
{
    if (!scopes.contains(scopeFor(target.edge)))
        return instagramPermissionMissing();
    const auto unknown = unknownParameter(call, target.edge);
    if (!unknown.isEmpty()) {
        ++m_unknownParameters;
        return badInstagramCall(u"Unknown parameter: %1"_s.arg(unknown));
    }
    const bool isUser = target.node == "me"_L1 || target.node == call.creator.id()
                        || target.node == QString::number(call.creator.appScopedId());
    return isUser ? answerUserEdge(call, target.edge) : answerMediaEdge(call, target);
}

InstagramAnswer InstagramPlatform::answerUserEdge(const InstagramCall &call, const QString &edge) const
{
    if (edge.isEmpty())
        return instagramUser(call);
    if (edge == "media"_L1)
        return instagramMediaPage(call);
    if (edge == "insights"_L1)
        return instagramAccountInsights(call);
    if (edge == "stories"_L1)
        return instagramStories(call);
    if (edge == "tags"_L1)
        return m_options.hasTags ? instagramTags(call) : InstagramAnswer(instagramPermissionMissing());
    return badInstagramCall(u"Tried accessing nonexisting field (%1) on node type (IGUser)"_s.arg(edge));
}

InstagramAnswer InstagramPlatform::answerMediaEdge(const InstagramCall &call, const Target &target) const
{
    const auto media = call.creator.mediaById(target.node.toLongLong(), call.time());
    if (!media)
        return instagramNotFound(target.node);
    if (target.edge.isEmpty())
        return instagramMediaNode(call, *media);
    if (target.edge == "insights"_L1)
        return instagramMediaInsights(call, *media);
    if (target.edge == "comments"_L1)
        return instagramComments(call, *media);
    return badInstagramCall(u"Tried accessing nonexisting field (%1) on node type (IGMedia)"_s.arg(target.edge));
}

Reply InstagramPlatform::refusal(const QString &path, int status, const QString &reason) const
{
    if (path == shortTokenPath)
        return instagramSignInRefusal(status, reason.isEmpty() ? u"Invalid platform app"_s : reason);
    return instagramErrorReply(instagramErrorFor(status, reason));
}

Reply InstagramPlatform::unknownMetric(const Request &request, const QString &path, const QString &metric) const
{
    const auto node = targetOf(path).node;
    const bool isUser = node == "me"_L1 || std::any_of(m_creators.begin(), m_creators.end(), [&](const auto &creator) {
                            return creator.id() == node;
                        });
    auto known = isUser ? m_specs.accountMetricNames().split(u", "_s) : m_specs.mediaMetrics.value(u"REELS"_s);
    known.removeAll(metric);
    const auto asked =
        QString::fromStdString(valueOf(request.queryValues().value_or(NamedValues()), "metric").value_or(""));
    const auto place = std::max<qsizetype>(0, asked.split(','_L1).indexOf(metric));
    return instagramErrorReply(instagramUnknownMetric(place, known.join(u", "_s)));
}

QString InstagramPlatform::accountOf(const Request &request, const QDateTime &now) const
{
    const auto token = instagramTokenOf(request);
    const bool isValid = m_tokens.standing(token, now.toMSecsSinceEpoch()) == InstagramTokens::Standing::Valid;
    return isValid ? m_creators.at(m_tokens.token(token)->grant.creator).id() : QString();
}

QJsonObject InstagramPlatform::services(const QString &base) const
{
    return {{"authorize"_L1, base + "/oauth/authorize"_L1},
            {"token"_L1, base + shortTokenPath},
            {"long_token"_L1, base + "/access_token"_L1},
            {"refresh"_L1, base + "/refresh_access_token"_L1},
            {"exchange"_L1, "direct"_L1},
            {"client_id"_L1, InstagramSignIn::clientId},
            {"client_secret"_L1, InstagramSignIn::clientSecret},
            {"scopes"_L1, QJsonArray::fromStringList(InstagramSignIn::scopes())},
            {"api"_L1, QJsonObject{{"graph"_L1, base + "/v25.0"_L1}}},
            {"limits"_L1, QJsonObject{{"timeout_ms"_L1, 3'000},
                                      {"retry_base_ms"_L1, 20},
                                      {"retry_after_cap_ms"_L1, 2'500},
                                      {"calls_per_minute"_L1, 60'000}}}};
}

QJsonObject InstagramPlatform::truth(const QDateTime &now) const
{
    QJsonArray accounts;
    for (const auto &creator : m_creators)
        accounts.append(instagramTruth(creator, m_specs, now));
    return {{"accounts"_L1, accounts}};
}

QJsonObject InstagramPlatform::state() const
{
    return {{"graph_calls"_L1, m_calls},
            {"over_limit"_L1, m_overLimit},
            {"unknown_parameters"_L1, m_unknownParameters},
            {"tokens_in_queries"_L1, m_tokensInQueries},
            {"unpinned_calls"_L1, m_unpinnedCalls},
            {"tokens_issued"_L1, m_tokens.issued()}};
}

void InstagramPlatform::revise(const QDateTime &now)
{
    for (auto &creator : m_creators)
        creator.revise(pacificDay(now));
}

void InstagramPlatform::reset()
{
    m_calls = 0;
    m_overLimit = 0;
    m_unknownParameters = 0;
    m_tokensInQueries = 0;
    m_unpinnedCalls = 0;
}

} // namespace creatormetrics
