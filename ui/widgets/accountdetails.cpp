// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountdetails.h"

#include "models/core/clock.h"
#include "models/presentation/datetext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/accountdialog.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int longestName = 200;
constexpr int nameWidth = 220;

} // namespace

AccountDetails::AccountDetails(AccountPresenter &presenter, const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_zone(zone)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(Spacing::wide);
    addProfile();
    addPlan();
    addDevices();
    addData();
    connect(&m_presenter, &AccountPresenter::changed, this, &AccountDetails::refresh);
    connect(&m_presenter, &AccountPresenter::done, this, [this](Job job) {
        if (job == Job::Rename)
            m_name->setText(m_presenter.user().name);
        if (job == Job::ChangePassword)
            m_passwordRow->setTexts(tr("Password"), tr("It has been changed; other computers are signed out."));
    });
    refresh();
}

SettingsSection *AccountDetails::addSection(const QString &title)
{
    auto *section = new SettingsSection(title, this);
    m_lines->addWidget(section);
    m_sections << section;
    return section;
}

QPushButton *AccountDetails::addButton(SettingsRow *&row, SettingsSection &section, const QString &text, const QString &objectName,
                                       const char *variant)
{
    QPushButton *button = styledButton(variant, text, nullptr);
    button->setObjectName(objectName);
    row = section.addRow({}, {}, button);
    return button;
}

void AccountDetails::addProfile()
{
    SettingsSection *section = addSection(tr("Profile"));
    m_nameRow = section->addRow(tr("Name"), {}, makeName());
    m_verified = styledLabel("secondary", {}, nullptr);
    m_emailRow = section->addRow(tr("E-mail address"), {}, m_verified);
    m_password = addButton(m_passwordRow, *section, tr("Change…"), u"changePassword"_s);
    m_passwordRow->setTexts(tr("Password"), tr("Other computers are signed out when it changes."));
    connect(m_password, &QPushButton::clicked, this, [this] { openDialog(AccountDialog::forPassword(m_presenter, window())); });
}

QWidget *AccountDetails::makeName()
{
    auto *cell = new QWidget;
    m_name = new QLineEdit(cell);
    m_name->setObjectName(u"accountName"_s);
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(nameWidth);
    m_name->setAccessibleName(tr("Name"));
    m_saveName = styledButton("", tr("Save"), cell);
    m_saveName->setObjectName(u"saveName"_s);
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_name, 1);
    row->addWidget(m_saveName);
    const auto save = [this] {
        if (m_saveName->isEnabled())
            m_presenter.rename(m_name->text());
    };
    connect(m_saveName, &QPushButton::clicked, this, save);
    connect(m_name, &QLineEdit::returnPressed, this, save);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_presenter.forgive(Job::Rename);
        refresh();
    });
    return cell;
}

void AccountDetails::addPlan()
{
    SettingsSection *section = addSection(tr("Plan"));
    m_plans = addButton(m_planRow, *section, tr("Show plans"), u"showPlans"_s);
    m_usageRow = section->addRow(tr("Use of the service"), {});
    connect(m_plans, &QPushButton::clicked, this, &AccountDetails::plansWanted);
}

void AccountDetails::setPlan(const QString &name, const QString &basis)
{
    m_planRow->setTexts(name, basis);
}

void AccountDetails::addDevices()
{
    m_devices = addSection(tr("Computers that are signed in"));
}

void AccountDetails::addData()
{
    SettingsSection *section = addSection(tr("Data and leaving"));
    m_export = addButton(m_exportRow, *section, tr("Save…"), u"exportAccount"_s);
    connect(m_export, &QPushButton::clicked, &m_presenter, &AccountPresenter::exportData);
    section->addRow(tr("Sign out"), tr("Connections of platforms and all figures stay on this computer."), makeSignOut());
    m_delete = addButton(m_deleteRow, *section, tr("Delete…"), u"deleteAccount"_s, "danger");
    m_deleteRow->setTexts(tr("Delete the account"), tr("At the service. The workspace on this computer is no part of it and stays."));
    connect(m_delete, &QPushButton::clicked, this, [this] { openDialog(AccountDialog::forDeletion(m_presenter, window())); });
}

QWidget *AccountDetails::makeSignOut()
{
    auto *cell = new QWidget;
    m_signOut = styledButton("", tr("Here"), cell);
    m_signOut->setObjectName(u"signOut"_s);
    m_signOut->setAccessibleName(tr("Sign out on this computer"));
    m_signOutAll = styledButton("", tr("Everywhere"), cell);
    m_signOutAll->setObjectName(u"signOutAll"_s);
    m_signOutAll->setAccessibleName(tr("Sign out on all computers"));
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_signOut);
    row->addWidget(m_signOutAll);
    connect(m_signOut, &QPushButton::clicked, this, [this] { m_presenter.signOut(false); });
    connect(m_signOutAll, &QPushButton::clicked, this, [this] { m_presenter.signOut(true); });
    return cell;
}

void AccountDetails::openDialog(QDialog *dialog)
{
    dialog->open();
}

void AccountDetails::allow(QPushButton *button, Job job) const
{
    const QString obstacle = m_presenter.obstacle(job);
    button->setEnabled(obstacle.isEmpty() && !m_presenter.isBusy(job));
    button->setToolTip(obstacle);
}

void AccountDetails::refresh()
{
    showProfile();
    showDevices();
    showData();
}

void AccountDetails::showProfile()
{
    const CloudUser user = m_presenter.user();
    // What somebody is typing is left alone; setting a text makes it unmodified.
    if (!m_name->isModified() && m_name->text() != user.name)
        m_name->setText(user.name);
    const auto wrong = m_presenter.problem(Job::Rename);
    m_nameRow->setTexts(tr("Name"), wrong ? wrong->text : tr("How the service addresses you in mails."));
    m_name->setAccessibleName(tr("Name"));
    setStyleProperty(m_name, "invalid", wrong.has_value());
    m_emailRow->setTexts(user.email, user.createdAt.isValid()
                                         ? tr("Your account at %1 since %2.")
                                               .arg(m_presenter.service(), locale().toString(user.createdAt.toTimeZone(m_zone).date(), QLocale::ShortFormat))
                                         : tr("Your account at %1.").arg(m_presenter.service()));
    m_verified->setText(user.isVerified ? tr("Confirmed") : tr("Not confirmed"));
    allow(m_saveName, Job::Rename);
    m_saveName->setEnabled(m_saveName->isEnabled() && m_name->text().trimmed() != user.name);
    m_name->setEnabled(m_presenter.obstacle(Job::Rename).isEmpty() && !m_presenter.isBusy(Job::Rename));
    allow(m_password, Job::ChangePassword);
}

/// Made anew only when they are others: a row that is looked at shall not vanish under the hand.
void AccountDetails::showDevices()
{
    const auto &known = m_presenter.devices();
    m_devices->setVisible(known.has_value());
    const auto rows = known ? deviceRows(*known, m_clock.now().toTimeZone(m_zone), locale()) : std::vector<DeviceRow>();
    if (rows != m_deviceRows) {
        m_deviceRows = rows;
        m_removals.clear();
        m_devices->clear();
        for (const DeviceRow &row : rows) {
            QPushButton *remove = row.isCurrent ? nullptr : styledButton("", tr("Remove"), nullptr);
            m_devices->addRow(row.title, row.text, remove);
            if (!remove)
                continue;
            remove->setObjectName("removeDevice-"_L1 + row.id);
            connect(remove, &QPushButton::clicked, &m_presenter, [this, id = row.id] { m_presenter.removeDevice(id); });
            m_removals << remove;
        }
        Q_EMIT rearranged();
    }
    for (QPushButton *remove : std::as_const(m_removals))
        allow(remove, Job::RemoveDevice);
}

void AccountDetails::showData()
{
    const QDate today = m_clock.now().toUTC().date();
    const auto &usage = m_presenter.usage();
    m_usageRow->setTexts(tr("Use of the service"),
                         usage ? tr("%Ln request(s) in 15 minutes at most.", nullptr, usage->requestsPerQuarter) + u' '
                                     + usageText(*usage, today, locale())
                               : tr("The service has not told of it yet."));
    const auto failed = m_presenter.problem(Job::Export);
    m_exportRow->setTexts(tr("What the service keeps of you"), failed ? failed->text : tr("All of it, as a JSON file."));
    allow(m_export, Job::Export);
    allow(m_delete, Job::Delete);
    m_signOut->setEnabled(!m_presenter.isBusy(Job::SignOut));
    const QString obstacle = m_presenter.obstacle(Job::Export);
    m_signOutAll->setEnabled(obstacle.isEmpty() && !m_presenter.isBusy(Job::SignOut));
    m_signOutAll->setToolTip(obstacle);
}

QList<QWidget *> AccountDetails::tabStops() const
{
    QList<QWidget *> stops{m_name, m_saveName, m_password, m_plans};
    for (QPushButton *remove : m_removals)
        stops << remove;
    return stops << m_export << m_signOut << m_signOutAll << m_delete;
}

QString AccountDetails::toTsv() const
{
    QStringList lines;
    for (const SettingsSection *section : m_sections) {
        for (const SettingsRow *row : section->rows())
            lines << row->toTsv();
    }
    return lines.join(u'\n');
}

} // namespace creatormetrics
