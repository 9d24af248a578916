// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/metricretry.h"

namespace creatormetrics {

namespace {

std::vector<FetchTask> oneByOne(const FetchTask &task, const std::vector<InstagramFigure> &figures)
{
    std::vector<FetchTask> tasks;
    for (const InstagramFigure &figure : figures) {
        tasks.push_back(task);
        tasks.back().metrics = {figure.metric};
    }
    return tasks;
}

} // namespace

Page askForTheRest(const FetchTask &task, const std::vector<InstagramFigure> &asked, const InstagramRefusal &refusal,
                   RefusedMetric whose)
{
    Page page;
    QList<qsizetype> blamed = blamedMetrics(refusal, namesOf(asked));
    if (blamed.isEmpty() && asked.size() > 1) {
        page.next = oneByOne(task, asked);
        return page;
    }
    if (blamed.isEmpty())
        blamed = {0};
    FetchTask rest = task;
    rest.metrics.clear();
    for (std::size_t index = 0; index < asked.size(); ++index) {
        if (!blamed.contains(static_cast<qsizetype>(index)))
            rest.metrics.push_back(asked[index].metric);
        else if (whose == RefusedMetric::OfTheAccount)
            page.refused.push_back(asked[index].metric);
    }
    if (!rest.metrics.empty())
        page.next = {rest};
    return page;
}

} // namespace creatormetrics
