// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/figurespresenter.h"

#include "models/analytics/freshness.h"
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

std::vector<Account> chosenAmong(const std::vector<Account> &all, const AnalyticsQuery &query)
{
    std::vector<Account> chosen;
    std::ranges::copy_if(all, std::back_inserter(chosen), [&query](const Account &account) {
        return query.accounts.empty() || std::ranges::find(query.accounts, account.id) != query.accounts.end();
    });
    return chosen;
}

Result<ViewState<PageAnswer>> stateFor(Connection &connection, const PageAsk &asked, const AnalyticsQuery &query,
                                       const WorkspaceFacts &facts, const QDateTime &now)
{
    using State = ViewState<PageAnswer>;
    if (facts.accounts.empty())
        return State(facts.hasArchived ? EmptyReason::AllArchived : EmptyReason::FirstRun);
    auto answer = answerPage(connection, asked, query, now);
    if (!answer)
        return answer.error();
    if (saysNothing(*answer))
        return State(facts.calendar.firstDay ? EmptyReason::NothingInRange : EmptyReason::AwaitingSync);
    return State(*std::move(answer));
}

} // namespace

FiguresPresenter::FiguresPresenter(Store &store, const Clock &clock, Qt::DayOfWeek weekStart, QObject *parent)
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
    connect(&m_gather, &QTimer::timeout, this, &FiguresPresenter::ask);
    connect(&m_store, &Store::changed, this, &FiguresPresenter::refresh);
}

void FiguresPresenter::setBar(const BarState &bar)
{
    if (m_asked && bar == m_bar)
        return;
    m_bar = bar;
    m_loading.start();
    ask();
}

void FiguresPresenter::setAsk(const PageAsk &asked)
{
    if (asked == m_ask)
        return;
    m_ask = asked;
    if (!m_asked)
        return;
    m_loading.start();
    ask();
}

void FiguresPresenter::refresh()
{
    if (m_asked && !m_gather.isActive())
        m_gather.start();
}

void FiguresPresenter::ask()
{
    m_asked = true;
    const quint64 generation = ++m_generation;
    const auto asked = m_store.read([bar = m_bar, page = m_ask, weekStart = m_weekStart, now = m_clock.now()](
                                        Connection &connection) { return answer(connection, bar, page, weekStart, now); });
    whenFinished(asked, this, [this, generation](Result<Answer> result) { take(generation, std::move(result)); });
}

void FiguresPresenter::take(quint64 generation, Result<Answer> result)
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

void FiguresPresenter::show(const ViewState<PageAnswer> &state)
{
    m_state = state;
    m_answered = m_ask.question;
    Q_EMIT stateChanged();
}

Result<FiguresPresenter::Answer> FiguresPresenter::answer(Connection &connection, BarState bar, const PageAsk &asked,
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
    const AnalyticsQuery asksFor = asked.refined(query(bar, result.facts.calendar));
    auto fresh = freshnessOf(connection, chosenAmong(result.facts.accounts, asksFor), asksFor.range, now);
    if (!fresh)
        return fresh.error();
    result.facts.freshness = *std::move(fresh);
    auto state = stateFor(connection, asked, asksFor, result.facts, now);
    if (!state)
        return state.error();
    result.state = *std::move(state);
    result.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return result;
}

} // namespace creatormetrics
