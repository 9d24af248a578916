// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountdialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 440;

} // namespace

AccountDialog *AccountDialog::forPassword(AccountPresenter &presenter, QWidget *parent)
{
    const Texts texts{.title = tr("Change the password"),
                      .lines = {tr("Other computers are signed out; this one stays.")},
                      .primary = tr("Change the password"),
                      .busy = tr("Changing…")};
    auto *dialog = new AccountDialog(presenter, Job::ChangePassword, texts, parent);
    dialog->addField(AccountField::Password, new FormField(tr("Password now"), FormField::Kind::Password, u"passwordNow"_s, dialog));
    auto *next = new FormField(tr("New password"), FormField::Kind::Password, u"passwordNext"_s, dialog);
    next->setHint(tr("At least %n character(s); a few words are fine.", nullptr, static_cast<int>(leastPasswordBytes)));
    dialog->addField(AccountField::NewPassword, next);
    dialog->finish();
    return dialog;
}

AccountDialog *AccountDialog::forDeletion(AccountPresenter &presenter, QWidget *parent)
{
    const Texts texts{.title = tr("Delete the account"),
                      .lines = {tr("%1 deletes your account, its computers and its record of use. A subscription ends at once. This cannot be "
                                   "taken back.").arg(presenter.service()),
                                tr("The workspace on this computer stays as it is: every figure, report and picture can be read and exported, "
                                   "and accounts within the plan Starter go on being synced.")},
                      .primary = tr("Delete the account for good"),
                      .busy = tr("Deleting…"),
                      .variant = "danger"};
    auto *dialog = new AccountDialog(presenter, Job::Delete, texts, parent);
    dialog->addField(AccountField::Password, new FormField(tr("Password"), FormField::Kind::Password, u"deletePassword"_s, dialog));
    dialog->addField(AccountField::Email, new FormField(tr("Type %1").arg(presenter.user().email), FormField::Kind::Address,
                                                        u"deleteEmail"_s, dialog));
    dialog->finish();
    return dialog;
}

AccountDialog::AccountDialog(AccountPresenter &presenter, Job job, const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_job(job)
    , m_texts(texts)
    , m_problem(wrappedLabel("error", {}, this))
    , m_cancel(styledButton("", tr("Cancel"), this))
    , m_primary(styledButton(texts.variant, texts.primary, this))
{
    setObjectName(u"accountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(texts.title);
    m_problem->setObjectName(u"accountDialogProblem"_s);
    m_primary->setObjectName(u"accountDialogDo"_s);
    m_primary->setDefault(true);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    lines->setSpacing(Spacing::medium);
    for (const QString &line : texts.lines)
        lines->addWidget(wrappedLabel("secondary", line, this));
    m_presenter.forgive(job);
}

void AccountDialog::addField(AccountField name, FormField *field)
{
    m_fields.emplace_back(name, field);
    layout()->addWidget(field);
    connect(field, &FormField::edited, this, [this] { m_presenter.forgive(m_job); });
}

void AccountDialog::finish()
{
    auto *lines = static_cast<QVBoxLayout *>(layout());
    lines->addWidget(m_problem);
    lines->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_primary);
    lines->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &AccountDialog::submit);
    connect(&m_presenter, &AccountPresenter::changed, this, &AccountDialog::refresh);
    connect(&m_presenter, &AccountPresenter::done, this, [this](Job job) {
        if (job == m_job)
            accept();
    });
    m_fields.front().second->input()->setFocus();
    refresh();
    resize(dialogWidth, sizeHint().height());
}

void AccountDialog::submit()
{
    const QString first = m_fields[0].second->text();
    const QString second = m_fields[1].second->text();
    if (m_job == Job::Delete)
        m_presenter.deleteAccount(first, second);
    else
        m_presenter.changePassword(first, second);
}

void AccountDialog::refresh()
{
    const bool busy = m_presenter.isBusy(m_job);
    const auto problem = m_presenter.problem(m_job);
    bool beside = false;
    for (const auto &[name, field] : m_fields) {
        const bool wrong = problem && problem->field == name;
        field->setEnabled(!busy);
        field->setProblem(wrong ? problem->text : QString());
        if (wrong && !field->input()->hasFocus())
            field->input()->setFocus(Qt::OtherFocusReason);
        beside = beside || wrong;
    }
    m_problem->setText(problem && !beside ? problem->text : QString());
    m_problem->setVisible(problem && !beside);
    m_primary->setEnabled(!busy);
    m_primary->setText(busy ? m_texts.busy : m_texts.primary);
}

} // namespace creatormetrics
