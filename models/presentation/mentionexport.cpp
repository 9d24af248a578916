// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/mentionexport.h"

#include "models/presentation/filesnapshot.h"
#include "models/presentation/mentionlistmodel.h"
#include "models/presentation/tablevalues.h"

namespace creatormetrics {

namespace {

constexpr int pieceRows = 1'000;

class MentionPieces
{
public:
    MentionPieces(const QString &databaseFile, AnalyticsQuery query, const MentionFilter &filter, QList<int> columns)
        : m_snapshot(databaseFile)
        , m_query(std::move(query))
        , m_filter(filter)
        , m_columns(std::move(columns))
    {
        m_query.limit = pieceRows;
        m_filter.after.reset();
    }

    /// A look that finds nothing on its way is no end.
    Result<std::vector<DataRow>> next()
    {
        std::vector<DataRow> rows;
        while (rows.empty() && !m_done) {
            const auto connection = m_snapshot.connection();
            if (!connection)
                return connection.error();
            const auto feed = mentionFeed(**connection, m_query, m_filter);
            if (!feed)
                return feed.error();
            for (const FeedMention &mention : feed->mentions)
                rows.push_back(rowOf(mention));
            m_filter.after = feed->next;
            m_done = !feed->next;
        }
        return rows;
    }

private:
    [[nodiscard]] DataRow rowOf(const FeedMention &mention) const
    {
        DataRow row;
        for (const int column : m_columns)
            row.push_back(fileCell(MentionListModel::value(mention, column), MentionListModel::kindOf(column)));
        return row;
    }

    FileSnapshot m_snapshot;
    AnalyticsQuery m_query;
    MentionFilter m_filter;
    QList<int> m_columns;
    bool m_done = false;
};

} // namespace

DataSource mentionSource(const QString &databaseFile, const AnalyticsQuery &query, const MentionFilter &filter, DataTable head,
                         const QList<int> &columns)
{
    const auto pieces = std::make_shared<MentionPieces>(databaseFile, query, filter, columns);
    return {.head = std::move(head), .next = [pieces] { return pieces->next(); }};
}

} // namespace creatormetrics
