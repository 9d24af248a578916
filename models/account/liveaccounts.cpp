// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/liveaccounts.h"

#include "models/store/accountrepository.h"
#include "models/store/livechoice.h"

#include <QSet>

#include <algorithm>

namespace creatormetrics {

namespace {

/// Those that could be synced, the oldest first: numbers are given in the order in which accounts came, and stay.
std::vector<Account> byAge(const std::vector<Account> &accounts)
{
    std::vector<Account> able;
    std::ranges::copy_if(accounts, std::back_inserter(able), isSyncable);
    std::ranges::sort(able, {}, [](const Account &account) { return account.id.value(); });
    return able;
}

/// Puts accounts into the order of their claims, each once.
class Claims
{
public:
    explicit Claims(std::vector<Account> waiting) : m_waiting(std::move(waiting)) {}

    void takeChosen(const std::vector<AccountId> &choice)
    {
        for (const AccountId id : choice) {
            const auto found = std::ranges::find(m_waiting, id, &Account::id);
            if (found != m_waiting.end())
                take(found);
        }
    }

    void takeOneOfEachPlatform()
    {
        for (auto next = m_waiting.begin(); next != m_waiting.end();)
            next = m_platforms.contains(next->platform) ? std::next(next) : take(next);
    }

    void takeOthers()
    {
        for (auto next = m_waiting.begin(); next != m_waiting.end();)
            next = take(next);
    }

    [[nodiscard]] const std::vector<AccountId> &order() const { return m_order; }

private:
    std::vector<Account>::iterator take(std::vector<Account>::iterator account)
    {
        m_order.push_back(account->id);
        m_platforms.insert(account->platform);
        return m_waiting.erase(account);
    }

    std::vector<Account> m_waiting;
    std::vector<AccountId> m_order;
    QSet<Platform> m_platforms;
};

} // namespace

LivePart liveAccounts(const std::vector<Account> &accounts, const std::vector<AccountId> &choice, int limit)
{
    Claims claims(byAge(accounts));
    claims.takeChosen(choice);
    claims.takeOneOfEachPlatform();
    claims.takeOthers();
    const auto &order = claims.order();
    const auto places = std::min<std::ptrdiff_t>(std::max(limit, 0), std::ssize(order));
    return {.live = {order.begin(), order.begin() + places}, .paused = {order.begin() + places, order.end()}};
}

Result<LivePart> liveAccounts(Connection &connection, int limit)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto choice = liveChoice(connection);
    if (!choice)
        return choice.error();
    return liveAccounts(*all, *choice, limit);
}

} // namespace creatormetrics
