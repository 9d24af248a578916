// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/analyticsquery.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 defaultDays = 28;
constexpr int largestLimit = 1000;

constexpr std::array<std::pair<Granularity, QLatin1StringView>, 3> granularityKeys{{
    {Granularity::Day, QLatin1StringView("day")},
    {Granularity::Week, QLatin1StringView("week")},
    {Granularity::Month, QLatin1StringView("month")},
}};

constexpr std::array<std::pair<Comparison, QLatin1StringView>, 3> comparisonKeys{{
    {Comparison::Previous, QLatin1StringView("previous")},
    {Comparison::Year, QLatin1StringView("year")},
    {Comparison::None, QLatin1StringView("none")},
}};

Error badParameter(const QString &name, const QString &given, const QString &accepted)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"%1: \"%2\" is not accepted; %3"_s.arg(name, given.left(60), accepted)};
}

/// Reads the parameters one by one into a query; the first bad one ends it.
class QueryParser
{
public:
    QueryParser(const QHash<QString, QString> &parameters, QDate lastDay)
        : m_parameters(parameters), m_query{.range = DateRange::endingAt(lastDay, defaultDays)}
    {
    }

    Result<AnalyticsQuery> parse()
    {
        static const QStringList known{u"platforms"_s, u"accounts"_s, u"start_date"_s, u"end_date"_s,
                                       u"granularity"_s, u"compare"_s, u"by"_s, u"limit"_s};
        for (auto entry = m_parameters.begin(); entry != m_parameters.end(); ++entry) {
            if (!known.contains(entry.key()))
                return badParameter(entry.key(), entry.value(), u"known parameters are %1"_s.arg(known.join(u", "_s)));
        }
        for (const auto step : {&QueryParser::platforms, &QueryParser::accounts, &QueryParser::range, &QueryParser::granularity,
                                &QueryParser::comparison, &QueryParser::denominator, &QueryParser::limit}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_query;
    }

private:
    [[nodiscard]] QString given(const QString &name) const { return m_parameters.value(name).trimmed(); }

    Outcome platforms()
    {
        for (const QString &key : given(u"platforms"_s).split(u',', Qt::SkipEmptyParts)) {
            const auto platform = platformFromKey(key.trimmed());
            if (!platform)
                return badParameter(u"platforms"_s, key, u"it takes youtube, instagram, twitter, tiktok, comma separated"_s);
            m_query.platforms.push_back(*platform);
        }
        return Done{};
    }

    Outcome accounts()
    {
        for (const QString &text : given(u"accounts"_s).split(u',', Qt::SkipEmptyParts)) {
            bool isNumber = false;
            const qint64 id = text.trimmed().toLongLong(&isNumber);
            if (!isNumber || id <= 0)
                return badParameter(u"accounts"_s, text, u"it takes account numbers, comma separated"_s);
            m_query.accounts.push_back(AccountId(id));
        }
        return Done{};
    }

    Outcome range()
    {
        QDate first;
        QDate last = m_query.range.last();
        for (auto [name, target] : {std::pair{u"start_date"_s, &first}, std::pair{u"end_date"_s, &last}}) {
            const QString text = given(name);
            if (text.isEmpty())
                continue;
            const auto day = parseDay(text);
            if (!day)
                return badParameter(name, text, u"it takes a day as YYYY-MM-DD"_s);
            *target = *day;
        }
        if (!first.isValid())
            first = last.addDays(1 - defaultDays);
        auto range = DateRange::make(first, last);
        if (!range)
            return badParameter(u"start_date"_s, first.toString(Qt::ISODate),
                                u"it must not be after end_date (%1)"_s.arg(last.toString(Qt::ISODate)));
        m_query.range = *range;
        return Done{};
    }

    Outcome granularity() { return choose(u"granularity"_s, granularityKeys, m_query.granularity); }
    Outcome comparison() { return choose(u"compare"_s, comparisonKeys, m_query.comparison); }

    template <typename Keys, typename Value>
    Outcome choose(const QString &name, const Keys &keys, Value &target)
    {
        const QString text = given(name);
        if (text.isEmpty())
            return Done{};
        QStringList accepted;
        for (const auto &[value, key] : keys) {
            accepted.append(key);
            if (text == key) {
                target = value;
                return Done{};
            }
        }
        return badParameter(name, text, u"it takes %1"_s.arg(accepted.join(u", "_s)));
    }

    Outcome denominator()
    {
        const QString text = given(u"by"_s);
        if (text.isEmpty())
            return Done{};
        m_query.denominator = denominatorFromKey(text);
        if (!m_query.denominator)
            return badParameter(u"by"_s, text, u"it takes views, reach, impressions, followers"_s);
        return Done{};
    }

    Outcome limit()
    {
        const QString text = given(u"limit"_s);
        if (text.isEmpty())
            return Done{};
        bool isNumber = false;
        m_query.limit = text.toInt(&isNumber);
        if (!isNumber || m_query.limit < 1 || m_query.limit > largestLimit)
            return badParameter(u"limit"_s, text, u"it takes a number from 1 to %1"_s.arg(largestLimit));
        return Done{};
    }

    const QHash<QString, QString> &m_parameters;
    AnalyticsQuery m_query;
};

/// Last day of the bucket that `day` lies in.
QDate bucketEnd(QDate day, Granularity granularity)
{
    switch (granularity) {
    case Granularity::Day: return day;
    case Granularity::Week: return day.addDays(7 - day.dayOfWeek());
    case Granularity::Month: return QDate(day.year(), day.month(), day.daysInMonth());
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<DateRange> AnalyticsQuery::comparedRange() const
{
    switch (comparison) {
    case Comparison::Previous: return range.previous();
    case Comparison::Year: return range.yearBefore();
    case Comparison::None: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString granularityKey(Granularity granularity)
{
    return granularityKeys[static_cast<std::size_t>(granularity)].second;
}

QString comparisonKey(Comparison comparison)
{
    return comparisonKeys[static_cast<std::size_t>(comparison)].second;
}

Result<AnalyticsQuery> parseAnalyticsQuery(const QHash<QString, QString> &parameters, QDate lastDay)
{
    return QueryParser(parameters, lastDay).parse();
}

std::vector<DateRange> buckets(const DateRange &range, Granularity granularity)
{
    std::vector<DateRange> all;
    for (QDate first = range.first(); first <= range.last();) {
        const QDate last = std::min(bucketEnd(first, granularity), range.last());
        all.push_back(DateRange::endingAt(last, first.daysTo(last) + 1));
        first = last.addDays(1);
    }
    return all;
}

} // namespace creatormetrics
