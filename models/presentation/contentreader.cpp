// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contentreader.h"

#include "models/core/whenfinished.h"
#include "models/presentation/contentexport.h"

namespace creatormetrics {

ContentReader::ContentReader(Store &store, const Clock &clock, QObject *parent) : QObject(parent), m_store(store), m_clock(clock) {}

void ContentReader::setQuery(const AnalyticsQuery &query)
{
    m_query = query;
    ++m_generation;
}

void ContentReader::readRows(int first, int count)
{
    if (!m_query)
        return;
    AnalyticsQuery query = *m_query;
    query.offset = first;
    query.limit = count;
    const auto asked =
        m_store.read([query, now = m_clock.now()](Connection &connection) { return content(connection, query, now); });
    whenFinished(asked, this, [this, first, generation = m_generation](const Result<ContentAnswer> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            Q_EMIT rowsRead(first, answer->entries);
        else
            Q_EMIT failed(answer.error());
    });
}

std::function<DataSource()> ContentReader::allRows(const DataTable &head, const QList<int> &columns, std::optional<qint64> count) const
{
    return [file = m_store.workspace().databaseFile(), query = m_query, now = m_clock.now(), head, columns, count] {
        DataSource source = query ? contentSource(file, *query, now, head, columns) : DataSource{.head = head};
        source.rowCount = count;
        return source;
    };
}

void ContentReader::readDetail(ContentId item)
{
    const auto asked =
        m_store.read([item, now = m_clock.now()](Connection &connection) { return contentDetail(connection, item, now); });
    whenFinished(asked, this, [this, generation = ++m_detailGeneration](const Result<ContentDetail> &detail) {
        if (generation != m_detailGeneration)
            return;
        if (detail)
            Q_EMIT detailRead(*detail);
        else
            Q_EMIT failed(detail.error());
    });
}

} // namespace creatormetrics
