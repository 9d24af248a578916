// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figureforecastjson.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QJsonArray pointsJson(const PlatformForecast &told)
{
    QJsonArray points;
    for (std::size_t i = 0; told.knownUntil && i < told.forecast.points.size(); ++i) {
        const ForecastPoint &point = told.forecast.points[i];
        points.append(QJsonObject{{u"day"_s, dayText(told.knownUntil->addDays(static_cast<qint64>(i) + 1))},
                                  {u"value"_s, point.value},
                                  {u"low_80"_s, point.low80},
                                  {u"high_80"_s, point.high80},
                                  {u"low_95"_s, point.low95},
                                  {u"high_95"_s, point.high95}});
    }
    return points;
}

QJsonObject forecastJson(const PlatformForecast &told)
{
    const Forecast &made = told.forecast;
    QJsonObject object{{u"platform"_s, platformKey(told.platform)},
                       {u"metric"_s, QString(metricInfo(told.metric).key)},
                       {u"known_until"_s, told.knownUntil ? QJsonValue(dayText(*told.knownUntil)) : QJsonValue::Null},
                       {u"outcome"_s, forecastOutcomeKey(made.outcome)},
                       {u"points"_s, pointsJson(told)}};
    if (made.outcome != Forecast::Outcome::Ready)
        return object;
    object.insert("method"_L1, forecastMethodKey(made.method));
    object.insert("reason"_L1, forecastReasonKey(made.reason));
    object.insert("mase"_L1, toValue(made.mase));
    object.insert("seasonal_naive_mase"_L1, toValue(made.naiveMase));
    object.insert("back_tests"_L1, static_cast<qint64>(made.origins));
    return object;
}

} // namespace

QJsonObject toJson(const FigureForecast &answer)
{
    QJsonArray forecasts;
    for (const PlatformForecast &told : answer.forecasts)
        forecasts.append(forecastJson(told));
    return {{u"query"_s, queryJson(answer.query)}, {u"forecasts"_s, forecasts}, {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
