// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace creatormetrics {

/// Sorts a table of figures by SortRole. What is unknown comes last whichever way it is sorted.
class FigureSortModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FigureSortModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace creatormetrics
