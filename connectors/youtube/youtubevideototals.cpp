// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubevideototals.h"

#include "connectors/youtube/resulttable.h"
#include "connectors/youtube/youtubeerrors.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<Page> parseVideoTotals(const HttpResponse &response)
{
    Page page;
    if (response.status == 400 && mayBeAboutMetrics(refusalOf(response))) {
        page.refused = {Metric::Shares};
        return page;
    }
    const auto table = ResultTable::read(response);
    if (!table)
        return table.error();
    std::optional<Error> problem;
    for (qsizetype row = 0; row < table->rows() && !problem; ++row) {
        const JsonReader video = table->cell(row, "video"_L1, problem);
        if (!video.isPresent())
            video.reject(u"a video"_s);
        if (video.text().isEmpty())
            continue; // a video that is no more
        ItemFigures item{.platformContentId = video.identifier(), .figures = {}};
        item.figures.set(Metric::Shares, table->cell(row, "shares"_L1, problem).rounded());
        page.itemFigures.push_back(std::move(item));
    }
    return problem ? Result<Page>(*problem) : page;
}

} // namespace creatormetrics
