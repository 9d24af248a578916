// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/presentation/syncjob.h"
#include "models/sync/syncservice.h"

#include <QHash>
#include <QLocale>

namespace creatormetrics {

/// The sync engine in words: what runs, how far it is, who waits, and how the last run ended. Several accounts may run at
/// the same time, one on each platform. GUI thread.
class SyncStatus : public QObject
{
    Q_OBJECT
public:
    SyncStatus(SyncService &service, const Clock &clock, const QLocale &locale, QObject *parent = nullptr);

    /// Starts through the service and remembers who was asked for, so that those who wait for their turn can be named.
    void start(const std::vector<AccountId> &accounts);
    /// The accounts that can be synced, in the order in which they are shown.
    void setAccounts(const std::vector<Account> &accounts);
    /// When each would be synced of its own accord: says who takes part in a run that nobody started by hand.
    void setDueTimes(const QHash<AccountId, QDateTime> &dueTimes);
    [[nodiscard]] const QHash<AccountId, QDateTime> &dueTimes() const { return m_dueTimes; }

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isPaused() const { return m_service.isPaused(); }
    /// One line for all: "Syncing YouTube, 412 of 2,003", "Syncing 3 accounts, 41 %"; empty while nothing runs.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// 0..1, never going back within a run; nothing while the amount is unknown.
    [[nodiscard]] std::optional<double> fraction() const { return m_fraction; }
    /// Of the run that goes on: those at work first, then those that wait, then those that are through. Empty otherwise.
    [[nodiscard]] std::vector<SyncJob> jobs() const;
    /// How the last run ended; nothing before the first one and after a clean one.
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError; }
    [[nodiscard]] bool isOffline() const { return m_lastError && m_lastError->kind == ErrorKind::Offline; }
    /// When a limited platform may be asked again.
    [[nodiscard]] const std::optional<QDateTime> &resumesAt() const { return m_resumesAt; }
    [[nodiscard]] const std::optional<SyncReport> &lastReport() const { return m_report; }
    /// When the last run ended.
    [[nodiscard]] const QDateTime &endedAt() const { return m_endedAt; }

Q_SIGNALS:
    void changed();
    void finished();
    void dueTimesChanged();

private:
    void begin();
    void advance(const SyncProgress &progress);
    void finish(const SyncReport &report);
    void tell();
    [[nodiscard]] std::vector<SyncJob> queued() const;
    [[nodiscard]] bool takesPart(const Account &account) const;
    [[nodiscard]] QString summary(const std::vector<SyncJob> &all) const;

    SyncService &m_service;
    const Clock &m_clock;
    QLocale m_locale;
    std::vector<Account> m_accounts;
    QHash<AccountId, QDateTime> m_dueTimes;
    std::optional<std::vector<AccountId>> m_wanted; ///< of the run that goes on; unset: started of its own accord; empty: all
    bool m_running = false;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    std::vector<SyncJob> m_jobs; ///< seen at work in this run
    QString m_text;
    std::optional<double> m_fraction;
    std::optional<Error> m_lastError;
    std::optional<QDateTime> m_resumesAt;
    std::optional<SyncReport> m_report;
};

} // namespace creatormetrics
