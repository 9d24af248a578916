// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportsection.h"

#include <QListWidget>

#include <set>

namespace creatormetrics {

/// The sections of a report with a check box each, in the order in which they come: moved by dragging or by Alt+Up and
/// Alt+Down. One is always left. All sections there are stand in the list, so that none is lost by being left out.
class SectionList : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    /// Those first, in their order and checked; the others follow where they usually are. Tells nobody.
    void setSections(const std::vector<ReportSection> &sections);
    /// The checked ones in their order.
    [[nodiscard]] std::vector<ReportSection> sections() const;
    [[nodiscard]] ReportSection current() const;
    void choose(ReportSection section);
    /// Marks the sections that somebody has written something for.
    void setWritten(const std::set<ReportSection> &written);

Q_SIGNALS:
    /// Other sections, or in another order.
    void sectionsChanged();
    void currentChanged(creatormetrics::ReportSection section);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addSection(ReportSection section, bool checked);
    void moveCurrent(int by);
    void takeCheck(QListWidgetItem *item);
    [[nodiscard]] static ReportSection sectionOf(const QListWidgetItem *item);
};

} // namespace creatormetrics
