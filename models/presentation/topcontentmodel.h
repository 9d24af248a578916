// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/domain/figureformat.h"
#include "models/presentation/tableroles.h"

#include <QAbstractTableModel>

namespace creatormetrics {

/// The ranked posts of an overview as rows. Values are replaced together; sorting is a proxy's work on SortRole.
class TopContentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TitleColumn,
        PlatformColumn,
        TypeColumn,
        PublishedColumn,
        ViewsColumn,
        RateColumn,
        VersusTypicalColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit TopContentModel(const QLocale &locale, QObject *parent = nullptr);

    void setItems(const std::vector<RankedItem> &items, QDate referenceDay);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RankedItem &row, Column column) const;
    [[nodiscard]] static QVariant sortValue(const RankedItem &row, Column column);

    FigureFormat m_format;
    std::vector<RankedItem> m_items;
    QDate m_referenceDay;
};

} // namespace creatormetrics
