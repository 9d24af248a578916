// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/datapresenter.h"

#include "models/core/whenfinished.h"

#include <QElapsedTimer>

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

/// Longer than the figures' own: during a sync this page shows counts, which need not run.
constexpr auto changesGatheredFor = 500ms;

} // namespace

DataPresenter::DataPresenter(Store &store, const Clock &clock, const PlatformCaps &caps, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_caps(caps)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(changesGatheredFor);
    connect(&m_gather, &QTimer::timeout, this, &DataPresenter::ask);
    connect(&m_store, &Store::changed, this, &DataPresenter::refresh);
}

void DataPresenter::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_outdated)
        ask();
}

void DataPresenter::refresh()
{
    m_outdated = true;
    if (m_watched && !m_gather.isActive())
        m_gather.start();
}

void DataPresenter::ask()
{
    if (!m_watched)
        return;
    m_outdated = false;
    const quint64 generation = ++m_generation;
    const auto asked = m_store.read([caps = m_caps, now = m_clock.now()](Connection &connection) {
        return answer(connection, caps, now);
    });
    whenFinished(asked, this, [this, generation](const Result<Answer> &result) { take(generation, result); });
}

void DataPresenter::take(quint64 generation, const Result<Answer> &result)
{
    if (generation != m_generation)
        return;
    m_state = result ? result->state : ViewState<DataAnswer>(result.error());
    m_queryMilliseconds = result ? result->milliseconds : 0;
    Q_EMIT stateChanged();
}

Result<DataPresenter::Answer> DataPresenter::answer(Connection &connection, const PlatformCaps &caps,
                                                    const QDateTime &now)
{
    QElapsedTimer timer;
    timer.start();
    auto read = readDataAnswer(connection, caps, now);
    if (!read)
        return read.error();
    Answer result;
    result.state = read->accounts.empty() ? ViewState<DataAnswer>(EmptyReason::FirstRun)
                                          : ViewState<DataAnswer>(*std::move(read));
    result.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace creatormetrics
