// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/reportquery.h"

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const NamedValues &given, std::string_view name)
{
    return QString::fromStdString(valueOf(given, name).value_or(""));
}

QStringList listOf(const NamedValues &given, std::string_view name)
{
    return textOf(given, name).split(','_L1, Qt::SkipEmptyParts);
}

std::optional<qint64> numberOf(const NamedValues &given, std::string_view name)
{
    const auto text = textOf(given, name);
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

// "video==a,b;country==US"; false when an entry has another form.
bool readFilters(const QString &text, std::vector<ReportQuery::Filter> &filters)
{
    for (const auto &entry : text.split(';'_L1, Qt::SkipEmptyParts)) {
        const auto parts = entry.split("=="_L1);
        if (parts.size() != 2 || parts.at(0).isEmpty() || parts.at(1).isEmpty())
            return false;
        filters.push_back({parts.at(0), parts.at(1).split(','_L1, Qt::SkipEmptyParts)});
    }
    return true;
}

} // namespace

const ReportQuery::Filter *ReportQuery::filter(QLatin1StringView dimension) const
{
    const auto found =
        std::find_if(filters.begin(), filters.end(), [&](const Filter &entry) { return entry.dimension == dimension; });
    return found == filters.end() ? nullptr : &*found;
}

std::variant<ReportQuery, GoogleError> parseReportQuery(const NamedValues &given)
{
    ReportQuery query;
    query.ids = textOf(given, "ids");
    query.start = QDate::fromString(textOf(given, "startDate"), Qt::ISODate);
    query.end = QDate::fromString(textOf(given, "endDate"), Qt::ISODate);
    query.metrics = listOf(given, "metrics");
    query.dimensions = listOf(given, "dimensions");
    query.sort = listOf(given, "sort");
    query.maxResults = numberOf(given, "maxResults");
    query.startIndex = numberOf(given, "startIndex").value_or(1);
    if (!query.start.isValid() || !query.end.isValid() || query.start > query.end)
        return badRequest(u"Invalid query. Query did not conform to the expectations: startDate and endDate."_s);
    if (!readFilters(textOf(given, "filters"), query.filters))
        return badRequest(u"Invalid query. Query did not conform to the expectations: filters."_s);
    if (query.startIndex < 1 || query.maxResults.value_or(1) < 1)
        return badRequest(u"Invalid query. Query did not conform to the expectations: paging."_s);
    return query;
}

} // namespace creatormetrics
