// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentexport.h"

#include "models/presentation/contentlistmodel.h"
#include "models/presentation/tablevalues.h"
#include "models/store/connection.h"

namespace creatormetrics {

namespace {

/// Each piece ranks the posts before it anew, so pieces are long; what they hold stays below 20 MB.
constexpr int pieceRows = 10'000;

class ContentPieces
{
public:
    ContentPieces(QString databaseFile, AnalyticsQuery query, QDateTime now, QList<int> columns)
        : m_file(std::move(databaseFile))
        , m_query(std::move(query))
        , m_now(std::move(now))
        , m_columns(std::move(columns))
    {
        m_query.offset = 0;
        m_query.limit = pieceRows;
    }

    Result<std::vector<DataRow>> next()
    {
        if (m_done)
            return std::vector<DataRow>();
        if (auto opened = open(); !opened)
            return opened.error();
        const auto answer = content(*m_connection, m_query, m_now);
        if (!answer)
            return answer.error();
        std::vector<DataRow> rows;
        for (const ContentEntry &entry : answer->entries)
            rows.push_back(rowOf(entry));
        m_query.offset += pieceRows;
        m_done = answer->entries.size() < static_cast<std::size_t>(pieceRows);
        return rows;
    }

private:
    Outcome open()
    {
        if (m_connection)
            return Done{};
        auto opened = Connection::open(m_file, Connection::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_connection = *std::move(opened);
        m_snapshot = std::make_unique<Transaction>(*m_connection, Transaction::Kind::Read);
        return m_snapshot->begun();
    }

    [[nodiscard]] DataRow rowOf(const ContentEntry &entry) const
    {
        DataRow row;
        for (const int column : m_columns)
            row.push_back(fileCell(ContentListModel::value(entry, column), ContentListModel::kindOf(column)));
        return row;
    }

    QString m_file;
    AnalyticsQuery m_query;
    QDateTime m_now;
    QList<int> m_columns;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Transaction> m_snapshot; ///< ends before its connection
    bool m_done = false;
};

} // namespace

DataSource contentSource(const QString &databaseFile, const AnalyticsQuery &query, const QDateTime &now, DataTable head,
                         const QList<int> &columns)
{
    const auto pieces = std::make_shared<ContentPieces>(databaseFile, query, now, columns);
    return {.head = std::move(head), .next = [pieces] { return pieces->next(); }};
}

} // namespace creatormetrics
