// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/noticespresenter.h"

#include "models/core/whenfinished.h"
#include "models/presentation/connectguide.h"
#include "models/store/livechoice.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto changesGatheredFor = 2s;
constexpr qint64 pageOfPosts = 100; ///< what one call of X may bring; money for less is as good as none

Result<std::optional<QDateTime>> moneySpentUntil(Connection &connection, const BudgetCaps &caps, const QDateTime &now)
{
    const auto limit = budgetLimit(Platform::X, moneyBudget, caps);
    const auto state = budgetState(connection, Platform::X, moneyBudget, budgetPeriod(Platform::X, moneyBudget, now));
    if (!state)
        return state.error();
    const bool closed = state->blockedUntil && *state->blockedUntil > now;
    const bool spent = limit && state->spent > 0 && state->spent + pageOfPosts * xPostReadPrice > *limit;
    return closed || spent ? std::optional(budgetResetsAt(Platform::X, moneyBudget, now)) : std::nullopt;
}

} // namespace

Result<SyncNotices> readSyncNotices(Connection &connection, const PlatformCaps &caps, const QDateTime &now)
{
    auto failing = healthNotices(connection, now);
    if (!failing)
        return failing.error();
    std::ranges::stable_sort(*failing, {}, &PlatformHealth::successRate);
    const auto money = moneySpentUntil(connection, caps.value(Platform::X), now);
    if (!money)
        return money.error();
    const auto choice = liveChoice(connection);
    if (!choice)
        return choice.error();
    return SyncNotices{.failing = *std::move(failing), .moneySpentUntil = *money, .hasLiveChoice = !choice->empty()};
}

NoticesPresenter::NoticesPresenter(Store &store, const Clock &clock, const PlatformCaps &caps, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_caps(caps)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(changesGatheredFor);
    connect(&m_gather, &QTimer::timeout, this, &NoticesPresenter::ask);
    connect(&m_store, &Store::changed, this, &NoticesPresenter::gather);
}

void NoticesPresenter::gather(StoreTopics topics)
{
    const bool asked = m_generation > 0;
    if (asked && (topics & (StoreTopic::Sync | StoreTopic::Accounts)) && !m_gather.isActive())
        m_gather.start();
}

void NoticesPresenter::ask()
{
    const quint64 generation = ++m_generation;
    const auto asked = m_store.read([caps = m_caps, now = m_clock.now()](Connection &connection) {
        return readSyncNotices(connection, caps, now);
    });
    whenFinished(asked, this, [this, generation](const Result<SyncNotices> &notices) { take(generation, notices); });
}

/// What cannot be read is no notice: the page that needs the same store says so itself.
void NoticesPresenter::take(quint64 generation, const Result<SyncNotices> &notices)
{
    if (generation != m_generation || !notices)
        return;
    m_notices = *notices;
    Q_EMIT changed();
}

} // namespace creatormetrics
