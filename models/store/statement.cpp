// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include "models/store/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 julianDayOfEpoch = 2440588; // 1970-01-01

} // namespace

qint64 toDayNumber(QDate day)
{
    return day.toJulianDay() - julianDayOfEpoch;
}

QDate fromDayNumber(qint64 number)
{
    return QDate::fromJulianDay(number + julianDayOfEpoch);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position + 1);
}

void Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position + 1, value);
}

void Statement::bind(int position, double value)
{
    sqlite3_bind_double(m_statement, position + 1, value);
}

void Statement::bind(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, position + 1, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bind(int position, const QByteArray &value)
{
    sqlite3_bind_blob64(m_statement, position + 1, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                        SQLITE_TRANSIENT);
}

void Statement::bindText(int position, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement, position + 1, utf8.isNull() ? "" : utf8.data(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindBlob(int position, QByteArrayView bytes)
{
    sqlite3_bind_blob64(m_statement, position + 1, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

void Statement::bind(int position, QDate value)
{
    if (value.isValid())
        bind(position, toDayNumber(value));
    else
        bindNull(position);
}

void Statement::bind(int position, const QDateTime &value)
{
    if (value.isValid())
        bind(position, value.toMSecsSinceEpoch());
    else
        bindNull(position);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    const Error error = sqliteError(m_connection, QString::fromUtf8(sqlite3_sql(m_statement)).left(120).simplified());
    sqlite3_reset(m_statement);
    return error;
}

Outcome Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            return Done{};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::textView(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

QDate Statement::day(int column) const
{
    return isNull(column) ? QDate() : fromDayNumber(integer(column));
}

QDateTime Statement::moment(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

} // namespace creatormetrics
