// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"
#include "models/presentation/freshnesstext.h"
#include "models/presentation/tableroles.h"
#include "models/reports/datatable.h"

#include <QAbstractTableModel>

namespace creatormetrics {

/// A cell in words, with what is drawn beside them.
struct ValueCell {
    QString text;
    QString secondary = {};  ///< said after the text, in the secondary colour
    QVariant sortValue = {}; ///< invalid when unknown
    std::optional<FreshnessTone> tone = {};
    QString icon = {};       ///< name of a line icon before the text, in the tone's colour
    std::optional<Platform> mark = {}; ///< a platform's monogram before the text
    std::optional<double> part = {}; ///< 0..1: a bar behind the text
    QString toolTip = {};
    QString spoken = {}; ///< what screen readers say instead of the text; empty: the text
    QVariant explains = {}; ///< ExplainSubject: which figure this is, where it can be explained
    QVariant exact = {}; ///< what files hold where it is neither the sort value nor, among texts, the text

    friend bool operator==(const ValueCell &, const ValueCell &) = default;
};

struct ValueRow {
    qint64 id = 0; ///< what the row is about; given as IdRole
    std::vector<ValueCell> cells;

    friend bool operator==(const ValueRow &, const ValueRow &) = default;
};

struct ValueColumn {
    QString title;
    bool numeric = false;
    QString toolTip = {};
    DataKind kind = DataKind::Text; ///< of the values in files; numeric ones that say nothing are numbers

    friend bool operator==(const ValueColumn &, const ValueColumn &) = default;
};

/// Rows of finished texts. Rows that stay the same in kind and order keep their selection when their texts change.
class ValueTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ValueTableModel(std::vector<ValueColumn> columns, QObject *parent = nullptr);

    void setRows(std::vector<ValueRow> rows);
    /// Other columns too; the same ones are as `setRows`.
    void setTable(std::vector<ValueColumn> columns, std::vector<ValueRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant drawing(const ValueCell &cell, int role);

    std::vector<ValueColumn> m_columns;
    std::vector<ValueRow> m_rows;
};

} // namespace creatormetrics
