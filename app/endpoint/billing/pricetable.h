// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/operations/configreader.h"
#include "models/entitlement/planterms.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace creatormetrics {

enum class BillingInterval { Month, Year };
[[nodiscard]] std::optional<BillingInterval> intervalNamed(std::string_view key); // "month", "year"
[[nodiscard]] std::string_view intervalKey(BillingInterval interval);

/// Which price of Stripe's stands for which plan. A client names a plan, never a price.
class PriceTable
{
public:
    void add(Plan plan, BillingInterval interval, const std::string &price); // the one that is sold
    void addFormer(Plan plan, const std::string &price); // one that is still paid by some

    [[nodiscard]] std::optional<std::string> price(Plan plan, BillingInterval interval) const;
    [[nodiscard]] std::optional<Plan> planOf(const std::string &price) const;
    [[nodiscard]] std::optional<BillingInterval> intervalOf(const std::string &price) const;

private:
    std::map<std::pair<Plan, BillingInterval>, std::string> m_sold;
    std::map<std::string, Plan> m_plans;
};

/// {"growth": {"month": "price_…", "year": "price_…", "former": ["price_…"]}, "pro": {…}}
[[nodiscard]] PriceTable priceTableFrom(ConfigReader reader);

} // namespace creatormetrics
