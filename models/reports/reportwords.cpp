// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportwords.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double smallestWritten = 0.0005; ///< of a change, with one decimal of a percent or a point

QString text(const char *source)
{
    return QCoreApplication::translate("ReportWords", source);
}

bool isRatio(Metric metric)
{
    return metricInfo(metric).unit == MetricUnit::Ratio;
}

/// What the figure is called inside a sentence that begins with it.
QString subject(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Mean
               ? text(QT_TRANSLATE_NOOP("ReportWords", "%1, as a daily average,")).arg(metricLabel(metric))
               : metricLabel(metric);
}

} // namespace

bool isCalendarMonth(const DateRange &range)
{
    return range.first().day() == 1 && range.last() == range.first().addMonths(1).addDays(-1);
}

const Card *findCard(const Overview &overview, Metric metric)
{
    const auto found = std::ranges::find(overview.cards, metric, &Card::metric);
    return found == overview.cards.end() ? nullptr : &*found;
}

QString ReportWords::label(const Card &card) const
{
    QString label = metricLabel(card.metric);
    if (metricInfo(card.metric).aggregation == Aggregation::Mean)
        label = text(QT_TRANSLATE_NOOP("ReportWords", "%1, daily average")).arg(label);
    if (card.approximate)
        label = text(QT_TRANSLATE_NOOP("ReportWords", "%1, rounded")).arg(label);
    return metricInfo(card.metric).derived ? label + u" ƒ"_s : label;
}

QString ReportWords::spoken(Metric metric, std::optional<double> value) const
{
    if (!value || metricInfo(metric).unit != MetricUnit::Count || std::abs(*value) < 1e6)
        return m_format.figure(metric, value, false);
    const bool billions = std::abs(*value) >= 999.995e6;
    const QString number = m_format.locale().toString(*value / (billions ? 1e9 : 1e6), 'f', 2);
    return (billions ? text(QT_TRANSLATE_NOOP("ReportWords", "%1 billion"))
                     : text(QT_TRANSLATE_NOOP("ReportWords", "%1 million")))
        .arg(number);
}

TableCell ReportWords::change(const Card &card) const
{
    switch (card.delta.kind) {
    case Delta::Kind::NoEarlierData:
        return {.text = FigureFormat::unknown(), .tone = Tone::Secondary};
    case Delta::Kind::New:
        return {.text = text(QT_TRANSLATE_NOOP("ReportWords", "new")), .tone = Tone::Secondary};
    case Delta::Kind::Change:
        break;
    }
    if (card.metric == Metric::Posts)
        return {.text = m_format.signedCount(std::llround(card.value.value_or(0) - card.previous.value_or(0))),
                .tone = Tone::Secondary};
    const double amount = card.delta.amount;
    // What is written as no change looks like none.
    const Tone tone = card.delta.ordinary || std::abs(amount) < smallestWritten ? Tone::Secondary : (amount > 0 ? Tone::Up : Tone::Down);
    return {.text = isRatio(card.metric) ? m_format.signedPoints(amount) : m_format.signedPercent(amount),
            .tone = tone};
}

QString ReportWords::amount(const Card &card) const
{
    const double size = std::abs(card.delta.amount);
    if (!isRatio(card.metric))
        return m_format.percent(size, 1);
    return text(QT_TRANSLATE_NOOP("ReportWords", "%1 points")).arg(m_format.locale().toString(size * 100, 'f', 1));
}

QString ReportWords::moved(const Card &card) const
{
    const QString to = spoken(card.metric, card.value);
    if (std::abs(card.delta.amount) < smallestWritten)
        return text(QT_TRANSLATE_NOOP("ReportWords", "%1 stayed at %2.")).arg(subject(card.metric), to);
    const QString pattern =
        card.delta.amount > 0
            ? (card.delta.ordinary ? text(QT_TRANSLATE_NOOP("ReportWords", "%1 grew %2 to %3, within the usual range."))
                                   : text(QT_TRANSLATE_NOOP("ReportWords", "%1 grew %2 to %3.")))
            : (card.delta.ordinary ? text(QT_TRANSLATE_NOOP("ReportWords", "%1 fell %2 to %3, within the usual range."))
                                   : text(QT_TRANSLATE_NOOP("ReportWords", "%1 fell %2 to %3.")));
    return pattern.arg(subject(card.metric), amount(card), to);
}

QString ReportWords::sentence(const Card &card) const
{
    if (!card.value)
        return text(QT_TRANSLATE_NOOP("ReportWords", "%1: unknown, %2."))
            .arg(metricLabel(card.metric), reason(card.reason));
    const QString to = spoken(card.metric, card.value);
    switch (card.delta.kind) {
    case Delta::Kind::Change:
        return moved(card);
    case Delta::Kind::New:
        return text(QT_TRANSLATE_NOOP("ReportWords", "%1: %2, after none in the compared period."))
            .arg(metricLabel(card.metric), to);
    case Delta::Kind::NoEarlierData:
        return text(QT_TRANSLATE_NOOP("ReportWords", "%1: %2, with no earlier figure to compare."))
            .arg(metricLabel(card.metric), to);
    }
    Q_UNREACHABLE();
}

QString ReportWords::reason(UnknownReason reason) const
{
    switch (reason) {
    case UnknownReason::NotServed:
        return text(QT_TRANSLATE_NOOP("ReportWords", "because none of these platforms gives it"));
    case UnknownReason::NoData:
    case UnknownReason::Known:
        return text(QT_TRANSLATE_NOOP("ReportWords", "because it has not been fetched or imported for these days"));
    }
    Q_UNREACHABLE();
}

QString ReportWords::period(const DateRange &range) const
{
    const QLocale &locale = m_format.locale();
    if (!isCalendarMonth(range))
        return dayRange(range, locale);
    return QCoreApplication::translate("ReportWords", "%1 %2", "month name and year")
        .arg(locale.standaloneMonthName(range.first().month()), locale.toString(range.first(), u"yyyy"_s));
}

QString ReportWords::shortPeriod(const DateRange &range) const
{
    const QLocale &locale = m_format.locale();
    if (isCalendarMonth(range))
        return locale.standaloneMonthName(range.first().month());
    return QCoreApplication::translate("ReportWords", "%1 – %2", "first and last day")
        .arg(shortDay(range.first(), locale), shortDay(range.last(), locale));
}

} // namespace creatormetrics
