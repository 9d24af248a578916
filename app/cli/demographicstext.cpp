// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demographicstext.h"

#include "app/cli/answertext.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString dimensionLabel(AudienceDimension dimension)
{
    switch (dimension) {
    case AudienceDimension::AgeGender:
        return Words::tr("Age and gender");
    case AudienceDimension::Age:
        return Words::tr("Age");
    case AudienceDimension::Gender:
        return Words::tr("Gender");
    case AudienceDimension::Country:
        return Words::tr("Country");
    case AudienceDimension::City:
        return Words::tr("City");
    }
    Q_UNREACHABLE();
}

QString sliceLabel(const AudienceShare &share)
{
    return share.secondKey.isEmpty() ? share.key : Words::tr("%1, %2").arg(share.key, share.secondKey);
}

QString pointsText(std::optional<double> change, const FigureFormat &format)
{
    return change ? format.signedPoints(*change) : FigureFormat::unknown();
}

QString shareTable(const AudienceShares &shares, const QString &title, const FigureFormat &format)
{
    TextTable table({{.title = title, .elastic = true},
                     {.title = Words::tr("Share"), .numeric = true},
                     {.title = Words::tr("Change"), .numeric = true},
                     {.title = Words::tr("Count"), .numeric = true}});
    for (const AudienceShare &share : shares.slices)
        table.addRow({sliceLabel(share), format.percent(share.share, 1), pointsText(share.change, format),
                      format.exact(share.amount)});
    if (shares.tailSlices > 0)
        table.addRow({QCoreApplication::translate("Cli", "%n more", nullptr, static_cast<int>(shares.tailSlices)),
                      format.percent(shares.tailShare, 1), FigureFormat::unknown(), FigureFormat::unknown()});
    return table.text();
}

QString breakdownText(const AudienceBreakdown &breakdown, Platform platform, const FigureFormat &format)
{
    const QString label = dimensionLabel(breakdown.dimension);
    if (breakdown.gap != AudienceGap::None)
        return Words::tr("%1: %2").arg(label, audienceGapText(breakdown.gap, platform));
    QString lines = shareTable(breakdown.shares, Words::tr("%1, %2").arg(label, daysText(*breakdown.window)), format);
    if (breakdown.coverage)
        lines += u'\n' + Words::tr("Tells of %1 of the audience.").arg(format.percent(breakdown.coverage, 1));
    return lines;
}

QString accountText(const AccountAudience &account, const FigureFormat &format)
{
    QStringList parts{Words::tr("%1 (%2)").arg(account.title, platformName(account.platform))};
    for (const AudienceBreakdown &breakdown : account.dimensions)
        parts << breakdownText(breakdown, account.platform, format);
    return parts.join(u"\n\n"_s);
}

QString blendText(const AudienceBlend &blend, const FigureFormat &format)
{
    const QString title = Words::tr("%1 together: %2, %3")
                              .arg(platformName(blend.platform), dimensionLabel(blend.dimension), daysText(blend.days));
    return shareTable(blend.shares, title, format);
}

} // namespace

QString demographicsText(const Demographics &demographics, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{Words::tr("Audience until %1").arg(daysText(DateRange::day(demographics.query.range.last())))};
    for (const AccountAudience &account : demographics.accounts)
        parts << accountText(account, format);
    for (const AudienceBlend &blend : demographics.blends)
        parts << blendText(blend, format);
    if (const QString notes = notesText(demographics.notes); !notes.isEmpty())
        parts << notes;
    return parts.join(u"\n\n"_s);
}

} // namespace creatormetrics
