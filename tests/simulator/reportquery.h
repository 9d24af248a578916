// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "tests/simulator/googleerror.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace creatormetrics {

/// A request to the Analytics API, taken apart but not yet judged against the table of reports.
struct ReportQuery {
    struct Filter {
        QString dimension;
        QStringList values;
    };

    QString ids;
    QDate start;
    QDate end;
    QStringList metrics;
    QStringList dimensions;
    std::vector<Filter> filters;
    QStringList sort; // "-views" sorts downwards
    std::optional<qint64> maxResults;
    qint64 startIndex = 1;

    [[nodiscard]] const Filter *filter(QLatin1StringView dimension) const;
};

[[nodiscard]] std::variant<ReportQuery, GoogleError> parseReportQuery(const NamedValues &given);

} // namespace creatormetrics
