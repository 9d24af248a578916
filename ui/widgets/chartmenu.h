// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chartspec.h"

#include <QLocale>
#include <QMenu>

class QMimeData;

namespace creatormetrics {

/// What a chart's menu is about.
struct ChartMenuSubject {
    ChartSpec chart;
    QDate bucket = {}; ///< that is pointed at; invalid: none
    bool spanChosen = false;
    bool asTable = false;
};

/// Everything that can be done with a chart: its values, its picture, its numbers, its file, where its figures come from. What
/// concerns the window is asked of the window of `part`.
class ChartMenu : public QMenu
{
    Q_OBJECT
public:
    ChartMenu(ChartMenuSubject subject, QWidget *part);

Q_SIGNALS:
    void tableToggled();
    void spanAccepted();

private:
    void addCopies();
    void addExplanations();
    void copyValue() const;
    void copyImage() const;
    void save() const;
    void explain(const ChartSeries &series) const;

    ChartMenuSubject m_subject;
    QWidget *m_part;
};

/// The numbers of a chart for the clipboard, tab-separated and as HTML. The caller owns it.
[[nodiscard]] QMimeData *chartNumbers(const ChartSpec &chart, const QLocale &locale);
/// What the series of a chart are at a bucket: the figure of the only one, else a line for each.
[[nodiscard]] QString chartValueText(const ChartSpec &chart, QDate bucket, const QLocale &locale);

} // namespace creatormetrics
