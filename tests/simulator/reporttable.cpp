// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/reporttable.h"

#include <QJsonDocument>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const auto &value : array.toArray())
        list += value.toString();
    return list;
}

bool fits(const QString &cardinality, qsizetype count)
{
    if (cardinality == "1"_L1)
        return count == 1;
    if (cardinality == "0..1"_L1)
        return count <= 1;
    return cardinality != "1..*"_L1 || count >= 1;
}

bool containsAll(const QStringList &whole, const QStringList &parts)
{
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return whole.contains(part); });
}

QString withoutSign(const QString &sortKey)
{
    return sortKey.startsWith('-'_L1) ? sortKey.mid(1) : sortKey;
}

} // namespace

std::optional<ReportTable> ReportTable::parsed(const QByteArray &json)
{
    const auto root = QJsonDocument::fromJson(json).object();
    ReportTable table;
    table.m_integers = texts(root.value("columnTypes"_L1).toObject().value("metricInteger"_L1));
    table.m_floats = texts(root.value("columnTypes"_L1).toObject().value("metricFloat"_L1));
    for (const auto &entry : root.value("reports"_L1).toArray()) {
        const auto source = entry.toObject();
        table.m_reports.push_back({groupsIn(source.value("dimensions"_L1).toArray()),
                                   groupsIn(source.value("filters"_L1).toArray()), texts(source.value("metrics"_L1)),
                                   texts(source.value("sortable"_L1)), source.value("detailed"_L1).toBool(),
                                   source.value("maxResultsLimit"_L1).toInteger()});
    }
    return table.m_reports.empty() ? std::nullopt : std::optional(table);
}

std::vector<ReportTable::Group> ReportTable::groupsIn(const QJsonArray &array)
{
    std::vector<Group> groups;
    for (const auto &entry : array)
        groups.push_back({entry.toObject().value("cardinality"_L1).toString(), texts(entry.toObject().value("of"_L1))});
    return groups;
}

bool ReportTable::accepts(const std::vector<Group> &groups, const QStringList &names)
{
    qsizetype covered = 0;
    for (const auto &group : groups) {
        const auto count =
            std::count_if(names.begin(), names.end(), [&](const QString &name) { return group.names.contains(name); });
        if (!fits(group.cardinality, count))
            return false;
        covered += count;
    }
    return covered == names.size();
}

bool ReportTable::offers(const Report &report, const ReportQuery &query)
{
    QStringList filtered;
    for (const auto &filter : query.filters)
        filtered += filter.dimension;
    return accepts(report.dimensions, query.dimensions) && accepts(report.filters, filtered)
           && containsAll(report.metrics, query.metrics);
}

// Detailed reports show the top rows only: a limit and a downward order are compulsory, unless the rows are named.
bool ReportTable::keepsDetailRules(const Report &report, const ReportQuery &query)
{
    if (!report.isDetailed || (query.dimensions.contains("video"_L1) && query.filter("video"_L1) != nullptr))
        return true;
    const bool isLimited = query.maxResults && *query.maxResults <= report.maxResultsLimit;
    const bool isSorted =
        !query.sort.isEmpty() && std::all_of(query.sort.begin(), query.sort.end(), [&](const QString &key) {
            return key.startsWith('-'_L1) && (report.sortable.isEmpty() || report.sortable.contains(withoutSign(key)));
        });
    return isLimited && isSorted;
}

std::optional<GoogleError> ReportTable::fault(const ReportQuery &query) const
{
    for (const auto &metric : query.metrics) {
        if (!m_integers.contains(metric) && !m_floats.contains(metric))
            return badRequest(u"Unknown identifier (%1) given in field parameters.metrics."_s.arg(metric));
    }
    for (const auto &key : query.sort) {
        if (!query.metrics.contains(withoutSign(key)) && !query.dimensions.contains(withoutSign(key)))
            return badRequest(u"Unknown identifier (%1) given in field parameters.sort."_s.arg(key));
    }
    const bool isOffered = std::any_of(m_reports.begin(), m_reports.end(), [&](const Report &report) {
        return offers(report, query) && keepsDetailRules(report, query);
    });
    if (isOffered)
        return std::nullopt;
    return badRequest(u"The query is not supported."_s);
}

} // namespace creatormetrics
