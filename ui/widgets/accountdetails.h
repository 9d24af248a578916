// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/accountpresenter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace creatormetrics {

class Clock;
class SettingsRow;
class SettingsSection;

/// What is known of somebody who has signed in, and what can be done to the account.
class AccountDetails : public QWidget
{
    Q_OBJECT
public:
    /// Moments are told in `zone`.
    AccountDetails(AccountPresenter &presenter, const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    /// What stands in the row about the plan.
    void setPlan(const QString &name, const QString &basis);
    [[nodiscard]] QList<QWidget *> tabStops() const;
    /// "Name\tAda": for copying.
    [[nodiscard]] QString toTsv() const;

Q_SIGNALS:
    void plansWanted();
    /// Rows have come or gone.
    void rearranged();

private:
    using Job = AccountPresenter::Job;
    SettingsSection *addSection(const QString &title);
    QPushButton *addButton(SettingsRow *&row, SettingsSection &section, const QString &text, const QString &objectName,
                           const char *variant = "");
    void addProfile();
    void addPlan();
    void addDevices();
    void addData();
    [[nodiscard]] QWidget *makeName();
    [[nodiscard]] QWidget *makeSignOut();
    void refresh();
    void showProfile();
    void showDevices();
    void showData();
    void allow(QPushButton *button, Job job) const;
    void openDialog(QDialog *dialog);

    AccountPresenter &m_presenter;
    const Clock &m_clock;
    QTimeZone m_zone;
    QVBoxLayout *m_lines;
    QList<SettingsSection *> m_sections;
    SettingsRow *m_nameRow = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_saveName = nullptr;
    SettingsRow *m_emailRow = nullptr;
    QLabel *m_verified = nullptr;
    SettingsRow *m_passwordRow = nullptr;
    QPushButton *m_password = nullptr;
    SettingsRow *m_planRow = nullptr;
    QPushButton *m_plans = nullptr;
    SettingsSection *m_devices = nullptr;
    std::vector<DeviceRow> m_deviceRows;
    QList<QPushButton *> m_removals;
    SettingsRow *m_usageRow = nullptr;
    SettingsRow *m_exportRow = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_signOut = nullptr;
    QPushButton *m_signOutAll = nullptr;
    SettingsRow *m_deleteRow = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace creatormetrics
