// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figuresortmodel.h"
#include "ui/theme/theme.h"

#include <QTableView>

namespace creatormetrics {

/// A table of figures: sorted by a click, columns as wide as their texts, copied as TSV, rows with an address open in
/// the browser.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    /// `stretched` takes the room that the others leave, -1 shares it out among all; `givingWay` are hidden where there
    /// is too little.
    FigureTable(const Theme &theme, QAbstractItemModel &model, int stretched, const QList<int> &givingWay,
                QWidget *parent = nullptr);

    /// Selected rows, or all, with a header line.
    [[nodiscard]] QString toTsv() const;
    [[nodiscard]] int wholeRowsHeight(int height) const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void measureColumns();
    void fitColumns();
    void openCurrent();
    Q_INVOKABLE void copy() const;

    FigureSortModel m_sorted;
    int m_stretched;
    QList<int> m_givingWay;
    QList<int> m_widths; ///< what each column would like
};

} // namespace creatormetrics
