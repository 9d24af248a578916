// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/syncjob.h"

#include "models/presentation/streamtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace creatormetrics {

namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(SyncJob)
};

} // namespace

std::optional<double> SyncJob::fraction() const
{
    if (stage == Stage::Done)
        return 1.0;
    if (stage == Stage::Queued)
        return 0.0;
    if (progress.itemsExpected.value_or(0) > 0)
        return std::min(1.0, static_cast<double>(progress.itemsDone) / static_cast<double>(*progress.itemsExpected));
    if (progress.tasksKnown > 0)
        return static_cast<double>(progress.tasksDone) / progress.tasksKnown;
    return std::nullopt;
}

QString jobAmountText(const SyncJob &job, const QLocale &locale)
{
    const SyncProgress &progress = job.progress;
    if (job.stage != SyncJob::Stage::Running)
        return {};
    if (progress.itemsExpected.value_or(0) > 0) {
        const qint64 done = std::min(progress.itemsDone, *progress.itemsExpected);
        return JobWords::tr("%1 of %2").arg(locale.toString(done), locale.toString(*progress.itemsExpected));
    }
    if (progress.tasksKnown > 0)
        return JobWords::tr("step %1 of %2").arg(locale.toString(progress.tasksDone), locale.toString(progress.tasksKnown));
    return {};
}

QString jobActivityText(const SyncJob &job)
{
    switch (job.stage) {
    case SyncJob::Stage::Queued:
        return JobWords::tr("Waits for its turn");
    case SyncJob::Stage::Done:
        return JobWords::tr("Up to date");
    case SyncJob::Stage::Running:
        break;
    }
    const QString stream = streamText(job.progress.stream);
    if (stream.isEmpty())
        return JobWords::tr("Begins");
    return job.progress.backfill ? JobWords::tr("History · %1").arg(stream) : stream;
}

} // namespace creatormetrics
