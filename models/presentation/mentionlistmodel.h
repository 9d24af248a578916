// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/figureformat.h"
#include "models/presentation/mentionanswer.h"
#include "models/presentation/rowpages.h"
#include "models/reports/datatable.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace creatormetrics {

/// Mentions, the newest first, however many: the list grows while one scrolls down, and pages that were left behind are let go and
/// fetched again when somebody looks at them.
class MentionListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { AuthorColumn, TextColumn, SentimentColumn, FollowersColumn, WhenColumn, ColumnCount };
    Q_ENUM(Column)

    static constexpr int pageSize = RowPages<FeedMention>::pageSize;

    /// Moments are told in `zone`.
    MentionListModel(const QLocale &locale, const QTimeZone &zone, QObject *parent = nullptr);

    /// Another answer. When it begins with the same mentions to the same question the rows stay, so that who reads further down is
    /// not sent back to the top.
    void setAnswer(const MentionsAnswer &answer);
    /// More at the end; `next` is where it goes on, if it does.
    void append(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next);
    /// The page that begins at row `first` again.
    void addPage(int first, const std::vector<FeedMention> &mentions);

    /// The mention of a row, or nullptr while it is being fetched.
    [[nodiscard]] const FeedMention *mention(int row) const { return m_pages.at(row); }
    /// The value behind a cell, invalid when it is not known, and how the column's values are meant.
    [[nodiscard]] static QVariant value(const FeedMention &mention, int column);
    [[nodiscard]] static DataKind kindOf(int column);
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Somebody is near the end; told once until `append` or another answer comes.
    void moreWanted(const creatormetrics::MentionPlace &after) const;
    /// Somebody looks at a page that was let go: `count` rows after that place, or from the first on.
    void pageWanted(int first, int count, const std::optional<creatormetrics::MentionPlace> &after) const;

private:
    [[nodiscard]] bool continues(const MentionsAnswer &answer) const;
    void take(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next);
    [[nodiscard]] QVariant missing(int row, int column, int role) const;
    [[nodiscard]] QString text(const FeedMention &mention, Column column) const;
    [[nodiscard]] QString spoken(const FeedMention &mention, Column column) const;
    void lookAhead(int row) const;
    void wantMore() const;

    FigureFormat m_format;
    QTimeZone m_zone;
    QDateTime m_now; ///< when the answer was asked for, in the zone
    std::optional<AnalyticsQuery> m_query; ///< of the answer at hand
    MentionFilter m_filter;
    RowPages<FeedMention> m_pages;
    std::vector<MentionPlace> m_ends; ///< the place of the last row of every whole page
    int m_rows = 0;
    std::optional<MentionPlace> m_next;
    mutable bool m_moreAsked = false;
};

/// Where the mention stands among all.
[[nodiscard]] MentionPlace placeOf(const StoredMention &mention);

} // namespace creatormetrics
