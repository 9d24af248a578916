// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/mentionslines.h"

#include "models/analytics/chartlabels.h"
#include "models/domain/figureformat.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Line {
    const char *name;
    SeriesTone tone;
    qint64 MentionCounts::*count;
};

constexpr std::array lines{
    Line{QT_TRANSLATE_NOOP("ReportMentions", "Positive"), SeriesTone::Positive, &MentionCounts::positive},
    Line{QT_TRANSLATE_NOOP("ReportMentions", "Neutral"), SeriesTone::Neutral, &MentionCounts::neutral},
    Line{QT_TRANSLATE_NOOP("ReportMentions", "Negative"), SeriesTone::Negative, &MentionCounts::negative}};

QString text(const char *source)
{
    return QCoreApplication::translate("ReportMentions", source);
}

ChartPoint pointOf(const MentionBucket &bucket, const Line &line, std::optional<QDate> knownSince)
{
    const bool known = knownSince && bucket.range.last() >= *knownSince;
    return {.day = bucket.range.first(),
            .value = known ? std::optional(static_cast<double>(bucket.total.*line.count)) : std::nullopt,
            .incomplete = !bucket.complete};
}

QString perBucket(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return text(QT_TRANSLATE_NOOP("ReportMentions", "per day, days of the accounts' own zones"));
    case Granularity::Week:
        return text(QT_TRANSLATE_NOOP("ReportMentions", "per week, days of the accounts' own zones"));
    case Granularity::Month:
        return text(QT_TRANSLATE_NOOP("ReportMentions", "per month, days of the accounts' own zones"));
    }
    Q_UNREACHABLE();
}

} // namespace

ChartSpec mentionsLines(const MentionTimeline &timeline, const QLocale &locale)
{
    const MentionSummary &summary = timeline.summary;
    ChartSpec spec{.title = text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions by sentiment")),
                   .subtitle = perBucket(summary.query.granularity),
                   .metric = Metric::Comments, // counts
                   .granularity = summary.query.granularity,
                   .range = summary.query.range};
    if (summary.total.decided() == 0)
        return spec;
    for (const Line &line : lines) {
        ChartSeries series{.name = text(line.name), .tone = line.tone};
        for (const MentionBucket &bucket : timeline.buckets)
            series.points.push_back(pointOf(bucket, line, summary.knownSince));
        spec.series.push_back(std::move(series));
    }
    const FigureFormat format(locale);
    spec.summary = text(QT_TRANSLATE_NOOP("ReportMentions", "Mentions, %1: %2 positive, %3 neutral, %4 negative."))
                       .arg(dayRange(spec.range, locale), format.exact(summary.total.positive),
                            format.exact(summary.total.neutral), format.exact(summary.total.negative));
    return spec;
}

} // namespace creatormetrics
