// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xplatform.h"

#include "tests/simulator/bearer.h"
#include "tests/simulator/googleerror.h"
#include "tests/simulator/xanswer.h"
#include "tests/simulator/xproblem.h"
#include "tests/simulator/xtimeline.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400'000;
constexpr auto signInPaths = "/2/oauth2/"_L1;

bool isDigits(const QString &text)
{
    return !text.isEmpty() && text.size() <= 19
           && std::all_of(text.begin(), text.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

Reply notPlayed(const QString &what)
{
    qWarning("simulator: X is not asked for %s here", qUtf8Printable(what));
    return jsonReply(501, {{"title"_L1, "Not Implemented"_L1},
                           {"type"_L1, "about:blank"_L1},
                           {"status"_L1, 501},
                           {"detail"_L1, "The simulator does not play this: "_L1 + what}});
}

} // namespace

XPlatform::XPlatform(const CreatorScale &scale, const PlatformTerms &terms, XOptions options)
    : m_terms(terms)
    , m_options(std::move(options))
    , m_tokens(terms.tokenMarker, terms.accessLifeSeconds.value_or(7'200))
    , m_signIn(m_tokens, m_options.redirectPorts, terms.withheldScopes)
    , m_classicParameters(xParameters(m_options.specsDirectory, false))
    , m_renamedParameters(xParameters(m_options.specsDirectory, true))
{
    for (int number = 0; number < scale.accounts; ++number)
        m_creators.emplace_back(scale, number);
}

const XSpelling &XPlatform::spellingOf(std::size_t creator) const
{
    static constexpr auto classic = XSpelling::classic();
    static constexpr auto renamed = XSpelling::renamed();
    const bool isRenamed =
        m_options.dialect == XDialect::Renamed || (m_options.dialect == XDialect::Alternating && creator % 2 == 1);
    return isRenamed ? renamed : classic;
}

Reply XPlatform::answer(const Request &request, const QString &path, const QDateTime &now, bool isDenied)
{
    const auto time = now.toMSecsSinceEpoch();
    if (path == "/i/oauth2/authorize"_L1 && request.method == "GET") {
        auto reply = m_signIn.authorize(request, time, m_signedIn % m_creators.size(), isDenied);
        m_signedIn += reply.status == 302 && !isDenied ? 1 : 0;
        return reply;
    }
    if (path == "/2/oauth2/revoke"_L1 && request.method == "POST")
        return m_signIn.revoke(request);
    if (path != "/2/oauth2/token"_L1 || request.method != "POST")
        return answerApi(request, path, time);
    bool isReplay = false;
    auto reply = m_signIn.token(request, time, &isReplay);
    if (isReplay) {
        ++m_replays;
        violated(u"dead_refresh_token"_s);
    }
    return reply;
}

std::optional<XPlatform::Call> XPlatform::callOf(const QString &path)
{
    if (path == "/2/users/me"_L1)
        return Call{XRateWindows::Call::Me, path};
    if (path == "/2/tweets"_L1)
        return Call{XRateWindows::Call::Lookup, path};
    const auto steps = path.split('/'_L1);
    if (steps.size() != 5 || !path.startsWith("/2/users/"_L1))
        return std::nullopt;
    if (steps.at(4) == "tweets"_L1)
        return Call{XRateWindows::Call::Posts, u"/2/users/{id}/tweets"_s, steps.at(3)};
    if (steps.at(4) == "mentions"_L1)
        return Call{XRateWindows::Call::Mentions, u"/2/users/{id}/mentions"_s, steps.at(3)};
    return std::nullopt;
}

Reply XPlatform::answerApi(const Request &request, const QString &path, qint64 now)
{
    const auto grant = m_tokens.grantOf(bearerOf(request), now);
    if (!grant)
        return xRefusal(401, {}, spellingOf(0));
    const auto &spelling = spellingOf(grant->creator);
    const auto call = callOf(path);
    if (!call || request.method != "GET")
        return xRefusal(404, {}, spelling);
    if (!m_terms.hasRateLimits)
        return answerCall(*call, request, grant->creator, now);
    const auto standing = m_windows.take(call->kind, grant->creator, now);
    if (!standing.isAllowed) {
        ++m_overLimit;
        violated(u"over_limit"_s);
        return withRateHeaders(xRefusal(429, {}, spelling), standing);
    }
    const bool mayRead = grant->scopes.contains("tweet.read"_L1) && grant->scopes.contains("users.read"_L1);
    return withRateHeaders(mayRead ? answerCall(*call, request, grant->creator, now) : xRefusal(403, {}, spelling),
                           standing);
}

Reply XPlatform::answerCall(const Call &call, const Request &request, std::size_t creator, qint64 now)
{
    const auto &spelling = spellingOf(creator);
    const auto given = request.queryValues();
    const bool isRenamed = spelling.postCount == XSpelling::renamed().postCount;
    const auto &parameters = isRenamed ? m_renamedParameters : m_classicParameters;
    auto complaint = given ? parameters.complaint(call.pattern, *given)
                           : XComplaint{u"query"_s, {}, u"The query is not well encoded"_s};
    if (!complaint && !call.id.isEmpty() && !isDigits(call.id))
        complaint = XComplaint{u"id"_s, call.id,
                               u"The `id` query parameter value [%1] does not match ^[0-9]{1,19}$"_s.arg(call.id)};
    if (!complaint)
        return answerChecked(call, {*given, creator, now, hostOf(request) + "/image"_L1});
    ++m_badParameters;
    return xInvalidRequest(*complaint, spelling);
}

Reply XPlatform::answerChecked(const Call &call, const Asking &asking)
{
    const auto &spelling = spellingOf(asking.creator);
    XAnswer answer(asking.given, spelling, asking.pictures, asking.now);
    const auto unplayed = answer.unplayedExpansion();
    if (!unplayed.isEmpty())
        return notPlayed(u"expansion %1"_s.arg(unplayed));
    if (const auto complaint = fill(answer, call, asking)) {
        ++m_badParameters;
        return xInvalidRequest(*complaint, spelling);
    }
    charge(answer, asking.now);
    return jsonReply(200, answer.body(), false);
}

std::optional<XComplaint> XPlatform::fill(XAnswer &answer, const Call &call, const Asking &asking) const
{
    if (call.kind == XRateWindows::Call::Me) {
        answer.setProfile(m_creators.at(asking.creator));
        return std::nullopt;
    }
    if (call.kind == XRateWindows::Call::Lookup) {
        fillLookup(answer, asking);
        return std::nullopt;
    }
    const auto *creator = creatorById(call.id);
    if (creator)
        return fillTimeline(answer, call, asking, *creator);
    answer.addError(xNotFoundEntry(u"user"_s, u"id"_s, call.id, spellingOf(asking.creator)));
    return std::nullopt;
}

std::optional<XComplaint> XPlatform::fillTimeline(XAnswer &answer, const Call &call, const Asking &asking,
                                                  const XCreator &creator) const
{
    const auto list = call.pattern + call.id;
    const auto query = XTimelineQuery::parsed(asking.given, list);
    if (const auto *complaint = std::get_if<XComplaint>(&query))
        return *complaint;
    const auto &wanted = std::get<XTimelineQuery>(query);
    if (call.kind == XRateWindows::Call::Posts) {
        const auto page = pageOf(creator.posts(asking.now), wanted, asking.now, list);
        for (const auto &post : page.posts)
            answer.addPost(creator, post, &creator == &m_creators.at(asking.creator));
        answer.setMeta(page.next);
        return std::nullopt;
    }
    const auto page = pageOf(creator.mentions(asking.now, reachableMentions), wanted, list);
    for (const auto &mention : page.mentions)
        answer.addMention(creator, mention);
    answer.setMeta(page.next);
    return std::nullopt;
}

void XPlatform::fillLookup(XAnswer &answer, const Asking &asking) const
{
    auto ids = QString::fromStdString(valueOf(asking.given, "ids").value_or("")).split(','_L1);
    ids.removeDuplicates();
    for (const auto &id : std::as_const(ids)) {
        const XPost *post = nullptr;
        for (std::size_t number = 0; number < m_creators.size() && !post; ++number) {
            post = m_creators[number].post(id.toLongLong(), asking.now);
            if (post)
                answer.addPost(m_creators[number], *post, number == asking.creator);
        }
        if (!post && !addMention(answer, asking, id.toLongLong()))
            answer.addError(xNotFoundEntry(u"tweet"_s, u"ids"_s, id, spellingOf(asking.creator)));
    }
}

bool XPlatform::addMention(XAnswer &answer, const Asking &asking, qint64 id) const
{
    for (const XCreator &creator : m_creators) {
        const auto mentions = creator.mentions(asking.now, reachableMentions);
        const auto found = std::find_if(mentions.begin(), mentions.end(), [id](const XMention &mention) { return mention.id == id; });
        if (found == mentions.end())
            continue;
        answer.addMention(creator, *found);
        return true;
    }
    return false;
}

const XCreator *XPlatform::creatorById(const QString &id) const
{
    const auto found = std::find_if(m_creators.begin(), m_creators.end(),
                                    [&id](const XCreator &creator) { return creator.id() == id; });
    return found == m_creators.end() ? nullptr : &*found;
}

void XPlatform::charge(const XAnswer &answer, qint64 now)
{
    for (const auto id : answer.readPosts())
        m_bill.postRead(id, now);
    for (const auto &id : answer.readUsers())
        m_bill.userRead(id, now);
}

Reply XPlatform::refusal(const QString &path, int status, const QString &reason) const
{
    return path.startsWith(signInPaths) ? xSignInRefusal(status, reason) : xRefusal(status, reason, spellingOf(0));
}

QString XPlatform::accountOf(const Request &request, const QDateTime &now) const
{
    const auto grant = m_tokens.grantOf(bearerOf(request), now.toMSecsSinceEpoch());
    return grant ? m_creators.at(grant->creator).id() : QString();
}

QJsonObject XPlatform::services(const QString &base) const
{
    QJsonArray ports;
    for (const auto port : m_options.redirectPorts)
        ports.append(port);
    return {{"authorize"_L1, base + "/i/oauth2/authorize"_L1},
            {"token"_L1, base + "/2/oauth2/token"_L1},
            {"revoke"_L1, base + "/2/oauth2/revoke"_L1},
            {"exchange"_L1, "direct"_L1},
            {"client_id"_L1, XSignIn::clientId},
            {"redirect_ports"_L1, ports},
            {"scopes"_L1, QJsonArray::fromStringList(XSignIn::scopes())},
            {"api"_L1, QJsonObject{{"api"_L1, base + "/2"_L1}}},
            {"limits"_L1, QJsonObject{{"timeout_ms"_L1, 3'000},
                                      {"retry_base_ms"_L1, 20},
                                      {"retry_after_cap_ms"_L1, 2'500},
                                      {"calls_per_minute"_L1, 60'000}}}};
}

QJsonObject XPlatform::truth(const QDateTime &now) const
{
    QJsonArray accounts;
    for (const auto &creator : m_creators)
        accounts.append(xTruth(creator, now.toMSecsSinceEpoch()));
    return {{"accounts"_L1, accounts}};
}

QJsonObject XPlatform::state() const
{
    return {{"money"_L1, m_bill.toJson()},
            {"over_limit"_L1, m_overLimit},
            {"bad_parameters"_L1, m_badParameters},
            {"replayed_refresh_tokens"_L1, m_replays},
            {"tokens_issued"_L1, m_tokens.issued()}};
}

void XPlatform::revise(const QDateTime &now)
{
    for (auto &creator : m_creators)
        creator.revise(now.toMSecsSinceEpoch() / dayLength);
}

void XPlatform::reset()
{
    m_bill.reset();
    m_overLimit = 0;
    m_badParameters = 0;
    m_replays = 0;
}

} // namespace creatormetrics
