// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar thinSpace(0x202f);
constexpr QChar minus(0x2212);

struct Unit {
    double size = 1;
    QString letter;
};

Unit unitFor(double largest)
{
    if (largest >= 1e9)
        return {1e9, u"G"_s};
    if (largest >= 1e6)
        return {1e6, u"M"_s};
    if (largest >= 1e4)
        return {1e3, u"k"_s};
    return {};
}

/// How many decimals tell neighbouring ticks apart exactly, up to six.
int decimalsFor(double step)
{
    int decimals = 0;
    while (decimals < 6 && std::abs(step - std::round(step)) > 1e-6 * std::max(step, 1.0)) {
        step *= 10;
        ++decimals;
    }
    return decimals;
}

QString signedNumber(double value, int decimals, const QLocale &locale)
{
    const QString digits = locale.toString(std::abs(value), 'f', decimals);
    return value < 0 ? minus + digits : digits;
}

QString countLabel(double value, double step, const Unit &unit, const QLocale &locale)
{
    if (value == 0)
        return locale.toString(0);
    const QString number = signedNumber(value / unit.size, decimalsFor(step / unit.size), locale);
    return unit.letter.isEmpty() ? number : number + thinSpace + unit.letter;
}

bool formatLetter(QChar letter)
{
    return letter == u'd' || letter == u'M' || letter == u'y';
}

/// Takes the year out of a date format together with what stood between it and its neighbour.
QString withoutYear(QString format)
{
    const qsizetype start = format.indexOf(u'y');
    if (start < 0)
        return format;
    qsizetype from = start;
    qsizetype to = format.lastIndexOf(u'y') + 1;
    if (from == 0) {
        while (to < format.size() && !formatLetter(format[to]))
            ++to;
    } else {
        while (from > 0 && !formatLetter(format[from - 1]) && format[from - 1] != u'.')
            --from;
    }
    return format.remove(from, to - from).trimmed();
}

/// Takes the weekday out of a locale's long format and shortens the month: "dddd, d. MMMM yyyy" -> "d. MMM yyyy".
QString dayMonthYearFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    const qsizetype weekday = format.indexOf("dddd"_L1);
    if (weekday >= 0) {
        qsizetype end = weekday + 4;
        while (end < format.size() && !formatLetter(format[end]) && format[end] != u'\'')
            ++end;
        format.remove(weekday, end - weekday);
    }
    while (!format.isEmpty() && (format.back().isSpace() || format.back().isPunct()) && format.back() != u'\'')
        format.chop(1);
    return format.replace("MMMM"_L1, "MMM"_L1);
}

constexpr double halfYear = 184; // days

QString dayTickLabel(QDate day, double spanDays, bool yearSteps, const QLocale &locale)
{
    if (spanDays <= halfYear)
        return shortDay(day, locale);
    if (yearSteps && day.dayOfYear() == 1)
        return locale.toString(day, u"yyyy"_s);
    return locale.toString(day, u"MMM yyyy"_s);
}

struct Cluster {
    double sum = 0;
    std::size_t count = 0;

    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

/// Isotonic regression by pooling neighbours that stand in the wrong order.
std::vector<Cluster> pooled(const std::vector<double> &values)
{
    std::vector<Cluster> clusters;
    for (const double value : values) {
        clusters.push_back({value, 1});
        while (clusters.size() > 1 && clusters[clusters.size() - 2].mean() > clusters.back().mean()) {
            const Cluster last = clusters.back();
            clusters.pop_back();
            clusters.back() = {clusters.back().sum + last.sum, clusters.back().count + last.count};
        }
    }
    return clusters;
}

} // namespace

QStringList valueTickLabels(const std::vector<double> &ticks, Metric metric, const FigureFormat &format)
{
    if (ticks.empty())
        return {};
    const double largest = std::max(std::abs(ticks.front()), std::abs(ticks.back()));
    const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : largest;
    const QLocale &locale = format.locale();
    QStringList labels;
    for (const double tick : ticks) {
        switch (metricInfo(metric).unit) {
        case MetricUnit::Count:
            labels << countLabel(tick, step, unitFor(largest), locale);
            break;
        case MetricUnit::Minutes:
            labels << countLabel(tick / 60, step / 60, unitFor(largest / 60), locale) + thinSpace
                          + QCoreApplication::translate("FigureFormat", "h", "hours");
            break;
        case MetricUnit::Seconds:
            labels << format.figure(metric, tick, true);
            break;
        case MetricUnit::Ratio:
            labels << format.percent(tick, decimalsFor(step * 100));
            break;
        }
    }
    return labels;
}

QStringList dayTickLabels(const std::vector<QDate> &ticks, const QLocale &locale)
{
    QStringList labels;
    if (ticks.empty())
        return labels;
    const auto span = static_cast<double>(ticks.front().daysTo(ticks.back()));
    const bool yearSteps = ticks.size() > 2 && std::all_of(ticks.begin() + 1, ticks.end() - 1, [](QDate day) {
                               return day.dayOfYear() == 1;
                           });
    for (const QDate day : ticks)
        labels << dayTickLabel(day, span, yearSteps, locale);
    return labels;
}

QStringList ageTickLabels(const std::vector<QDate> &ticks, const QLocale &locale)
{
    QStringList labels;
    for (const QDate day : ticks)
        labels << (labels.isEmpty() ? ageName(day, locale) : locale.toString(ageZero().daysTo(day)));
    return labels;
}

QString ageName(QDate day, const QLocale &locale)
{
    return QCoreApplication::translate("AgeName", "Day %1", "so many days after publication")
        .arg(locale.toString(ageZero().daysTo(day)));
}

QString shortDay(QDate day, const QLocale &locale)
{
    return locale.toString(day, withoutYear(dayMonthYearFormat(locale)));
}

QString shortDayAndYear(QDate day, const QLocale &locale)
{
    return locale.toString(day, dayMonthYearFormat(locale));
}

QString dayRange(const DateRange &range, const QLocale &locale)
{
    if (range.days() == 1)
        return shortDayAndYear(range.first(), locale);
    const bool yearLast = dayMonthYearFormat(locale).indexOf(u'y') > 0;
    const bool sameYear = range.first().year() == range.last().year();
    const QString first =
        sameYear && yearLast ? shortDay(range.first(), locale) : shortDayAndYear(range.first(), locale);
    const QString last = sameYear && !yearLast ? shortDay(range.last(), locale) : shortDayAndYear(range.last(), locale);
    return QCoreApplication::translate("DayRange", "%1 – %2", "first and last day").arg(first, last);
}

QString bucketName(QDate day, Granularity granularity, const QLocale &locale)
{
    switch (granularity) {
    case Granularity::Day:
        return QCoreApplication::translate("BucketName", "%1 %2", "short weekday, day")
            .arg(locale.toString(day, u"ddd"_s), shortDayAndYear(day, locale));
    case Granularity::Week:
        return QCoreApplication::translate("BucketName", "Week of %1").arg(shortDayAndYear(day, locale));
    case Granularity::Month:
        return locale.standaloneMonthName(day.month()) + u' ' + locale.toString(day, u"yyyy"_s);
    }
    Q_UNREACHABLE();
}

std::vector<double> spreadOut(const std::vector<double> &wanted, double distance, double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&wanted](std::size_t i) { return wanted[i]; });
    std::vector<double> relative;
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        relative.push_back(wanted[order[rank]] - distance * static_cast<double>(rank));
    const double last = std::max(low, high - distance * (static_cast<double>(wanted.size()) - 1));
    std::vector<double> result(wanted.size());
    std::size_t rank = 0;
    for (const Cluster &cluster : pooled(relative)) {
        for (std::size_t i = 0; i < cluster.count; ++i, ++rank)
            result[order[rank]] = std::clamp(cluster.mean(), low, last) + distance * static_cast<double>(rank);
    }
    return result;
}

} // namespace creatormetrics
