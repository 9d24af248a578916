// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/specset.h"

#include "tests/simulator/builtinspecs.h"

#include <QDir>
#include <QFile>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QDir &directory, const QString &name)
{
    QFile file(directory.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SpecSet loadSpecs(const QString &directory)
{
    const QDir folder(directory);
    const auto data = ApiSpec::parsed(contentOf(folder, u"youtube.v3.trimmed.json"_s));
    const auto analytics = ApiSpec::parsed(contentOf(folder, u"youtubeAnalytics.v2.json"_s));
    const auto reports = ReportTable::parsed(contentOf(folder, u"derived/youtube.analytics-reports.json"_s));
    if (!directory.isEmpty() && data && analytics && reports)
        return {*data, *analytics, *reports, u"discovery documents in %1"_s.arg(folder.absolutePath())};
    return {*ApiSpec::parsed(builtInDataSpec()), *ApiSpec::parsed(builtInAnalyticsSpec()),
            *ReportTable::parsed(builtInReports()), u"the built-in list of parameters"_s};
}

} // namespace creatormetrics
