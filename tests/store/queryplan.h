// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/scratchworkspace.h"

#include <sqlite3.h>

namespace creatormetrics {

/// Notes the statements that a connection runs while it lives, so that a test can ask how the real ones are answered.
class StatementTrace
{
public:
    explicit StatementTrace(Connection &connection) : m_connection(connection)
    {
        sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, &StatementTrace::note, &m_statements);
    }
    StatementTrace(const StatementTrace &) = delete;
    StatementTrace &operator=(const StatementTrace &) = delete;
    ~StatementTrace() { stop(); }

    /// The steps of each plan, one line a statement.
    [[nodiscard]] QStringList plans()
    {
        stop();
        QStringList all;
        for (const QString &sql : std::as_const(m_statements)) {
            Statement *row = must(m_connection.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
            QStringList steps;
            while (must(row->step()))
                steps.append(row->text(3));
            all.append(steps.join(QStringLiteral("; ")));
        }
        return all;
    }

private:
    void stop() { sqlite3_trace_v2(m_connection.handle(), 0, nullptr, nullptr); }
    static int note(unsigned, void *statements, void *statement, void *)
    {
        static_cast<QStringList *>(statements)->append(QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))));
        return 0;
    }

    Connection &m_connection;
    QStringList m_statements;
};

} // namespace creatormetrics
