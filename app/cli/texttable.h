// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace creatormetrics {

/// Columns a text takes on a terminal: wide characters two, marks that sit on another none.
[[nodiscard]] int displayWidth(QStringView text);
/// Cut to `width` columns, with an ellipsis when something was cut.
[[nodiscard]] QString elided(const QString &text, int width);

struct TextColumn {
    QString title;
    bool numeric = false; ///< right-aligned
    bool elastic = false; ///< gives way when the lines get too long; one of them
};

/// Rows of text in aligned columns.
class TextTable
{
public:
    enum class Fit {
        Elided, ///< the elastic column is cut
        Wrapped, ///< the elastic column, the last one, goes on below
    };

    explicit TextTable(std::vector<TextColumn> columns) : m_columns(std::move(columns)) {}

    void addRow(const QStringList &cells) { m_rows.push_back(cells); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Lines of at most `width` columns, without a line end after the last; a heading line when any column has a title.
    [[nodiscard]] QString text(Fit fit = Fit::Elided, int width = 80) const;

private:
    [[nodiscard]] std::vector<int> widths(int width) const;
    [[nodiscard]] QString line(const QStringList &cells, const std::vector<int> &widths) const;

    std::vector<TextColumn> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace creatormetrics
