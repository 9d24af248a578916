// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/pagecheck.h"

#include "tests/fuzz/finding.h"
#include "tests/fuzz/taskcheck.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestText = 25'000;
constexpr qsizetype longestName = 10'000;
constexpr qsizetype longestAddress = 5'000;

void checkId(const QString &id, const QString &whose)
{
    require(isPlatformId(id), whose + u": an id of letters, digits, _ and -, not \"%1\""_s.arg(id.left(60)));
}

void checkText(const QString &text, qsizetype longest, const QString &what)
{
    require(text.size() <= longest, what + u": %1 characters"_s.arg(text.size()));
}

void checkMoment(const QDateTime &moment, const QString &what)
{
    const int year = moment.date().year();
    require(moment.isValid() && moment.timeSpec() == Qt::UTC, what + u": a moment in UTC"_s);
    require(year >= 1 && year <= 9'999, what + u": year %1"_s.arg(year));
}

/// Net figures of a day may be negative: likes taken back, comments removed.
bool mayBeNet(Metric metric)
{
    constexpr std::array net{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    return std::ranges::find(net, metric) != net.end();
}

void checkCounts(const MetricValues &values, const QString &what, bool ofADay = false)
{
    for (const Metric metric : measuredMetrics()) {
        const auto figure = values[metric];
        require(!figure || *figure >= 0 || (ofADay && mayBeNet(metric)),
                u"%1: %2 is %3"_s.arg(what, metricInfo(metric).key).arg(figure.value_or(0)));
    }
}

void checkCount(std::optional<qint64> count, const QString &what)
{
    require(!count || *count >= 0, what + u" is %1"_s.arg(count.value_or(0)));
}

void checkProfile(const AccountProfile &profile)
{
    checkId(profile.platformAccountId, u"profile"_s);
    require(profile.uploadsRef.isEmpty() || isPlatformId(profile.uploadsRef), u"uploadsRef: an id"_s);
    checkText(profile.title, longestName, u"title of the account"_s);
    checkText(profile.handle, 201, u"handle"_s);
    checkText(profile.thumbnailUrl, longestAddress, u"thumbnail of the account"_s);
    checkText(profile.country, 2, u"country"_s);
    if (profile.createdAt.isValid())
        checkMoment(profile.createdAt, u"createdAt"_s);
}

void checkDays(const FetchTask &task, const Page &page)
{
    QSet<QDate> seen;
    for (const DailyMetrics &day : page.days) {
        require(day.day.isValid() && !seen.contains(day.day), u"a valid day, each once"_s);
        require(!task.window || task.window->contains(day.day),
                u"%1 was not asked for"_s.arg(day.day.toString(Qt::ISODate)));
        checkCounts(day.values, u"day"_s, true);
        seen.insert(day.day);
    }
    require(!page.completeUntil || !task.window || task.window->contains(*page.completeUntil),
            u"complete until a day that was not asked for"_s);
}

void checkItem(const ContentItem &item)
{
    checkId(item.platformContentId, u"item"_s);
    checkText(item.title, longestName, u"title"_s);
    checkText(item.description, longestText, u"description"_s);
    checkText(item.url, longestAddress, u"address"_s);
    checkText(item.thumbnailUrl, longestAddress, u"thumbnail"_s);
    checkCount(item.durationSeconds, u"duration"_s);
    checkCounts(item.figures, u"item"_s);
    if (item.publishedAt.isValid())
        checkMoment(item.publishedAt, u"publishedAt"_s);
}

void checkMention(const Mention &mention)
{
    checkId(mention.mentionId, u"mention"_s);
    checkText(mention.authorName, 200, u"author"_s);
    checkText(mention.text, longestText, u"mention"_s);
    checkText(mention.url, longestAddress, u"address of a mention"_s);
    checkCount(mention.authorFollowers, u"followers of an author"_s);
    checkCount(mention.engagementCount, u"engagement of a mention"_s);
    checkMoment(mention.mentionedAt, u"mentionedAt"_s);
}

void checkSlices(const FetchTask &task, const std::vector<AudienceSlice> &slices)
{
    QSet<std::pair<QString, QString>> seen;
    for (const AudienceSlice &slice : slices) {
        require(task.window && slice.window == *task.window, u"a slice of the window asked for"_s);
        require(!slice.key.isEmpty() && !seen.contains({slice.key, slice.secondKey}),
                u"a slice by a name, each once"_s);
        checkText(slice.key + slice.secondKey, 250, u"name of a slice"_s);
        require(!slice.percent || (*slice.percent >= 0 && *slice.percent <= 100.001),
                u"%1 percent"_s.arg(slice.percent.value_or(0)));
        checkCount(slice.views, u"views of a slice"_s);
        checkCount(slice.watchMinutes, u"minutes of a slice"_s);
        checkCount(slice.followers, u"followers of a slice"_s);
        seen.insert({slice.key, slice.secondKey});
    }
}

void checkFigures(const std::vector<ItemFigures> &figures)
{
    for (const ItemFigures &item : figures) {
        checkId(item.platformContentId, u"figures"_s);
        // What the daily reports sum up for a post is net of what was taken back.
        checkCounts(item.figures, u"figures of a post"_s, true);
    }
}

void checkLists(const Page &page)
{
    constexpr std::size_t most = 4'100;
    require(page.items.size() <= most && page.itemFigures.size() <= 50'000 && page.mentions.size() <= most
                && page.days.size() <= 50'000 && page.slices.size() <= most && page.missingIds.size() <= 4'100,
            u"lists of a page that stay in bounds"_s);
}

} // namespace

void checkPage(const Connector &connector, const FetchTask &task, const Page &page)
{
    checkLists(page);
    if (page.profile)
        checkProfile(*page.profile);
    checkCounts(page.totalsNow.value_or(MetricValues()), u"totals"_s);
    checkDays(task, page);
    for (const ContentItem &item : page.items)
        checkItem(item);
    checkFigures(page.itemFigures);
    for (const Mention &mention : page.mentions)
        checkMention(mention);
    checkSlices(task, page.slices);
    for (const QString &id : page.missingIds)
        checkId(id, u"missing"_s);
    checkCount(page.expectedItems, u"expected items"_s);
    checkCount(page.cost, u"cost"_s);
    for (const Metric metric : page.refused)
        require(!metricInfo(metric).derived, u"a refused metric that platforms measure"_s);
    checkNextTasks(connector, task, page.next);
}

void checkError(const Error &error, bool taskIsUnfit)
{
    constexpr std::array documented{ErrorKind::SignedOut,   ErrorKind::Forbidden,  ErrorKind::RateLimited,
                                    ErrorKind::QuotaSpent,  ErrorKind::NotFound,   ErrorKind::Timeout,
                                    ErrorKind::BadResponse, ErrorKind::Unsupported};
    const bool known = std::ranges::find(documented, error.kind) != documented.end();
    require(known || (taskIsUnfit && error.kind == ErrorKind::Internal),
            u"an error of a documented kind, not "_s + errorKey(error.kind));
    require(!error.retryAfter || (error.retryAfter->count() >= 0 && error.retryAfter->count() <= 86'400),
            u"a wait of at most a day"_s);
    checkText(error.detail, 1'500, u"detail of an error"_s);
}

void checkThrottle(const Throttle &throttle)
{
    require(throttle.wait || throttle.until, u"a throttle that says until when"_s);
    require(!throttle.wait || (throttle.wait->count() > 0 && throttle.wait->count() <= 86'400),
            u"a pause of at most a day"_s);
    if (throttle.until)
        checkMoment(*throttle.until, u"throttle"_s);
}

bool samePage(const Page &one, const Page &other)
{
    return one.profile == other.profile && one.totalsNow == other.totalsNow && one.days == other.days
           && one.items == other.items && one.itemFigures == other.itemFigures && one.mentions == other.mentions
           && one.missingIds == other.missingIds && one.slices == other.slices
           && one.completeUntil == other.completeUntil && one.refused == other.refused
           && one.expectedItems == other.expectedItems && one.cost == other.cost && one.next == other.next;
}

} // namespace creatormetrics
