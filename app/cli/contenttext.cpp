// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contenttext.h"

#include "app/cli/answertext.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int hoursOfDay = 24;

QString matchesLine(const ContentAnswer &answer, const FigureFormat &format)
{
    if (answer.counted)
        return Words::tr("%n posts", nullptr,
                         static_cast<int>(std::min<qint64>(answer.matches, std::numeric_limits<int>::max())));
    return Words::tr("more than %1 posts; such common words are not counted").arg(format.exact(answer.matches));
}

/// "P83 at 28 d", "not enough posts", or a dash.
QString percentileText(const std::optional<EqualAge> &compared)
{
    if (!compared)
        return FigureFormat::unknown();
    if (!compared->percentile)
        return Words::tr("not enough posts");
    const QString text = Words::tr("P%1 at %2 d").arg(qRound(*compared->percentile)).arg(compared->age);
    return compared->isOutlier() ? text + u" !"_s : text;
}

bool showsOwnColumn(Metric metric)
{
    return metric != Metric::Views && metric != Metric::EngagementRate;
}

QString postTable(const ContentAnswer &answer, const FigureFormat &format)
{
    std::vector<TextColumn> columns{{.title = Words::tr("Post"), .elastic = true}, {.title = Words::tr("Type")}};
    if (showsOwnColumn(answer.metric))
        columns.push_back({.title = metricLabel(answer.metric), .numeric = true});
    columns.push_back({.title = Words::tr("Views"), .numeric = true});
    columns.push_back({.title = Words::tr("Eng. rate"), .numeric = true});
    columns.push_back({.title = Words::tr("At equal age")});
    TextTable table(columns);
    for (const ContentEntry &entry : answer.entries) {
        const QString title = displayTitle(entry.item);
        QStringList cells{title.isEmpty() ? entry.item.platformContentId : title, contentTypeLabel(entry.item.type)};
        if (showsOwnColumn(answer.metric))
            cells << format.figure(answer.metric, entry.value, false);
        cells << format.exact(entry.item.figures[Metric::Views]) << format.percent(entry.engagementRate)
              << percentileText(entry.equalAge);
        table.addRow(cells);
    }
    return table.text();
}

std::optional<qint64> sumOf(const ContentSums::Part &part)
{
    return part.known > 0 ? std::optional(part.sum) : std::nullopt;
}

QStringList typeCells(const QString &title, const TypeFigures &figures, const FigureFormat &format)
{
    const auto median = figures.medianViews ? std::optional<qint64>(std::llround(*figures.medianViews)) : std::nullopt;
    return {title,
            format.exact(figures.posts),
            format.exact(sumOf(figures.views)),
            format.exact(median),
            format.exact(sumOf(figures.engagements)),
            format.percent(figures.engagementRate())};
}

QString typeTable(const ContentAnswer &answer, const FigureFormat &format)
{
    TextTable table({{.title = Words::tr("Type"), .elastic = true},
                     {.title = Words::tr("Posts"), .numeric = true},
                     {.title = Words::tr("Views"), .numeric = true},
                     {.title = Words::tr("Median"), .numeric = true},
                     {.title = Words::tr("Engagements"), .numeric = true},
                     {.title = Words::tr("Eng. rate"), .numeric = true}});
    for (const TypeFigures &type : answer.types)
        table.addRow(typeCells(contentTypeLabel(type.type), type, format));
    if (answer.types.size() > 1)
        table.addRow(typeCells(Words::tr("Total"), answer.total, format));
    return table.text();
}

QString hourText(int hour, const QLocale &locale)
{
    return Words::tr("%1 %2:00")
        .arg(locale.dayName(hour / hoursOfDay + 1, QLocale::ShortFormat),
             u"%1"_s.arg(hour % hoursOfDay, 2, 10, QChar(u'0')));
}

QString ratioText(std::optional<double> ratio, const QLocale &locale)
{
    return ratio ? u"×"_s + locale.toString(*ratio, 'f', 2) : FigureFormat::unknown();
}

QString bestHours(const QString &title, const PostingWeek &week, const QLocale &locale)
{
    if (!week.hasEnough())
        return title + u": "_s + Words::tr("not enough posts (%1 of %2)").arg(week.posts).arg(fewestInWeek);
    if (week.best.empty())
        return title + u": "_s
               + Words::tr("no hour is surely better than the others (%n posts)", nullptr,
                           static_cast<int>(week.posts));
    QStringList hours;
    for (const int best : week.best) {
        const HourOfWeek &hour = week.hours[static_cast<std::size_t>(best)];
        hours << Words::tr("%1 %2 (%3 to %4, n = %5)")
                     .arg(hourText(best, locale), ratioText(hour.ratio, locale), ratioText(hour.low, locale),
                          ratioText(hour.high, locale))
                     .arg(hour.posts);
    }
    return title + u": "_s + hours.join(u"; "_s);
}

/// Hours with enough posts.
QString hourTable(const PostingWeek &week, const QLocale &locale)
{
    TextTable table({{.title = Words::tr("Hour"), .elastic = true},
                     {.title = Words::tr("Posts"), .numeric = true},
                     {.title = Words::tr("Of typical views"), .numeric = true},
                     {.title = Words::tr("From"), .numeric = true},
                     {.title = Words::tr("To"), .numeric = true}});
    for (const HourOfWeek &hour : week.hours) {
        if (hour.ratio)
            table.addRow({hourText(hour.hour, locale), locale.toString(hour.posts), ratioText(hour.ratio, locale),
                          ratioText(hour.low, locale), ratioText(hour.high, locale)});
    }
    return table.isEmpty() ? QString() : table.text();
}

} // namespace

QString contentText(const ContentAnswer &answer, const QLocale &locale)
{
    const FigureFormat format(locale);
    QStringList parts{Words::tr("Content: %1").arg(daysText(answer.query.range)) + u", "_s
                      + matchesLine(answer, format)};
    if (!answer.entries.empty())
        parts << postTable(answer, format);
    if (!answer.types.empty())
        parts << typeTable(answer, format);
    parts << Words::tr("Lifetime figures. P83 at 28 d: at the age of 28 days it had more views than 83 % of the\n"
                       "account's posts of the same type before it; ! stands apart from them.");
    return parts.join(u"\n\n"_s);
}

QString bestTimeText(const BestTime &answer, const QLocale &locale)
{
    QStringList parts{Words::tr("Best time to post: %1").arg(daysText(answer.query.range))};
    if (const QString hours = hourTable(answer.together, locale); !hours.isEmpty())
        parts << hours;
    QStringList lines{bestHours(Words::tr("Together"), answer.together, locale)};
    for (const AccountPostingWeek &own : answer.accounts)
        lines << bestHours(Words::tr("%1 (%2)").arg(own.account.profile.title, QString::fromLatin1(own.account.zone)),
                           own.week, locale);
    parts << lines.join(u'\n');
    parts << Words::tr(
        "Views as a multiple of the account's typical post, drawn towards its mean where posts are few;\n"
        "from and to hold the true value in 95 of 100 cases. Hours in each account's zone.");
    return parts.join(u"\n\n"_s);
}

} // namespace creatormetrics
