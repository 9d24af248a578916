// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explanationtext.h"

#include "app/cli/jsonforms.h"
#include "models/domain/figureformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString sourceText(const StoredFetch &source)
{
    const FetchRecord &record = source.record;
    QStringList lines{
        u"  "_s + Words::tr("Source   %1").arg(record.source),
        u"  "_s + Words::tr("Fetched  %1, fetch %2").arg(momentText(record.fetchedAt)).arg(source.id.value())};
    if (record.kind != FetchKind::Sample)
        lines << u"  "_s + Words::tr("Answer   sha256 %1").arg(source.bodySha256);
    return lines.join(u'\n');
}

QString originText(const FigureOrigin &origin)
{
    const FigureFormat format{QLocale()};
    QStringList lines{metricLabel(origin.metric) + ": "_L1 + format.exact(origin.history.value)};
    lines << (origin.source ? sourceText(*origin.source)
                            : u"  "_s + Words::tr("The platform has told nothing for this day."));
    for (const Revision &revision : origin.history.revisions)
        lines << u"  "_s
                     + Words::tr("Revised  %1: %2 before, %3 after")
                           .arg(momentText(revision.revisedAt), format.exact(revision.oldValue),
                                format.exact(revision.newValue));
    return lines.join(u'\n');
}

} // namespace

QString explanationText(const Explanation &explanation)
{
    const FigureFormat format{QLocale()};
    QStringList parts{Words::tr("%1 of %2 (%3) on %4 (%5): %6")
                          .arg(metricLabel(explanation.metric), explanation.account.profile.title,
                               platformName(explanation.account.platform), dayText(explanation.day),
                               QString::fromLatin1(explanation.account.zone),
                               format.figure(explanation.metric, explanation.value, false)),
                      metricMeaning(explanation.metric)};
    if (metricInfo(explanation.metric).derived)
        parts << Words::tr("Formula: %1").arg(figureFormula(explanation.metric, explanation.account.platform));
    for (const FigureOrigin &origin : explanation.parts)
        parts << originText(origin);
    return parts.join(u'\n');
}

} // namespace creatormetrics
