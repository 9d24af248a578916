// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ingestpages.h"

#include "app/services/samplecreator.h"

#include <numeric>

namespace creatormetrics {

namespace {

IngestAccount makeAccount(const SampleOptions &options, int index)
{
    const DateRange days =
        DateRange::endingAt(options.lastDay, options.lastDay.addYears(-options.years).daysTo(options.lastDay));
    const SampleCreator creator({.seed = options.seed,
                                 .index = index,
                                 .days = days,
                                 .today = options.lastDay,
                                 .items = options.items / options.accounts,
                                 .mentions = options.mentions / options.accounts});
    IngestAccount account{.platform = creator.platform(),
                          .profile = creator.profile(),
                          .days = creator.dailyMetrics(),
                          .items = {},
                          .mentions = creator.mentions()};
    for (qint64 item = 0; item < creator.itemCount(); ++item)
        account.items.push_back(creator.contentItem(item, creator.today()));
    return account;
}

template <typename Row>
void addPages(std::vector<IngestPage> &pages, std::size_t account, const std::vector<Row> &rows, std::size_t pageSize)
{
    for (std::size_t first = 0; first < rows.size(); first += pageSize) {
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(first + pageSize, rows.size()));
        pages.push_back({.account = account, .rows = std::vector<Row>(begin, end)});
    }
}

void revise(MetricValues &values)
{
    for (const Metric metric : measuredMetrics()) {
        if (const auto known = values[metric])
            values.set(metric, *known + 1);
    }
}

void revise(DailyMetrics &day)
{
    revise(day.values);
}

void revise(ContentItem &item)
{
    revise(item.figures);
}

void revise(Mention &mention)
{
    mention.engagementCount = mention.engagementCount.value_or(0) + 1;
}

} // namespace

IngestAccounts makeIngestAccounts(const SampleOptions &options)
{
    IngestAccounts accounts;
    for (int index = 0; index < options.accounts; ++index)
        accounts.push_back(makeAccount(options, index));
    return accounts;
}

std::vector<IngestPage> ingestPages(const IngestAccounts &accounts, IngestKind kind, std::size_t pageSize)
{
    std::vector<IngestPage> pages;
    for (std::size_t account = 0; account < accounts.size(); ++account) {
        switch (kind) {
        case IngestKind::Days:
            addPages(pages, account, accounts[account].days, pageSize);
            break;
        case IngestKind::Items:
            addPages(pages, account, accounts[account].items, pageSize);
            break;
        case IngestKind::Mentions:
            addPages(pages, account, accounts[account].mentions, pageSize);
            break;
        }
    }
    return pages;
}

std::vector<IngestPage> revisedPages(std::vector<IngestPage> pages)
{
    for (IngestPage &page : pages)
        std::visit(
            [](auto &rows) {
                for (auto &row : rows)
                    revise(row);
            },
            page.rows);
    return pages;
}

std::size_t rowCount(const std::vector<IngestPage> &pages)
{
    return std::accumulate(pages.begin(), pages.end(), std::size_t{0}, [](std::size_t sum, const IngestPage &page) {
        return sum + std::visit([](const auto &rows) { return rows.size(); }, page.rows);
    });
}

} // namespace creatormetrics
