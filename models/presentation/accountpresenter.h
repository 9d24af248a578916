// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/cloudaccount.h"
#include "models/presentation/accounttext.h"

#include <map>

namespace creatormetrics {

/// The account at the hosted service as a page shows it: what is known of it, and what is being done to it. What was last heard
/// stays when the service cannot be reached; then nothing can be changed. Main thread; `account` outlives it.
class AccountPresenter : public QObject
{
    Q_OBJECT
public:
    enum class Job { Rename, ChangePassword, RemoveDevice, SignOut, Export, Delete };

    explicit AccountPresenter(CloudAccount &account, QObject *parent = nullptr);

    [[nodiscard]] CloudState state() const { return m_account.state(); }
    [[nodiscard]] QString endReason() const { return m_account.endReason(); }
    [[nodiscard]] CloudUser user() const { return m_account.user(); }
    [[nodiscard]] QString service() const { return m_account.serviceName(); }
    /// Nothing before the service has told of them.
    [[nodiscard]] const std::optional<std::vector<CloudDevice>> &devices() const { return m_devices; }
    [[nodiscard]] const std::optional<CloudUsage> &usage() const { return m_usage; }
    /// Asks the service again for everything, when somebody is signed in.
    void refresh();
    [[nodiscard]] bool isRefreshing() const { return m_asked > 0; }
    /// Why the last refresh told nothing; empty when it did.
    [[nodiscard]] QString trouble() const;

    [[nodiscard]] bool isBusy(Job job) const;
    /// Why nothing can be changed now, for a tooltip; empty when it can. Signing out is always possible.
    [[nodiscard]] QString obstacle(Job job) const;
    /// What is wrong with what was asked for last.
    [[nodiscard]] std::optional<FieldProblem> problem(Job job) const;
    void forgive(Job job);

    void rename(const QString &name);
    void changePassword(const QString &current, const QString &next);
    void removeDevice(const QString &id);
    void signOut(bool everywhere);
    void exportData();
    /// `typed` is what was typed to show that it is meant: the account's e-mail address.
    void deleteAccount(const QString &password, const QString &typed);

Q_SIGNALS:
    void changed();
    /// The job went well.
    void done(creatormetrics::AccountPresenter::Job job);
    void exported(const QByteArray &json);
    /// Nobody is signed in any more, with what has to be known of it.
    void left(const QString &note);

private:
    struct Standing {
        bool busy = false;
        std::optional<FieldProblem> problem;
    };
    template <typename T>
    void ask(const QFuture<Result<T>> &work, void (AccountPresenter::*take)(const T &));
    void takeUser(const CloudUser &) {}
    void takeDevices(const std::vector<CloudDevice> &devices) { m_devices = devices; }
    void takeUsage(const CloudUsage &usage) { m_usage = usage; }
    template <typename T, typename Take>
    void work(Job job, const QFuture<Result<T>> &asked, AccountField refused, Take take);
    void refuse(Job job, const FieldProblem &problem);
    void forget();

    CloudAccount &m_account;
    std::optional<std::vector<CloudDevice>> m_devices;
    std::optional<CloudUsage> m_usage;
    std::optional<Error> m_trouble;
    quint64 m_session = 0; ///< counts who signed in and out; an answer to the former one's question is none
    int m_asked = 0; ///< answers that are still to come
    std::map<Job, Standing> m_jobs;
};

} // namespace creatormetrics
