// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/growth.h"
#include "models/domain/figureformat.h"
#include "models/presentation/tableroles.h"

#include <QAbstractTableModel>

namespace creatormetrics {

/// The growth of each platform as rows.
class PlatformGrowthModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PlatformColumn,
        FollowersColumn,
        NetColumn,
        GainedColumn,
        LostColumn,
        RateColumn,
        WeeklyColumn,
        SourceColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit PlatformGrowthModel(const QLocale &locale, QObject *parent = nullptr);

    void setPlatforms(const std::vector<PlatformGrowth> &platforms);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PlatformGrowth &row, Column column) const;
    [[nodiscard]] static QVariant sortValue(const PlatformGrowth &row, Column column);
    [[nodiscard]] static QString sourceText(const PlatformGrowth &row);

    FigureFormat m_format;
    std::vector<PlatformGrowth> m_platforms;
};

} // namespace creatormetrics
