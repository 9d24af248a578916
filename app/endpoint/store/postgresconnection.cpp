// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/postgresconnection.h"

#include <libpq-fe.h>

#include <array>
#include <charconv>

namespace creatormetrics {

namespace {

constexpr Oid booleanType = 16;
constexpr Oid bigintType = 20;
constexpr Oid smallintType = 21;
constexpr Oid integerType = 23;

struct ResultCloser {
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultCloser>;

StoreError::Kind kindOf(const PGconn *connection, const PGresult *result)
{
    const char *state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view code = state == nullptr ? "" : state;
    if (code.substr(0, 2) == "23")
        return StoreError::Kind::Constraint;
    const bool isPassing = code.substr(0, 2) == "08" || code.substr(0, 2) == "53" || code.substr(0, 2) == "57"
                           || code.substr(0, 2) == "40" || code == "55P03" || code == "25006";
    return isPassing || PQstatus(connection) != CONNECTION_OK ? StoreError::Kind::Unavailable : StoreError::Kind::Other;
}

Result checked(const PGconn *connection, Result result)
{
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return result;
    // The primary message alone: the detail line may quote values.
    const char *message = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
    throw StoreError(kindOf(connection, result.get()),
                     std::string("PostgreSQL: ") + (message == nullptr ? "the connection is gone" : message));
}

SqlValue valueOf(const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column) != 0)
        return {};
    const std::string_view text(PQgetvalue(result, row, column),
                                static_cast<unsigned>(PQgetlength(result, row, column)));
    const Oid type = PQftype(result, column);
    if (type == booleanType)
        return static_cast<std::int64_t>(text == "t");
    if (type != bigintType && type != integerType && type != smallintType)
        return SqlValue(std::in_place_type<std::string>, text);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

SqlRows rowsOf(const PGresult *result)
{
    SqlRows rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        SqlValues values;
        for (int column = 0; column < PQnfields(result); ++column)
            values.push_back(valueOf(result, row, column));
        rows.emplace_back(std::move(values));
    }
    return rows;
}

std::optional<std::string> textOf(const SqlValue &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    return std::nullopt;
}

PGconn *connected(const PostgresAddress &address)
{
    const std::string port = std::to_string(address.port);
    const std::string password(address.password.reveal());
    constexpr const char *settings =
        "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000 -c lock_timeout=2000";
    const std::array<const char *, 12> keywords = {"host",    "port",    "dbname", "user",     "password",
                                                   "sslmode", "options", "connect_timeout", "application_name",
                                                   "keepalives_idle", "tcp_user_timeout", nullptr};
    const std::array<const char *, 12> values = {address.host.c_str(), port.c_str(), address.database.c_str(),
                                                 address.user.c_str(), password.c_str(), address.tls.c_str(), settings,
                                                 "3", "creatormetrics-endpoint", "30", "10000", nullptr};
    return PQconnectdbParams(keywords.data(), values.data(), 0);
}

} // namespace

void PostgresConnection::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PostgresConnection::PostgresConnection(const PostgresAddress &address) : m_connection(connected(address))
{
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw StoreError(StoreError::Kind::Unavailable,
                         std::string("PostgreSQL cannot be reached: ") + PQerrorMessage(m_connection.get()));
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
}

PostgresConnection::~PostgresConnection() = default;

bool PostgresConnection::isOpen() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

SqlRows PostgresConnection::run(const std::string &sql, std::span<const SqlValue> parameters)
{
    std::vector<std::optional<std::string>> texts;
    std::vector<const char *> pointers;
    texts.reserve(parameters.size());
    for (const auto &parameter : parameters) {
        texts.push_back(textOf(parameter));
        pointers.push_back(texts.back() ? texts.back()->c_str() : nullptr);
    }
    const Result result = checked(m_connection.get(),
                                  Result(PQexecPrepared(m_connection.get(), prepared(sql).c_str(),
                                                        static_cast<int>(pointers.size()), pointers.data(), nullptr,
                                                        nullptr, 0)));
    return rowsOf(result.get());
}

void PostgresConnection::runScript(const std::string &sql)
{
    (void)checked(m_connection.get(), Result(PQexec(m_connection.get(), sql.c_str())));
}

const std::string &PostgresConnection::prepared(const std::string &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second;
    const std::string name = std::string("s").append(std::to_string(m_statements.size()));
    (void)checked(m_connection.get(), Result(PQprepare(m_connection.get(), name.c_str(), sql.c_str(), 0, nullptr)));
    return m_statements.emplace(sql, name).first->second;
}

} // namespace creatormetrics
