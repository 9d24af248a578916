// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/schedulesdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/plantext.h"
#include "models/presentation/workspaceactions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/mailaccountdialog.h"
#include "ui/widgets/scheduleform.h"
#include "ui/widgets/planlack.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(820, 420);
constexpr int leastNameWidth = 140;
enum Column { Name, Repeats, Next, Last };

} // namespace

SchedulesDialog::SchedulesDialog(const WindowContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_library(context.store, context.clock)
    , m_model(scheduleColumns())
    , m_table(new FigureTable(context.theme, m_model, Column::Name, {}, this))
    , m_note(wrappedLabel("secondary", {}, this))
    , m_add(styledButton("", tr("New schedule…"), this))
    , m_edit(styledButton("", tr("Edit…"), this))
    , m_run(styledButton("", tr("Make it now"), this))
    , m_remove(styledButton("", tr("Remove…"), this))
{
    setObjectName(u"schedulesDialog"_s);
    setWindowTitle(tr("Scheduled reports"));
    build();
    connect(m_add, &QPushButton::clicked, this, &SchedulesDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &SchedulesDialog::editChosen);
    connect(m_run, &QPushButton::clicked, this, &SchedulesDialog::runChosen);
    connect(m_remove, &QPushButton::clicked, this, &SchedulesDialog::askToRemove);
    connect(m_table, &FigureTable::rowActivated, this, &SchedulesDialog::editChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SchedulesDialog::showButtons);
    connect(&m_context.store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Reports)
            reload();
    });
    showButtons();
    reload();
}

void SchedulesDialog::build()
{
    m_table->setObjectName(u"scheduleTable"_s);
    m_table->setAccessibleName(tr("Scheduled reports"));
    m_table->keepModelOrder();
    m_table->setLeastStretchedWidth(leastNameWidth);
    m_add->setObjectName(u"scheduleAdd"_s);
    m_edit->setObjectName(u"scheduleEdit"_s);
    m_run->setObjectName(u"scheduleRun"_s);
    m_remove->setObjectName(u"scheduleRemove"_s);
    m_note->setObjectName(u"scheduleNote"_s);
    QPushButton *close = styledButton("", tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {m_add, m_edit, m_run, m_remove, close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_run, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_note);
    layout->addWidget(new PlanLack(m_context.actions.plan(), Feature::ScheduledReports, u"scheduleLack"_s, this, PlanLack::Form::ButtonOnly));
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    resize(usualSize);
}

ReportRowFrame SchedulesDialog::frame() const
{
    return {.now = m_context.clock.now().toTimeZone(m_context.zone), .locale = locale()};
}

void SchedulesDialog::reload()
{
    whenFinished(m_library.templates(), this, [this](const Result<std::vector<ReportTemplate>> &templates) {
        if (templates)
            m_templates = *templates;
    });
    whenFinished(m_library.schedules(), this, [this](const Result<std::vector<ReportSchedule>> &schedules) { take(schedules); });
}

void SchedulesDialog::take(const Result<std::vector<ReportSchedule>> &schedules)
{
    const QString lack = lackText(m_context.actions.plan(), Feature::ScheduledReports);
    if (!schedules) {
        m_note->setText(errorText(schedules.error()) + u' ' + errorRemedy(schedules.error()));
        return;
    }
    m_schedules = *schedules;
    m_model.setRows(scheduleRows(m_schedules, frame()));
    if (!m_table->currentIndex().isValid() && !m_schedules.empty())
        m_table->setCurrentIndex(m_table->model()->index(0, Column::Name));
    const QString notice = scheduleNotice(m_schedules, frame());
    if (!lack.isEmpty())
        m_note->setText(tr("Scheduled reports: %1. Schedules stay, but none is made.").arg(lack));
    else if (!notice.isEmpty())
        m_note->setText(notice);
    else if (m_schedules.empty())
        m_note->setText(tr("A schedule makes a report every week or every month and puts it where you want it. What was missed "
                           "while the computer was off is made at the next start."));
    else
        m_note->setText(tr("Reports are made while the program runs; what was missed is made at its next start."));
    showButtons();
}

const ReportSchedule *SchedulesDialog::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    const auto found = std::ranges::find(m_schedules, ReportScheduleId(current.data(IdRole).toLongLong()), &ReportSchedule::id);
    return current.isValid() && found != m_schedules.end() ? &*found : nullptr;
}

void SchedulesDialog::showButtons()
{
    const bool allowed = allows(m_context.actions.plan(), Feature::ScheduledReports);
    m_add->setEnabled(allowed);
    m_edit->setEnabled(allowed && chosen());
    m_run->setEnabled(allowed && chosen());
    m_remove->setEnabled(chosen());
}

ReportSchedule SchedulesDialog::fresh() const
{
    const QDate today = m_context.clock.now().toTimeZone(m_context.zone).date();
    ReportSchedule schedule{.settings = {.query = {.range = usualReportRange(ReportKind::Monthly, today)}, .locale = locale()}};
    schedule.zone = m_context.zone.id();
    schedule.settings.zone = schedule.zone;
    return schedule;
}

void SchedulesDialog::add()
{
    edit(fresh());
}

void SchedulesDialog::editChosen()
{
    if (const ReportSchedule *schedule = chosen())
        edit(*schedule);
}

void SchedulesDialog::edit(const ReportSchedule &schedule)
{
    auto *form = new ScheduleForm(m_library, m_context.settings, schedule, m_templates, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &ScheduleForm::saved, this, &SchedulesDialog::reload);
    connect(form, &ScheduleForm::mailAccountWanted, form, [this, form] {
        auto *account = new MailAccountDialog(m_context.actions, form);
        account->setAttribute(Qt::WA_DeleteOnClose);
        account->open();
    });
    form->open();
}

void SchedulesDialog::runChosen()
{
    if (const ReportSchedule *schedule = chosen()) {
        m_context.actions.runSchedule(schedule->id);
        m_note->setText(tr("“%1” is being made. It appears among the reports.").arg(schedule->name));
    }
}

void SchedulesDialog::askToRemove()
{
    const ReportSchedule *schedule = chosen();
    if (!schedule)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove"), tr("Remove the schedule %1?").arg(schedule->name),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"removeScheduleBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Its reports stay in the archive."));
    const QPushButton *confirm = box->addButton(tr("Remove the schedule"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, id = schedule->id] {
        whenFinished(m_library.removeSchedule(id), this, [this](const Outcome &) { reload(); });
    });
    box->open();
}

} // namespace creatormetrics
