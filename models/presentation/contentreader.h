// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/contentdetail.h"
#include "models/core/clock.h"
#include "models/reports/datasource.h"
#include "models/store/store.h"

namespace creatormetrics {

/// Reads what a list of posts and the pane beside it ask for: further rows of the answer at hand, and one post in detail. Answers to
/// an earlier query or of a post that is no longer chosen are dropped. GUI thread.
class ContentReader : public QObject
{
    Q_OBJECT
public:
    ContentReader(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// What it reads from.
    [[nodiscard]] Store &store() const { return m_store; }
    /// Rows are read of this query from now on.
    void setQuery(const AnalyticsQuery &query);
    /// `count` rows from row `first` on.
    void readRows(int first, int count);
    void readDetail(ContentId item);
    /// What makes a source of all rows of the query at hand for a file (contentSource), `count` of them when that is known; to
    /// be called on another thread.
    [[nodiscard]] std::function<DataSource()> allRows(const DataTable &head, const QList<int> &columns, std::optional<qint64> count) const;

Q_SIGNALS:
    void rowsRead(int first, const std::vector<creatormetrics::ContentEntry> &entries);
    void detailRead(const creatormetrics::ContentDetail &detail);
    void failed(const creatormetrics::Error &error);

private:
    Store &m_store;
    const Clock &m_clock;
    std::optional<AnalyticsQuery> m_query;
    quint64 m_generation = 0; ///< of the query
    quint64 m_detailGeneration = 0;
};

} // namespace creatormetrics
