// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/besttimejson.h"

#include "models/analytics/codecvalues.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int hoursOfDay = 24;

QJsonObject hourJson(const HourOfWeek &hour)
{
    return {{u"weekday"_s, hour.hour / hoursOfDay + 1},
            {u"hour"_s, hour.hour % hoursOfDay},
            {u"posts"_s, hour.posts},
            {u"ratio"_s, toValue(hour.ratio)},
            {u"low"_s, toValue(hour.low)},
            {u"high"_s, toValue(hour.high)}};
}

/// Hours without a post are left out.
QJsonObject weekJson(const PostingWeek &week)
{
    QJsonArray hours;
    for (const HourOfWeek &hour : week.hours) {
        if (hour.posts > 0)
            hours.append(hourJson(hour));
    }
    QJsonArray best;
    for (const int hour : week.best)
        best.append(hourJson(week.hours[static_cast<std::size_t>(hour)]));
    return {{u"posts"_s, week.posts},
            {u"enough_posts"_s, week.hasEnough()},
            {u"mean_ratio"_s, week.mean},
            {u"best"_s, best},
            {u"hours"_s, hours}};
}

} // namespace

QJsonObject toJson(const BestTime &answer)
{
    QJsonArray accounts;
    for (const AccountPostingWeek &own : answer.accounts) {
        QJsonObject object = weekJson(own.week);
        object.insert("account"_L1, own.account.id.value());
        object.insert("title"_L1, own.account.profile.title);
        object.insert("platform"_L1, platformKey(own.account.platform));
        object.insert("zone"_L1, QString::fromLatin1(own.account.zone));
        accounts.append(object);
    }
    return {{u"query"_s, queryJson(answer.query)},
            {u"confidence"_s, bestTimeConfidence},
            {u"fewest_posts_in_hour"_s, fewestInHour},
            {u"fewest_posts"_s, fewestInWeek},
            {u"together"_s, weekJson(answer.together)},
            {u"accounts"_s, accounts},
            {u"derived"_s, derivedKeys()}};
}

} // namespace creatormetrics
