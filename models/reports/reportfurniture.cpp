// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportfurniture.h"

#include "models/reports/reportnotes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportFurniture", source);
}

QString generated(const ReportContext &context)
{
    return text(QT_TRANSLATE_NOOP("ReportFurniture", "Generated from the data of %1"))
        .arg(reportMoment(context.figures.asOf, context));
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
                           : text(QT_TRANSLATE_NOOP("ReportFurniture", "Sources: %1")).arg(names.join(u", "_s));
}

/// So many fit on a cover by name.
constexpr std::size_t mostNamedAccounts = 10;

QStringList countedAccounts(const Overview &overview)
{
    QStringList facts;
    for (const Platform platform : allPlatforms) {
        const auto count = std::ranges::count_if(overview.freshness, [platform](const Freshness &fresh) {
            return fresh.account.platform == platform;
        });
        if (count > 0)
            facts << text(QT_TRANSLATE_NOOP("ReportFurniture", "%1 · %2"))
                         .arg(platformName(platform),
                              QCoreApplication::translate("ReportFurniture", "%n account(s)", nullptr, static_cast<int>(count)));
    }
    return facts;
}

QStringList accountFacts(const Overview &overview)
{
    if (overview.freshness.size() > mostNamedAccounts)
        return countedAccounts(overview);
    QStringList facts;
    for (const Freshness &fresh : overview.freshness)
        facts << text(QT_TRANSLATE_NOOP("ReportFurniture", "%1 · %2"))
                     .arg(platformName(fresh.account.platform), fresh.account.profile.title);
    return facts;
}

/// A campaign goes by its own name.
QString subjectOf(const ReportContext &context)
{
    const auto &campaign = context.settings.campaign;
    return context.settings.kind == ReportKind::Campaign && campaign ? campaign->name.trimmed() : QString();
}

} // namespace

QString reportTitle(const ReportContext &context)
{
    const ReportKind kind = context.settings.kind;
    const bool month = isCalendarMonth(context.figures.query.range);
    if (kind == ReportKind::Custom || (kind == ReportKind::Monthly && !month))
        return text(QT_TRANSLATE_NOOP("ReportFurniture", "Report"));
    return reportKindLabel(kind);
}

QString joinedParts(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString comparedWith(const Overview &overview, const ReportWords &words)
{
    const auto compared = overview.query.comparedRange();
    if (!compared)
        return {};
    return text(QT_TRANSLATE_NOOP("ReportFurniture", "compared with %1")).arg(words.period(*compared));
}

ReportDocument startedReport(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    const QString period = context.words.period(context.figures.query.range);
    const QString title = reportTitle(context);
    return {.title = joinedParts({context.workspaceName, title, subjectOf(context), period}),
            .author = context.workspaceName,
            .locale = context.locale(),
            .headerLeft = joinedParts({title, subjectOf(context)}),
            .headerRight = joinedParts({period, comparedWith(overview, context.words)}),
            .footer = joinedParts({generated(context), sources(overview)}),
            .createdAt = context.figures.asOf,
            .brand = context.settings.branded ? context.figures.brand : ReportBrand{}};
}

CoverBlock reportCover(const ReportContext &context)
{
    const Overview &overview = context.figures.overview;
    const QString campaign = subjectOf(context);
    CoverBlock block{.title = campaign.isEmpty() ? reportTitle(context) : campaign,
                     .subject = context.workspaceName,
                     .period = context.words.period(context.figures.query.range),
                     .comparison = comparedWith(overview, context.words),
                     .facts = accountFacts(overview)};
    block.facts << generated(context);
    return block;
}

} // namespace creatormetrics
