// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xdata.h"

#include "connectors/x/xanswer.h"
#include "connectors/x/xerrors.h"
#include "connectors/x/xpost.h"
#include "connectors/x/xstreams.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Twice what one call can ask for; a longer list is no answer of this API.
constexpr qsizetype mostEntries = 200;

qint64 priceOf(std::size_t posts)
{
    return static_cast<qint64>(posts) * xPostPrice;
}

AccountProfile profileFrom(const JsonReader &user)
{
    const QString id = xId(user.required("id"_L1));
    return {.platformAccountId = id,
            .title = user.member("name"_L1).text(),
            .handle = u'@' + user.required("username"_L1).identifier(),
            .thumbnailUrl = user.member("profile_image_url"_L1).text(2'000),
            .country = {}, // the location is free text
            .uploadsRef = id,
            .createdAt = user.member("created_at"_L1).moment()};
}

MetricValues totalsFrom(const JsonReader &metrics)
{
    MetricValues totals;
    totals.set(Metric::Followers, metrics.member("followers_count"_L1).count());
    totals.set(Metric::Following, metrics.member("following_count"_L1).count());
    totals.set(Metric::Posts, xMember(metrics, "tweet_count"_L1, "post_count"_L1).count());
    return totals;
}

bool goesOn(const FetchTask &task)
{
    return task.depth == FetchDepth::Everything || !task.since.isEmpty();
}

std::optional<FetchTask> nextPosts(const FetchTask &task, const JsonReader &answer, const Page &page)
{
    const QString token = xNextToken(answer, task.cursor);
    if (token.isEmpty() || !goesOn(task))
        return std::nullopt;
    FetchTask next = task;
    next.cursor = token;
    if (task.window && !page.items.empty()) {
        const QDateTime oldest = page.items.back().publishedAt;
        next.backfill = task.backfill || (oldest.isValid() && oldest.date() < task.window->first());
    }
    return next;
}

/// The post that a problem is about; empty when it is about something else.
QString postIn(const QJsonObject &problem)
{
    const QString id = problem.value("resource_id"_L1).toString();
    return id.isEmpty() ? problem.value("value"_L1).toString() : id;
}

/// Adds the figures of a post that was asked for; false when it was not.
bool addFigures(Page &page, QStringList &open, const JsonReader &post)
{
    const QString id = xId(post.required("id"_L1));
    static_cast<void>(post.required("text"_L1)); // every post has one; users and lists have not
    ItemFigures figures{.platformContentId = id, .figures = xFigures(post)};
    const MetricValues own = xOwnFigures(post);
    for (const Metric metric : {Metric::LinkClicks, Metric::ProfileVisits})
        figures.figures.set(metric, own[metric]);
    if (open.removeAll(id) == 0)
        return false;
    page.itemFigures.push_back(std::move(figures));
    return true;
}

/// Takes up what X says about single posts; true when any of it is about a post that was asked for. Read without demands: a
/// problem of some new shape must not cost the figures beside it.
bool addProblems(Page &page, QStringList &open, const FetchTask &task, const QJsonObject &answer)
{
    bool ours = false;
    for (const auto &entry : answer.value("errors"_L1).toArray()) {
        const QJsonObject problem = entry.toObject();
        const QString id = postIn(problem);
        ours = task.ids.contains(id) || ours;
        const bool gone = xProblem(problem.value("type"_L1).toString()) == "resource-not-found"_L1;
        if (gone && open.removeAll(id) > 0)
            page.missingIds.append(id);
    }
    return ours;
}

} // namespace

Result<Page> parseXProfile(const HttpResponse &response)
{
    const auto object = xAnswerWithData(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader user = JsonReader(*object, problem).required("data"_L1);
    Page page;
    page.cost = xUserPrice;
    page.profile = profileFrom(user);
    page.totalsNow = totalsFrom(user.member("public_metrics"_L1));
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseXPosts(const FetchTask &task, const HttpResponse &response)
{
    const auto object = xAnswerWithData(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    const auto posts = xEntries(answer);
    const XMedia media = xMedia(answer.member("includes"_L1));
    Page page;
    page.cost = priceOf(posts.size());
    for (const JsonReader &post : posts) {
        ContentItem item = xItem(post, media);
        if (xIsRepost(post))
            continue;
        page.items.push_back(std::move(item));
        page.missingIds.append(xEarlierIds(post));
    }
    if (auto next = nextPosts(task, answer, page))
        page.next.push_back(*std::move(next));
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseXFigures(const FetchTask &task, const HttpResponse &response)
{
    const auto object = xAnswer(response);
    if (!object)
        return object.error();
    std::optional<Error> problem;
    const JsonReader answer(*object, problem);
    const JsonReader data = answer.member("data"_L1);
    Page page;
    QStringList open = task.ids;
    const auto posts = data.elements(mostEntries);
    page.cost = priceOf(posts.size());
    bool ours = false;
    for (const JsonReader &post : posts)
        ours = addFigures(page, open, post) || ours;
    ours = addProblems(page, open, task, *object) || ours;
    if (!ours && xIsRefusal(*object))
        return xError(response);
    // Not a word about any post that was asked for: this is the answer to another question.
    if (!ours)
        data.reject(u"posts that were asked for"_s);
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseXMentionChecks(const FetchTask &task, const HttpResponse &response)
{
    const auto posts = parseXFigures(task, response);
    if (!posts)
        return posts.error();
    Page page;
    page.cost = posts->cost;
    page.missingMentions = posts->missingIds;
    for (const ItemFigures &post : posts->itemFigures)
        page.standingMentions.append(post.platformContentId);
    return page;
}

} // namespace creatormetrics
