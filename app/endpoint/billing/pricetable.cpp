// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/billing/pricetable.h"

namespace creatormetrics {

std::optional<BillingInterval> intervalNamed(std::string_view key)
{
    if (key == "month")
        return BillingInterval::Month;
    return key == "year" ? std::optional(BillingInterval::Year) : std::nullopt;
}

std::string_view intervalKey(BillingInterval interval)
{
    return interval == BillingInterval::Month ? "month" : "year";
}

void PriceTable::add(Plan plan, BillingInterval interval, const std::string &price)
{
    m_sold[{plan, interval}] = price;
    m_plans[price] = plan;
}

void PriceTable::addFormer(Plan plan, const std::string &price)
{
    m_plans[price] = plan;
}

std::optional<std::string> PriceTable::price(Plan plan, BillingInterval interval) const
{
    const auto found = m_sold.find({plan, interval});
    return found == m_sold.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Plan> PriceTable::planOf(const std::string &price) const
{
    const auto found = m_plans.find(price);
    return found == m_plans.end() ? std::nullopt : std::optional(found->second);
}

std::optional<BillingInterval> PriceTable::intervalOf(const std::string &price) const
{
    for (const auto &[what, sold] : m_sold) {
        if (sold == price)
            return what.second;
    }
    return std::nullopt;
}

PriceTable priceTableFrom(ConfigReader reader)
{
    PriceTable table;
    for (const Plan plan : {Plan::Growth, Plan::Pro}) {
        const std::string key(termsOf(plan).key);
        auto section = reader.section(key);
        if (!section)
            throw ConfigError("stripe.prices." + key + " is missing");
        table.add(plan, BillingInterval::Month, section->text("month"));
        table.add(plan, BillingInterval::Year, section->text("year"));
        for (const auto &price : section->texts("former"))
            table.addFormer(plan, price);
        section->finish();
    }
    reader.finish();
    return table;
}

} // namespace creatormetrics
