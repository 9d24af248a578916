// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/accountpresenter.h"

#include "models/core/whenfinished.h"

#include <utility>

namespace creatormetrics {

AccountPresenter::AccountPresenter(CloudAccount &account, QObject *parent) : QObject(parent), m_account(account)
{
    connect(&m_account, &CloudAccount::stateChanged, this, [this] {
        forget();
        Q_EMIT changed();
    });
    connect(&m_account, &CloudAccount::userChanged, this, &AccountPresenter::changed);
}

/// What was known of one user is no one else's.
void AccountPresenter::forget()
{
    ++m_session;
    m_asked = 0;
    m_devices.reset();
    m_usage.reset();
    m_trouble.reset();
    m_jobs.clear();
}

void AccountPresenter::refresh()
{
    if (m_account.state() != CloudState::SignedIn || isRefreshing())
        return;
    m_trouble.reset();
    ask(m_account.profile(), &AccountPresenter::takeUser);
    ask(m_account.devices(), &AccountPresenter::takeDevices);
    ask(m_account.usage(), &AccountPresenter::takeUsage);
    Q_EMIT changed();
}

template <typename T>
void AccountPresenter::ask(const QFuture<Result<T>> &work, void (AccountPresenter::*take)(const T &))
{
    ++m_asked;
    whenFinished(work, this, [this, take, session = m_session](const Result<T> &answer) {
        if (session != m_session)
            return;
        --m_asked;
        if (answer)
            (this->*take)(*answer);
        else
            m_trouble = answer.error();
        Q_EMIT changed();
    });
}

QString AccountPresenter::trouble() const
{
    return m_trouble && state() == CloudState::SignedIn ? cloudErrorText(*m_trouble, service()) : QString();
}

bool AccountPresenter::isBusy(Job job) const
{
    const auto found = m_jobs.find(job);
    return found != m_jobs.end() && found->second.busy;
}

QString AccountPresenter::obstacle(Job job) const
{
    return job != Job::SignOut && m_trouble && isUnreachable(*m_trouble) ? trouble() : QString();
}

std::optional<FieldProblem> AccountPresenter::problem(Job job) const
{
    const auto found = m_jobs.find(job);
    return found == m_jobs.end() ? std::nullopt : found->second.problem;
}

void AccountPresenter::forgive(Job job)
{
    if (problem(job)) {
        m_jobs[job].problem.reset();
        Q_EMIT changed();
    }
}

void AccountPresenter::refuse(Job job, const FieldProblem &problem)
{
    m_jobs[job] = {.busy = false, .problem = problem};
    Q_EMIT changed();
}

template <typename T, typename Take>
void AccountPresenter::work(Job job, const QFuture<Result<T>> &asked, AccountField refused, Take take)
{
    m_jobs[job] = {.busy = true, .problem = std::nullopt};
    Q_EMIT changed();
    whenFinished(asked, this, [this, job, refused, take](const Result<T> &answer) {
        m_jobs[job].busy = false;
        if (!answer) {
            const bool ofField = answer.error().kind == ErrorKind::BadInput;
            return refuse(job, {ofField ? refused : AccountField::Form, cloudErrorText(answer.error(), service())});
        }
        take(*answer);
        Q_EMIT changed();
        Q_EMIT done(job);
    });
}

void AccountPresenter::rename(const QString &name)
{
    if (!isBusy(Job::Rename))
        work(Job::Rename, m_account.rename(name.trimmed()), AccountField::Name, [](const CloudUser &) {});
}

void AccountPresenter::changePassword(const QString &current, const QString &next)
{
    if (isBusy(Job::ChangePassword))
        return;
    if (current.isEmpty())
        return refuse(Job::ChangePassword, {AccountField::Password, tr("Type the password that you have now.")});
    if (const auto problem = newPasswordProblem(next))
        return refuse(Job::ChangePassword, *problem);
    work(Job::ChangePassword, m_account.changePassword(current, next), AccountField::Form, [](Done) {});
}

void AccountPresenter::removeDevice(const QString &id)
{
    if (isBusy(Job::RemoveDevice))
        return;
    work(Job::RemoveDevice, m_account.removeDevice(id), AccountField::Form, [this, id](Done) {
        if (m_devices)
            std::erase_if(*m_devices, [&id](const CloudDevice &device) { return device.id == id; });
    });
}

/// The session is forgotten here in any case.
void AccountPresenter::signOut(bool everywhere)
{
    if (isBusy(Job::SignOut))
        return;
    m_jobs[Job::SignOut].busy = true;
    Q_EMIT changed();
    whenFinished(m_account.signOut(everywhere), this, [this](const Outcome &done) {
        m_jobs[Job::SignOut].busy = false;
        Q_EMIT changed();
        Q_EMIT left(done ? QString()
                         : tr("You are signed out on this computer. The service could not be told: %1")
                               .arg(cloudErrorText(done.error(), service())));
    });
}

void AccountPresenter::exportData()
{
    if (!isBusy(Job::Export))
        work(Job::Export, m_account.exportData(), AccountField::Form, [this](const QByteArray &json) { Q_EMIT exported(json); });
}

void AccountPresenter::deleteAccount(const QString &password, const QString &typed)
{
    if (isBusy(Job::Delete))
        return;
    if (password.isEmpty())
        return refuse(Job::Delete, {AccountField::Password, tr("Type your password.")});
    if (typed.trimmed().compare(user().email, Qt::CaseInsensitive) != 0)
        return refuse(Job::Delete, {AccountField::Email, tr("Type %1, so that nothing is deleted by mistake.").arg(user().email)});
    work(Job::Delete, m_account.deleteAccount(password), AccountField::Password, [this](Done) {
        Q_EMIT left(tr("Your account at %1 is being deleted. The workspace on this computer is as it was.").arg(service()));
    });
}

} // namespace creatormetrics
