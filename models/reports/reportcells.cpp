// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportcells.h"

#include "models/analytics/chartlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Tone toneOf(double amount)
{
    return amount == 0 ? Tone::Secondary : (amount > 0 ? Tone::Up : Tone::Down);
}

} // namespace

TableColumn ReportCells::text(const QString &title, double share)
{
    return {.title = title, .share = share};
}

TableColumn ReportCells::number(const QString &title, DataKind kind, double share)
{
    return {.title = title, .numeric = true, .share = share, .kind = kind};
}

TableCell ReportCells::label(const QString &text, Tone tone)
{
    return {.text = text, .tone = tone, .value = text};
}

TableCell ReportCells::count(std::optional<qint64> value) const
{
    return value ? TableCell{.text = m_format.exact(value), .value = static_cast<double>(*value)} : unknown();
}

TableCell ReportCells::figure(Metric metric, std::optional<double> value) const
{
    return value ? TableCell{.text = m_format.figure(metric, value, false), .value = *value} : unknown();
}

TableCell ReportCells::share(std::optional<double> value, int decimals) const
{
    return value ? TableCell{.text = m_format.percent(value, decimals), .value = *value} : unknown();
}

TableCell ReportCells::change(std::optional<double> ratio) const
{
    return ratio ? TableCell{.text = m_format.signedPercent(*ratio), .tone = toneOf(*ratio), .value = *ratio} : unknown();
}

TableCell ReportCells::signedCount(std::optional<qint64> value) const
{
    if (!value)
        return unknown();
    const auto amount = static_cast<double>(*value);
    return {.text = m_format.signedCount(*value), .tone = toneOf(amount), .value = amount};
}

TableCell ReportCells::points(std::optional<double> difference) const
{
    return difference ? TableCell{.text = m_format.signedPoints(*difference), .tone = Tone::Secondary, .value = *difference}
                      : unknown();
}

TableCell ReportCells::delta(Metric metric, const Delta &delta) const
{
    switch (delta.kind) {
    case Delta::Kind::NoEarlierData:
        return unknown();
    case Delta::Kind::New:
        return {.text = QCoreApplication::translate("ReportWords", "new"), .tone = Tone::Secondary};
    case Delta::Kind::Change:
        break;
    }
    TableCell cell = metricInfo(metric).unit == MetricUnit::Ratio ? points(delta.amount) : change(delta.amount);
    cell.tone = delta.ordinary ? Tone::Secondary : toneOf(delta.amount);
    return cell;
}

TableCell ReportCells::day(QDate day) const
{
    return day.isValid() ? TableCell{.text = shortDay(day, m_format.locale()), .tone = Tone::Secondary, .value = day}
                         : unknown();
}

TableCell strongCell(TableCell cell)
{
    cell.strong = true;
    return cell;
}

DataKind dataKindOf(Metric metric)
{
    switch (metricInfo(metric).unit) {
    case MetricUnit::Ratio:
        return DataKind::Share;
    case MetricUnit::Seconds:
        return DataKind::Seconds;
    case MetricUnit::Minutes:
        return DataKind::Number;
    case MetricUnit::Count:
        break;
    }
    return metricInfo(metric).aggregation == Aggregation::Mean ? DataKind::Number : DataKind::Count;
}

QString pictureKey(ContentId id)
{
    return QString::number(id.value());
}

} // namespace creatormetrics
