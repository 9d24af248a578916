// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mailaccountdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/errortext.h"
#include "models/presentation/workspaceactions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int dialogWidth = 460;
constexpr int largestPort = 65535;

} // namespace

MailAccountDialog::MailAccountDialog(WorkspaceActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_host(new QLineEdit(this))
    , m_security(new QComboBox(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_status(wrappedLabel("caption", {}, this))
    , m_test(styledButton("", tr("Test the connection"), this))
    , m_save(styledButton("primary", tr("Save"), this))
{
    setObjectName(u"mailAccountDialog"_s);
    setWindowTitle(tr("Mail account"));
    build();
    fill({});
    connect(m_security, &QComboBox::activated, this, [this] { m_port->setValue(usualPort(account().security)); });
    connect(m_test, &QPushButton::clicked, this, &MailAccountDialog::test);
    connect(m_save, &QPushButton::clicked, this, &MailAccountDialog::save);
    whenFinished(m_actions.mailAccount(), this, [this](const Result<std::optional<MailAccount>> &stored) {
        if (stored && *stored)
            fill(**stored);
    });
}

void MailAccountDialog::build()
{
    m_address->setObjectName(u"mailAddress"_s);
    m_host->setObjectName(u"mailHost"_s);
    m_user->setObjectName(u"mailUser"_s);
    m_password->setObjectName(u"mailPassword"_s);
    m_status->setObjectName(u"mailStatus"_s);
    m_test->setObjectName(u"mailTest"_s);
    m_save->setObjectName(u"mailSave"_s);
    m_security->addItem(tr("TLS"), mailSecurityKey(MailAccount::Security::Tls));
    m_security->addItem(tr("STARTTLS"), mailSecurityKey(MailAccount::Security::StartTls));
    m_port->setRange(1, largestPort);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("As it was saved"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(leadingAlignment());
    form->addRow(tr("Your &name"), m_name);
    form->addRow(tr("Your &address"), m_address);
    form->addRow(tr("&Server"), m_host);
    form->addRow(tr("&Encryption"), m_security);
    form->addRow(tr("P&ort"), m_port);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_password);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch();
    QPushButton *cancel = styledButton("", tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(wrappedLabel("secondary",
                                   tr("Reports are sent by your own mail server. The password is kept in the keychain of "
                                      "this computer."),
                                   this));
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addStretch();
    layout->addLayout(buttons);
    resize(dialogWidth, sizeHint().height());
}

void MailAccountDialog::fill(const MailAccount &account)
{
    m_name->setText(account.fromName);
    m_address->setText(account.fromAddress);
    m_host->setText(account.host);
    m_security->setCurrentIndex(std::max(0, m_security->findData(mailSecurityKey(account.security))));
    m_port->setValue(account.port);
    m_user->setText(account.user);
}

MailAccount MailAccountDialog::account() const
{
    return {.host = m_host->text().trimmed(),
            .port = m_port->value(),
            .security = mailSecurityFromKey(m_security->currentData().toString()),
            .user = m_user->text().trimmed(),
            .fromName = m_name->text().trimmed(),
            .fromAddress = m_address->text().trimmed()};
}

void MailAccountDialog::test()
{
    if (auto fit = checkMailAccount(account()); !fit)
        return tell(fit.error());
    work(m_actions.testMailAccount(account(), m_password->text()), tr("The server has let you in."), false);
}

void MailAccountDialog::save()
{
    if (auto fit = checkMailAccount(account()); !fit)
        return tell(fit.error());
    work(m_actions.saveMailAccount(account(), m_password->text()), {}, true);
}

void MailAccountDialog::work(const QFuture<Outcome> &work, const QString &done, bool closes)
{
    m_test->setEnabled(false);
    m_save->setEnabled(false);
    setStyleProperty(m_status, "role", u"caption"_s);
    m_status->setText(tr("Asking the server…"));
    whenFinished(work, this, [this, done, closes](const Outcome &outcome) {
        m_test->setEnabled(true);
        m_save->setEnabled(true);
        if (!outcome)
            return tell(outcome.error());
        m_status->setText(done);
        if (closes)
            accept();
    });
}

void MailAccountDialog::tell(const Error &error)
{
    setStyleProperty(m_status, "role", u"error"_s);
    m_status->setText(error.kind == ErrorKind::BadInput ? error.detail : errorText(error) + u' ' + errorRemedy(error));
    m_status->setToolTip(error.detail);
}

} // namespace creatormetrics
