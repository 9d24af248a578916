// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"

#include <QDialog>

class QCalendarWidget;
class QPushButton;

namespace creatormetrics {

/// Two calendars to pick the days of a custom range. Escape leaves everything as it was.
class RangePopup : public QDialog
{
    Q_OBJECT
public:
    /// Days after `lastDay` cannot be picked.
    RangePopup(const DateRange &range, QDate lastDay, QWidget *parent = nullptr);

    void setFirstDayOfWeek(Qt::DayOfWeek day);

Q_SIGNALS:
    void picked(const creatormetrics::DateRange &range);

private:
    [[nodiscard]] QWidget *makeSide(const QString &title, QCalendarWidget *calendar);
    void check();
    void pick();

    QCalendarWidget *m_first;
    QCalendarWidget *m_last;
    QPushButton *m_apply;
};

} // namespace creatormetrics
