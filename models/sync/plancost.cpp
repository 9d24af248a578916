// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/budget.h"
#include "models/sync/planner.h"

#include <algorithm>

namespace creatormetrics {

namespace {

qint64 callsFor(qint64 items, int batch)
{
    const qint64 size = std::max(1, batch);
    return std::max<qint64>(1, (items + size - 1) / size);
}

/// Adds up what tasks cost, budget by budget.
class CostSheet
{
public:
    void add(const Stream &stream, qint64 calls, qint64 units, bool estimated)
    {
        const auto found = std::ranges::find(m_costs, stream.budget, &PlanCost::budget);
        PlanCost &cost = found != m_costs.end() ? *found : m_costs.emplace_back(PlanCost{.budget = stream.budget});
        cost.calls += calls;
        cost.units += units;
        cost.estimated = cost.estimated || estimated;
    }

    /// Calls that bring so many posts or mentions.
    void addItems(const Stream &stream, qint64 items, bool estimated)
    {
        const qint64 calls = callsFor(items, stream.batch);
        add(stream, calls, stream.costPerItem > 0 ? items * stream.costPerItem : calls * stream.cost, estimated);
    }

    [[nodiscard]] std::vector<PlanCost> take() { return std::move(m_costs); }

private:
    std::vector<PlanCost> m_costs;
};

/// How many posts the list will name: all that are known, or those of its first page at most.
qint64 listed(const Stream &list, const FetchTask &task, const PlanContext &context)
{
    if (task.depth == FetchDepth::Everything)
        return context.knownItems;
    return std::min<qint64>(context.knownItems, std::max(1, list.batch));
}

void addList(CostSheet &sheet, const Connector &connector, const Stream &list, const FetchTask &task, const PlanContext &context)
{
    const bool walks = task.depth == FetchDepth::Everything;
    const qint64 items = listed(list, task, context);
    sheet.addItems(list, items, walks || list.freshDays > 0 || list.incremental);
    const Stream *follow = findStream(connector, list.leadsTo);
    // A list that tells figures itself leaves the rest to the tiers, until a walk meets posts that they have never asked.
    if (follow && (walks || !isTiered(*follow) || list.metrics.empty()))
        sheet.addItems(*follow, std::max<qint64>(0, items - context.unaskedPosts.value(follow->key).size()), walks);
}

} // namespace

std::vector<PlanCost> planCost(const Connector &connector, const PlanContext &context, const std::vector<FetchTask> &plan)
{
    CostSheet sheet;
    for (const FetchTask &task : plan) {
        const Stream *stream = findStream(connector, task.stream);
        if (!stream)
            continue;
        if (stream->kind == StreamKind::ContentList)
            addList(sheet, connector, *stream, task, context);
        else if (stream->kind == StreamKind::Mentions && stream->costPerItem > 0)
            sheet.add(*stream, 1, stream->cost, true);
        else
            sheet.add(*stream, 1, taskCost(*stream, task), false);
    }
    return sheet.take();
}

} // namespace creatormetrics
