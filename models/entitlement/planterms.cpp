// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitlement/planterms.h"

#include <array>

namespace creatormetrics {

namespace {

constexpr std::array plans = {
    PlanTerms{Plan::Starter, "starter", 4, 100, LocalApiAccess::None},
    PlanTerms{Plan::Growth, "growth", 12, 500, LocalApiAccess::Read},
    PlanTerms{Plan::Pro, "pro", 50, 1'000, LocalApiAccess::ReadWrite},
};

} // namespace

const PlanTerms &termsOf(Plan plan)
{
    return plans.at(static_cast<std::size_t>(plan));
}

std::optional<Plan> planNamed(std::string_view key)
{
    for (const auto &terms : plans) {
        if (terms.key == key)
            return terms.plan;
    }
    return std::nullopt;
}

std::string_view localApiKey(LocalApiAccess access)
{
    constexpr std::array<std::string_view, 3> keys = {"none", "read", "read_write"};
    return keys.at(static_cast<std::size_t>(access));
}

} // namespace creatormetrics
