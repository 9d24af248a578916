// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/overviewpresenter.h"

#include "models/core/whenfinished.h"
#include "models/store/accountrepository.h"
#include "models/store/dailyrepository.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto loadingShownAfter = 100ms;
constexpr auto changesGatheredFor = 200ms;

Result<std::optional<QDate>> firstKnownDay(Connection &connection, const std::vector<Account> &all)
{
    std::optional<QDate> first;
    for (const Account &account : all) {
        const auto known = knownDays(connection, account.id);
        if (!known)
            return known.error();
        if (*known && (!first || (*known)->first() < *first))
            first = (*known)->first();
    }
    return first;
}

/// Accounts that were erased or put away since the bar was set are not asked for.
void dropUnknown(std::vector<AccountId> &chosen, const std::vector<Account> &all)
{
    std::erase_if(chosen, [&all](AccountId id) { return std::ranges::find(all, id, &Account::id) == all.end(); });
}

bool saysNothing(const Overview &overview)
{
    return overview.topContent.empty() && std::ranges::none_of(overview.cards, [](const Card &card) {
               return card.value && card.metric != Metric::Posts;
           });
}

Result<ViewState<OverviewAnswer>> stateFor(Connection &connection, const AnalyticsQuery &query,
                                           const WorkspaceFacts &facts, const QDateTime &now)
{
    using State = ViewState<OverviewAnswer>;
    if (facts.accounts.empty())
        return State(facts.hasArchived ? EmptyReason::AllArchived : EmptyReason::FirstRun);
    auto figures = overview(connection, query, now);
    if (!figures)
        return figures.error();
    auto grown = growth(connection, query, now);
    if (!grown)
        return grown.error();
    if (saysNothing(*figures))
        return State(facts.calendar.firstDay ? EmptyReason::NothingInRange : EmptyReason::AwaitingSync);
    return State(OverviewAnswer{.overview = *std::move(figures), .growth = *std::move(grown)});
}

} // namespace

OverviewPresenter::OverviewPresenter(Store &store, const Clock &clock, Qt::DayOfWeek weekStart, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_weekStart(weekStart)
{
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingShownAfter);
    connect(&m_loading, &QTimer::timeout, this, [this] { show({}); });
    m_gather.setSingleShot(true);
    m_gather.setInterval(changesGatheredFor);
    connect(&m_gather, &QTimer::timeout, this, &OverviewPresenter::ask);
    connect(&m_store, &Store::changed, this, &OverviewPresenter::refresh);
}

void OverviewPresenter::setBar(const BarState &bar)
{
    if (m_asked && bar == m_bar)
        return;
    m_bar = bar;
    m_loading.start();
    ask();
}

void OverviewPresenter::refresh()
{
    if (m_asked && !m_gather.isActive())
        m_gather.start();
}

void OverviewPresenter::ask()
{
    m_asked = true;
    const quint64 generation = ++m_generation;
    const auto asked = m_store.read([bar = m_bar, weekStart = m_weekStart, now = m_clock.now()](
                                        Connection &connection) { return answer(connection, bar, weekStart, now); });
    whenFinished(asked, this, [this, generation](Result<Answer> result) { take(generation, std::move(result)); });
}

void OverviewPresenter::take(quint64 generation, Result<Answer> result)
{
    if (generation != m_generation)
        return;
    m_loading.stop();
    if (!result)
        return show(result.error());
    m_facts = std::move(result->facts);
    m_queryMilliseconds = result->milliseconds;
    show(result->state);
}

void OverviewPresenter::show(const ViewState<OverviewAnswer> &state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

Result<OverviewPresenter::Answer> OverviewPresenter::answer(Connection &connection, BarState bar,
                                                            Qt::DayOfWeek weekStart, const QDateTime &now)
{
    QElapsedTimer timer;
    timer.start();
    auto all = accounts(connection);
    if (!all)
        return all.error();
    Answer result;
    result.facts.hasArchived = std::erase_if(*all, [](const Account &account) { return account.archivedAt.isValid(); }) > 0;
    std::ranges::stable_sort(*all, {}, &Account::platform);
    auto first = firstKnownDay(connection, *all);
    if (!first)
        return first.error();
    result.facts.calendar = {.lastDay = lastCompleteDay(*all, now), .firstDay = *first, .weekStart = weekStart};
    result.facts.accounts = *std::move(all);
    dropUnknown(bar.accounts, result.facts.accounts);
    auto state = stateFor(connection, query(bar, result.facts.calendar), result.facts, now);
    if (!state)
        return state.error();
    result.state = *std::move(state);
    result.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace creatormetrics
