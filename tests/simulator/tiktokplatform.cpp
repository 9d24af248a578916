// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/tiktokplatform.h"

#include "tests/simulator/tiktokapi.h"
#include "tests/simulator/tiktokerror.h"

#include <QJsonArray>

#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t callsPerMinute = 600; // per endpoint

struct Endpoint {
    QLatin1StringView path;
    std::string_view method;
    Reply (*answer)(const TikTokCall &);
};
constexpr std::array endpoints = {
    Endpoint{"/v2/user/info/"_L1, "GET", answerTikTokUser},
    Endpoint{"/v2/video/list/"_L1, "POST", answerTikTokVideoList},
    Endpoint{"/v2/video/query/"_L1, "POST", answerTikTokVideoQuery},
};

const Endpoint *endpointFor(const Request &request, const QString &path)
{
    const auto found = std::find_if(endpoints.begin(), endpoints.end(), [&](const Endpoint &endpoint) {
        return endpoint.path == path && endpoint.method == request.method;
    });
    return found == endpoints.end() ? nullptr : &*found;
}

std::vector<TikTokCreator> creatorsOf(const CreatorScale &scale)
{
    std::vector<TikTokCreator> creators;
    for (int i = 0; i < scale.accounts; ++i)
        creators.emplace_back(scale, i);
    return creators;
}

QJsonObject videoTruth(const TikTokCreator &creator, const TikTokPost &post, QDate day)
{
    const auto figures = creator.figures(post, day);
    return {{"id"_L1, post.idText()},
            {"title"_L1, post.title},
            {"description"_L1, post.description},
            {"published_at"_L1, QDateTime::fromSecsSinceEpoch(post.publishedSeconds, Qt::UTC).toString(Qt::ISODate)},
            {"duration_s"_L1, post.durationSeconds},
            {"views"_L1, figures.views},
            {"likes"_L1, figures.likes},
            {"comments"_L1, figures.comments},
            {"shares"_L1, figures.shares}};
}

QJsonObject creatorTruth(const TikTokCreator &creator, const QDateTime &now)
{
    const auto profile = creator.profile(now);
    QJsonArray videos;
    QJsonArray hidden;
    const auto published = creator.published(now);
    for (auto post = published.rbegin(); post != published.rend(); ++post) {
        if (post->isHidden(now.date()))
            hidden.append(post->idText());
        else
            videos.append(videoTruth(creator, *post, now.date()));
    }
    return {{"id"_L1, creator.openId()},
            {"title"_L1, creator.name()},
            {"handle"_L1, creator.handle()},
            {"day"_L1, now.date().toString(Qt::ISODate)},
            {"followers"_L1, profile.followers},
            {"following"_L1, profile.following},
            {"likes"_L1, profile.likes},
            {"posts"_L1, profile.videos},
            {"videos"_L1, videos},
            {"hidden_videos"_L1, hidden}};
}

} // namespace

TikTokPlatform::TikTokPlatform(const CreatorScale &scale, const PlatformTerms &terms)
    : m_hasRateLimits(terms.hasRateLimits)
    , m_creators(creatorsOf(scale))
    , m_signIn(terms, m_creators)
    , m_calls(callsPerMinute, 60'000)
    , m_now(scale.today.startOfDay(Qt::UTC))
{}

QString TikTokPlatform::key() const
{
    return u"tiktok"_s;
}

Reply TikTokPlatform::answer(const Request &request, const QString &path, const QDateTime &now, bool isDenied)
{
    if (path == "/v2/auth/authorize/"_L1 && request.method == "GET")
        return m_signIn.authorize(request, now, isDenied);
    if (path == "/v2/oauth/token/"_L1 && request.method == "POST")
        return m_signIn.token(request, now);
    if (path == "/v2/oauth/revoke/"_L1 && request.method == "POST")
        return m_signIn.revoke(request, now);
    auto reply = answerApi(request, path, now);
    m_invalid += reply.status == 400 || reply.status == 404 ? 1 : 0;
    return reply;
}

Reply TikTokPlatform::answerApi(const Request &request, const QString &path, const QDateTime &now)
{
    ++m_apiCalls;
    const auto *endpoint = endpointFor(request, path);
    if (!endpoint)
        return tikTokRefusal(404, u"invalid_params"_s, now);
    const auto signIn = m_signIn.signInOf(request, now);
    if (!signIn)
        return tikTokError(u"access_token_invalid"_s, now);
    if (m_hasRateLimits && !m_calls.admits(path, now.toMSecsSinceEpoch())) {
        ++m_overLimit;
        violated(u"over_limit"_s);
        return tikTokError(u"rate_limit_exceeded"_s, now);
    }
    return endpoint->answer({m_creators.at(signIn->creator), request, signIn->scopes, now});
}

Reply TikTokPlatform::refusal(const QString &path, int status, const QString &reason) const
{
    if (path.startsWith("/v2/oauth/"_L1)) {
        return tikTokOAuthError(status, reason.isEmpty() ? u"server_error"_s : reason,
                                u"Refresh token is invalid or expired."_s, m_now);
    }
    return tikTokRefusal(status, reason, m_now);
}

QString TikTokPlatform::accountOf(const Request &request, const QDateTime &now) const
{
    const auto signIn = m_signIn.signInOf(request, now);
    return signIn ? m_creators.at(signIn->creator).openId() : QString();
}

QJsonObject TikTokPlatform::services(const QString &base) const
{
    return {
        {"authorize"_L1, base + "/v2/auth/authorize/"_L1},
        {"token"_L1, base + "/v2/oauth/token/"_L1},
        {"revoke"_L1, base + "/v2/oauth/revoke/"_L1},
        {"exchange"_L1, "direct"_L1},
        {"client_id"_L1, TikTokSignIn::clientKey},
        {"client_secret"_L1, TikTokSignIn::clientSecret},
        {"scopes"_L1, QJsonArray::fromStringList(TikTokSignIn::scopes())},
        {"api"_L1, QJsonObject{{"open"_L1, base + "/v2"_L1}}},
        {"limits"_L1,
         QJsonObject{{"timeout_ms"_L1, 3'000}, {"retry_base_ms"_L1, 20}, {"retry_after_cap_ms"_L1, 2'500}}},
    };
}

QJsonObject TikTokPlatform::truth(const QDateTime &now) const
{
    QJsonArray accounts;
    for (const auto &creator : m_creators)
        accounts.append(creatorTruth(creator, now));
    return {{"accounts"_L1, accounts}};
}

QJsonObject TikTokPlatform::state() const
{
    return {{"api_calls"_L1, m_apiCalls},
            {"over_limit"_L1, m_overLimit},
            {"invalid"_L1, m_invalid},
            {"refresh_tokens_replaced"_L1, m_signIn.rotations()},
            {"tokens_issued"_L1, m_signIn.issued()}};
}

void TikTokPlatform::moveTo(const QDateTime &now)
{
    m_now = now;
    for (auto &creator : m_creators)
        creator.moveTo(now);
}

void TikTokPlatform::revise(const QDateTime &now)
{
    for (auto &creator : m_creators)
        creator.revise(now.date());
}

void TikTokPlatform::reset()
{
    m_apiCalls = 0;
    m_overLimit = 0;
    m_invalid = 0;
}

} // namespace creatormetrics
