// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/figureparts.h"

#include "models/analytics/cards.h"
#include "models/analytics/figureset.h"

#include <algorithm>

namespace creatormetrics {

namespace {

bool isRatio(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Ratio;
}

bool isStock(Metric metric)
{
    return metricInfo(metric).aggregation == Aggregation::Last;
}

/// What must be known of a day so that it counts.
std::vector<Metric> decidingMetrics(Metric metric, Denominator denominator)
{
    if (!isRatio(metric))
        return {metric};
    if (denominator == Denominator::Followers)
        return {Metric::Engagements};
    return {Metric::Engagements, denominatorMetric(denominator)};
}

void addTo(std::optional<double> &sum, std::optional<double> value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

/// Takes one account's figure apart.
class AccountPartsMaker
{
public:
    AccountPartsMaker(const AccountFigures &account, Metric metric, Denominator denominator, const DateRange &range)
        : m_account(account), m_metric(metric), m_denominator(denominator), m_range(daySpan(range))
    {
        for (const Metric deciding : decidingMetrics(metric, denominator))
            m_deciding.push_back(account.days(deciding));
        m_answer.account = account.account();
    }

    AccountParts make()
    {
        m_answer.gives = takesPart(m_account, m_metric, m_denominator);
        if (!m_answer.gives)
            return m_answer;
        const FigureSum sum = partOf(m_account, m_metric, m_denominator, m_range);
        m_answer.figure = sum.of(m_metric);
        if (isRatio(m_metric) && sum.known) {
            m_answer.numerator = sum.amount;
            m_answer.base = sum.base;
        }
        if (m_metric == Metric::Followers || (isRatio(m_metric) && m_denominator == Denominator::Followers))
            findTotal();
        if (!isStock(m_metric))
            countDays();
        if (metricInfo(m_metric).derived && (!isRatio(m_metric) || sum.known))
            addComponents();
        return m_answer;
    }

private:
    [[nodiscard]] bool counts(qint64 day) const
    {
        return std::ranges::all_of(m_deciding, [day](const MetricDays &days) { return days.value(day).has_value(); });
    }

    void findTotal()
    {
        if (const auto day = m_account.nearestTotal(m_range.last))
            m_answer.totalDay = fromDayNumber(*day);
    }

    void countDays()
    {
        qint64 begins = m_range.first;
        for (const MetricDays &days : m_deciding)
            begins = std::max(begins, days.begins());
        m_answer.days = std::max<qint64>(0, m_range.last - begins + 1);
        for (qint64 day = begins; day <= m_range.last; ++day) {
            if (!counts(day))
                continue;
            ++m_answer.knownDays;
            m_answer.knownUntil = fromDayNumber(day);
        }
    }

    void addComponents()
    {
        for (const Metric component : figureComponents(m_metric, m_denominator)) {
            const bool atEnd = isRatio(m_metric) && component == Metric::Followers;
            m_answer.parts.push_back({component, atEnd ? m_answer.base : sumOf(component)});
        }
    }

    [[nodiscard]] std::optional<double> sumOf(Metric component) const
    {
        const MetricDays days = m_account.days(component);
        std::optional<double> sum;
        for (qint64 day = m_range.first; day <= m_range.last; ++day) {
            const auto value = days.value(day);
            if (value && counts(day))
                sum = sum.value_or(0) + static_cast<double>(*value);
        }
        return sum;
    }

    const AccountFigures &m_account;
    Metric m_metric;
    Denominator m_denominator;
    DaySpan m_range;
    std::vector<MetricDays> m_deciding;
    AccountParts m_answer;
};

void addAccount(FigureParts &answer, AccountParts account)
{
    addTo(answer.numerator, account.numerator);
    addTo(answer.base, account.base);
    for (const FigurePart &part : account.parts) {
        const auto known = std::ranges::find(answer.parts, part.metric, &FigurePart::metric);
        if (known == answer.parts.end())
            answer.parts.push_back(part);
        else
            addTo(known->value, part.value);
    }
    answer.accounts.push_back(std::move(account));
}

/// Publications are counted one by one.
Result<FigureParts> postParts(Connection &connection, const std::vector<Account> &accounts, FigureParts answer)
{
    const auto all = Publications::load(connection, accounts, answer.query);
    if (!all)
        return all.error();
    answer.card = postsCard(*all, platformsOf(accounts), answer.query);
    answer.card.sparkline.clear();
    for (const Account &account : accounts) {
        const auto own = Publications::load(connection, {account}, answer.query);
        if (!own)
            return own.error();
        answer.accounts.push_back({.account = account,
                                   .gives = true,
                                   .figure = {.value = static_cast<double>(own->of(account.platform).inRange)}});
    }
    return answer;
}

std::vector<Metric> neededMetrics(Metric metric, Denominator denominator)
{
    if (!isRatio(metric))
        return {metric};
    return {Metric::Engagements, denominatorMetric(denominator)};
}

} // namespace

std::vector<Metric> figureComponents(Metric metric, Denominator denominator)
{
    std::vector<Metric> parts{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    switch (metric) {
    case Metric::NetFollowers:
        return {Metric::FollowersGained, Metric::FollowersLost};
    case Metric::Engagements:
        return parts;
    case Metric::EngagementRate:
        parts.push_back(denominatorMetric(denominator));
        return parts;
    default:
        return {metric};
    }
}

Result<FigureParts> figureParts(Connection &connection, Metric metric, const AnalyticsQuery &query, const QDateTime &now)
{
    const auto chosen = chosenAccounts(connection, query.platforms, query.accounts);
    if (!chosen)
        return chosen.error();
    const auto platforms = platformsOf(*chosen);
    FigureParts answer{.metric = metric, .query = query, .denominator = denominatorFor(query, platforms)};
    if (metric == Metric::Posts)
        return postParts(connection, *chosen, std::move(answer));
    CardSums card(metric, query, answer.denominator);
    const DateRange span = cardSpan(query, now.date().addDays(1));
    const auto needed = neededMetrics(metric, answer.denominator);
    for (const Account &account : *chosen) {
        const auto figures = AccountFigures::load(connection, account, span, needed);
        if (!figures)
            return figures.error();
        std::vector<FigureSum> whole;
        if (takesPart(*figures, metric, answer.denominator))
            whole = partsOf(*figures, metric, answer.denominator, {daySpan(query.range)});
        card.add(*figures, whole);
        addAccount(answer, AccountPartsMaker(*figures, metric, answer.denominator, query.range).make());
    }
    answer.card = card.card(platforms, 1);
    answer.card.sparkline.clear();
    return answer;
}

} // namespace creatormetrics
