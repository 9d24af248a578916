// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace creatormetrics {

/// What a column holds here: NULL, BIGINT or TEXT. Moments are milliseconds, hashes hexadecimal text, so that a row is the same
/// in SQLite and in PostgreSQL.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string>;
using SqlValues = std::vector<SqlValue>;

[[nodiscard]] SqlValue sqlValue(const std::optional<std::int64_t> &value);
[[nodiscard]] SqlValue sqlValue(const std::optional<std::string> &value);

/// One row of an answer. Asking for a column as what it is not throws StoreError.
class SqlRow
{
public:
    explicit SqlRow(SqlValues values) : m_values(std::move(values)) {}

    [[nodiscard]] std::int64_t integer(std::size_t column) const;
    [[nodiscard]] const std::string &text(std::size_t column) const;
    [[nodiscard]] std::optional<std::int64_t> maybeInteger(std::size_t column) const;
    [[nodiscard]] std::optional<std::string> maybeText(std::size_t column) const;
    [[nodiscard]] const SqlValues &values() const { return m_values; }

private:
    SqlValues m_values;
};
using SqlRows = std::vector<SqlRow>;

/// A statement that could not be done. `what()` is for the log: the database's own words, never a value that was bound.
class StoreError : public std::runtime_error
{
public:
    enum class Kind { Unavailable, Constraint, Other }; // gone, busy or full; a rule of the schema; anything else

    StoreError(Kind kind, const std::string &what) : std::runtime_error(what), m_kind(kind) {}
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

enum class SqlDialect { Sqlite, Postgres };

/// One connection, used by one thread at a time. Statements are prepared once and kept by their text; parameters are `$1`, `$2`…
/// and may be used more than once. What both databases understand alike is written once.
class SqlConnection
{
public:
    SqlConnection() = default;
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;
    virtual ~SqlConnection() = default;

    virtual SqlRows run(const std::string &sql, std::span<const SqlValue> parameters) = 0;
    virtual void runScript(const std::string &sql) = 0; // several statements without parameters
    [[nodiscard]] virtual SqlDialect dialect() const = 0;

    SqlRows run(const std::string &sql, std::initializer_list<SqlValue> parameters = {})
    {
        return run(sql, std::span(parameters.begin(), parameters.size()));
    }
    /// The first row of the answer, if there is one.
    std::optional<SqlRow> first(const std::string &sql, std::initializer_list<SqlValue> parameters = {});
};

} // namespace creatormetrics
