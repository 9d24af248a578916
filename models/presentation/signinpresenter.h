// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/cloudaccount.h"
#include "models/presentation/accounttext.h"

namespace creatormetrics {

/// The way into an account at the hosted service: which step it is at, whether it waits for the service, and what is wrong beside
/// which field. Holds no password: the fields do. Main thread; `account` outlives it.
class SignInPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        SignIn,
        Register,
        CheckMail, ///< the address has to be confirmed in the mail that was sent
        Forgot,
        Reset, ///< a link is in a mail, if there is such an account
    };
    Q_ENUM(Step)

    explicit SignInPresenter(CloudAccount &account, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::optional<FieldProblem> &problem() const { return m_problem; }
    /// What went well, or has to be known: one sentence, or nothing.
    [[nodiscard]] QString note() const { return m_note; }

    /// Not while it is busy.
    void go(Step step);
    void tell(const QString &note);
    /// Something is being typed: what was wrong is no longer said.
    void forgive();

    void signIn(const QString &email, const QString &password);
    void registerUser(const QString &email, const QString &password, const QString &name);
    void forgot(const QString &email);
    /// `pasted`: the mail's link, or the token in it.
    void reset(const QString &pasted, const QString &newPassword);

Q_SIGNALS:
    void changed();

private:
    /// False, and says so, when there is a problem already.
    [[nodiscard]] bool check(const std::optional<FieldProblem> &problem);
    void run(const QFuture<Outcome> &work, Step next, AccountField refused, const QString &note);
    void refuse(const Error &error, AccountField refused);

    CloudAccount &m_account;
    Step m_step = Step::SignIn;
    bool m_busy = false;
    std::optional<FieldProblem> m_problem;
    QString m_note;
};

} // namespace creatormetrics
