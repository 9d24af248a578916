// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scheduleform.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deliveryfields.h"
#include "ui/widgets/styledwidgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 520;
constexpr int daysOfWeek = 7;
constexpr int lastSureDay = 28; ///< every month has it

} // namespace

ScheduleForm::ScheduleForm(const ReportLibrary &library, Settings &settings, const ReportSchedule &schedule,
                           const std::vector<ReportTemplate> &templates, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_schedule(schedule)
    , m_name(new QLineEdit(schedule.name, this))
    , m_made(new QComboBox(this))
    , m_cadence(new QComboBox(this))
    , m_weekday(new QComboBox(this))
    , m_monthDay(new QSpinBox(this))
    , m_time(new QTimeEdit(QTime(schedule.minute / 60, schedule.minute % 60), this))
    , m_zone(new QComboBox(this))
    , m_delivery(new DeliveryFields(settings, true, this))
    , m_enabled(new QCheckBox(tr("Switched on"), this))
    , m_problem(wrappedLabel("error", {}, this))
{
    setObjectName(u"scheduleForm"_s);
    setWindowTitle(schedule.id == ReportScheduleId(0) ? tr("New schedule") : tr("Schedule"));
    fill(templates);
    build();
    showCadence();
    connect(m_cadence, &QComboBox::currentIndexChanged, this, &ScheduleForm::showCadence);
    connect(m_delivery, &DeliveryFields::mailAccountWanted, this, &ScheduleForm::mailAccountWanted);
    connect(m_delivery, &DeliveryFields::edited, m_problem, &QWidget::hide);
}

void ScheduleForm::fill(const std::vector<ReportTemplate> &templates)
{
    const bool fresh = m_schedule.id == ReportScheduleId(0);
    if (!fresh) {
        m_made->addItem(tr("As it is: %1").arg(reportKindLabel(m_schedule.settings.kind)));
        m_settings.push_back(m_schedule.settings);
    }
    for (const ReportKind kind : {ReportKind::Monthly, ReportKind::Weekly}) {
        ReportSettings usual{.kind = kind, .query = m_schedule.settings.query, .paper = m_schedule.settings.paper,
                             .locale = m_schedule.settings.locale, .zone = m_schedule.settings.zone};
        m_made->addItem(reportKindLabel(kind));
        m_settings.push_back(usual);
    }
    for (const ReportTemplate &given : templates) {
        m_made->addItem(tr("Template: %1").arg(given.name));
        m_settings.push_back(settingsFrom(given, m_schedule.settings.query));
    }
    for (const ReportCadence cadence : {ReportCadence::Weekly, ReportCadence::Monthly})
        m_cadence->addItem(cadence == ReportCadence::Weekly ? tr("Every week") : tr("Every month"), static_cast<int>(cadence));
    m_cadence->setCurrentIndex(m_cadence->findData(static_cast<int>(m_schedule.cadence)));
    for (int day = 1; day <= daysOfWeek; ++day)
        m_weekday->addItem(locale().standaloneDayName(day), day);
    m_monthDay->setRange(1, lastSureDay);
    m_weekday->setCurrentIndex(m_schedule.cadence == ReportCadence::Weekly ? m_schedule.day - 1 : 0);
    m_monthDay->setValue(m_schedule.cadence == ReportCadence::Monthly ? m_schedule.day : 1);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone).replace(u'_', u' '), zone);
    m_zone->setCurrentIndex(m_zone->findData(m_schedule.zone));
    m_delivery->setDelivery(m_schedule.delivery);
    m_enabled->setChecked(m_schedule.enabled);
}

void ScheduleForm::build()
{
    m_name->setObjectName(u"scheduleName"_s);
    m_name->setPlaceholderText(tr("Weekly report for the client"));
    m_made->setObjectName(u"scheduleTemplate"_s);
    m_cadence->setObjectName(u"scheduleCadence"_s);
    m_weekday->setObjectName(u"scheduleWeekday"_s);
    m_weekday->setAccessibleName(tr("Day of the week"));
    m_monthDay->setObjectName(u"scheduleMonthDay"_s);
    m_monthDay->setAccessibleName(tr("Day of the month"));
    m_monthDay->setPrefix(tr("Day ", "of the month, before its number"));
    m_time->setObjectName(u"scheduleTime"_s);
    m_time->setAccessibleName(tr("Time of day"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_problem->setObjectName(u"scheduleProblem"_s);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(leadingAlignment());
    form->setVerticalSpacing(Spacing::small);
    addRows(form);
    QPushButton *cancel = styledButton("", tr("Cancel"), this);
    QPushButton *save = styledButton("primary", tr("Save"), this);
    save->setObjectName(u"scheduleSave"_s);
    save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ScheduleForm::save);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_enabled);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(form);
    layout->addWidget(m_delivery);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(dialogWidth, sizeHint().height());
}

void ScheduleForm::addRows(QFormLayout *form)
{
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Makes"), m_made);
    auto *when = new QHBoxLayout;
    when->addWidget(m_cadence, 2);
    when->addWidget(m_weekday, 2);
    when->addWidget(m_monthDay, 2);
    when->addWidget(m_time, 1);
    QLabel *label = new QLabel(tr("&Repeats"), this);
    label->setBuddy(m_cadence);
    form->addRow(label, when);
    form->addRow(tr("Time &zone"), m_zone);
}

void ScheduleForm::showCadence()
{
    const bool weekly = m_cadence->currentData().toInt() == static_cast<int>(ReportCadence::Weekly);
    m_weekday->setVisible(weekly);
    m_monthDay->setVisible(!weekly);
}

ReportSchedule ScheduleForm::schedule() const
{
    ReportSchedule schedule = m_schedule;
    schedule.name = m_name->text().trimmed();
    schedule.settings = m_settings[static_cast<std::size_t>(m_made->currentIndex())];
    schedule.cadence = static_cast<ReportCadence>(m_cadence->currentData().toInt());
    schedule.day = schedule.cadence == ReportCadence::Weekly ? m_weekday->currentData().toInt() : m_monthDay->value();
    schedule.minute = m_time->time().hour() * 60 + m_time->time().minute();
    schedule.zone = m_zone->currentData().toByteArray();
    schedule.delivery = m_delivery->delivery();
    schedule.enabled = m_enabled->isChecked();
    return schedule;
}

void ScheduleForm::save()
{
    const ReportSchedule wanted = schedule();
    if (auto fit = checkSchedule(wanted); !fit)
        return tell(fit.error());
    whenFinished(m_library.saveSchedule(wanted), this, [this](const Outcome &kept) {
        if (!kept)
            return tell(kept.error());
        Q_EMIT saved();
        accept();
    });
}

void ScheduleForm::tell(const Error &error)
{
    m_problem->setText(error.kind == ErrorKind::BadInput ? tr("This cannot be: %1").arg(error.detail)
                                                         : errorText(error) + u' ' + errorRemedy(error));
    m_problem->show();
}

} // namespace creatormetrics
