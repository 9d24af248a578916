// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportlibrary.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace creatormetrics {

class DeliveryFields;
class Settings;

/// One schedule: when it repeats, what it makes, where that goes.
class ScheduleForm : public QDialog
{
    Q_OBJECT
public:
    /// One with the id 0 is new. `templates` are what it can be made from.
    ScheduleForm(const ReportLibrary &library, Settings &settings, const ReportSchedule &schedule,
                 const std::vector<ReportTemplate> &templates, QWidget *parent = nullptr);

    [[nodiscard]] ReportSchedule schedule() const;
    /// Closes when it is kept; says what is wrong otherwise.
    void save();

Q_SIGNALS:
    void saved();
    void mailAccountWanted();

private:
    void build();
    void fill(const std::vector<ReportTemplate> &templates);
    void addRows(QFormLayout *form);
    void showCadence();
    void tell(const Error &error);

    ReportLibrary m_library;
    ReportSchedule m_schedule;
    QLineEdit *m_name;
    QComboBox *m_made; ///< from what
    QComboBox *m_cadence;
    QComboBox *m_weekday;
    QSpinBox *m_monthDay;
    QTimeEdit *m_time;
    QComboBox *m_zone;
    DeliveryFields *m_delivery;
    QCheckBox *m_enabled;
    QLabel *m_problem;
    std::vector<ReportSettings> m_settings; ///< of the entries of `m_made`
};

} // namespace creatormetrics
