// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/querykeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 defaultDays = 28;
constexpr int largestLimit = 1000;
constexpr int largestOffset = 1'000'000;
constexpr qsizetype longestSearch = 200;
constexpr qsizetype mostAccounts = 1000;
constexpr int longestYears = 100;

const QStringList &knownParameters()
{
    static const QStringList known{u"platforms"_s,   u"accounts"_s, u"start_date"_s,    u"end_date"_s,
                                   u"granularity"_s, u"compare"_s,  u"compare_start"_s, u"compare_end"_s,
                                   u"by"_s,          u"limit"_s,    u"counting"_s,      u"metric"_s,
                                   u"type"_s,        u"search"_s,   u"sort"_s,          u"offset"_s};
    return known;
}

Error badParameter(const QString &name, const QString &given, const QString &accepted)
{
    return Error{.kind = ErrorKind::BadInput,
                 .detail = u"%1: \"%2\" is not accepted; %3"_s.arg(name, given.left(60), accepted)};
}

/// Digits only: no sign, no spaces, no digits of other scripts.
std::optional<qint64> wholeNumber(const QString &text, qint64 low, qint64 high)
{
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return digits && fits && number >= low && number <= high ? std::optional(number) : std::nullopt;
}

/// Whether content can be ranked by it and anomalies sought in it.
bool isAskable(Metric metric)
{
    return metric != Metric::NetFollowers;
}

QString keysOf(const auto &values, const auto &key)
{
    QStringList keys;
    for (const auto &value : values)
        keys.append(key(value));
    return keys.join(u", "_s);
}

QString platformList()
{
    return keysOf(allPlatforms, platformKey);
}

QString typeList()
{
    QStringList keys;
    for (int type = 0; type <= static_cast<int>(ContentType::Post); ++type)
        keys.append(contentTypeKey(static_cast<ContentType>(type)));
    return keys.join(u", "_s);
}

QString metricList()
{
    QStringList keys;
    for (const MetricInfo &info : metricCatalogue()) {
        if (isAskable(info.metric))
            keys.append(info.key);
    }
    return keys.join(u", "_s);
}

/// Reads the parameters one by one into a query; the first bad one ends it.
class QueryParser
{
public:
    QueryParser(const QHash<QString, QString> &parameters, QDate lastDay)
        : m_parameters(parameters)
        , m_query{.range = DateRange::endingAt(lastDay, defaultDays)}
    {}

    Result<AnalyticsQuery> parse()
    {
        for (const auto step :
             {&QueryParser::names, &QueryParser::platforms, &QueryParser::accounts, &QueryParser::range,
              &QueryParser::granularity, &QueryParser::comparison, &QueryParser::denominator, &QueryParser::limit,
              &QueryParser::counting, &QueryParser::metric, &QueryParser::types, &QueryParser::search,
              &QueryParser::sort, &QueryParser::offset}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_query;
    }

private:
    [[nodiscard]] QString given(const QString &name) const { return m_parameters.value(name).trimmed(); }

    Outcome names()
    {
        for (auto entry = m_parameters.begin(); entry != m_parameters.end(); ++entry) {
            if (!knownParameters().contains(entry.key()))
                return badParameter(entry.key().left(60), entry.value(),
                                    u"known parameters are %1"_s.arg(knownParameters().join(u", "_s)));
        }
        return Done{};
    }

    /// Reads a comma separated list, each value once; `read` gives nothing for a word that is none.
    template <typename Value>
    Outcome list(const QString &name, const QString &accepted, const auto &read, std::vector<Value> &target)
    {
        const QString text = given(name);
        if (text.isEmpty())
            return Done{};
        for (const QString &word : text.split(u',')) {
            const std::optional<Value> value = read(word.trimmed());
            if (!value)
                return badParameter(name, word, accepted);
            if (std::ranges::find(target, *value) == target.end())
                target.push_back(*value);
        }
        return Done{};
    }

    Outcome platforms()
    {
        return list(u"platforms"_s, u"it takes %1, comma separated"_s.arg(platformList()), platformFromKey,
                    m_query.platforms);
    }

    Outcome accounts()
    {
        const QString name = u"accounts"_s;
        if (given(name).count(u',') >= mostAccounts)
            return badParameter(name, given(name), u"it takes at most %1 account numbers"_s.arg(mostAccounts));
        const auto read = [](const QString &word) -> std::optional<AccountId> {
            const auto id = wholeNumber(word, 1, std::numeric_limits<qint64>::max());
            return id ? std::optional(AccountId(*id)) : std::nullopt;
        };
        return list(name, u"it takes account numbers, comma separated"_s, read, m_query.accounts);
    }

    /// The day that the parameter gives; invalid when it gives none.
    Result<QDate> day(const QString &name) const
    {
        const QString text = given(name);
        if (text.isEmpty())
            return QDate();
        auto day = parseDay(text);
        if (!day)
            return badParameter(name, text, u"it takes a day as YYYY-MM-DD"_s);
        if (day->year() < 1970 || day->year() > 2199)
            return badParameter(name, text, u"it takes a day from 1970-01-01 to 2199-12-31"_s);
        return day;
    }

    static Result<DateRange> span(const QString &startName, const QString &endName, QDate first, QDate last)
    {
        const QString firstText = first.toString(Qt::ISODate);
        const QString lastText = last.toString(Qt::ISODate);
        auto range = DateRange::make(first, last);
        if (!range)
            return badParameter(startName, firstText, u"it must not be after %1 (%2)"_s.arg(endName, lastText));
        if (last >= first.addYears(longestYears))
            return badParameter(
                startName, firstText,
                u"it must be less than %1 years before %2 (%3)"_s.arg(longestYears).arg(endName, lastText));
        return range;
    }

    Outcome range()
    {
        const auto start = day(u"start_date"_s);
        if (!start)
            return start.error();
        const auto end = day(u"end_date"_s);
        if (!end)
            return end.error();
        const QDate last = end->isValid() ? *end : m_query.range.last();
        const auto range =
            span(u"start_date"_s, u"end_date"_s, start->isValid() ? *start : last.addDays(1 - defaultDays), last);
        if (!range)
            return range.error();
        m_query.range = *range;
        return Done{};
    }

    Outcome granularity() { return choose(u"granularity"_s, granularityKeys, m_query.granularity); }
    Outcome counting() { return choose(u"counting"_s, countingKeys, m_query.counting); }
    Outcome sort() { return choose(u"sort"_s, sortKeys, m_query.sort); }

    Outcome comparison()
    {
        if (auto chosen = choose(u"compare"_s, comparisonKeys, m_query.comparison); !chosen)
            return chosen;
        const auto start = day(u"compare_start"_s);
        if (!start)
            return start.error();
        const auto end = day(u"compare_end"_s);
        if (!end)
            return end.error();
        if (!start->isValid() && !end->isValid())
            return m_query.comparison == Comparison::Custom
                       ? Outcome(badParameter(u"compare"_s, u"custom"_s, u"it needs compare_start and compare_end"_s))
                       : Outcome(Done{});
        return customComparison(*start, *end);
    }

    Outcome customComparison(QDate first, QDate last)
    {
        const QString compare = given(u"compare"_s);
        if (!compare.isEmpty() && m_query.comparison != Comparison::Custom)
            return badParameter(u"compare"_s, compare,
                                u"with compare_start and compare_end it takes nothing or custom"_s);
        if (!last.isValid())
            return badParameter(u"compare_end"_s, {}, u"compare_start needs it too, a day as YYYY-MM-DD"_s);
        if (!first.isValid())
            return badParameter(u"compare_start"_s, {}, u"compare_end needs it too, a day as YYYY-MM-DD"_s);
        const auto range = span(u"compare_start"_s, u"compare_end"_s, first, last);
        if (!range)
            return range.error();
        m_query.comparison = Comparison::Custom;
        m_query.otherRange = *range;
        return Done{};
    }

    template <typename Keys, typename Value>
    Outcome choose(const QString &name, const Keys &keys, Value &target)
    {
        const QString text = given(name);
        const auto found = std::ranges::find_if(keys, [&text](const auto &entry) { return text == entry.second; });
        if (found != keys.end())
            target = found->first;
        else if (!text.isEmpty())
            return badParameter(name, text, u"it takes %1"_s.arg(keysOf(keys, [](const auto &entry) {
                return QString(entry.second);
            })));
        return Done{};
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

    Outcome number(const QString &name, int low, int high, int &target)
    {
        const QString text = given(name);
        if (text.isEmpty())
            return Done{};
        const auto number = wholeNumber(text, low, high);
        if (!number)
            return badParameter(name, text, u"it takes a number from %1 to %2"_s.arg(low).arg(high));
        target = static_cast<int>(*number);
        return Done{};
    }

    Outcome limit() { return number(u"limit"_s, 1, largestLimit, m_query.limit); }
    Outcome offset() { return number(u"offset"_s, 0, largestOffset, m_query.offset); }

    Outcome metric()
    {
        const QString text = given(u"metric"_s);
        if (text.isEmpty())
            return Done{};
        m_query.metric = metricFromKey(text);
        if (!m_query.metric || !isAskable(*m_query.metric))
            return badParameter(u"metric"_s, text, u"it takes %1"_s.arg(metricList()));
        return Done{};
    }

    Outcome types()
    {
        return list(u"type"_s, u"it takes %1, comma separated"_s.arg(typeList()), contentTypeFromKey, m_query.types);
    }

    Outcome search()
    {
        m_query.search = given(u"search"_s);
        if (m_query.search.size() > longestSearch)
            return badParameter(u"search"_s, m_query.search, u"it takes at most %1 characters"_s.arg(longestSearch));
        return Done{};
    }

    const QHash<QString, QString> &m_parameters;
    AnalyticsQuery m_query;
};

} // namespace

Result<AnalyticsQuery> parseAnalyticsQuery(const QHash<QString, QString> &parameters, QDate lastDay)
{
    return QueryParser(parameters, lastDay).parse();
}

} // namespace creatormetrics
