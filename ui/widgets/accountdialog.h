// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/accountpresenter.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace creatormetrics {

class FormField;

/// Asks for what an account needs before something grave: the old and a new password, or the password and the address before it is
/// deleted. What is wrong is said beside its field; it closes when the service has done it.
class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    /// Asks for the old password and a new one.
    [[nodiscard]] static AccountDialog *forPassword(AccountPresenter &presenter, QWidget *parent);
    /// Asks for the password and, typed, the address of the account that is to be deleted.
    [[nodiscard]] static AccountDialog *forDeletion(AccountPresenter &presenter, QWidget *parent);

private:
    using Job = AccountPresenter::Job;
    struct Texts {
        QString title;
        QStringList lines;
        QString primary;
        QString busy;
        const char *variant = "primary";
    };
    AccountDialog(AccountPresenter &presenter, Job job, const Texts &texts, QWidget *parent);
    void addField(AccountField name, FormField *field);
    void finish();
    void submit();
    void refresh();

    AccountPresenter &m_presenter;
    Job m_job;
    Texts m_texts;
    std::vector<std::pair<AccountField, FormField *>> m_fields;
    QLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_primary;
};

} // namespace creatormetrics
