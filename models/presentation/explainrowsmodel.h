// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/explanationrows.h"
#include "models/domain/figureformat.h"

#include <QAbstractTableModel>

namespace creatormetrics {

/// The stored rows behind a figure. Texts are made when they are looked at, so that ten years are shown like ten days.
class ExplainRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DayColumn, WhatColumn, ValueColumn, SourceColumn, FetchedColumn };
    Q_ENUM(Column)

    explicit ExplainRowsModel(const QLocale &locale, QObject *parent = nullptr);

    /// `now` in the zone in which moments are told. The column of what a row tells is left out when all tell the same. The
    /// second column holds the longest texts.
    void setRows(const SourceRows &rows, const QDateTime &now);
    [[nodiscard]] const SourceRows &rows() const { return m_rows; }
    /// nullptr when there is no such row.
    [[nodiscard]] const SourceRow *row(int row) const;
    [[nodiscard]] Column columnAt(int section) const { return m_columns[static_cast<std::size_t>(section)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const SourceRow &row, Column column) const;
    [[nodiscard]] QString toolTip(const SourceRow &row, Column column) const;
    [[nodiscard]] QString formerValue(const SourceRow &row) const;
    [[nodiscard]] static bool isNumeric(Column column) { return column == ValueColumn; }

    FigureFormat m_format;
    QDateTime m_now;
    SourceRows m_rows;
    std::vector<Column> m_columns;
};

} // namespace creatormetrics
