// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/explanationrows.h"

#include "models/store/accountrepository.h"
#include "models/store/contentlookup.h"
#include "models/store/daysources.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// The stored days of a range that hold any of some metrics, gathered from where values, sources and revisions are kept.
class RowGatherer
{
public:
    RowGatherer(AccountId account, std::vector<Metric> metrics, const DateRange &range)
        : m_account(account), m_metrics(std::move(metrics)), m_range(range)
    {}

    Result<std::vector<SourceRow>> gather(Connection &connection)
    {
        for (const auto &step : {&RowGatherer::readValues, &RowGatherer::readSources, &RowGatherer::readRevisions}) {
            if (auto read = (this->*step)(connection); !read)
                return read.error();
        }
        std::vector<SourceRow> rows;
        rows.reserve(m_rows.size());
        for (auto &[key, row] : m_rows)
            rows.push_back(std::move(row));
        std::ranges::stable_sort(rows, std::ranges::greater(), &SourceRow::day);
        return rows;
    }

private:
    using Key = std::pair<QDate, Metric>;

    SourceRow &rowOf(QDate day, Metric metric)
    {
        SourceRow &row = m_rows[Key(day, metric)];
        row.day = day;
        row.metric = metric;
        return row;
    }

    Outcome readValues(Connection &connection)
    {
        const auto days = daysInRange(connection, m_account, m_range);
        if (!days)
            return days.error();
        for (const DailyMetrics &day : *days) {
            for (const Metric metric : m_metrics) {
                if (const auto value = day.values[metric])
                    rowOf(day.day, metric).value = value;
            }
        }
        return Done{};
    }

    Outcome readSources(Connection &connection)
    {
        const auto sources = sourcesInRange(connection, m_account, m_range);
        if (!sources)
            return sources.error();
        for (const auto &[number, source] : *sources) {
            const QDate day = fromDayNumber(number);
            for (const Metric metric : m_metrics) {
                const auto row = m_rows.find(Key(day, metric));
                if (row != m_rows.end() && (source.metrics & maskOf(metric)) != 0)
                    row->second.fetch = source.fetch;
            }
        }
        return Done{};
    }

    Outcome readRevisions(Connection &connection)
    {
        const auto revisions = revisionsInRange(connection, m_account, m_range);
        if (!revisions)
            return revisions.error();
        for (const DatedRevision &dated : *revisions) {
            if (dated.metric && std::ranges::find(m_metrics, *dated.metric) != m_metrics.end())
                rowOf(dated.day, *dated.metric).revisions.push_back(dated.revision);
        }
        return Done{};
    }

    AccountId m_account;
    std::vector<Metric> m_metrics;
    DateRange m_range;
    std::map<Key, SourceRow> m_rows;
};

Result<std::vector<FetchReference>> fetchesOf(Connection &connection, const std::vector<SourceRow> &rows)
{
    std::set<FetchId> ids;
    const auto add = [&ids](const std::optional<FetchId> &id) {
        if (id)
            ids.insert(*id);
    };
    for (const SourceRow &row : rows) {
        add(row.fetch);
        for (const Revision &revision : row.revisions) {
            add(revision.oldFetch);
            add(revision.newFetch);
        }
    }
    return fetchReferences(connection, std::vector<FetchId>(ids.begin(), ids.end()));
}

Result<SourceRows> withFetches(Connection &connection, SourceRows answer)
{
    auto fetches = fetchesOf(connection, answer.rows);
    if (!fetches)
        return fetches.error();
    answer.fetches = *std::move(fetches);
    return answer;
}

Result<SourceRows> publishedRows(Connection &connection, const Account &account, const DateRange &range)
{
    const auto posts = postOriginsIn(connection, account.id, range, mostSourcePosts + 1);
    if (!posts)
        return posts.error();
    SourceRows answer{.account = account};
    for (const PostOrigin &post : *posts) {
        if (std::ssize(answer.rows) == mostSourcePosts) {
            answer.cut = true;
            break;
        }
        const QString title = post.title.isEmpty() ? post.platformContentId : post.title;
        answer.rows.push_back({.day = post.published, .metric = Metric::Posts, .value = 1, .fetch = post.fetch, .post = title});
    }
    return withFetches(connection, std::move(answer));
}

bool restsOnTotal(Metric metric, Denominator denominator)
{
    return metric == Metric::Followers || (metric == Metric::EngagementRate && denominator == Denominator::Followers);
}

std::vector<Metric> storedParts(const AccountParts &account, Metric metric, Denominator denominator, const DateRange &range)
{
    std::vector<Metric> metrics = figureComponents(metric, denominator);
    if (restsOnTotal(metric, denominator) && account.totalDay && *account.totalDay != range.last())
        metrics.insert(metrics.end(), {Metric::FollowersGained, Metric::FollowersLost});
    return metrics;
}

DateRange rowsRange(const AccountParts &account, Metric metric, Denominator denominator, const DateRange &range)
{
    if (!restsOnTotal(metric, denominator) || !account.totalDay)
        return range;
    const QDate last = std::max(range.last(), *account.totalDay);
    const QDate first = std::min(range.first(), *account.totalDay);
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

std::optional<double> asReal(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

/// What a post can tell of a metric.
std::optional<double> lifetimeValue(const ContentEntry &entry, Metric metric)
{
    switch (metric) {
    case Metric::Engagements: return asReal(engagements(entry.item.figures));
    case Metric::EngagementRate: return entry.engagementRate;
    case Metric::NetFollowers: return std::nullopt;
    default: return asReal(entry.item.figures[metric]);
    }
}

std::vector<Metric> postComponents(Metric metric, Denominator denominator)
{
    std::vector<Metric> parts = figureComponents(metric, denominator);
    std::erase(parts, Metric::Followers); // not a post's own
    return parts;
}

/// Looks at the post, newest first, and of each look what the figure is made of.
Result<SourceRows> lookRows(Connection &connection, const Account &account, const PostOrigin &origin,
                            const std::vector<Metric> &metrics)
{
    const auto snapshots = snapshotsOf(connection, ContentId(origin.contentId));
    if (!snapshots)
        return snapshots.error();
    SourceRows answer{.account = account};
    for (auto look = snapshots->rbegin(); look != snapshots->rend(); ++look) {
        for (const Metric metric : metrics) {
            if (const auto value = look->figures[metric])
                answer.rows.push_back({.day = look->day,
                                       .metric = metric,
                                       .value = value,
                                       .fetch = look == snapshots->rbegin() ? origin.fetch : std::nullopt});
        }
    }
    return withFetches(connection, std::move(answer));
}

} // namespace

const FetchReference *SourceRows::fetch(std::optional<FetchId> id) const
{
    if (!id)
        return nullptr;
    const auto found = std::ranges::lower_bound(fetches, *id, {}, &FetchReference::id);
    return found != fetches.end() && found->id == *id ? &*found : nullptr;
}

Result<SourceRows> sourceRows(Connection &connection, const AccountParts &account, Metric metric, Denominator denominator,
                              const DateRange &range)
{
    if (metric == Metric::Posts)
        return publishedRows(connection, account.account, range);
    auto rows = RowGatherer(account.account.id, storedParts(account, metric, denominator, range),
                            rowsRange(account, metric, denominator, range))
                    .gather(connection);
    if (!rows)
        return rows.error();
    return withFetches(connection, {.account = account.account, .rows = *std::move(rows)});
}

Result<PostFigure> postFigure(Connection &connection, AccountId account, const QString &platformContentId, Metric metric,
                              const AnalyticsQuery &query)
{
    const auto owner = accountById(connection, account);
    if (!owner)
        return owner.error();
    const auto origin = postOrigin(connection, account, platformContentId);
    if (!origin)
        return origin.error();
    if (!*origin)
        return Error{.kind = ErrorKind::NotFound, .detail = u"no post %1"_s.arg(platformContentId)};
    const std::array ids{ContentId((*origin)->contentId)};
    const auto stored = contentByIds(connection, ids);
    if (!stored)
        return stored.error();
    const Denominator denominator = query.denominator.value_or(defaultDenominator(owner->platform));
    auto entry = contentEntry(connection, stored->front(), *owner, denominator);
    if (!entry)
        return entry.error();
    const auto metrics = postComponents(metric, denominator);
    auto looks = lookRows(connection, *owner, **origin, metrics);
    if (!looks)
        return looks.error();
    PostFigure answer{.metric = metric, .entry = *std::move(entry), .looks = *std::move(looks)};
    answer.value = lifetimeValue(answer.entry, metric);
    if (metricInfo(metric).derived) {
        for (const Metric part : metrics)
            answer.parts.push_back({part, asReal(answer.entry.item.figures[part])});
        if (metric == Metric::EngagementRate && denominator == Denominator::Followers)
            answer.parts.push_back({Metric::Followers, asReal(answer.entry.followersThen)});
    }
    return answer;
}

} // namespace creatormetrics
