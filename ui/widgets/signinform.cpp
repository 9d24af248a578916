// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signinform.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace creatormetrics {

SignInForm::SignInForm(SignInPresenter &presenter, const QString &service, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_service(service)
    , m_title(styledLabel("section", {}, this))
    , m_text(wrappedLabel("secondary", {}, this))
    , m_note(wrappedLabel("", {}, this))
    , m_problem(wrappedLabel("error", {}, this))
    , m_progress(new QProgressBar(this))
    , m_primary(styledButton("primary", {}, this))
    , m_ways{styledButton("flat", {}, this), styledButton("flat", {}, this)}
{
    m_fields[AccountField::Name] = new FormField(tr("Name (you may leave it out)"), FormField::Kind::Text, u"signInName"_s, this);
    m_fields[AccountField::Email] = new FormField(tr("E-mail address"), FormField::Kind::Address, u"signInEmail"_s, this);
    m_fields[AccountField::Link] = new FormField(tr("Link of the mail"), FormField::Kind::Address, u"signInLink"_s, this);
    m_fields[AccountField::Password] = new FormField(tr("Password"), FormField::Kind::Password, u"signInPassword"_s, this);
    build();
    connectParts();
    refresh();
}

void SignInForm::build()
{
    m_title->setObjectName(u"signInTitle"_s);
    m_note->setObjectName(u"signInNote"_s);
    m_problem->setObjectName(u"signInProblem"_s);
    m_primary->setObjectName(u"signInSubmit"_s);
    m_ways[0]->setObjectName(u"signInWay"_s);
    m_ways[1]->setObjectName(u"signInOtherWay"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::medium);
    for (QWidget *line : std::initializer_list<QWidget *>{m_title, m_text, m_note})
        lines->addWidget(line);
    for (const AccountField field : {AccountField::Name, AccountField::Email, AccountField::Link, AccountField::Password})
        lines->addWidget(m_fields[field]);
    lines->addWidget(m_problem);
    lines->addWidget(m_progress);
    lines->addWidget(m_primary);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_ways[0]);
    ways->addStretch();
    ways->addWidget(m_ways[1]);
    lines->addLayout(ways);
}

void SignInForm::connectParts()
{
    connect(&m_presenter, &SignInPresenter::changed, this, &SignInForm::refresh);
    connect(m_primary, &QPushButton::clicked, this, &SignInForm::submit);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) // as in a dialog
        connect(new QShortcut(key, m_primary, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, m_primary, &QPushButton::click);
    for (qsizetype at = 0; at < m_ways.size(); ++at)
        connect(m_ways[at], &QPushButton::clicked, this, [this, at] { m_presenter.go(m_leads[at]); });
    for (const auto &[name, field] : m_fields) {
        connect(field, &FormField::edited, &m_presenter, &SignInPresenter::forgive);
        connect(field->input(), &QLineEdit::returnPressed, this, &SignInForm::submit);
    }
}

void SignInForm::setEnded(const QString &why, const QString &email)
{
    m_ended = why;
    if (!email.isEmpty() && typed(AccountField::Email).isEmpty())
        m_fields[AccountField::Email]->input()->setText(email);
    refresh();
}

SignInForm::Face SignInForm::signInFace() const
{
    return {.title = m_ended.isEmpty() ? tr("Sign in") : tr("Sign in again"),
            .text = m_ended.isEmpty() ? tr("With your account at %1.").arg(m_service) : m_ended,
            .fields = {AccountField::Email, AccountField::Password},
            .primary = tr("Sign in"),
            .busy = tr("Signing in…"),
            .ways = {{tr("Create an account"), Step::Register}, {tr("Forgot the password?"), Step::Forgot}}};
}

SignInForm::Face SignInForm::checkMailFace() const
{
    const bool known = !typed(AccountField::Password).isEmpty();
    return {.title = tr("Check your e-mail"),
            .text = tr("A mail to %1 has a page in it that confirms the address. Open it within 30 minutes, then come back here.")
                        .arg(typed(AccountField::Email).trimmed()),
            .fields = known ? QList<AccountField>() : QList{AccountField::Password},
            .primary = tr("I have confirmed it: sign in"),
            .busy = tr("Signing in…"),
            .ways = {{tr("Back"), Step::SignIn}, {tr("No mail? Register again"), Step::Register}}};
}

SignInForm::Face SignInForm::faceOf(Step step) const
{
    const Way back{tr("Back"), Step::SignIn};
    switch (step) {
    case Step::SignIn:
        return signInFace();
    case Step::Register:
        return {.title = tr("Create an account"),
                .text = tr("At %1. It costs nothing; a plan can be chosen later, or never.").arg(m_service),
                .fields = {AccountField::Name, AccountField::Email, AccountField::NewPassword},
                .primary = tr("Create the account"),
                .busy = tr("Creating the account…"),
                .ways = {{tr("I have an account"), Step::SignIn}}};
    case Step::CheckMail:
        return checkMailFace();
    case Step::Forgot:
        return {.title = tr("Forgot the password"),
                .text = tr("A mail with a link lets you set a new one. All computers are signed out then."),
                .fields = {AccountField::Email},
                .primary = tr("Send the mail"),
                .busy = tr("Asking for the mail…"),
                .ways = {back, {tr("I have the link"), Step::Reset}}};
    case Step::Reset:
        return {.title = tr("Set a new password"),
                .fields = {AccountField::Link, AccountField::NewPassword},
                .primary = tr("Set the password"),
                .busy = tr("Setting the password…"),
                .ways = {back, {tr("Send another mail"), Step::Forgot}}};
    }
    Q_UNREACHABLE();
}

QString SignInForm::typed(AccountField field) const
{
    return fieldOf(field)->text();
}

FormField *SignInForm::fieldOf(AccountField field) const
{
    return m_fields.at(field == AccountField::NewPassword ? AccountField::Password : field);
}

void SignInForm::refresh()
{
    const Face face = faceOf(m_presenter.step());
    m_title->setText(face.title);
    m_text->setText(face.text);
    m_text->setVisible(!face.text.isEmpty());
    m_note->setText(m_presenter.note());
    m_note->setVisible(!m_presenter.note().isEmpty());
    if (std::exchange(m_shown, m_presenter.step()) != m_presenter.step())
        arrange(face);
    showBusy(face);
    showProblem();
}

/// The keyboard comes back to where it was.
void SignInForm::showBusy(const Face &face)
{
    const bool busy = m_presenter.isBusy();
    const bool begins = busy && !m_busy;
    if (begins && isAncestorOf(window()->focusWidget()))
        m_focused = window()->focusWidget();
    m_primary->setText(busy ? face.busy : face.primary);
    m_progress->setVisible(busy);
    m_progress->setAccessibleName(face.busy);
    for (const auto &[name, field] : m_fields)
        field->setEnabled(!busy);
    m_primary->setEnabled(!busy);
    for (QPushButton *way : m_ways)
        way->setEnabled(!busy);
    if (std::exchange(m_busy, busy) && !busy && m_focused) {
        m_focused->isVisible() ? m_focused->setFocus(Qt::OtherFocusReason) : focusFirst();
        m_focused.clear();
    }
}

/// Only where the step is another one: nothing moves under somebody who types.
void SignInForm::arrange(const Face &face)
{
    const bool had = isAncestorOf(window()->focusWidget());
    for (const auto &[name, field] : m_fields)
        field->hide();
    for (const AccountField field : face.fields)
        fieldOf(field)->show();
    const bool fresh = face.fields.contains(AccountField::NewPassword);
    FormField *password = fieldOf(AccountField::Password);
    password->setLabel(fresh ? tr("New password") : tr("Password"));
    password->setHint(fresh ? tr("At least %n character(s); a few words are fine.", nullptr, static_cast<int>(leastPasswordBytes))
                            : QString());
    m_leads.clear();
    for (qsizetype at = 0; at < m_ways.size(); ++at) {
        m_ways[at]->setVisible(at < face.ways.size());
        m_ways[at]->setText(at < face.ways.size() ? face.ways[at].text : QString());
        m_leads << (at < face.ways.size() ? face.ways[at].step : Step::SignIn);
    }
    if (had)
        focusFirst();
    Q_EMIT rearranged();
}

/// The first field that is still empty.
void SignInForm::focusFirst()
{
    for (QWidget *stop : tabStops()) {
        const auto *line = qobject_cast<QLineEdit *>(stop);
        if (line && line->text().isEmpty() && line->objectName() != "signInName"_L1)
            return stop->setFocus(Qt::OtherFocusReason);
    }
    m_primary->setFocus(Qt::OtherFocusReason);
}

void SignInForm::showProblem()
{
    const auto &problem = m_presenter.problem();
    FormField *wrong = problem && problem->field != AccountField::Form ? fieldOf(problem->field) : nullptr;
    const bool beside = wrong && !wrong->isHidden();
    for (const auto &[name, field] : m_fields)
        field->setProblem(beside && field == wrong ? problem->text : QString());
    m_problem->setText(problem && !beside ? problem->text : QString());
    m_problem->setVisible(problem && !beside);
    if (beside)
        wrong->input()->setFocus(Qt::OtherFocusReason);
}

void SignInForm::forgetPassword()
{
    m_fields[AccountField::Password]->input()->clear();
    m_fields[AccountField::Link]->input()->clear();
}

void SignInForm::submit()
{
    if (m_presenter.isBusy())
        return;
    const QString email = typed(AccountField::Email);
    const QString password = typed(AccountField::Password);
    switch (m_presenter.step()) {
    case Step::SignIn:
    case Step::CheckMail:
        return m_presenter.signIn(email, password);
    case Step::Register:
        return m_presenter.registerUser(email, password, typed(AccountField::Name));
    case Step::Forgot:
        return m_presenter.forgot(email);
    case Step::Reset:
        return m_presenter.reset(typed(AccountField::Link), password);
    }
}

QList<QWidget *> SignInForm::tabStops() const
{
    QList<QWidget *> stops;
    for (const AccountField name : {AccountField::Name, AccountField::Email, AccountField::Link, AccountField::Password}) {
        if (!m_fields.at(name)->isHidden())
            stops << m_fields.at(name)->tabStops();
    }
    stops << m_primary;
    for (QPushButton *way : m_ways) {
        if (!way->isHidden())
            stops << way;
    }
    return stops;
}

} // namespace creatormetrics
