// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportoptions.h"

#include "app/cli/queryoptions.h"
#include "app/cli/reportauthored.h"
#include "models/reports/templaterepository.h"
#include "ui/reportpainter/reportpainter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 largestSettingsFile = 4'000'000; // bytes; the comments of every section fit

/// What a template or a settings file gives to begin with.
struct Ground {
    ReportSettings settings;
    bool hasDays = false; ///< its days are meant, too
};

struct GivenDays {
    std::optional<QDate> first;
    std::optional<QDate> last;
};

QDate lastOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

QDate lastDayFor(ReportKind kind, const GivenDays &given, const DateRange &usual)
{
    if (given.last || !given.first)
        return given.last.value_or(usual.last());
    switch (kind) {
    case ReportKind::Monthly:
        return lastOfMonth(*given.first);
    case ReportKind::Weekly:
        return given.first->addDays(6);
    case ReportKind::Campaign:
    case ReportKind::Custom:
        break;
    }
    return std::max(*given.first, usual.last());
}

QDate firstDayFor(ReportKind kind, const GivenDays &given, const DateRange &usual, QDate last)
{
    if (given.first)
        return *given.first;
    return kind == ReportKind::Monthly ? QDate(last.year(), last.month(), 1) : last.addDays(1 - usual.days());
}

Result<GivenDays> givenDays(const Invocation &invocation)
{
    const auto start = invocation.day(u"start"_s);
    if (!start)
        return start.error();
    const auto end = invocation.day(u"end"_s);
    if (!end)
        return end.error();
    return GivenDays{.first = *start, .last = *end};
}

/// The days asked for; what is missing is taken from the kind, and without any it is the latest month or week that is
/// over.
Result<DateRange> rangeOf(const Invocation &invocation, ReportKind kind, const DateRange &usual)
{
    const auto given = givenDays(invocation);
    if (!given)
        return given.error();
    const QDate last = lastDayFor(kind, *given, usual);
    const QDate first = firstDayFor(kind, *given, usual, last);
    const auto range = DateRange::make(first, last);
    if (!range)
        return badOption(u"--start"_s, first.toString(Qt::ISODate),
                         Words::tr("a day that is not after --end (%1)").arg(last.toString(Qt::ISODate)));
    return range;
}

Result<Ground> templateGround(Connection &connection, const QString &name)
{
    const auto kept = templateByName(connection, name);
    if (kept)
        return Ground{.settings = kept->settings};
    if (kept.error().kind != ErrorKind::NotFound)
        return kept.error();
    if (!QFileInfo(name).isFile())
        return badOption(u"--template"_s, name, Words::tr("the name of a template (see \"report templates\") or a file"));
    const auto bytes = readNamedFile(u"--template"_s, name, largestTemplateFile);
    if (!bytes)
        return bytes.error();
    const auto file = templateFromFile(*bytes);
    if (!file)
        return badOption(u"--template"_s, name, Words::tr("a template (%1)").arg(file.error().detail));
    return Ground{.settings = file->settings};
}

Result<std::optional<Ground>> groundOf(Connection &connection, const Invocation &invocation)
{
    const auto named = invocation.value(u"template"_s);
    const auto file = invocation.value(u"settings"_s);
    if (named && file)
        return badOption(u"--settings"_s, *file, Words::tr("nothing beside --template"));
    if (named) {
        auto ground = templateGround(connection, *named);
        return ground ? Result<std::optional<Ground>>(*std::move(ground)) : ground.error();
    }
    if (!file)
        return std::optional<Ground>();
    auto settings = settingsFromFile(u"--settings"_s, *file);
    if (!settings)
        return settings.error();
    return std::optional(Ground{.settings = *std::move(settings), .hasDays = true});
}

Result<ReportKind> kindOf(const Invocation &invocation, const std::optional<Ground> &ground)
{
    const auto type = invocation.value(u"type"_s);
    if (!type)
        return ground ? ground->settings.kind : ReportKind::Monthly;
    if (const auto kind = reportKindFromKey(*type))
        return *kind;
    return badOption(u"--type"_s, *type, Words::tr("monthly, weekly, campaign or custom"));
}

Result<QLocale> localeOf(const Invocation &invocation, const std::optional<Ground> &ground)
{
    const auto name = invocation.value(u"locale"_s);
    if (!name)
        return ground ? ground->settings.locale : QLocale(QLocale::English, QLocale::World);
    const QLocale locale(*name);
    if (locale.language() == QLocale::C)
        return badOption(u"--locale"_s, *name, Words::tr("a language with or without a country, as in en or de_AT"));
    return locale;
}

Result<ReportPaper> paperOf(const Invocation &invocation, const QLocale &locale, const std::optional<Ground> &ground)
{
    const auto page = invocation.value(u"page"_s);
    if (!page && ground)
        return ground->settings.paper;
    if (!page)
        return usualPageSize(locale) == PageSize::Letter ? ReportPaper::Letter : ReportPaper::A4;
    if (const auto paper = reportPaperFromKey(*page))
        return *paper;
    return badOption(u"--page"_s, *page, Words::tr("a4 or letter"));
}

Result<QByteArray> zoneOf(const Invocation &invocation, const std::optional<Ground> &ground)
{
    const auto name = invocation.value(u"zone"_s);
    if (!name)
        return ground ? ground->settings.zone : QByteArray("UTC");
    // Any letters are valid, as a zone without rules; with a slash it is a name that the system knows, though Qt lists no aliases.
    const QByteArray zone = name->toLatin1();
    if (QTimeZone::isTimeZoneIdAvailable(zone) || (zone.contains('/') && QTimeZone(zone).isValid()))
        return zone;
    return badOption(u"--zone"_s, *name, Words::tr("a time zone such as UTC or Europe/Berlin"));
}

void insertList(QHash<QString, QString> &values, const QString &option, const QStringList &list)
{
    if (!list.isEmpty() && !values.contains(option))
        values.insert(option, list.join(u','));
}

/// What the ground asks, as options; those that were given win.
void addGroundQuery(QHash<QString, QString> &values, const AnalyticsQuery &query)
{
    QStringList platforms;
    for (const Platform platform : query.platforms)
        platforms << platformKey(platform);
    insertList(values, u"platforms"_s, platforms);
    QStringList accounts;
    for (const AccountId account : query.accounts)
        accounts << QString::number(account.value());
    insertList(values, u"accounts"_s, accounts);
    if (query.denominator)
        insertList(values, u"by"_s, {QString(metricInfo(denominatorMetric(*query.denominator)).key)});
    if (values.contains(u"compare"_s) || values.contains(u"compare-start"_s))
        return;
    if (query.comparison != Comparison::Custom)
        values.insert(u"compare"_s, comparisonKey(query.comparison));
    if (query.comparison == Comparison::Custom && query.otherRange) {
        values.insert(u"compare-start"_s, query.otherRange->first().toString(Qt::ISODate));
        values.insert(u"compare-end"_s, query.otherRange->last().toString(Qt::ISODate));
    }
}

/// The part of the command line that asks as `query` does: --type, --labels and others mean something else there.
Invocation questionOf(const Invocation &invocation, const std::optional<Ground> &ground)
{
    Invocation question;
    question.services = invocation.services;
    for (const QString &option : {u"platforms"_s, u"accounts"_s, u"by"_s, u"compare"_s, u"compare-start"_s, u"compare-end"_s}) {
        if (const auto value = invocation.value(option))
            question.values.insert(option, *value);
    }
    if (ground)
        addGroundQuery(question.values, ground->settings.query);
    return question;
}

Result<AnalyticsQuery> reportQuestion(Connection &connection, const Invocation &invocation, const std::optional<Ground> &ground,
                                      ReportKind kind, Qt::DayOfWeek weekStart)
{
    auto query = queryFrom(connection, questionOf(invocation, ground));
    if (!query)
        return query;
    const bool ownDays = ground && ground->hasDays && !invocation.isSet(u"start"_s) && !invocation.isSet(u"end"_s);
    if (ownDays) {
        query->range = ground->settings.query.range;
        return query;
    }
    const auto lastDay = lastDayOf(connection, *query, invocation.now());
    if (!lastDay)
        return lastDay.error();
    const auto range = rangeOf(invocation, kind, usualReportRange(kind, *lastDay, weekStart));
    if (!range)
        return range.error();
    query->range = *range;
    return query;
}

} // namespace

Result<ReportSettings> settingsFromFile(const QString &option, const QString &fileName)
{
    const auto bytes = readNamedFile(option, fileName, largestSettingsFile);
    if (!bytes)
        return bytes.error();
    auto settings = reportSettingsFromJson(*bytes);
    if (!settings)
        return badOption(option, fileName, Words::tr("the settings of a report (%1)").arg(settings.error().detail));
    return settings;
}

std::vector<OptionSpec> reportOptions()
{
    std::vector<OptionSpec> options{
        {u"type"_s, u"TYPE"_s, Words::tr("monthly, weekly, campaign or custom (monthly)")},
        {u"start"_s, u"DAY"_s, Words::tr("first day (of the latest month or week that is over)")},
        {u"end"_s, u"DAY"_s, Words::tr("last day (of the first day's month or week)")},
        {u"platforms"_s, u"LIST"_s, Words::tr("youtube, instagram, twitter, tiktok, comma separated (all)")},
        {u"accounts"_s, u"IDS"_s, Words::tr("account numbers, comma separated (all)")},
        {u"by"_s, u"FIGURE"_s, Words::tr("views, reach, impressions or followers: what engagements are divided by")},
        {u"compare"_s, u"RANGE"_s, Words::tr("previous, year or none (previous)")},
        {u"compare-start"_s, u"DAY"_s, Words::tr("first day of any other range to compare with")},
        {u"compare-end"_s, u"DAY"_s, Words::tr("last day of that range")},
        {u"page"_s, u"SIZE"_s, Words::tr("a4 or letter (what the language's country uses)")},
        {u"locale"_s, u"NAME"_s, Words::tr("language of the texts, form of numbers and dates, as in de or en_US (en)")},
        {u"zone"_s, u"ZONE"_s, Words::tr("in which moments are written, as in Europe/Berlin (UTC)")},
        {u"template"_s, u"NAME"_s, Words::tr("begin with a template, by its name or file")},
        {u"settings"_s, u"FILE"_s, Words::tr("begin with these settings (JSON), as \"report settings\" prints them")}};
    std::ranges::move(authoredOptions(), std::back_inserter(options));
    options.push_back({u"no-brand"_s, {}, Words::tr("without the workspace's own look")});
    return options;
}

Result<ReportSettings> reportSettingsFrom(Connection &connection, const Invocation &invocation)
{
    const auto ground = groundOf(connection, invocation);
    if (!ground)
        return ground.error();
    const auto kind = kindOf(invocation, *ground);
    if (!kind)
        return kind.error();
    const auto locale = localeOf(invocation, *ground);
    if (!locale)
        return locale.error();
    const auto paper = paperOf(invocation, *locale, *ground);
    if (!paper)
        return paper.error();
    const auto zone = zoneOf(invocation, *ground);
    if (!zone)
        return zone.error();
    const auto query = reportQuestion(connection, invocation, *ground, *kind, locale->firstDayOfWeek());
    if (!query)
        return query.error();
    ReportSettings settings = *ground ? (*ground)->settings : ReportSettings{.query = *query};
    settings.kind = *kind;
    settings.query = *query;
    settings.paper = *paper;
    settings.locale = *locale;
    settings.zone = *zone;
    settings.branded = settings.branded && !invocation.isSet(u"no-brand"_s);
    if (auto read = readAuthoredOptions(invocation, settings); !read)
        return read.error();
    return settings;
}

} // namespace creatormetrics
