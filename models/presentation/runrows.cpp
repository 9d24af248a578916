// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/runrows.h"

#include "models/domain/figureformat.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "models/presentation/streamtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct RunWords {
    Q_DECLARE_TR_FUNCTIONS(RunRows)
};

QStringList metricLabels(const QString &keys)
{
    QStringList labels;
    for (const QString &key : keys.split(u',', Qt::SkipEmptyParts)) {
        const auto metric = metricFromKey(key.trimmed());
        labels << (metric ? metricLabel(*metric) : key.trimmed());
    }
    return labels;
}

QStringList refusedMetrics(const LatestRun &run)
{
    QStringList labels;
    for (const RunStream &stream : run.streams)
        labels << metricLabels(stream.refused);
    labels.removeDuplicates();
    return labels;
}

struct RunOutcome {
    QString text;
    FreshnessTone tone = FreshnessTone::Good;
};

/// "Unsupported" alone means that the platform refused figures, which is no failure of the pass.
RunOutcome outcomeOf(const LatestRun &run)
{
    const auto kind = errorKindFromKey(run.run.errorKind);
    const auto refused = static_cast<int>(refusedMetrics(run).size());
    switch (run.run.result) {
    case RunResult::Running:
        return {RunWords::tr("Running"), FreshnessTone::Good};
    case RunResult::Cancelled:
        return {RunWords::tr("Stopped"), FreshnessTone::Plain};
    case RunResult::Interrupted:
        return {RunWords::tr("Interrupted, goes on with the next"), FreshnessTone::Stale};
    case RunResult::Completed:
    case RunResult::Partial:
    case RunResult::Failed:
        break;
    }
    if (kind && *kind != ErrorKind::Unsupported)
        return {errorTitle(*kind), run.run.result == RunResult::Failed ? FreshnessTone::Problem : FreshnessTone::Stale};
    if (run.run.result == RunResult::Failed)
        return {RunWords::tr("Failed"), FreshnessTone::Problem};
    if (refused > 0)
        return {RunWords::tr("Done, %n figure(s) refused", nullptr, refused), FreshnessTone::Good};
    return {RunWords::tr("Done"), FreshnessTone::Good};
}

QString iconFor(FreshnessTone tone)
{
    switch (tone) {
    case FreshnessTone::Good:
        return u"check"_s;
    case FreshnessTone::Stale:
    case FreshnessTone::Problem:
        return u"warning"_s;
    case FreshnessTone::Plain:
        break;
    }
    return u"close"_s;
}

ValueCell count(qint64 value, const QLocale &locale)
{
    return {.text = locale.toString(value), .sortValue = value};
}

std::optional<std::chrono::milliseconds> lengthOf(const SyncRun &run)
{
    if (!run.finishedAt)
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, run.startedAt.msecsTo(*run.finishedAt)));
}

ValueRow rowOf(const AccountHealth &health, const DataFrame &frame)
{
    const LatestRun &latest = *health.latestRun;
    const RunOutcome outcome = outcomeOf(latest);
    const auto length = lengthOf(latest.run);
    qint64 rows = 0;
    qint64 changed = 0;
    for (const RunStream &stream : latest.streams) {
        rows += stream.rows;
        changed += stream.changed;
    }
    return {.id = health.account.id.value(),
            .cells = {{.text = health.account.profile.title,
                       .sortValue = health.account.profile.title,
                       .mark = health.account.platform},
                      {.text = outcome.text,
                       .sortValue = outcome.text,
                       .tone = outcome.tone,
                       .icon = iconFor(outcome.tone),
                       .toolTip = runText(latest, frame)},
                      {.text = agoText(latest.run.startedAt, frame.now), .sortValue = latest.run.startedAt},
                      {.text = length ? durationText(*length) : FigureFormat::unknown(),
                       .sortValue = length ? QVariant(static_cast<qint64>(length->count())) : QVariant(),
                       .exact = length ? QVariant(static_cast<double>(length->count()) / 1000) : QVariant()},
                      count(rows, frame.locale), count(changed, frame.locale)}};
}

ValueCell streamOutcome(const RunStream &stream)
{
    const auto kind = errorKindFromKey(stream.errorKind);
    if (kind && *kind != ErrorKind::Unsupported) {
        return {.text = errorTitle(*kind),
                .tone = FreshnessTone::Stale,
                .icon = iconFor(FreshnessTone::Stale),
                .toolTip = errorText({.kind = *kind})};
    }
    if (kind)
        return {.text = RunWords::tr("Not for this account"), .tone = FreshnessTone::Plain, .icon = u"info"_s};
    if (!stream.completed)
        return {.text = RunWords::tr("Goes on with the next"), .tone = FreshnessTone::Plain, .icon = u"sync"_s};
    return {.text = RunWords::tr("Done"), .tone = FreshnessTone::Good, .icon = iconFor(FreshnessTone::Good)};
}

} // namespace

std::vector<ValueColumn> runColumns()
{
    return {{.title = RunWords::tr("Account")},
            {.title = RunWords::tr("Result")},
            {.title = RunWords::tr("Began"), .kind = DataKind::Moment},
            {.title = RunWords::tr("Took"), .kind = DataKind::Seconds},
            {.title = RunWords::tr("Rows"), .numeric = true, .toolTip = RunWords::tr("Rows in the answers"), .kind = DataKind::Count},
            {.title = RunWords::tr("Changed"), .numeric = true, .toolTip = RunWords::tr("Rows that were new or different"), .kind = DataKind::Count}};
}

std::vector<ValueRow> runRows(const DataAnswer &answer, const DataFrame &frame)
{
    std::vector<ValueRow> rows;
    for (const AccountHealth &health : answer.accounts) {
        if (health.latestRun && !health.account.archivedAt.isValid())
            rows.push_back(rowOf(health, frame));
    }
    return rows;
}

std::vector<ValueColumn> runStreamColumns()
{
    return {{.title = RunWords::tr("What")},
            {.title = RunWords::tr("Result")},
            {.title = RunWords::tr("Refused figures")},
            {.title = RunWords::tr("Rows"), .numeric = true, .kind = DataKind::Count},
            {.title = RunWords::tr("Changed"), .numeric = true, .kind = DataKind::Count}};
}

std::vector<ValueRow> runStreamRows(const LatestRun &run, const QLocale &locale)
{
    std::vector<ValueRow> rows;
    for (const RunStream &stream : run.streams) {
        const QString what = streamText(stream.stream);
        rows.push_back({.id = static_cast<qint64>(rows.size()),
                        .cells = {{.text = what, .sortValue = what},
                                  streamOutcome(stream),
                                  {.text = metricLabels(stream.refused).join(", "_L1)},
                                  count(stream.rows, locale),
                                  count(stream.changed, locale)}});
    }
    return rows;
}

QString runText(const LatestRun &run, const DataFrame &frame)
{
    const auto length = lengthOf(run.run);
    const QString began = momentText(run.run.startedAt, frame.now, frame.locale);
    QStringList sentences{length ? RunWords::tr("Began %1 and took %2.").arg(began, durationText(*length))
                                 : RunWords::tr("Began %1.").arg(began)};
    const auto kind = errorKindFromKey(run.run.errorKind);
    if (kind && *kind != ErrorKind::Unsupported)
        sentences << errorText({.kind = *kind}) << errorRemedy({.kind = *kind});
    const QStringList refused = refusedMetrics(run);
    if (!refused.isEmpty())
        sentences << RunWords::tr("The platform refuses %1; these figures stay unknown.").arg(refused.join(", "_L1));
    return sentences.join(u' ');
}

} // namespace creatormetrics
