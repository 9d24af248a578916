// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportfurniture.h"

#include "models/reports/reportnotes.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ReportFurniture", source);
}

QString generated(const ReportFrame &frame)
{
    return text(QT_TRANSLATE_NOOP("ReportFurniture", "Generated %1")).arg(reportMoment(frame.generatedAt, frame));
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
    return text(QT_TRANSLATE_NOOP("ReportFurniture", "data fetched %1")).arg(reportMoment(*last, frame));
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

QStringList accountFacts(const Overview &overview)
{
    QStringList facts;
    for (const Freshness &fresh : overview.freshness)
        facts << text(QT_TRANSLATE_NOOP("ReportFurniture", "%1 · %2"))
                     .arg(platformName(fresh.account.platform), fresh.account.profile.title);
    return facts;
}

} // namespace

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

ReportDocument startedReport(const QString &kind, const Overview &overview, const ReportFrame &frame,
                             const ReportWords &words)
{
    const QString period = words.period(overview.query.range);
    return {.title = joinedParts({frame.workspaceName, kind, period}),
            .author = frame.workspaceName,
            .locale = frame.locale,
            .headerLeft = kind,
            .headerRight = joinedParts({period, comparedWith(overview, words)}),
            .footer = joinedParts({generated(frame), fetched(overview, frame), sources(overview)}),
            .createdAt = frame.generatedAt};
}

CoverBlock reportCover(const QString &kind, const Overview &overview, const ReportFrame &frame, const ReportWords &words)
{
    CoverBlock block{.title = kind,
                     .subject = frame.workspaceName,
                     .period = words.period(overview.query.range),
                     .comparison = comparedWith(overview, words),
                     .facts = accountFacts(overview)};
    block.facts << generated(frame);
    if (const QString when = fetched(overview, frame); !when.isEmpty())
        block.facts << when.left(1).toUpper() + when.mid(1);
    return block;
}

void appendBlocks(ReportDocument &document, ReportBlocks blocks)
{
    std::ranges::move(blocks, std::back_inserter(document.blocks));
}

} // namespace creatormetrics
