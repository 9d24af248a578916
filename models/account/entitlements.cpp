// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/entitlements.h"

namespace creatormetrics {

int Entitlements::limit(Limit limit) const
{
    const auto &terms = termsOf(inForce().plan);
    return limit == Limit::LiveAccounts ? terms.liveAccounts : terms.requestsPerQuarter;
}

} // namespace creatormetrics
