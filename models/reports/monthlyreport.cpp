// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/monthlyreport.h"

#include "models/analytics/overviewcharts.h"
#include "models/reports/reportnotes.h"
#include "models/reports/reportsections.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double trendHeight = 56; // millimetres

QString text(const char *source)
{
    return QCoreApplication::translate("MonthlyReport", source);
}

QString generated(const ReportFrame &frame)
{
    return text(QT_TRANSLATE_NOOP("MonthlyReport", "Generated %1")).arg(reportMoment(frame.generatedAt, frame));
}

QString fetched(const Overview &overview, const ReportFrame &frame)
{
    std::optional<QDateTime> last;
    for (const Freshness &fresh : overview.freshness) {
        if (fresh.lastSyncedAt && (!last || *fresh.lastSyncedAt > *last))
            last = fresh.lastSyncedAt;
    }
    if (!last)
        return {};
    return text(QT_TRANSLATE_NOOP("MonthlyReport", "data fetched %1")).arg(reportMoment(*last, frame));
}

QString sources(const Overview &overview)
{
    QStringList names;
    for (const Freshness &fresh : overview.freshness) {
        const QString name = platformName(fresh.account.platform);
        if (!names.contains(name))
            names << name;
    }
    return names.isEmpty() ? QString()
                           : text(QT_TRANSLATE_NOOP("MonthlyReport", "Sources: %1")).arg(names.join(u", "_s));
}

QStringList accountFacts(const Overview &overview)
{
    QStringList facts;
    for (const Freshness &fresh : overview.freshness)
        facts << text(QT_TRANSLATE_NOOP("MonthlyReport", "%1 · %2"))
                     .arg(platformName(fresh.account.platform), fresh.account.profile.title);
    return facts;
}

QString comparedText(const Overview &overview, const ReportWords &words)
{
    const auto compared = overview.query.comparedRange();
    if (!compared)
        return {};
    return text(QT_TRANSLATE_NOOP("MonthlyReport", "compared with %1")).arg(words.period(*compared));
}

CoverBlock cover(const Overview &overview, const ReportFrame &frame, const ReportWords &words)
{
    CoverBlock block{.title = text(QT_TRANSLATE_NOOP("MonthlyReport", "Monthly report")),
                     .subject = frame.workspaceName,
                     .period = words.period(overview.query.range),
                     .comparison = comparedText(overview, words),
                     .facts = accountFacts(overview)};
    block.facts << generated(frame);
    if (const QString when = fetched(overview, frame); !when.isEmpty())
        block.facts << when.left(1).toUpper() + when.mid(1);
    return block;
}

void append(ReportDocument &document, ReportBlocks blocks)
{
    std::ranges::move(blocks, std::back_inserter(document.blocks));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ReportDocument monthlyReport(const Overview &overview, const Growth &growth, const ReportFrame &frame)
{
    const ReportWords words(frame.locale);
    const QString title = text(QT_TRANSLATE_NOOP("MonthlyReport", "Monthly report"));
    ReportDocument document{.title = joined({frame.workspaceName, title, words.period(overview.query.range)}),
                            .author = frame.workspaceName,
                            .locale = frame.locale,
                            .headerLeft = title,
                            .headerRight = joined({words.period(overview.query.range), comparedText(overview, words)}),
                            .footer = joined({generated(frame), fetched(overview, frame), sources(overview)}),
                            .createdAt = frame.generatedAt};
    document.blocks.emplace_back(cover(overview, frame, words));
    append(document, summarySection(overview, growth, words));
    append(document, keyFiguresSection(overview, words));
    if (ChartSpec trend = trendChart(overview, Metric::Views, frame.locale); trend.hasValues())
        document.blocks.emplace_back(ChartBlock{.chart = std::move(trend), .heightMillimetres = trendHeight});
    append(document, platformsSection(overview, words));
    append(document, growthSection(growth, words));
    append(document, topContentSection(overview, words));
    append(document, notesSection(overview, frame));
    return document;
}

} // namespace creatormetrics
