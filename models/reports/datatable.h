// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace creatormetrics {

/// How a column's numbers are meant, for those who format them again.
enum class DataKind {
    Text,
    Count, ///< whole numbers
    Number, ///< with decimals
    Share, ///< 0.05 is 5 %
    Seconds,
    Money, ///< in the currency that the column's title names
    Day,
    Moment, ///< UTC
};

/// Unknown is nothing at all, never 0.
using DataCell = std::variant<std::monostate, QString, double, QDate, QDateTime>;
using DataRow = std::vector<DataCell>;

struct DataColumn {
    QString title = {};
    DataKind kind = DataKind::Text;

    friend bool operator==(const DataColumn &, const DataColumn &) = default;
};

/// A table on its way out of the program: values as they are, not as they are shown, so that a file holds the exact
/// figure where the screen says "1.2 M".
struct DataTable {
    QString title = {};
    QStringList notes = {}; ///< what a reader must know: range, accounts, zone, sources
    std::vector<DataColumn> columns = {};
    std::vector<DataRow> rows = {}; ///< each as long as `columns`

    friend bool operator==(const DataTable &, const DataTable &) = default;
};

} // namespace creatormetrics
