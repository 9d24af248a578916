// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/livechooser.h"

#include "models/core/whenfinished.h"
#include "models/store/livechoice.h"

namespace creatormetrics {

LiveChooser::LiveChooser(Store &store) : m_store(store)
{
    connect(&store, &Store::changed, this, [this](StoreTopics topics) {
        if (topics.testFlag(StoreTopic::Accounts))
            read();
    });
    read();
}

QFuture<Outcome> LiveChooser::choose(const std::vector<AccountId> &accounts)
{
    return m_store.write(StoreTopic::Accounts, [accounts](Connection &connection) { return setLiveChoice(connection, accounts); });
}

void LiveChooser::read()
{
    auto choice = m_store.read([](Connection &connection) { return liveChoice(connection); });
    whenFinished(choice, this, [this](const Result<std::vector<AccountId>> &read) {
        if (!read)
            return;
        const auto chosen = read->empty() ? std::nullopt : std::optional(*read);
        if (std::exchange(m_chosen, chosen) != chosen)
            Q_EMIT changed();
    });
}

} // namespace creatormetrics
