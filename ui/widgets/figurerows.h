// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace creatormetrics {

/// A figure with its name before it and a note below.
struct FigureRow {
    QString label;
    QString figure;
    QString note = {};
    const char *trend = ""; ///< "up", "down": coloured so
    QString hint = {};      ///< tooltip of the figure
};

/// Figures below each other, set apart by hairlines. The widgets are made once and told anew: to make and style them
/// takes longer than a frame has.
class FigureRows : public QWidget
{
    Q_OBJECT
public:
    explicit FigureRows(QWidget *parent = nullptr);

    void setRows(const std::vector<FigureRow> &rows);

private:
    struct Widgets {
        QFrame *line;
        QLabel *label;
        QLabel *figure;
        QLabel *note;
    };

    void tell(const Widgets &widgets, const FigureRow &row);
    [[nodiscard]] Widgets make();

    QVBoxLayout *m_layout;
    std::vector<Widgets> m_rows;
};

} // namespace creatormetrics
