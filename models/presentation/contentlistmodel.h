// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/content.h"
#include "models/domain/figureformat.h"
#include "models/presentation/rowpages.h"
#include "models/presentation/tableroles.h"
#include "models/reports/datatable.h"

#include <QAbstractTableModel>

namespace creatormetrics {

/// Posts in the order the store ranked them, however many: rows are fetched by pages when somebody looks at them, so that a million
/// posts scroll like ten. The order is the query's; `sort` says which other one is wanted.
class ContentListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TitleColumn,
        PlatformColumn,
        TypeColumn,
        PublishedColumn,
        ViewsColumn,
        LikesColumn,
        CommentsColumn,
        SharesColumn,
        RateColumn,
        VersusTypicalColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    static constexpr int pageSize = RowPages<ContentEntry>::pageSize;
    static constexpr std::size_t keptPages = RowPages<ContentEntry>::keptPages;

    explicit ContentListModel(const QLocale &locale, QObject *parent = nullptr);

    /// Another answer: its posts are the first rows.
    void setAnswer(const ContentAnswer &answer);
    /// The page that begins at row `first` of the answer at hand.
    void addPage(int first, const std::vector<ContentEntry> &entries);
    /// The post of a row, or nullptr while it is being fetched.
    [[nodiscard]] const ContentEntry *entry(int row) const;
    /// What posts can be ordered by in this column.
    [[nodiscard]] static std::optional<Metric> metricOf(int column);
    [[nodiscard]] static int columnOf(Metric metric);
    /// The value behind a cell, invalid when it is not known, and how the column's values are meant.
    [[nodiscard]] static QVariant value(const ContentEntry &entry, int column);
    [[nodiscard]] static DataKind kindOf(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Somebody looks at rows that are not here yet; asked once for each page.
    void pageWanted(int first) const;
    void orderWanted(creatormetrics::Metric metric, creatormetrics::SortOrder order);

private:
    [[nodiscard]] QString text(const ContentEntry &entry, Column column) const;

    FigureFormat m_format;
    QDate m_referenceDay;
    int m_rows = 0;
    RowPages<ContentEntry> m_pages;
};

} // namespace creatormetrics
