// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sharedfiles.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <limits>
#include <optional>
#include <vector>

namespace creatormetrics {

/// A recorded series with the time of every value.
struct RecordedSeries {
    std::vector<QDateTime> times; ///< UTC
    std::vector<double> values;
};

/// Reads a two-column file (time, value; one header line) of the shared recorded series; nullopt where there is none.
[[nodiscard]] inline std::optional<RecordedSeries> recordedSeries(const QString &name)
{
    const auto path = sharedPath(QStringLiteral("recorded/timeseries/") + name);
    QFile file(path.value_or(QString()));
    if (!path || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    RecordedSeries series;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().replace('"', "").trimmed().split(',');
        QDateTime time = QDateTime::fromString(
            QString::fromLatin1(fields.first()).replace(QLatin1Char(' '), QLatin1Char('T')), Qt::ISODate);
        time.setTimeZone(QTimeZone::utc());
        series.times.push_back(time);
        series.values.push_back(fields.last().toDouble());
    }
    return series;
}

/// The same with one value a day; days the file leaves out are unknown (NaN).
[[nodiscard]] inline std::vector<double> withEveryDay(const RecordedSeries &series)
{
    std::vector<double> days;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        const qint64 day = series.times.front().date().daysTo(series.times[i].date());
        days.resize(static_cast<std::size_t>(day), std::numeric_limits<double>::quiet_NaN());
        days.push_back(series.values[i]);
    }
    return days;
}

} // namespace creatormetrics
