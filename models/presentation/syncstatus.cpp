// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/syncstatus.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QChar narrowSpace(0x202f);

/// Of everything that the run is known to do; nothing before the first amount is known.
std::optional<double> fractionOf(const std::vector<SyncJob> &jobs)
{
    double sum = 0;
    bool known = false;
    for (const SyncJob &job : jobs) {
        const auto part = job.fraction();
        known = known || (part && job.stage != SyncJob::Stage::Queued);
        sum += part.value_or(0);
    }
    return known ? std::optional(sum / static_cast<double>(jobs.size())) : std::nullopt;
}

} // namespace

SyncStatus::SyncStatus(SyncService &service, const Clock &clock, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_locale(locale)
{
    connect(&service, &SyncService::started, this, &SyncStatus::begin);
    connect(&service, &SyncService::progressed, this, &SyncStatus::advance);
    connect(&service, &SyncService::finished, this, &SyncStatus::finish);
    connect(&service, &SyncService::pausedChanged, this, &SyncStatus::changed);
    if (service.isRunning())
        begin();
}

void SyncStatus::start(const std::vector<AccountId> &accounts)
{
    if (!m_running || !m_wanted)
        m_wanted = accounts;
    else if (accounts.empty())
        m_wanted->clear();
    else if (!m_wanted->empty())
        m_wanted->insert(m_wanted->end(), accounts.begin(), accounts.end());
    m_service.start(accounts);
    if (m_running)
        tell();
}

void SyncStatus::setDueTimes(const QHash<AccountId, QDateTime> &dueTimes)
{
    m_dueTimes = dueTimes;
    Q_EMIT dueTimesChanged();
}

void SyncStatus::setAccounts(const std::vector<Account> &accounts)
{
    m_accounts = accounts;
}

void SyncStatus::begin()
{
    m_running = true;
    m_startedAt = m_clock.now();
    m_jobs.clear();
    m_fraction.reset();
    tell();
}

void SyncStatus::advance(const SyncProgress &progress)
{
    // A platform works at one account at a time: whoever was at work there before is through, for now.
    for (SyncJob &job : m_jobs) {
        if (job.progress.platform == progress.platform && job.progress.account != progress.account)
            job.stage = SyncJob::Stage::Done;
    }
    const auto known = std::ranges::find_if(
        m_jobs, [&progress](const SyncJob &job) { return job.progress.account == progress.account; });
    SyncJob &job = known == m_jobs.end() ? m_jobs.emplace_back() : *known;
    job = {.stage = SyncJob::Stage::Running, .progress = progress};
    tell();
}

void SyncStatus::finish(const SyncReport &report)
{
    m_running = false;
    m_wanted.reset();
    m_jobs.clear();
    m_text.clear();
    m_fraction.reset();
    m_report = report;
    m_endedAt = m_clock.now();
    m_lastError = report.cancelled ? std::nullopt : report.gravest();
    m_resumesAt.reset();
    if (m_lastError && m_lastError->retryAfter)
        m_resumesAt = m_clock.now().addSecs(m_lastError->retryAfter->count());
    Q_EMIT changed();
    Q_EMIT finished();
}

void SyncStatus::tell()
{
    const auto all = jobs();
    if (const auto part = fractionOf(all))
        m_fraction = std::clamp(std::max(*part, m_fraction.value_or(0)), 0.0, 1.0);
    m_text = summary(all);
    Q_EMIT changed();
}

bool SyncStatus::takesPart(const Account &account) const
{
    if (account.state != AccountState::Connected || account.archivedAt.isValid())
        return false;
    if (m_wanted)
        return m_wanted->empty() || std::ranges::find(*m_wanted, account.id) != m_wanted->end();
    const QDateTime due = m_dueTimes.value(account.id);
    return due.isValid() && due <= m_startedAt;
}

std::vector<SyncJob> SyncStatus::queued() const
{
    std::vector<SyncJob> waiting;
    for (const Account &account : m_accounts) {
        const bool seen = std::ranges::any_of(
            m_jobs, [&account](const SyncJob &job) { return job.progress.account == account.id; });
        if (seen || !takesPart(account))
            continue;
        SyncJob job;
        job.progress.account = account.id;
        job.progress.accountTitle = account.profile.title;
        job.progress.platform = account.platform;
        waiting.push_back(std::move(job));
    }
    return waiting;
}

std::vector<SyncJob> SyncStatus::jobs() const
{
    if (!m_running)
        return {};
    std::vector<SyncJob> all = m_jobs;
    for (SyncJob &job : queued())
        all.push_back(std::move(job));
    std::ranges::stable_sort(all, {}, &SyncJob::stage);
    return all;
}

QString SyncStatus::summary(const std::vector<SyncJob> &all) const
{
    if (all.empty() || all.front().stage != SyncJob::Stage::Running)
        return tr("Syncing…");
    if (all.size() > 1) {
        const QString accounts = tr("Syncing %n account(s)", nullptr, static_cast<int>(all.size()));
        if (!m_fraction)
            return accounts;
        const QString percent = m_locale.toString(std::lround(*m_fraction * 100)) + narrowSpace + m_locale.percent();
        return tr("%1, %2", "Syncing 3 accounts, 41 %").arg(accounts, percent);
    }
    const QString name = platformName(all.front().progress.platform);
    const QString amount = jobAmountText(all.front(), m_locale);
    return amount.isEmpty() ? tr("Syncing %1").arg(name) : tr("Syncing %1, %2").arg(name, amount);
}

} // namespace creatormetrics
