// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/mailaccount.h"

#include <QDialog>
#include <QFuture>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace creatormetrics {

class WorkspaceActions;

/// The user's own account at a mail server. The password goes to the keychain and nowhere else.
class MailAccountDialog : public QDialog
{
    Q_OBJECT
public:
    explicit MailAccountDialog(WorkspaceActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] MailAccount account() const;
    void test();
    void save();

private:
    void build();
    void fill(const MailAccount &account);
    void work(const QFuture<Outcome> &work, const QString &done, bool closes);
    void tell(const Error &error);

    WorkspaceActions &m_actions;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLabel *m_status;
    QPushButton *m_test;
    QPushButton *m_save;
};

} // namespace creatormetrics
