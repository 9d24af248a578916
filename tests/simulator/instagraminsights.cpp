// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagraminsights.h"

#include "tests/simulator/instagramaudience.h"
#include "tests/simulator/simulatedclock.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 86'400; // seconds
constexpr qint64 longestWindow = 30 * dayLength + 3'600; // thirty days, of which one may have 25 hours
constexpr qint64 followerCountDays = 30;
constexpr qint64 fewestFollowers = 100;

// Seconds since 1970. A day belongs to it when its end does.
struct Window {
    qint64 since = 0;
    qint64 until = 0;

    [[nodiscard]] std::vector<QDate> days() const
    {
        std::vector<QDate> found;
        const auto last = pacificDay(QDateTime::fromSecsSinceEpoch(until, Qt::UTC));
        for (auto day = pacificDay(QDateTime::fromSecsSinceEpoch(since, Qt::UTC)).addDays(-1); day <= last;
             day = day.addDays(1)) {
            const auto end = pacificEnd(day).toSecsSinceEpoch();
            if (end > since && end <= until)
                found.push_back(day);
        }
        return found;
    }
};

// A breakdown of a total: who or what the shares go to. The first takes what rounding leaves.
struct Share {
    QLatin1StringView label;
    int percent;
};

std::vector<Share> sharesOf(const QString &breakdown)
{
    if (breakdown == "follow_type"_L1)
        return {{"FOLLOWER"_L1, 62}, {"NON_FOLLOWER"_L1, 38}};
    if (breakdown == "media_product_type"_L1)
        return {{"POST"_L1, 50}, {"REEL"_L1, 40}, {"STORY"_L1, 10}};
    return {{"BIO_LINK_CLICKED"_L1, 80}, {"EMAIL"_L1, 20}};
}

QJsonObject resultRow(const QString &label, qint64 value)
{
    return {{"dimension_values"_L1, QJsonArray{label}}, {"value"_L1, value}};
}

QJsonObject brokenDown(const QString &breakdown, const QJsonArray &results)
{
    const QJsonObject entry{{"dimension_keys"_L1, QJsonArray{breakdown}}, {"results"_L1, results}};
    return {{"breakdowns"_L1, QJsonArray{entry}}};
}

class AccountInsights
{
public:
    explicit AccountInsights(const InstagramCall &call)
        : m_call(call)
        , m_names(call.value("metric").split(','_L1, Qt::SkipEmptyParts))
        , m_breakdown(call.value("breakdown"))
    {}

    InstagramAnswer answer()
    {
        if (const auto error = nameError())
            return *error;
        if (const auto error = shapeError())
            return *error;
        if (const auto error = breakdownError())
            return *error;
        if (m_call.value("period") == "lifetime"_L1)
            return demographics();
        if (m_call.value("period") != "day"_L1)
            return instagramNotPlayed(u"the period %1"_s.arg(m_call.value("period")));
        if (const auto error = readWindow())
            return *error;
        return isSeries() ? series() : totals();
    }

private:
    [[nodiscard]] InstagramMetricRule rule(const QString &name) const
    {
        return m_call.specs.accountMetrics.value(name);
    }

    [[nodiscard]] bool isSeries() const { return m_call.value("metric_type") != "total_value"_L1; }
    [[nodiscard]] bool isSmall() const
    {
        return m_call.creator.days().followers(pacificDay(m_call.now)) < fewestFollowers;
    }

    [[nodiscard]] std::optional<InstagramError> nameError() const
    {
        if (m_names.isEmpty())
            return badInstagramCall(u"The parameter metric is required"_s);
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            if (!m_call.specs.accountMetrics.contains(m_names.at(i)))
                return instagramUnknownMetric(i, m_call.specs.accountMetricNames());
        }
        return m_names.contains("online_followers"_L1) ? std::optional(instagramNotPlayed(u"online_followers"_s))
                                                       : std::nullopt;
    }

    // Period and type, which each of the metrics has to know.
    [[nodiscard]] std::optional<InstagramError> shapeError() const
    {
        const auto period = m_call.value("period");
        const auto type = m_call.value("metric_type");
        if (period.isEmpty())
            return badInstagramCall(u"The parameter period is required"_s);
        for (const auto &name : m_names) {
            const auto known = rule(name);
            if (!known.periods.contains(period))
                return badInstagramCall(
                    u"The following metrics (%1) do not support the period (%2)"_s.arg(name, period));
            const bool isDefault = type.isEmpty() || type == "default"_L1;
            if (isDefault && !known.types.contains("time_series"_L1))
                return badInstagramCall(
                    u"The following metrics (%1) should be specified with parameter metric_type=total_value"_s.arg(
                        name));
            if (!isDefault && !known.types.contains(type))
                return badInstagramCall(
                    u"The following metrics (%1) are incompatible with the metric type (%2)"_s.arg(name, type));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<InstagramError> breakdownError() const
    {
        if (m_breakdown.isEmpty())
            return std::nullopt;
        if (m_breakdown.contains(','_L1))
            return instagramNotPlayed(u"two breakdowns at once"_s);
        for (const auto &name : m_names) {
            if (isSeries() || !rule(name).breakdowns.contains(m_breakdown))
                return badInstagramCall(
                    u"The following metrics (%1) are incompatible with the breakdown (%2)"_s.arg(name, m_breakdown));
        }
        return std::nullopt;
    }

    std::optional<InstagramError> readWindow()
    {
        const auto read = [this](std::string_view name, qint64 otherwise) {
            bool isNumber = true;
            const auto given = m_call.value(name);
            const auto number = given.isEmpty() ? otherwise : given.toLongLong(&isNumber);
            return isNumber ? std::optional(number) : std::nullopt;
        };
        const auto until = read("until", m_call.now.toSecsSinceEpoch());
        const auto since = read("since", until.value_or(0) - dayLength);
        if (!until || !since)
            return badInstagramCall(u"Param since and until must be unix timestamps"_s);
        m_window = {*since, *until};
        if (*since >= *until)
            return badInstagramCall(u"since param must be less than until param"_s);
        if (*until - *since > longestWindow)
            return badInstagramCall(u"There cannot be more than 30 days (2592000 s) between since and until"_s);
        return std::nullopt;
    }

    [[nodiscard]] QJsonObject entry(const QString &name) const
    {
        return instagramInsightEntry(name, m_call.value("period"), m_call.creator.id());
    }

    // `follower_count` is what was gained on a day, of the last thirty.
    [[nodiscard]] std::optional<qint64> onDay(const QString &name, QDate day) const
    {
        const auto &days = m_call.creator.days();
        if (name != "follower_count"_L1)
            return days.served(name, day, m_call.now);
        const bool isKept = pacificEnd(day).addDays(followerCountDays) >= m_call.now;
        return isKept && !isSmall() ? days.served(u"follows"_s, day, m_call.now) : std::nullopt;
    }

    [[nodiscard]] QJsonObject series() const
    {
        QJsonArray data;
        for (const auto &name : m_names) {
            QJsonArray values;
            for (const auto day : m_window.days()) {
                if (const auto value = onDay(name, day))
                    values.append(QJsonObject{{"value"_L1, *value},
                                              {"end_time"_L1, instagramTimeText(pacificEnd(day).toMSecsSinceEpoch())}});
            }
            auto item = entry(name);
            item.insert("values"_L1, values);
            if (!values.isEmpty())
                data.append(item);
        }
        return {{"data"_L1, data}, {"paging"_L1, neighbours()}};
    }

    // Links to the windows before and after, which never end.
    [[nodiscard]] QJsonObject neighbours() const
    {
        const auto length = m_window.until - m_window.since;
        const auto link = [this](qint64 since, qint64 until) {
            return u"%1?metric=%2&period=day&since=%3&until=%4"_s.arg(m_call.address, m_names.join(','_L1),
                                                                      QString::number(since), QString::number(until));
        };
        return {{"previous"_L1, link(m_window.since - length, m_window.since)},
                {"next"_L1, link(m_window.until, m_window.until + length)}};
    }

    [[nodiscard]] std::optional<qint64> total(const QString &name) const
    {
        std::optional<qint64> sum;
        const auto days = m_window.days();
        for (const auto day : days) {
            if (const auto value = m_call.creator.days().served(name, day, m_call.now))
                sum = sum.value_or(0) + *value;
        }
        const bool isOfPeople = name == "reach"_L1 || name == "accounts_engaged"_L1; // who count once
        return sum && isOfPeople && days.size() > 1 ? std::optional(*sum * 7 / 10) : sum;
    }

    [[nodiscard]] QJsonObject followsValue() const
    {
        const auto gained = isSmall() ? std::nullopt : total(u"follows"_s);
        const auto lost = isSmall() ? std::nullopt : total(u"unfollows"_s);
        QJsonArray results;
        if (gained)
            results.append(resultRow(u"FOLLOWER"_s, *gained));
        if (lost)
            results.append(resultRow(u"NON_FOLLOWER"_s, *lost));
        return results.isEmpty() ? QJsonObject() : brokenDown(u"follow_type"_s, results);
    }

    [[nodiscard]] QJsonObject totalValue(const QString &name) const
    {
        if (name == "follows_and_unfollows"_L1)
            return followsValue();
        const auto sum = total(name);
        if (!sum)
            return {};
        auto left = *sum;
        QJsonArray results;
        const auto shares = m_breakdown.isEmpty() ? std::vector<Share>() : sharesOf(m_breakdown);
        for (std::size_t i = shares.size(); i > 0; --i) {
            const auto value = i == 1 ? left : *sum * shares[i - 1].percent / 100;
            results.prepend(resultRow(shares[i - 1].label, value));
            left -= value;
        }
        auto value = results.isEmpty() ? QJsonObject() : brokenDown(m_breakdown, results);
        value.insert("value"_L1, *sum);
        return value;
    }

    [[nodiscard]] QJsonObject totals() const
    {
        QJsonArray data;
        for (const auto &name : m_names) {
            const auto value = totalValue(name);
            auto item = entry(name);
            item.insert("total_value"_L1, value);
            if (!value.isEmpty())
                data.append(item);
        }
        return {{"data"_L1, data}};
    }

    [[nodiscard]] InstagramAnswer demographics() const
    {
        if (m_breakdown.isEmpty())
            return badInstagramCall(u"The parameter breakdown is required"_s);
        QJsonArray data;
        for (const auto &name : m_names) {
            if (!rule(name).timeframes.contains(m_call.value("timeframe")))
                return badInstagramCall(
                    u"timeframe must be one of the following values: %1"_s.arg(rule(name).timeframes.join(u", "_s)));
            QJsonArray results;
            const bool isEngaged = name == "engaged_audience_demographics"_L1;
            for (const auto &[label, count] : instagramAudience(m_call.creator, m_breakdown, pacificDay(m_call.now)))
                results.append(resultRow(label, isEngaged ? 1 + count / 12 : count));
            auto item = entry(name);
            item.insert("total_value"_L1, brokenDown(m_breakdown, results));
            if (!results.isEmpty())
                data.append(item);
        }
        return QJsonObject{{"data"_L1, data}};
    }

    const InstagramCall &m_call;
    QStringList m_names;
    QString m_breakdown;
    Window m_window;
};

QString titleOf(const QString &name)
{
    auto title = name;
    title.replace('_'_L1, ' '_L1);
    return title.left(1).toUpper() + title.mid(1);
}

} // namespace

InstagramError instagramUnknownMetric(qsizetype place, const QString &known)
{
    return badInstagramCall(u"metric[%1] must be one of the following values: %2"_s.arg(place).arg(known));
}

QJsonObject instagramInsightEntry(const QString &name, const QString &period, const QString &node)
{
    return {{"name"_L1, name},
            {"period"_L1, period},
            {"title"_L1, titleOf(name)},
            {"description"_L1, "As the simulator has it."_L1},
            {"id"_L1, u"%1/insights/%2/%3"_s.arg(node, name, period)}};
}

InstagramAnswer instagramAccountInsights(const InstagramCall &call)
{
    return AccountInsights(call).answer();
}

} // namespace creatormetrics
