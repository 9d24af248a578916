// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/syncstatus.h"

#include <algorithm>

namespace creatormetrics {

namespace {

std::optional<double> fractionOf(const SyncProgress &progress)
{
    if (progress.itemsExpected.value_or(0) > 0)
        return static_cast<double>(progress.itemsDone) / static_cast<double>(*progress.itemsExpected);
    if (progress.tasksKnown > 0)
        return static_cast<double>(progress.tasksDone) / progress.tasksKnown;
    return std::nullopt;
}

} // namespace

SyncStatus::SyncStatus(SyncService &service, const Clock &clock, const QLocale &locale, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_locale(locale)
{
    connect(&service, &SyncService::started, this, &SyncStatus::start);
    connect(&service, &SyncService::progressed, this, &SyncStatus::advance);
    connect(&service, &SyncService::finished, this, &SyncStatus::finish);
    if (service.isRunning())
        start();
}

void SyncStatus::start()
{
    m_running = true;
    m_text = tr("Syncing…");
    m_fraction.reset();
    Q_EMIT changed();
}

void SyncStatus::advance(const SyncProgress &progress)
{
    m_text = progressText(progress);
    if (const auto fraction = fractionOf(progress))
        m_fraction = std::clamp(std::max(*fraction, m_fraction.value_or(0)), 0.0, 1.0);
    Q_EMIT changed();
}

void SyncStatus::finish(const SyncReport &report)
{
    m_running = false;
    m_text.clear();
    m_fraction.reset();
    m_report = report;
    m_lastError = report.cancelled ? std::nullopt : report.gravest();
    m_resumesAt.reset();
    if (m_lastError && m_lastError->retryAfter)
        m_resumesAt = m_clock.now().addSecs(m_lastError->retryAfter->count());
    Q_EMIT changed();
    Q_EMIT finished();
}

QString SyncStatus::progressText(const SyncProgress &progress) const
{
    const QString name = platformName(progress.platform);
    if (progress.itemsExpected.value_or(0) > 0) {
        const qint64 done = std::min(progress.itemsDone, *progress.itemsExpected);
        return tr("Syncing %1, %2 of %3")
            .arg(name, m_locale.toString(done), m_locale.toString(*progress.itemsExpected));
    }
    if (progress.tasksKnown > 0)
        return tr("Syncing %1, step %2 of %3")
            .arg(name, m_locale.toString(progress.tasksDone), m_locale.toString(progress.tasksKnown));
    return tr("Syncing %1").arg(name);
}

} // namespace creatormetrics
