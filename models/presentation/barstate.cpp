// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/barstate.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto rangeFirst = "first"_L1;
constexpr auto rangeLast = "last"_L1;
constexpr auto comparedFirstKey = "compared_first"_L1;
constexpr auto comparedLastKey = "compared_last"_L1;

template <typename Value, typename Key, std::size_t count>
Value fromKey(const std::array<Value, count> &values, Key key, const QString &text, Value fallback)
{
    const auto found = std::ranges::find_if(values, [&](Value value) { return key(value) == text; });
    return found == values.end() ? fallback : *found;
}

std::optional<DateRange> rangeFrom(const QJsonObject &object, QLatin1StringView firstKey, QLatin1StringView lastKey)
{
    const auto first = parseDay(object[firstKey].toString());
    const auto last = parseDay(object[lastKey].toString());
    if (!first || !last)
        return std::nullopt;
    auto range = DateRange::make(*first, *last);
    return range ? std::optional(*range) : std::nullopt;
}

void insertRange(QJsonObject &object, QLatin1StringView firstKey, QLatin1StringView lastKey, const std::optional<DateRange> &range)
{
    if (!range)
        return;
    object.insert(firstKey, range->first().toString(Qt::ISODate));
    object.insert(lastKey, range->last().toString(Qt::ISODate));
}

std::vector<AccountId> accountIds(const QJsonArray &array)
{
    std::vector<AccountId> ids;
    for (const auto &entry : array) {
        if (entry.isDouble())
            ids.emplace_back(entry.toInteger());
    }
    return ids;
}

} // namespace

DateRange barRange(const BarState &bar, const PresetCalendar &calendar)
{
    if (bar.preset != RangePreset::Custom || !bar.custom || bar.custom->first() > calendar.lastDay)
        return presetRange(bar.preset, calendar);
    const QDate last = std::min(bar.custom->last(), calendar.lastDay);
    return DateRange::endingAt(last, bar.custom->first().daysTo(last) + 1);
}

AnalyticsQuery query(const BarState &bar, const PresetCalendar &calendar)
{
    const DateRange range = barRange(bar, calendar);
    return {.range = range,
            .platforms = {},
            .accounts = bar.accounts,
            .granularity = bar.granularity.value_or(suitableGranularity(range)),
            .comparison = bar.comparison,
            .denominator = bar.denominator,
            .otherRange = bar.comparison == Comparison::Custom ? bar.compared : std::nullopt};
}

Granularity suitableGranularity(const DateRange &range)
{
    constexpr qint64 mostDays = 93;
    constexpr qint64 mostDaysOfWeeks = 2 * 366;
    if (range.days() <= mostDays)
        return Granularity::Day;
    return range.days() <= mostDaysOfWeeks ? Granularity::Week : Granularity::Month;
}

BarState movedRange(const BarState &bar, const PresetCalendar &calendar, int direction)
{
    const DateRange range = barRange(bar, calendar);
    const qint64 room = range.last().daysTo(calendar.lastDay);
    const qint64 step = direction < 0 ? -range.days() : std::min(range.days(), room);
    BarState moved = bar;
    moved.preset = RangePreset::Custom;
    moved.custom = range.shifted(step);
    return moved;
}

QDate lastCompleteDay(const std::vector<Account> &accounts, const QDateTime &now)
{
    QDate day = now.toUTC().date();
    if (!accounts.empty()) {
        day = reportingDay(accounts.front(), now);
        for (const Account &account : accounts)
            day = std::min(day, reportingDay(account, now));
    }
    return day.addDays(-1);
}

QJsonObject toJson(const BarState &bar)
{
    QJsonObject object{{u"preset"_s, presetKey(bar.preset)},
                       {u"comparison"_s, comparisonKey(bar.comparison)}};
    if (bar.granularity)
        object.insert("granularity"_L1, granularityKey(*bar.granularity));
    QJsonArray ids;
    for (const AccountId id : bar.accounts)
        ids.append(id.value());
    object.insert("accounts"_L1, ids);
    insertRange(object, rangeFirst, rangeLast, bar.custom);
    insertRange(object, comparedFirstKey, comparedLastKey, bar.compared);
    if (bar.denominator)
        object.insert("denominator"_L1, QString(metricInfo(denominatorMetric(*bar.denominator)).key));
    return object;
}

BarState barStateFromJson(const QJsonObject &object)
{
    BarState bar;
    bar.accounts = accountIds(object["accounts"_L1].toArray());
    bar.custom = rangeFrom(object, rangeFirst, rangeLast);
    bar.compared = rangeFrom(object, comparedFirstKey, comparedLastKey);
    bar.preset = presetFromKey(object["preset"_L1].toString()).value_or(bar.preset);
    if (bar.preset == RangePreset::Custom && !bar.custom)
        bar.preset = RangePreset::Last28Days;
    bar.comparison = fromKey(std::array{Comparison::Previous, Comparison::Year, Comparison::None, Comparison::Custom},
                             comparisonKey, object["comparison"_L1].toString(), bar.comparison);
    if (bar.comparison == Comparison::Custom && !bar.compared)
        bar.comparison = Comparison::Previous;
    for (const Granularity granularity : {Granularity::Day, Granularity::Week, Granularity::Month}) {
        if (object["granularity"_L1].toString() == granularityKey(granularity))
            bar.granularity = granularity;
    }
    bar.denominator = denominatorFromKey(object["denominator"_L1].toString());
    return bar;
}

} // namespace creatormetrics
