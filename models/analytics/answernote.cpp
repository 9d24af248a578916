// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/answernote.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

QString platformNames(const std::vector<Platform> &platforms)
{
    QStringList names;
    for (const Platform platform : platforms)
        names.append(platformName(platform));
    return names.join(u", "_s);
}

QString metricLabels(const std::vector<Metric> &metrics)
{
    QStringList labels;
    for (const Metric metric : metrics)
        labels.append(metricLabel(metric));
    return labels.join(u", "_s);
}

} // namespace creatormetrics
