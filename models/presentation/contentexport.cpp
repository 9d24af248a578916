// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentexport.h"

#include "models/presentation/contentlistmodel.h"
#include "models/presentation/filesnapshot.h"
#include "models/presentation/tablevalues.h"

namespace creatormetrics {

namespace {

/// Each piece ranks the posts before it anew, so pieces are long; what they hold stays below 20 MB.
constexpr int pieceRows = 10'000;

class ContentPieces
{
public:
    ContentPieces(QString databaseFile, AnalyticsQuery query, QDateTime now, QList<int> columns)
        : m_snapshot(std::move(databaseFile))
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
        const auto connection = m_snapshot.connection();
        if (!connection)
            return connection.error();
        const auto answer = content(**connection, m_query, m_now);
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
    [[nodiscard]] DataRow rowOf(const ContentEntry &entry) const
    {
        DataRow row;
        for (const int column : m_columns)
            row.push_back(fileCell(ContentListModel::value(entry, column), ContentListModel::kindOf(column)));
        return row;
    }

    FileSnapshot m_snapshot;
    AnalyticsQuery m_query;
    QDateTime m_now;
    QList<int> m_columns;
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
