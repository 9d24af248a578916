// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/store/databasecopy.h"

#include "app/endpoint/base/digest.h"
#include "app/endpoint/base/encoding.h"
#include "app/endpoint/store/migrations.h"

#include <limits>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::int64_t batch = 500; // rows in one transaction

struct Table {
    std::string name;
    std::vector<std::string> columns;
};

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

StoreError refusal(const std::string &why)
{
    return {StoreError::Kind::Other, why};
}

// In the order in which they were made: what others refer to comes first.
std::vector<Table> tablesOf(SqlConnection &source)
{
    std::vector<Table> tables;
    for (const auto &row : source.run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                      "AND name <> 'schema_migrations' ORDER BY rowid")) {
        Table table{row.text(0), {}};
        for (const auto &column : source.run("SELECT name FROM pragma_table_info($1)", {table.name}))
            table.columns.push_back(column.text(0));
        tables.push_back(std::move(table));
    }
    return tables;
}

/// The same rows give the same, in whatever order they come.
class Digest
{
public:
    void add(std::span<const SqlValue> values)
    {
        std::string text;
        for (const auto &value : values) {
            if (const auto *number = std::get_if<std::int64_t>(&value))
                text.append("i").append(std::to_string(*number)).append(";");
            else if (const auto *words = std::get_if<std::string>(&value))
                text.append("t").append(std::to_string(words->size())).append(":").append(*words);
            else
                text.append("n");
        }
        const auto hash = sha256(text);
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            m_sum[i] = static_cast<char>(m_sum[i] ^ hash[i]);
        ++m_rows;
    }
    [[nodiscard]] CopiedTable of(const std::string &name) const { return {name, m_rows, hex(m_sum)}; }

private:
    std::string m_sum = std::string(32, '\0');
    std::int64_t m_rows = 0;
};

// Columns and, before them, the number that SQLite keeps for every row.
SqlRows nextRows(SqlConnection &source, const Table &table, std::int64_t after)
{
    return source.run("SELECT rowid, " + joined(table.columns) + " FROM " + table.name
                          + " WHERE rowid > $1 ORDER BY rowid LIMIT $2",
                      {after, batch});
}

CopiedTable digestOfSource(SqlConnection &source, const Table &table)
{
    Digest digest;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (auto rows = nextRows(source, table, last); !rows.empty(); rows = nextRows(source, table, last)) {
        for (const auto &row : rows)
            digest.add(std::span(row.values()).subspan(1));
        last = rows.back().integer(0);
    }
    return digest.of(table.name);
}

CopiedTable digestOfDestination(Database &to, const Table &table)
{
    Digest digest;
    to.write([&](SqlConnection &connection) { // a cursor lives within a transaction
        const std::string cursor = "copied_" + table.name;
        connection.runScript("DECLARE " + cursor + " CURSOR FOR SELECT " + joined(table.columns) + " FROM " + table.name);
        const std::string fetch = std::string("FETCH ").append(std::to_string(batch)).append(" FROM ").append(cursor);
        for (auto rows = connection.run(fetch); !rows.empty(); rows = connection.run(fetch)) {
            for (const auto &row : rows)
                digest.add(row.values());
        }
        connection.runScript("CLOSE " + cursor);
    });
    return digest.of(table.name);
}

void insert(SqlConnection &connection, const Table &table, const SqlRow &row)
{
    std::vector<std::string> places;
    for (std::size_t i = 1; i <= table.columns.size(); ++i)
        places.push_back(std::string("$").append(std::to_string(i)));
    connection.run("INSERT INTO " + table.name + "(" + joined(table.columns) + ") VALUES(" + joined(places) + ")",
                   std::span(row.values()).subspan(1));
}

// The rows and how far they go are one transaction: what was told is never sent twice.
void copyRows(SqlConnection &source, Database &to, const Table &table)
{
    std::int64_t last = to.read([&](SqlConnection &connection) {
        const auto row = connection.first("SELECT last_row FROM copy_progress WHERE table_name = $1", {table.name});
        return row ? row->integer(0) : std::numeric_limits<std::int64_t>::min();
    });
    for (auto rows = nextRows(source, table, last); !rows.empty(); rows = nextRows(source, table, last)) {
        last = rows.back().integer(0);
        to.write([&](SqlConnection &connection) {
            for (const auto &row : rows)
                insert(connection, table, row);
            connection.run("INSERT INTO copy_progress(table_name, last_row) VALUES($1, $2) "
                           "ON CONFLICT (table_name) DO UPDATE SET last_row = excluded.last_row",
                           {table.name, last});
        });
    }
}

bool hasProgress(SqlConnection &connection)
{
    return connection.first("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() "
                            "AND table_name = 'copy_progress'")
        .has_value();
}

constexpr std::string_view nameless = "without audit";

// Which database it is: the beginning of its audit chain, which nothing changes.
std::string nameOf(SqlConnection &database)
{
    const auto row = database.first("SELECT hash FROM audit ORDER BY seq LIMIT 1");
    return row ? row->text(0) : std::string(nameless);
}

void requireEmpty(SqlConnection &connection, const std::vector<Table> &tables)
{
    for (const auto &table : tables) {
        const bool isMadeByMigration = table.name == "audit_head" || table.name == "jobs";
        if (!isMadeByMigration && connection.first("SELECT 1 FROM " + table.name + " LIMIT 1"))
            throw refusal("the destination is not empty: table " + table.name + " has rows");
    }
}

// Whether there is something to copy: a destination that has the source's audit chain got all of it before.
bool begin(Database &to, const std::vector<Table> &tables, const std::string &name)
{
    return to.write([&](SqlConnection &connection) {
        if (hasProgress(connection)) {
            const auto kept = connection.first("SELECT source FROM copy_progress WHERE table_name = ''");
            if (!kept || kept->text(0) != name)
                throw refusal("the destination is an unfinished copy of another database");
            return true;
        }
        if (name != nameless && nameOf(connection) == name)
            return false;
        requireEmpty(connection, tables);
        connection.runScript("CREATE TABLE copy_progress(table_name TEXT PRIMARY KEY, last_row BIGINT, source TEXT);"
                             "DELETE FROM audit_head; DELETE FROM jobs;");
        connection.run("INSERT INTO copy_progress(table_name, source) VALUES('', $1)", {name});
        return true;
    });
}

void compare(SqlConnection &source, Database &to, const Table &table, const std::function<void(const CopiedTable &)> &told)
{
    const auto sent = digestOfSource(source, table);
    const auto arrived = digestOfDestination(to, table);
    if (sent.rows != arrived.rows || sent.digest != arrived.digest)
        throw refusal("table " + table.name + " differs: " + std::to_string(sent.rows) + " rows were sent, "
                      + std::to_string(arrived.rows) + " are there");
    told(sent);
}

} // namespace

void copyDatabase(Database &from, Database &to, const std::function<void(const CopiedTable &)> &told)
{
    if (from.dialect() != SqlDialect::Sqlite || to.dialect() != SqlDialect::Postgres)
        throw refusal("only from SQLite to PostgreSQL");
    if (schemaVersion(from) != endpointMigrations().back().version || schemaVersion(to) != schemaVersion(from))
        throw refusal("both databases have to be at the schema of this program; run `migrate` on each");
    from.write([&](SqlConnection &source) { // nothing is written: it holds the file against others
        const auto tables = tablesOf(source);
        if (begin(to, tables, nameOf(source))) {
            for (const auto &table : tables)
                copyRows(source, to, table);
        }
        for (const auto &table : tables)
            compare(source, to, table, told);
    });
    to.write([](SqlConnection &connection) { connection.runScript("DROP TABLE IF EXISTS copy_progress"); });
}

bool isUnfinishedCopy(Database &database)
{
    return database.dialect() == SqlDialect::Postgres
           && database.read([](SqlConnection &connection) { return hasProgress(connection); });
}

} // namespace creatormetrics
