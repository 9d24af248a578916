// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace creatormetrics {

/// A prepared SQLite statement. Values are bound by position from 0; columns are read by position from 0 while a row stands.
/// Days are stored as whole days since 1970-01-01, moments as whole milliseconds since then (UTC), both readable in the v_ views.
class Statement
{
public:
    Statement(sqlite3 *connection, sqlite3_stmt *statement) : m_connection(connection), m_statement(statement) {}
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    void bind(int position, qint64 value);
    void bind(int position, int value) { bind(position, static_cast<qint64>(value)); }
    void bind(int position, bool value) { bind(position, static_cast<qint64>(value)); }
    void bind(int position, double value);
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, QDate value);
    void bind(int position, const QDateTime &value);
    void bind(int position, std::nullopt_t) { bindNull(position); }
    /// Without a copy: the bytes must live until the statement ran or is bound anew.
    void bindText(int position, QByteArrayView utf8);
    void bindBlob(int position, QByteArrayView bytes);
    template <typename Value>
    void bind(int position, const std::optional<Value> &value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }
    template <typename... Values>
    void bindAll(const Values &...values)
    {
        int position = 0;
        (bind(position++, values), ...);
    }

    /// True while a row stands, false at the end (the statement is then reset).
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and resets.
    Outcome run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The same without a copy; valid until the statement steps, resets or reads the column as another type.
    [[nodiscard]] QByteArrayView blobView(int column) const;
    /// Text as UTF-8, as long.
    [[nodiscard]] QByteArrayView textView(int column) const;
    /// Invalid when the column is NULL.
    [[nodiscard]] QDate day(int column) const;
    [[nodiscard]] QDateTime moment(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;

private:
    void bindNull(int position);

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement;
};

[[nodiscard]] qint64 toDayNumber(QDate day);
[[nodiscard]] QDate fromDayNumber(qint64 number);

} // namespace creatormetrics
