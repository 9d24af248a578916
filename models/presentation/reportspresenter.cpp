// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/reportspresenter.h"

#include "models/core/whenfinished.h"
#include "models/reports/schedulerepository.h"
#include "models/store/accountrepository.h"

#include <QElapsedTimer>
#include <QThreadPool>

namespace creatormetrics {

ReportsPresenter::ReportsPresenter(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics & StoreTopic::Reports)
            refresh();
    });
}

void ReportsPresenter::setWatched(bool watched)
{
    if (watched && !std::exchange(m_watched, true))
        ask();
    m_watched = watched;
}

void ReportsPresenter::refresh()
{
    if (m_watched)
        ask();
}

void ReportsPresenter::ask()
{
    const quint64 generation = ++m_generation;
    const auto asked = m_store.read(
        [workspace = m_store.workspace()](Connection &connection) { return answer(connection, workspace); });
    whenFinished(asked, this, [this, generation](const Result<Answer> &result) { take(generation, result); });
}

Result<ReportsPresenter::Answer> ReportsPresenter::answer(Connection &connection, const Workspace &workspace)
{
    QElapsedTimer timer;
    timer.start();
    const auto stored = storedReports(connection);
    if (!stored)
        return stored.error();
    const auto known = accounts(connection);
    if (!known)
        return known.error();
    Answer answer{.hasAccounts = !known->empty()};
    for (const ReportRecord &record : *stored)
        answer.reports.push_back({.record = record, .present = hasReportFile(workspace, record)});
    if (auto schedules = storedSchedules(connection))
        answer.schedules = *std::move(schedules);
    answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return answer;
}

void ReportsPresenter::take(quint64 generation, const Result<Answer> &result)
{
    if (generation != m_generation)
        return;
    if (!result)
        m_state = result.error();
    else if (result->reports.empty() && !result->hasAccounts)
        m_state = EmptyReason::FirstRun;
    else
        m_state = result->reports;
    m_schedules = result ? result->schedules : std::vector<ReportSchedule>();
    m_queryMilliseconds = result ? result->milliseconds : 0;
    Q_EMIT stateChanged();
}

void ReportsPresenter::readFile(const ReportRecord &record)
{
    const quint64 generation = ++m_fileGeneration;
    const auto read = QtFuture::makeReadyFuture(true).then(
        QThreadPool::globalInstance(),
        [workspace = m_store.workspace(), record](bool) { return readReportFile(workspace, record); });
    whenFinished(read, this, [this, generation, id = record.id](const Result<ReportFile> &file) {
        if (generation == m_fileGeneration)
            Q_EMIT fileRead(id, file);
    });
}

QString ReportsPresenter::pathOf(const ReportRecord &record) const
{
    return reportPath(m_store.workspace(), record.fileName);
}

} // namespace creatormetrics
