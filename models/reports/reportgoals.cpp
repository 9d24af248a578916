// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportgoals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportGoals", source);
}

/// What should have been reached by now.
double dueOf(Metric metric, double goal, double passed, std::optional<double> start)
{
    switch (metricInfo(metric).aggregation) {
    case Aggregation::Sum:
        return goal * passed;
    case Aggregation::Last:
        return start ? *start + (goal - *start) * passed : goal;
    case Aggregation::Mean:
    case Aggregation::Ratio:
        break;
    }
    return goal;
}

/// What a difference is measured by: for a total the way that there was to go.
double scaleOf(Metric metric, double goal, double due, std::optional<double> start)
{
    if (metricInfo(metric).aggregation == Aggregation::Last && start && *start != goal)
        return std::abs(goal - *start);
    return std::abs(due);
}

} // namespace

double passedShare(const DateRange &range, const QDateTime &asOf)
{
    const qint64 days = std::clamp<qint64>(range.first().daysTo(asOf.toUTC().date()), 0, range.days());
    return static_cast<double>(days) / static_cast<double>(range.days());
}

GoalState goalState(Metric metric, std::optional<double> value, double goal, double passed, std::optional<double> start)
{
    if (!value)
        return GoalState::Unknown;
    const double due = dueOf(metric, goal, passed, start);
    const double tolerated = goalTolerance * scaleOf(metric, goal, due, start);
    if (*value > due + tolerated)
        return GoalState::Ahead;
    return *value < due - tolerated ? GoalState::Behind : GoalState::OnTrack;
}

TableCell goalCell(Metric metric, double goal, GoalState state, const FigureFormat &format)
{
    const QString figure = format.figure(metric, goal, false);
    switch (state) {
    case GoalState::Ahead:
        return {.text = text(QT_TRANSLATE_NOOP("ReportGoals", "%1 · ahead")).arg(figure), .tone = Tone::Up, .value = goal};
    case GoalState::Behind:
        return {.text = text(QT_TRANSLATE_NOOP("ReportGoals", "%1 · behind")).arg(figure), .tone = Tone::Down, .value = goal};
    case GoalState::OnTrack:
        return {.text = text(QT_TRANSLATE_NOOP("ReportGoals", "%1 · on track")).arg(figure), .value = goal};
    case GoalState::Unknown:
        break;
    }
    return {.text = text(QT_TRANSLATE_NOOP("ReportGoals", "%1 · unknown")).arg(figure), .tone = Tone::Secondary, .value = goal};
}

QString goalSentence(Metric metric, double goal, GoalState state, const FigureFormat &format)
{
    const QString name = metricLabel(metric);
    const QString figure = format.figure(metric, goal, false);
    switch (state) {
    case GoalState::Ahead:
        return text(QT_TRANSLATE_NOOP("ReportGoals", "%1: ahead of the goal of %2.")).arg(name, figure);
    case GoalState::Behind:
        return text(QT_TRANSLATE_NOOP("ReportGoals", "%1: behind the goal of %2.")).arg(name, figure);
    case GoalState::OnTrack:
        return text(QT_TRANSLATE_NOOP("ReportGoals", "%1: on track for the goal of %2.")).arg(name, figure);
    case GoalState::Unknown:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ReportGoals", "%1: whether the goal of %2 is met is not known.")).arg(name, figure);
}

} // namespace creatormetrics
