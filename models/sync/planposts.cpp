// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/planposts.h"

#include "models/store/contentchecks.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace creatormetrics {

namespace {

constexpr qint64 mostUnasked = 20'000;

/// Days of publication that belong to a tier which begins after the one before it; nothing when none is left.
std::optional<DateRange> publishedRange(const Stream &items, const RefreshTier &tier, int youngestAge, const PlanContext &context)
{
    const QDate today = reportingDay(context.account, context.now);
    const int from = std::max(youngestAge, tier.olderThanDays > 0 ? tier.olderThanDays + 1 : 0);
    QDate first = tier.youngerThanDays > 0 ? today.addDays(-tier.youngerThanDays) : QDate(2000, 1, 1);
    if (items.historyDays > 0)
        first = std::max(first, today.addDays(-items.historyDays));
    // A day ahead: the zone of the store's publication days may be past midnight already.
    const auto range = DateRange::make(first, from > 0 ? today.addDays(-from) : today.addDays(1));
    return range ? std::optional(*range) : std::nullopt;
}

QStringList without(const QStringList &ids, const QSet<QString> &taken, qint64 most)
{
    QStringList left;
    for (const QString &id : ids) {
        if (left.size() < most && !taken.contains(id))
            left.append(id);
    }
    return left;
}

/// How much of the tier's time has passed since the stream had its last turn: 1 when a whole round is due.
double shareDue(const Stream &items, const RefreshTier &tier, const PlanContext &context)
{
    const auto cadence = std::chrono::seconds(std::max(items.cadence, items.rest)).count();
    const auto last = context.states.value(items.key).succeededAt;
    const qint64 elapsed = last ? std::max<qint64>(cadence, last->secsTo(context.now)) : cadence;
    const qint64 every = std::max<qint64>(1, std::chrono::seconds(tier.every).count());
    return std::min(1.0, static_cast<double>(elapsed) / static_cast<double>(every));
}

Result<QStringList> dueOfTier(Connection &connection, const Stream &items, const RefreshTier &tier, const DateRange &published,
                              const PlanContext &context, const QSet<QString> &taken)
{
    const auto posts = visibleCount(connection, context.account.id, published);
    if (!posts)
        return posts.error();
    const auto most = static_cast<qint64>(std::ceil(static_cast<double>(*posts) * shareDue(items, tier, context) - 1e-9));
    // Half a cadence early, or a post would slip by one turn each time a pass begins a little sooner than the one before.
    const qint64 half = std::chrono::seconds(std::max(items.cadence, items.rest)).count() / 2;
    const qint64 age = std::max<qint64>(std::chrono::seconds(tier.every).count() - half, half);
    const auto ids = leastRecentlyChecked(connection, context.account.id, items.key, published, context.now.addSecs(-age),
                                          most + taken.size());
    return ids ? Result<QStringList>(without(*ids, taken, most)) : ids.error();
}

std::vector<FetchTask> inBatches(const Stream &items, const QStringList &ids, bool backfill)
{
    std::vector<FetchTask> tasks;
    const qsizetype batch = std::max(1, items.batch);
    for (qsizetype first = 0; first < ids.size(); first += batch)
        tasks.push_back({.stream = items.key, .ids = ids.mid(first, batch), .backfill = backfill});
    return tasks;
}

} // namespace

const Stream *listLeadingTo(const Connector &connector, const Stream &items)
{
    const auto streams = connector.streams();
    const auto found = std::ranges::find_if(streams, [&items](const Stream &stream) {
        return stream.kind == StreamKind::ContentList && stream.leadsTo == items.key;
    });
    return found == streams.end() ? nullptr : &*found;
}

FetchDepth listDepth(const Stream &list, const PlanContext &context)
{
    if (context.walking.contains(list.key))
        return FetchDepth::Newest; // the rest of the walk waits; what has come since is behind it
    const auto walkedAt = context.states.value(list.key).walkedAt;
    const bool walkAgain = !walkedAt || walkedAt->addSecs(std::chrono::seconds(list.fullEvery).count()) <= context.now;
    return walkAgain ? FetchDepth::Everything : FetchDepth::Newest;
}

std::optional<FetchTask> planList(const Stream &list, const PlanContext &context)
{
    if (context.account.profile.uploadsRef.isEmpty())
        return std::nullopt;
    FetchTask task{.stream = list.key, .reference = context.account.profile.uploadsRef, .depth = listDepth(list, context)};
    if (list.freshDays > 0)
        task.window = DateRange::endingAt(reportingDay(context.account, context.now), list.freshDays);
    if (list.incremental && task.depth == FetchDepth::Newest)
        task.since = context.newestPost;
    return task;
}

std::vector<FetchTask> planTiers(const Stream &items, const PlanContext &context, bool turns)
{
    const QStringList due = turns ? context.duePosts.value(items.key) : QStringList();
    auto tasks = inBatches(items, due, false);
    const QSet<QString> taken(due.begin(), due.end());
    const auto unasked = without(context.unaskedPosts.value(items.key), taken, mostUnasked);
    std::ranges::copy(inBatches(items, unasked, true), std::back_inserter(tasks));
    return tasks;
}

Result<QStringList> duePosts(Connection &connection, const Stream &items, const PlanContext &context, const QStringList &waiting)
{
    QStringList due;
    QSet<QString> taken(waiting.begin(), waiting.end());
    int youngestAge = 0;
    for (const RefreshTier &tier : items.refresh) {
        const auto published = publishedRange(items, tier, youngestAge, context);
        youngestAge = tier.youngerThanDays + 1;
        if (!published)
            continue;
        const auto ids = dueOfTier(connection, items, tier, *published, context, taken);
        if (!ids)
            return ids.error();
        due += *ids;
        taken.unite(QSet<QString>(ids->begin(), ids->end()));
    }
    return due;
}

Result<QStringList> unaskedPosts(Connection &connection, const Stream &items, const PlanContext &context, const QStringList &waiting)
{
    const auto published = publishedRange(items, {}, 0, context);
    if (!published)
        return QStringList();
    const QDateTime never = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const auto ids = leastRecentlyChecked(connection, context.account.id, items.key, *published, never, mostUnasked);
    if (!ids)
        return ids.error();
    return without(*ids, QSet<QString>(waiting.begin(), waiting.end()), mostUnasked);
}

} // namespace creatormetrics
