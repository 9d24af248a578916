// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dayblocks.h"

#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"
#include "models/store/metriccolumns.h"
#include "models/store/rows.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Column = std::vector<qint64>;

/// All figures of a calendar year of an account, unpacked.
struct Year {
    std::array<Column, measuredMetricCount> columns;

    friend bool operator==(const Year &, const Year &) = default;
};

std::size_t daysOf(int year)
{
    return static_cast<std::size_t>(QDate(year, 1, 1).daysInYear());
}

Year emptyYear(int year)
{
    Year empty;
    empty.columns.fill(Column(daysOf(year), unknownFigure));
    return empty;
}

void setDay(Year &year, const DailyMetrics &day)
{
    const auto position = static_cast<std::size_t>(day.day.dayOfYear() - 1);
    for (std::size_t i = 0; i < measuredMetricCount; ++i)
        year.columns[i][position] = day.values[measuredMetrics()[i]].value_or(unknownFigure);
}

Result<Year> readYear(const Statement &row, int firstColumn, int year)
{
    Year read = emptyYear(year);
    for (std::size_t i = 0; i < measuredMetricCount; ++i) {
        if (auto unpacked = unpackColumn(row.blobView(firstColumn + static_cast<int>(i)), read.columns[i]); !unpacked)
            return unpacked.error();
    }
    return read;
}

Result<Year> storedYear(Connection &connection, AccountId account, int year)
{
    static const QString sql =
        u"SELECT %1 FROM daily_blocks WHERE account_id = ? AND year = ?"_s.arg(columnList(measuredMetrics()));
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), year);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    auto read = *row ? readYear(**statement, 0, year) : Result<Year>(emptyYear(year));
    (*statement)->reset();
    return read;
}

Outcome writeYear(Connection &connection, AccountId account, int number, const Year &year)
{
    static const QString sql =
        u"INSERT INTO daily_blocks(account_id, year, %1) VALUES(?, ?, %2) ON CONFLICT(account_id, year) DO UPDATE SET %3"_s.arg(
            columnList(measuredMetrics()), placeholders(measuredMetricCount), excludedList(measuredMetrics()));
    if (year == emptyYear(number)) {
        return connection.run(u"DELETE FROM daily_blocks WHERE account_id = ? AND year = ?", account.value(), number);
    }
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), number);
    for (std::size_t i = 0; i < measuredMetricCount; ++i) {
        const QByteArray packed = packColumn(year.columns[i]);
        (*statement)->bind(static_cast<int>(i) + 2, packed.isEmpty() ? std::nullopt : std::optional(packed));
    }
    return (*statement)->run();
}

Result<std::map<int, Year>> yearsFromDays(Connection &connection, AccountId account)
{
    std::map<int, Year> years;
    const auto known = knownDays(connection, account);
    if (!known)
        return known.error();
    if (!*known)
        return years;
    const auto days = daysInRange(connection, account, **known);
    if (!days)
        return days.error();
    for (const DailyMetrics &day : *days) {
        if (!day.values.isEmpty())
            setDay(years.try_emplace(day.day.year(), emptyYear(day.day.year())).first->second, day);
    }
    return years;
}

Result<std::vector<int>> storedYears(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT year FROM daily_blocks WHERE account_id = ? ORDER BY year");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    return collectRows<int>(**statement, [](const Statement &row) { return static_cast<int>(row.integer(0)); });
}

QString differs(AccountId account, int year)
{
    return u"account %1: the packed days of %2 differ from daily_metrics"_s.arg(account.value()).arg(year);
}

Outcome addProblemsOf(Connection &connection, AccountId account, QStringList &problems)
{
    const auto expected = yearsFromDays(connection, account);
    if (!expected)
        return expected.error();
    const auto stored = storedYears(connection, account);
    if (!stored)
        return stored.error();
    for (const int year : *stored) {
        if (!expected->contains(year))
            problems.append(differs(account, year));
    }
    for (const auto &[year, columns] : *expected) {
        const auto packed = storedYear(connection, account, year);
        if (!packed || *packed != columns)
            problems.append(differs(account, year));
    }
    return Done{};
}

} // namespace

/// Reads one account's years into columns.
class DayColumnsReader
{
public:
    DayColumnsReader(const DateRange &span, std::span<const Metric> metrics) : m_span(span), m_metrics(metrics) {}

    Result<DayColumns> read(Connection &connection, AccountId account)
    {
        const auto years = storedYears(connection, account);
        if (!years)
            return years.error();
        if (!limit(*years))
            return DayColumns();
        auto statement = connection.prepare(sql());
        if (!statement)
            return statement.error();
        (*statement)->bindAll(account.value(), fromDayNumber(m_read.m_firstDay).year(), m_span.last().year());
        for (;;) {
            const auto row = (*statement)->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (auto added = addYear(**statement); !added) {
                (*statement)->reset();
                return added.error();
            }
        }
        return std::move(m_read);
    }

private:
    /// Cuts the span to the stored years; false when nothing is left.
    bool limit(const std::vector<int> &years)
    {
        if (years.empty())
            return false;
        m_read.m_firstDay = std::max(toDayNumber(m_span.first()), toDayNumber(QDate(years.front(), 1, 1)));
        m_read.m_days = std::min(toDayNumber(m_span.last()), toDayNumber(QDate(years.back(), 12, 31))) - m_read.m_firstDay + 1;
        m_read.m_days = std::max<qint64>(0, m_read.m_days);
        return m_read.m_days > 0;
    }

    [[nodiscard]] QString sql() const
    {
        return u"SELECT year, %1 FROM daily_blocks WHERE account_id = ? AND year BETWEEN ? AND ?"_s.arg(columnList(m_metrics));
    }

    Outcome addYear(const Statement &row)
    {
        const int year = static_cast<int>(row.integer(0));
        const qint64 january = toDayNumber(QDate(year, 1, 1));
        m_scratch.resize(daysOf(year));
        const qint64 from = std::max(january, m_read.m_firstDay);
        const qint64 end = std::min(january + static_cast<qint64>(m_scratch.size()), m_read.m_firstDay + m_read.m_days);
        for (std::size_t i = 0; i < m_metrics.size(); ++i) {
            const QByteArrayView packed = row.blobView(static_cast<int>(i) + 1);
            if (packed.isEmpty() || from >= end)
                continue;
            Column &column = m_read.m_columns[static_cast<std::size_t>(m_metrics[i])];
            if (column.empty())
                column.assign(static_cast<std::size_t>(m_read.m_days), unknownFigure);
            const auto place = std::span(column).subspan(static_cast<std::size_t>(from - m_read.m_firstDay),
                                                         static_cast<std::size_t>(end - from));
            const bool whole = place.size() == m_scratch.size();
            if (auto unpacked = unpackColumn(packed, whole ? place : std::span(m_scratch)); !unpacked)
                return unpacked;
            if (!whole)
                std::copy_n(m_scratch.begin() + (from - january), place.size(), place.begin());
        }
        return Done{};
    }

    DateRange m_span;
    std::span<const Metric> m_metrics;
    Column m_scratch;
    DayColumns m_read;
};

std::optional<qint64> DayColumns::value(Metric metric, qint64 day) const
{
    const auto values = column(metric);
    if (values.empty() || day < m_firstDay || day >= m_firstDay + m_days)
        return std::nullopt;
    const qint64 value = values[static_cast<std::size_t>(day - m_firstDay)];
    return value == unknownFigure ? std::nullopt : std::optional(value);
}

Result<DayColumns> dayColumns(Connection &connection, AccountId account, const DateRange &span, std::span<const Metric> metrics)
{
    return DayColumnsReader(span, metrics).read(connection, account);
}

Outcome patchDayBlocks(Connection &connection, AccountId account, std::span<const DailyMetrics> days)
{
    std::map<int, Year> touched;
    for (const DailyMetrics &day : days) {
        const int number = day.day.year();
        auto year = touched.find(number);
        if (year == touched.end()) {
            auto stored = storedYear(connection, account, number);
            if (!stored)
                return stored.error();
            year = touched.emplace(number, *std::move(stored)).first;
        }
        setDay(year->second, day);
    }
    for (const auto &[number, year] : touched) {
        if (auto written = writeYear(connection, account, number, year); !written)
            return written;
    }
    return Done{};
}

Outcome rebuildDayBlocks(Connection &connection)
{
    if (auto cleared = connection.run(u"DELETE FROM daily_blocks"); !cleared)
        return cleared;
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        const auto years = yearsFromDays(connection, account.id);
        if (!years)
            return years.error();
        for (const auto &[number, year] : *years) {
            if (auto written = writeYear(connection, account.id, number, year); !written)
                return written;
        }
    }
    return Done{};
}

Result<QStringList> dayBlockProblems(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    QStringList problems;
    for (const Account &account : *all) {
        if (auto added = addProblemsOf(connection, account.id, problems); !added)
            return added.error();
    }
    return problems;
}

} // namespace creatormetrics
