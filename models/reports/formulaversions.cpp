// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/formulaversions.h"

#include "models/domain/metric.h"
#include "models/mentions/mentionscoring.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct FormulaVersion {
    QLatin1StringView key;
    int version;
};

/// Besides the derived metrics, which start at 1.
constexpr std::array formulas{
    FormulaVersion{"change"_L1, 1},      ///< current against compared period
    FormulaVersion{"contributors"_L1, 1}, ///< what single posts brought
    FormulaVersion{"brand_health"_L1, 1},
    FormulaVersion{"outlier"_L1, 1},
    FormulaVersion{"layout"_L1, 1}, ///< of the pages
};

constexpr int derivedVersion(Metric)
{
    return 1;
}

} // namespace

QByteArray formulaVersions()
{
    QJsonObject versions{{u"scorer"_s, presentScorer()}};
    for (const MetricInfo &info : metricCatalogue()) {
        if (info.derived)
            versions.insert(info.key, derivedVersion(info.metric));
    }
    for (const FormulaVersion &formula : formulas)
        versions.insert(formula.key, formula.version);
    return QJsonDocument(versions).toJson(QJsonDocument::Compact);
}

} // namespace creatormetrics
