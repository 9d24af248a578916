// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/fetchtask.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error badTask(const QString &what)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"queued task: "_s + what};
}

Result<std::optional<DateRange>> windowFrom(const QJsonObject &object)
{
    if (!object.contains("first"_L1) && !object.contains("last"_L1))
        return std::optional<DateRange>();
    const auto first = parseDay(object.value("first"_L1).toString());
    const auto last = parseDay(object.value("last"_L1).toString());
    if (!first || !last)
        return badTask(u"bad window"_s);
    auto range = DateRange::make(*first, *last);
    if (!range)
        return range.error();
    return std::optional(*range);
}

Result<std::vector<Metric>> metricsFrom(const QJsonArray &array)
{
    std::vector<Metric> metrics;
    for (const auto &entry : array) {
        const auto metric = metricFromKey(entry.toString());
        if (!metric)
            return badTask(u"unknown metric "_s + entry.toString());
        metrics.push_back(*metric);
    }
    return metrics;
}

} // namespace

QJsonObject toJson(const FetchTask &task)
{
    QJsonObject object{{u"stream"_s, task.stream}};
    if (!task.reference.isEmpty())
        object.insert("reference"_L1, task.reference);
    if (task.window) {
        object.insert("first"_L1, task.window->first().toString(Qt::ISODate));
        object.insert("last"_L1, task.window->last().toString(Qt::ISODate));
    }
    if (!task.cursor.isEmpty())
        object.insert("cursor"_L1, task.cursor);
    if (!task.ids.isEmpty())
        object.insert("ids"_L1, QJsonArray::fromStringList(task.ids));
    QJsonArray metrics;
    for (const Metric metric : task.metrics)
        metrics.append(QString(metricInfo(metric).key));
    if (!metrics.isEmpty())
        object.insert("metrics"_L1, metrics);
    if (task.depth == FetchDepth::Everything)
        object.insert("depth"_L1, u"everything"_s);
    if (!task.since.isEmpty())
        object.insert("since"_L1, task.since);
    if (task.backfill)
        object.insert("backfill"_L1, true);
    return object;
}

Result<FetchTask> fetchTaskFromJson(const QJsonObject &object)
{
    FetchTask task;
    task.stream = object.value("stream"_L1).toString();
    if (task.stream.isEmpty())
        return badTask(u"no stream"_s);
    auto window = windowFrom(object);
    if (!window)
        return window.error();
    task.window = *window;
    auto metrics = metricsFrom(object.value("metrics"_L1).toArray());
    if (!metrics)
        return metrics.error();
    task.metrics = *metrics;
    task.reference = object.value("reference"_L1).toString();
    task.cursor = object.value("cursor"_L1).toString();
    for (const auto &id : object.value("ids"_L1).toArray())
        task.ids.append(id.toString());
    const QString depth = object.value("depth"_L1).toString();
    if (!depth.isEmpty() && depth != "everything"_L1)
        return badTask(u"unknown depth "_s + depth);
    task.depth = depth.isEmpty() ? FetchDepth::Newest : FetchDepth::Everything;
    task.since = object.value("since"_L1).toString();
    task.backfill = object.value("backfill"_L1).toBool();
    if (toJson(task) != object)
        return badTask(u"a member of another name or kind"_s);
    return task;
}

} // namespace creatormetrics
