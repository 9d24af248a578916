// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/sqlconnection.h"

namespace creatormetrics {

namespace {

template <class Value>
const Value &as(const SqlValues &values, std::size_t column)
{
    const Value *value = column < values.size() ? std::get_if<Value>(&values[column]) : nullptr;
    if (value == nullptr)
        throw StoreError(StoreError::Kind::Other, "column " + std::to_string(column) + " is not what it was taken for");
    return *value;
}

bool isNull(const SqlValues &values, std::size_t column)
{
    return column < values.size() && std::holds_alternative<std::monostate>(values[column]);
}

} // namespace

SqlValue sqlValue(const std::optional<std::int64_t> &value)
{
    return value ? SqlValue(*value) : SqlValue();
}

SqlValue sqlValue(const std::optional<std::string> &value)
{
    return value ? SqlValue(*value) : SqlValue();
}

std::int64_t SqlRow::integer(std::size_t column) const
{
    return as<std::int64_t>(m_values, column);
}

const std::string &SqlRow::text(std::size_t column) const
{
    return as<std::string>(m_values, column);
}

std::optional<std::int64_t> SqlRow::maybeInteger(std::size_t column) const
{
    return isNull(m_values, column) ? std::nullopt : std::optional(integer(column));
}

std::optional<std::string> SqlRow::maybeText(std::size_t column) const
{
    return isNull(m_values, column) ? std::nullopt : std::optional(text(column));
}

std::optional<SqlRow> SqlConnection::first(const std::string &sql, std::initializer_list<SqlValue> parameters)
{
    auto rows = run(sql, parameters);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

} // namespace creatormetrics
