// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answertext.h"

#include "app/cli/texttable.h"
#include "models/analytics/codecvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

QString daysText(const DateRange &range)
{
    return range.days() == 1 ? dayText(range.first())
                             : Words::tr("%1 to %2").arg(dayText(range.first()), dayText(range.last()));
}

QString answerHeadline(const QString &title, const AnalyticsQuery &query)
{
    const QString line = title + ": "_L1 + daysText(query.range);
    const auto compared = query.comparedRange();
    return compared ? line + ", "_L1 + Words::tr("compared with %1").arg(daysText(*compared)) : line;
}

QString changeText(Metric metric, const Delta &delta, const FigureFormat &format)
{
    switch (delta.kind) {
    case Delta::Kind::Change:
        return metricInfo(metric).unit == MetricUnit::Ratio ? format.signedPoints(delta.amount)
                                                            : format.signedPercent(delta.amount);
    case Delta::Kind::New:
        return Words::tr("new");
    case Delta::Kind::NoEarlierData:
        return FigureFormat::unknown();
    }
    Q_UNREACHABLE();
}

QString notesText(const std::vector<AnswerNote> &notes)
{
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    for (const AnswerNote &note : notes)
        table.addRow({u"-"_s, note.text});
    return table.isEmpty() ? QString() : table.text(TextTable::Fit::Wrapped);
}

} // namespace creatormetrics
