// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/datatable.h"

#include <QAbstractItemModel>

namespace creatormetrics {

/// The values behind the tables on the screen, for files and the clipboard. A model says what they are by the roles of
/// tableroles.h: KindRole of a heading, FileRole of a cell, else SortRole of figures and the shown text of texts.

/// False for columns without a heading (menus, pictures): they hold nothing that a file could.
[[nodiscard]] bool isFileColumn(const QAbstractItemModel &model, int column);
/// The heading, with the heading before it where several columns have the same one ("YouTube, change").
[[nodiscard]] QString fileTitle(const QAbstractItemModel &model, int column);
/// Seconds and moments say their unit in the title, as the file holds bare values.
[[nodiscard]] DataColumn fileColumn(const QAbstractItemModel &model, int column);
[[nodiscard]] DataCell fileCell(const QModelIndex &index);
/// A model's value as a column of this kind holds it; what does not fit is unknown.
[[nodiscard]] DataCell fileCell(const QVariant &value, DataKind kind);

/// These rows and columns of a model, in the given order, without a title.
[[nodiscard]] DataTable tableOf(const QAbstractItemModel &model, const QList<int> &columns, const QList<int> &rows);

} // namespace creatormetrics
