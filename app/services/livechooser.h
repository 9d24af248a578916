// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/liveaccounts.h"
#include "models/store/store.h"

namespace creatormetrics {

/// The choice as the workspace keeps it; what another program chooses is known at the next change of the accounts here.
class LiveChooser final : public LiveAccounts
{
    Q_OBJECT
public:
    /// `store` outlives it.
    explicit LiveChooser(Store &store);

    [[nodiscard]] std::optional<std::vector<AccountId>> chosen() const override { return m_chosen; }
    [[nodiscard]] QFuture<Outcome> choose(const std::vector<AccountId> &accounts) override;

private:
    void read();

    Store &m_store;
    std::optional<std::vector<AccountId>> m_chosen;
};

} // namespace creatormetrics
