// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/reportquery.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace creatormetrics {

/// Which dimensions, filters and metrics the Analytics API takes together.
class ReportTable
{
public:
    [[nodiscard]] static std::optional<ReportTable> parsed(const QByteArray &json);

    /// The refusal of a combination that no report offers; nothing for a good one.
    [[nodiscard]] std::optional<GoogleError> fault(const ReportQuery &query) const;
    [[nodiscard]] bool isFloat(const QString &metric) const { return m_floats.contains(metric); }

private:
    struct Group {
        QString cardinality; // "1", "0..1", "0..*", "1..*"
        QStringList names;
    };
    struct Report {
        std::vector<Group> dimensions;
        std::vector<Group> filters;
        QStringList metrics;
        QStringList sortable;
        bool isDetailed = false;
        qint64 maxResultsLimit = 0;
    };
    static std::vector<Group> groupsIn(const QJsonArray &array);
    static bool accepts(const std::vector<Group> &groups, const QStringList &names);
    static bool offers(const Report &report, const ReportQuery &query);
    static bool keepsDetailRules(const Report &report, const ReportQuery &query);

    std::vector<Report> m_reports;
    QStringList m_integers;
    QStringList m_floats;
};

} // namespace creatormetrics
