// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentioncharts.h"

#include "models/analytics/chartlabels.h"
#include "models/domain/figureformat.h"
#include "models/domain/scorername.h"
#include "models/presentation/mentiontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct MentionChartWords {
    Q_DECLARE_TR_FUNCTIONS(MentionCharts)
};

struct Line {
    SentimentLabel label;
    SeriesTone tone;
    qint64 MentionCounts::*count;
};

constexpr std::array lines{Line{SentimentLabel::Positive, SeriesTone::Positive, &MentionCounts::positive},
                           Line{SentimentLabel::Neutral, SeriesTone::Neutral, &MentionCounts::neutral},
                           Line{SentimentLabel::Negative, SeriesTone::Negative, &MentionCounts::negative}};

ChartPoint pointOf(const MentionBucket &bucket, const Line &line, std::optional<QDate> knownSince)
{
    const bool known = knownSince && bucket.range.last() >= *knownSince;
    return {.day = bucket.range.first(),
            .value = known ? std::optional(static_cast<double>(bucket.total.*line.count)) : std::nullopt,
            .incomplete = !bucket.complete};
}

ChartSeries seriesOf(const MentionTimeline &timeline, const Line &line)
{
    ChartSeries series{.name = sentimentWord(line.label), .tone = line.tone};
    for (const MentionBucket &bucket : timeline.buckets)
        series.points.push_back(pointOf(bucket, line, timeline.summary.knownSince));
    return series;
}

QString summaryOf(const MentionTimeline &timeline, const ChartSpec &spec, const QLocale &locale)
{
    const MentionCounts &total = timeline.summary.total;
    const FigureFormat format(locale);
    return MentionChartWords::tr("%1, %2: %3 positive, %4 neutral, %5 negative", "title, days, counts")
        .arg(spec.title, dayRange(spec.range, locale), format.exact(total.positive), format.exact(total.neutral),
             format.exact(total.negative));
}

QString perBucket(Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day:
        return MentionChartWords::tr("per day, days of the accounts' own zones");
    case Granularity::Week:
        return MentionChartWords::tr("per week, days of the accounts' own zones");
    case Granularity::Month:
        return MentionChartWords::tr("per month, days of the accounts' own zones");
    }
    Q_UNREACHABLE();
}

/// Who judged most of the bucket besides the user; empty when nobody did.
QString scorerOf(const MentionTimeline &timeline, const MentionBucket &bucket)
{
    QString most;
    qint64 judged = 0;
    for (std::size_t place = 0; place < std::min(bucket.scorers.size(), timeline.summary.scorers.size()); ++place) {
        const QString &scorer = timeline.summary.scorers[place].scorer;
        if (scorer != ownScorer && bucket.scorers[place].mentions > judged) {
            judged = bucket.scorers[place].mentions;
            most = scorer;
        }
    }
    return most;
}

std::vector<ChartMark> marksOf(const MentionTimeline &timeline, const std::vector<NegativeSpike> &spikes, const QLocale &locale)
{
    const FigureFormat format(locale);
    std::vector<ChartMark> marks;
    QString former;
    for (const MentionBucket &bucket : timeline.buckets) {
        const QString scorer = scorerOf(timeline, bucket);
        if (!former.isEmpty() && !scorer.isEmpty() && scorer != former)
            marks.push_back({.day = bucket.range.first(), .text = MentionChartWords::tr("from here on judged by %1").arg(scorerNameText(scorer))});
        former = scorer.isEmpty() ? former : scorer;
    }
    for (const NegativeSpike &spike : spikes)
        marks.push_back({.day = spike.day, .text = MentionChartWords::tr("%1 negative mentions, usually %2")
                                                       .arg(format.exact(spike.negative), format.exact(std::llround(spike.usual)))});
    std::ranges::stable_sort(marks, {}, &ChartMark::day);
    return marks;
}

} // namespace

ChartSpec mentionChart(const MentionTimeline &timeline, const QLocale &locale, const std::vector<NegativeSpike> &spikes)
{
    const AnalyticsQuery &query = timeline.summary.query;
    ChartSpec spec{.title = MentionChartWords::tr("Mentions by sentiment"),
                   .subtitle = perBucket(query.granularity),
                   .metric = Metric::Comments, // counts
                   .granularity = query.granularity,
                   .range = query.range};
    if (timeline.summary.total.decided() > 0) {
        for (const Line &line : lines)
            spec.series.push_back(seriesOf(timeline, line));
    }
    spec.marks = marksOf(timeline, spikes, locale);
    spec.summary = summaryOf(timeline, spec, locale);
    return spec;
}

} // namespace creatormetrics
