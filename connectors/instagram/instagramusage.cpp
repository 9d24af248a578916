// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramusage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double fullEnough = 80; // percent
constexpr qsizetype longestHeader = 65'536;
constexpr double longestWait = 24 * 60; // minutes

QJsonObject jsonIn(const HttpResponse &response, QByteArrayView name)
{
    const QByteArray text = response.header(name);
    return text.size() > longestHeader ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

/// The usages of all allowances: those of the app, and those of each business object.
QList<QJsonObject> businessUsages(const HttpResponse &response)
{
    QList<QJsonObject> usages;
    for (const auto &owner : jsonIn(response, "X-Business-Use-Case-Usage")) {
        for (const auto &usage : owner.toArray())
            usages.append(usage.toObject());
    }
    return usages;
}

bool isFull(const QJsonObject &usage)
{
    const auto filled = [&usage](QLatin1StringView part) { return usage.value(part).toDouble() >= fullEnough; };
    return filled("call_count"_L1) || filled("total_time"_L1) || filled("total_cputime"_L1);
}

} // namespace

std::optional<std::chrono::seconds> timeToRegainAccess(const HttpResponse &response)
{
    double minutes = 0;
    for (const QJsonObject &usage : businessUsages(response))
        minutes = std::max(minutes, usage.value("estimated_time_to_regain_access"_L1).toDouble());
    if (minutes <= 0)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(60 * std::min(minutes, longestWait)));
}

std::optional<Throttle> usageThrottle(const HttpResponse &response)
{
    const auto wait = timeToRegainAccess(response);
    const auto businesses = businessUsages(response);
    const bool full = isFull(jsonIn(response, "X-App-Usage")) || std::ranges::any_of(businesses, isFull);
    if (!full && !wait)
        return std::nullopt;
    return Throttle{.wait = wait.value_or(std::chrono::hours(1)), .until = std::nullopt};
}

} // namespace creatormetrics
