// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportlibrary.h"
#include "models/presentation/schedulerows.h"
#include "ui/widgets/windowcontext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace creatormetrics {

class FigureTable;

/// The reports that are made of their own accord: when they come next and how the last ones went.
class SchedulesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SchedulesDialog(const WindowContext &context, QWidget *parent = nullptr);

    void add();
    void editChosen();
    void runChosen();

private:
    void build();
    void reload();
    void take(const Result<std::vector<ReportSchedule>> &schedules);
    void edit(const ReportSchedule &schedule);
    void askToRemove();
    void showButtons();
    [[nodiscard]] const ReportSchedule *chosen() const;
    [[nodiscard]] ReportSchedule fresh() const;
    [[nodiscard]] ReportRowFrame frame() const;

    WindowContext m_context;
    ReportLibrary m_library;
    std::vector<ReportSchedule> m_schedules;
    std::vector<ReportTemplate> m_templates;
    ValueTableModel m_model;
    FigureTable *m_table;
    QLabel *m_note;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_run;
    QPushButton *m_remove;
};

} // namespace creatormetrics
