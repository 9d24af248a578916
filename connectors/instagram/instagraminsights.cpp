// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagraminsights.h"

#include "connectors/instagram/instagramanswer.h"
#include "connectors/instagram/instagramdays.h"
#include "connectors/instagram/metricretry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using L = QLatin1StringView;

constexpr qsizetype mostValues = 1'000;
constexpr std::array reachFigure{InstagramFigure{Metric::Reach, L("reach")}};
constexpr std::array followsFigure{InstagramFigure{Metric::FollowersGained, L("follows_and_unfollows")}};

/// A day's likes, comments, shares and saves may be net of what was taken back.
bool mayBeNegative(Metric metric)
{
    return metric == Metric::Likes || metric == Metric::Comments || metric == Metric::Shares || metric == Metric::Saves;
}

std::optional<qint64> figureIn(const JsonReader &place, bool isNet = false)
{
    constexpr qint64 tooSmallToTell = -1;
    const auto figure = place.rounded();
    if (!figure || isNet)
        return figure;
    if (*figure == tooSmallToTell)
        return std::nullopt;
    if (*figure < 0) {
        place.reject(u"a figure from 0 up"_s);
        return std::nullopt;
    }
    return figure;
}

const InstagramFigure *figureNamed(std::span<const InstagramFigure> figures, const QString &name)
{
    const auto found = std::ranges::find(figures, name, &InstagramFigure::name);
    return found == figures.end() ? nullptr : &*found;
}

/// A post's figure stands in the first of `values`, for some metrics in `total_value`.
JsonReader lifetimeValue(const JsonReader &entry)
{
    const auto values = entry.member("values"_L1).elements(mostValues);
    return values.empty() ? entry.member("total_value"_L1).member("value"_L1) : values.front().member("value"_L1);
}

Result<Page> postWithoutFigures(const FetchTask &task, const std::vector<InstagramFigure> &asked,
                                const HttpResponse &response, const Error &error)
{
    const InstagramRefusal refusal = refusalIn(response);
    Page page;
    if (saysGone(refusal))
        page.missingIds = task.ids;
    else if (saysBadMetric(refusal))
        page = askForTheRest(task, asked, refusal, RefusedMetric::OfThePost);
    else if (!saysWithheld(refusal))
        return error;
    return page;
}

Result<Page> parsePost(const FetchTask &task, std::span<const InstagramFigure> figures, const HttpResponse &response)
{
    const auto asked = figuresAsked(figures, task.metrics);
    const auto object = instagramList(response);
    if (!object)
        return postWithoutFigures(task, asked, response, object.error());
    std::optional<Error> problem;
    ItemFigures item{.platformContentId = task.ids.value(0), .figures = {}};
    for (const JsonReader &entry : entriesOf(JsonReader(*object, problem))) {
        if (const auto *figure = figureNamed(asked, entry.required("name"_L1).text(100)))
            item.figures.set(figure->metric, figureIn(lifetimeValue(entry)));
    }
    Page page;
    if (!item.figures.isEmpty())
        page.itemFigures = {item};
    return problem ? Result<Page>(*problem) : page;
}

Error badTask(const FetchTask &task)
{
    return Error{.kind = ErrorKind::Internal, .detail = u"a task of %1 with an unfit window"_s.arg(task.stream)};
}

/// The page for a question about days that was refused; an error when it is not the metrics' fault.
Result<Page> daysRefused(const FetchTask &task, const std::vector<InstagramFigure> &asked, const HttpResponse &response,
                         const Error &error)
{
    const InstagramRefusal refusal = refusalIn(response);
    Page page;
    if (saysBadMetric(refusal))
        page = askForTheRest(task, asked, refusal, RefusedMetric::OfTheAccount);
    else if (!saysWithheld(refusal))
        return error;
    if (page.next.empty())
        page.completeUntil = task.window->last();
    return page;
}

/// A page whose days are those figures, one day where there are any.
Page dayPage(const FetchTask &task, const MetricValues &values)
{
    Page page;
    if (!values.isEmpty())
        page.days = {{.day = task.window->last(), .values = values}};
    page.completeUntil = task.window->last();
    return page;
}

std::vector<DailyMetrics> reachByDay(const JsonReader &entry, const DateRange &window)
{
    std::vector<DailyMetrics> days;
    for (const JsonReader &value : entry.member("values"_L1).elements(mostValues)) {
        const QDateTime endTime = value.required("end_time"_L1).moment();
        const auto reach = figureIn(value.member("value"_L1));
        if (!endTime.isValid() || !reach)
            continue;
        const QDate day = instagramDayEndingAt(endTime);
        if (std::ranges::find(days, day, &DailyMetrics::day) != days.end())
            value.reject(u"every day once"_s);
        MetricValues values;
        values.set(Metric::Reach, reach);
        if (window.contains(day))
            days.push_back({.day = day, .values = values});
    }
    return days;
}

/// What a follow_type result is called here; nothing for types this version does not know.
std::optional<Metric> followMetric(const JsonReader &result)
{
    const auto dimensions = result.member("dimension_values"_L1).elements(10);
    const QString type = dimensions.empty() ? QString() : dimensions.front().text(60);
    if (type == "FOLLOWER"_L1)
        return Metric::FollowersGained;
    return type == "NON_FOLLOWER"_L1 ? std::optional(Metric::FollowersLost) : std::nullopt;
}

void readFollows(const JsonReader &entry, MetricValues &values)
{
    for (const JsonReader &breakdown : entry.member("total_value"_L1).member("breakdowns"_L1).elements(10)) {
        for (const JsonReader &result : breakdown.member("results"_L1).elements(100)) {
            if (const auto metric = followMetric(result))
                values.set(*metric, figureIn(result.member("value"_L1)));
        }
    }
}

} // namespace

Result<Page> parseMediaInsights(const FetchTask &task, const HttpResponse &response)
{
    return parsePost(task, mediaFigures(), response);
}

Result<Page> parseStoryInsights(const FetchTask &task, const HttpResponse &response)
{
    return parsePost(task, storyFigures(), response);
}

Result<Page> parseDailyReach(const FetchTask &task, const HttpResponse &response)
{
    if (!task.window)
        return badTask(task);
    const auto object = instagramList(response);
    if (!object)
        return daysRefused(task, {reachFigure.begin(), reachFigure.end()}, response, object.error());
    std::optional<Error> problem;
    Page page;
    for (const JsonReader &entry : entriesOf(JsonReader(*object, problem))) {
        if (figureNamed(reachFigure, entry.required("name"_L1).text(100)))
            page.days = reachByDay(entry, *task.window);
    }
    std::ranges::sort(page.days, {}, &DailyMetrics::day);
    page.completeUntil = task.window->last();
    return problem ? Result<Page>(*problem) : page;
}

Result<Page> parseDailyTotals(const FetchTask &task, const HttpResponse &response)
{
    if (!task.window || task.window->days() != 1)
        return badTask(task);
    const auto asked = figuresAsked(totalFigures(), task.metrics);
    const auto object = instagramList(response);
    if (!object)
        return daysRefused(task, asked, response, object.error());
    std::optional<Error> problem;
    MetricValues values;
    for (const JsonReader &entry : entriesOf(JsonReader(*object, problem))) {
        const auto *figure = figureNamed(asked, entry.required("name"_L1).text(100));
        if (!figure)
            continue;
        const JsonReader total = entry.member("total_value"_L1).member("value"_L1);
        values.set(figure->metric, figureIn(total, mayBeNegative(figure->metric)));
    }
    return problem ? Result<Page>(*problem) : dayPage(task, values);
}

Result<Page> parseDailyFollows(const FetchTask &task, const HttpResponse &response)
{
    if (!task.window || task.window->days() != 1)
        return badTask(task);
    const auto object = instagramList(response);
    if (!object) {
        auto page = daysRefused(task, {followsFigure.begin(), followsFigure.end()}, response, object.error());
        if (page && !page->refused.empty())
            page->refused = {Metric::FollowersGained, Metric::FollowersLost};
        return page;
    }
    std::optional<Error> problem;
    MetricValues values;
    for (const JsonReader &entry : entriesOf(JsonReader(*object, problem))) {
        if (figureNamed(followsFigure, entry.required("name"_L1).text(100)))
            readFollows(entry, values);
    }
    return problem ? Result<Page>(*problem) : dayPage(task, values);
}

} // namespace creatormetrics
