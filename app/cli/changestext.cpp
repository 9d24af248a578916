// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changestext.h"

#include "app/cli/answertext.h"
#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString contributorText(const Contributor &contributor)
{
    switch (contributor.kind) {
    case ContributorKind::NewPost:
        return Words::tr("new: %1").arg(contributor.title);
    case ContributorKind::FormerPost:
        return Words::tr("of the time before: %1").arg(contributor.title);
    case ContributorKind::OlderPost:
        return Words::tr("older: %1").arg(contributor.title);
    case ContributorKind::OtherPosts:
        return Words::tr("%n other posts", nullptr, static_cast<int>(contributor.posts));
    case ContributorKind::FollowersGained:
        return Words::tr("followers who came");
    case ContributorKind::FollowersLost:
        return Words::tr("followers who left");
    }
    Q_UNREACHABLE();
}

QString signedOrUnknown(std::optional<qint64> amount, const FigureFormat &format)
{
    return amount ? format.signedCount(*amount) : FigureFormat::unknown();
}

void addChange(const Change &change, const FigureFormat &format, TextTable &table)
{
    table.addRow({metricLabel(change.metric), format.exact(change.value), format.exact(change.previous),
                  signedOrUnknown(change.amount, format)});
    for (const Contributor &contributor : change.contributors)
        table.addRow({u"  "_s + contributorText(contributor), {}, {}, format.signedCount(contributor.amount)});
    if (change.unexplained && !change.contributors.empty())
        table.addRow({u"  "_s + Words::tr("unexplained"), {}, {}, format.signedCount(*change.unexplained)});
    for (const CountryPart &part : change.countries)
        table.addRow({u"  "_s + Words::tr("from %1").arg(part.country), format.exact(part.views),
                      format.exact(part.previous), format.signedCount(part.amount())});
}

QString changedAccount(const ChangedAccount &changed, const FigureFormat &format)
{
    TextTable table({{.title = changed.account.profile.title, .elastic = true},
                     {.title = Words::tr("Value"), .numeric = true},
                     {.title = Words::tr("Before"), .numeric = true},
                     {.title = Words::tr("Change"), .numeric = true}});
    for (const Change &change : changed.changes)
        addChange(change, format, table);
    return table.text();
}

QString sourceText(const DaySource &source, const FigureFormat &format)
{
    const QString text = Words::tr("%1, fetched %2").arg(source.source, momentText(std::optional(source.fetchedAt)));
    if (source.revisions == 0)
        return text;
    return text + u", "_s
           + Words::tr("revised %n times, before: %1", nullptr, static_cast<int>(source.revisions))
                 .arg(format.exact(source.earlierValue));
}

QString anomalyText(const AnomalousDays &days, Metric metric, const FigureFormat &format)
{
    const QString when = days.days.days() == 1 ? dayText(days.peak) : daysText(days.days);
    const QString kind =
        days.kind == AnomalyKind::Shift ? Words::tr("from here on another level") : Words::tr("not as usual");
    QStringList lines{
        Words::tr("%1, %2 (account %3): %4").arg(when, platformName(days.platform)).arg(days.account.value()).arg(kind),
        Words::tr("  %1 instead of %2, score %3")
            .arg(format.figure(metric, days.actual, false), format.figure(metric, days.expected, false),
                 format.locale().toString(days.score, 'f', 1))};
    for (const DayPost &post : days.posts)
        lines << u"  "_s + format.signedCount(post.amount) + u"  "_s
                     + (post.publishedThen ? Words::tr("published that day: %1").arg(post.title) : post.title);
    for (const DaySource &source : days.sources)
        lines << u"  "_s + sourceText(source, format);
    if (!days.definitionBreak.isEmpty())
        lines << u"  "_s + days.definitionBreak;
    return lines.join(u'\n');
}

QString methodText(const Forecast &made, const QLocale &locale)
{
    QString text = forecastMethodKey(made.method);
    if (made.mase && made.naiveMase)
        text += Words::tr(", error in back-tests %1 (seasonal naive %2)")
                    .arg(locale.toString(*made.mase, 'f', 2), locale.toString(*made.naiveMase, 'f', 2));
    return text;
}

QString forecastTable(const PlatformForecast &told, const FigureFormat &format)
{
    const QString title = Words::tr("%1, %2").arg(platformName(told.platform), metricLabel(told.metric));
    if (told.forecast.outcome != Forecast::Outcome::Ready || !told.knownUntil)
        return title + u": "_s + Words::tr("not enough known days for a forecast");
    TextTable table({{.title = Words::tr("Day"), .elastic = true},
                     {.title = Words::tr("Expected"), .numeric = true},
                     {.title = Words::tr("80 % from"), .numeric = true},
                     {.title = Words::tr("to"), .numeric = true},
                     {.title = Words::tr("95 % from"), .numeric = true},
                     {.title = Words::tr("to"), .numeric = true}});
    for (std::size_t i = 0; i < told.forecast.points.size(); ++i) {
        const ForecastPoint &point = told.forecast.points[i];
        const auto rounded = [&format](double value) { return format.exact(std::llround(value)); };
        table.addRow({dayText(told.knownUntil->addDays(static_cast<qint64>(i) + 1)), rounded(point.value),
                      rounded(point.low80), rounded(point.high80), rounded(point.low95), rounded(point.high95)});
    }
    return title + u": "_s + methodText(told.forecast, format.locale()) + u'\n' + table.text();
}

} // namespace

QString changesText(const Changes &answer, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{answerHeadline(Words::tr("What changed"), answer.query)};
    for (const ChangedAccount &changed : answer.accounts) {
        if (!changed.changes.empty())
            parts << changedAccount(changed, format);
    }
    if (!answer.looksRead)
        parts << Words::tr("Over so long a time posts count with their lifetime figures.");
    return parts.join(u"\n\n"_s);
}

QString anomaliesText(const Anomalies &answer, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{
        Words::tr("%1, days that stand out: %2").arg(metricLabel(answer.metric), daysText(answer.query.range))};
    if (answer.lookedFrom != answer.query.range.first())
        parts << Words::tr("So many accounts are looked at from %1 on only.").arg(dayText(answer.lookedFrom));
    for (const AnomalousDays &days : answer.days)
        parts << anomalyText(days, answer.metric, format);
    if (answer.days.empty())
        parts << Words::tr("None.");
    if (const auto further = answer.found - static_cast<qint64>(answer.days.size()) - answer.query.offset; further > 0)
        parts << Words::tr("%n more", nullptr, static_cast<int>(further));
    return parts.join(u"\n\n"_s);
}

QString forecastText(const FigureForecast &answer, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{Words::tr("Forecast, computed by CreatorMetrics")};
    for (const PlatformForecast &told : answer.forecasts)
        parts << forecastTable(told, format);
    return parts.join(u"\n\n"_s);
}

} // namespace creatormetrics
