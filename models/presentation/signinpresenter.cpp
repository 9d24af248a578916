// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/signinpresenter.h"

#include "models/core/whenfinished.h"

namespace creatormetrics {

SignInPresenter::SignInPresenter(CloudAccount &account, QObject *parent) : QObject(parent), m_account(account)
{
    // Whoever is in, by whatever way, begins anew when out again.
    connect(&m_account, &CloudAccount::stateChanged, this, [this] {
        if (m_account.state() != CloudState::SignedIn)
            return;
        m_step = Step::SignIn;
        m_note.clear();
        forgive();
    });
}

void SignInPresenter::go(Step step)
{
    if (m_busy)
        return;
    m_step = step;
    m_problem.reset();
    m_note.clear();
    Q_EMIT changed();
}

void SignInPresenter::tell(const QString &note)
{
    m_note = note;
    Q_EMIT changed();
}

void SignInPresenter::forgive()
{
    if (m_problem) {
        m_problem.reset();
        Q_EMIT changed();
    }
}

bool SignInPresenter::check(const std::optional<FieldProblem> &problem)
{
    if (m_busy)
        return false;
    m_problem = problem;
    if (problem)
        Q_EMIT changed();
    return !problem;
}

void SignInPresenter::signIn(const QString &email, const QString &password)
{
    if (!check(emailProblem(email)))
        return;
    if (password.isEmpty()) {
        static_cast<void>(check(FieldProblem{AccountField::Password, tr("Type your password.")}));
        return;
    }
    run(m_account.signIn(email.trimmed(), password), Step::SignIn, AccountField::Password, {});
}

void SignInPresenter::registerUser(const QString &email, const QString &password, const QString &name)
{
    if (check(emailProblem(email)) && check(newPasswordProblem(password)))
        run(m_account.registerUser(email.trimmed(), password, name.trimmed()), Step::CheckMail, AccountField::NewPassword, {});
}

void SignInPresenter::forgot(const QString &email)
{
    if (check(emailProblem(email)))
        run(m_account.forgotPassword(email.trimmed()), Step::Reset, AccountField::Email,
            tr("If there is an account with %1, a mail with a link is on its way. Open it in the browser, or paste the link here.")
                .arg(email.trimmed()));
}

void SignInPresenter::reset(const QString &pasted, const QString &newPassword)
{
    const QString token = linkToken(pasted);
    if (token.isEmpty()) {
        static_cast<void>(check(FieldProblem{AccountField::Link, tr("Paste the whole link of the mail.")}));
        return;
    }
    if (check(newPasswordProblem(newPassword)))
        run(m_account.resetPassword(token, newPassword), Step::SignIn, AccountField::Form,
            tr("Your new password is set, and all computers are signed out. Sign in with it."));
}

void SignInPresenter::run(const QFuture<Outcome> &work, Step next, AccountField refused, const QString &note)
{
    m_busy = true;
    m_note.clear();
    Q_EMIT changed();
    whenFinished(work, this, [this, next, refused, note](const Outcome &done) {
        m_busy = false;
        if (!done)
            return refuse(done.error(), refused);
        m_step = next;
        m_note = note;
        Q_EMIT changed();
    });
}

void SignInPresenter::refuse(const Error &error, AccountField refused)
{
    const bool waitsForMail = error.kind == ErrorKind::Forbidden && (m_step == Step::SignIn || m_step == Step::CheckMail);
    if (waitsForMail)
        m_step = Step::CheckMail;
    const bool ofField = error.kind == ErrorKind::BadInput && !waitsForMail && m_step != Step::CheckMail;
    m_problem = FieldProblem{ofField ? refused : AccountField::Form, cloudErrorText(error, m_account.serviceName())};
    Q_EMIT changed();
}

} // namespace creatormetrics
