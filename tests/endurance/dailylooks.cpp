// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endurance/dailylooks.h"

#include "models/store/contentrepository.h"
#include "models/store/dailyrepository.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array compared{Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares};

qint64 sharesOf(const QJsonObject &post)
{
    const bool x = post.contains("reposts"_L1);
    return x ? post.value("reposts"_L1).toInteger() + post.value("quotes"_L1).toInteger() : post.value("shares"_L1).toInteger();
}

MetricValues figuresOf(Platform platform, const QJsonObject &post)
{
    const bool x = platform == Platform::X;
    MetricValues figures;
    figures.set(Metric::Views, post.value(x ? "impressions"_L1 : "views"_L1).toInteger());
    figures.set(Metric::Likes, post.value("likes"_L1).toInteger());
    figures.set(Metric::Comments, post.value(x ? "replies"_L1 : "comments"_L1).toInteger());
    figures.set(Metric::Shares, sharesOf(post));
    return figures;
}

QString shown(std::optional<qint64> value)
{
    return value ? QString::number(*value) : u"nothing"_s;
}

} // namespace

void DailyLooks::add(Platform platform, QDate day, const QJsonObject &creator, bool complete)
{
    Look look{.posts = {}, .published = {}, .brought = m_looks.value(day).brought};
    for (const QJsonValue &value : creator.value(platform == Platform::X ? "posts"_L1 : "videos"_L1).toArray()) {
        const QJsonObject post = value.toObject();
        if (post.value("kind"_L1) == "retweeted"_L1)
            continue;
        const QString id = post.value("id"_L1).toString();
        look.posts.insert(id, figuresOf(platform, post));
        if (complete)
            look.brought.insert(id);
        look.published.insert(id, QDate::fromString(post.value("published_at"_L1).toString().left(10), Qt::ISODate));
    }
    m_looks.insert(day, look);
}

DailyLooks::Snapshots DailyLooks::snapshotsIn(Connection &connection, const Account &account)
{
    Snapshots snapshots;
    for (const StoredContent &post : contentOf(connection, account.id).value()) {
        for (const Snapshot &snapshot : snapshotsOf(connection, post.id).value())
            snapshots[snapshot.day].insert(post.item.platformContentId);
    }
    return snapshots;
}

QStringList DailyLooks::differences(Connection &connection, const Account &account) const
{
    const auto days = daysInRange(connection, account.id, *DateRange::make(first(), last()));
    if (!days)
        return {days.error().detail};
    QStringList lines = snapshotDifferences(connection, account);
    const Snapshots snapshots = snapshotsIn(connection, account);
    for (const DailyMetrics &day : *days)
        lines += dayDifferences(day.day, day.values, snapshots);
    return lines;
}

QStringList DailyLooks::snapshotDifferences(Connection &connection, const Account &account) const
{
    QStringList lines;
    for (const StoredContent &post : contentOf(connection, account.id).value()) {
        const QString &id = post.item.platformContentId;
        for (const Snapshot &snapshot : snapshotsOf(connection, post.id).value()) {
            const MetricValues truth = m_looks.value(snapshot.day).posts.value(id);
            if (m_spoiled.contains(snapshot.day) || truth.isEmpty())
                continue;
            for (const Metric metric : compared) {
                if (snapshot.figures[metric] != truth[metric])
                    lines << u"%1 post %2 %3: %4 instead of %5"_s.arg(snapshot.day.toString(Qt::ISODate), id, metricInfo(metric).key,
                                                                     shown(snapshot.figures[metric]), shown(truth[metric]));
            }
        }
    }
    return lines;
}

/// Which posts were looked at is the program's affair, what they add up to is not.
MetricValues DailyLooks::sumsOf(QDate day, const Snapshots &snapshots) const
{
    const QDate before = day.addDays(-1);
    const Look today = m_looks.value(day);
    const Look yesterday = m_looks.value(before);
    MetricValues sums;
    for (auto post = today.posts.begin(); post != today.posts.end() && snapshots.contains(before); ++post) {
        const bool isOld = snapshots.value(before).contains(post.key()) && yesterday.posts.contains(post.key());
        const bool counts = isOld || today.published.value(post.key()) == day;
        if (!counts || !snapshots.value(day).contains(post.key()))
            continue;
        for (const Metric metric : compared) {
            const qint64 old = isOld ? *yesterday.posts.value(post.key())[metric] : 0;
            sums.set(metric, sums[metric].value_or(0) + *post.value()[metric] - old);
        }
    }
    return sums;
}

/// A look at the whole list misses no post.
QStringList DailyLooks::dayDifferences(QDate day, const MetricValues &stored, const Snapshots &snapshots) const
{
    if (!m_looks.contains(day) || !m_looks.contains(day.addDays(-1)) || isSpoiled(day))
        return {};
    QStringList lines;
    const Look today = m_looks.value(day);
    for (auto post = today.posts.begin(); post != today.posts.end(); ++post) {
        if (today.brought.contains(post.key()) && !snapshots.value(day).contains(post.key()))
            lines << u"%1 was looked at, but not post %2"_s.arg(day.toString(Qt::ISODate), post.key());
    }
    const MetricValues sums = sumsOf(day, snapshots);
    for (const Metric metric : compared) {
        if (stored[metric] != sums[metric])
            lines << u"%1 %2: %3 instead of %4"_s.arg(day.toString(Qt::ISODate), metricInfo(metric).key, shown(stored[metric]),
                                                     shown(sums[metric]));
    }
    return lines;
}

QSet<QDate> DailyLooks::unknowable(Connection &connection, const Account &account, const DateRange &range) const
{
    const Snapshots snapshots = snapshotsIn(connection, account);
    QSet<QDate> days;
    for (QDate day = range.first(); day <= range.last(); day = day.addDays(1)) {
        if (!sumsOf(day, snapshots)[Metric::Views])
            days.insert(day);
    }
    return days;
}

QDate DailyLooks::first() const
{
    return *std::min_element(m_looks.keyBegin(), m_looks.keyEnd());
}

QDate DailyLooks::last() const
{
    return *std::max_element(m_looks.keyBegin(), m_looks.keyEnd());
}

} // namespace creatormetrics
