// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/figuresortmodel.h"

#include "models/presentation/tableroles.h"

namespace creatormetrics {

FigureSortModel::FigureSortModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

bool FigureSortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftKnown = left.data(SortRole).isValid();
    const bool rightKnown = right.data(SortRole).isValid();
    if (leftKnown && rightKnown)
        return QSortFilterProxyModel::lessThan(left, right);
    // The proxy turns the answer around for descending order.
    return sortOrder() == Qt::AscendingOrder ? leftKnown && !rightKnown : !leftKnown && rightKnown;
}

} // namespace creatormetrics
