// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/reportwishes.h"

#include "models/analytics/askedquery.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

const QStringList &ownNames()
{
    static const QStringList names{u"type"_s, u"page"_s, u"locale"_s, u"zone"_s};
    return names;
}

const QStringList &queryNames()
{
    static const QStringList names{u"start_date"_s, u"end_date"_s, u"platforms"_s,     u"accounts"_s,
                                   u"by"_s,         u"compare"_s,  u"compare_start"_s, u"compare_end"_s};
    return names;
}

Result<ReportKind> kindOf(const ApiParameters &wishes)
{
    const QString given = wishes.value(u"type"_s, u"monthly"_s);
    const auto kind = reportKindFromKey(given);
    if (!kind || *kind == ReportKind::Campaign) // it needs words of its author
        return badParameter(u"type"_s, given, u"monthly, weekly or custom"_s);
    return *kind;
}

Result<QLocale> localeOf(const ApiParameters &wishes)
{
    if (!wishes.contains(u"locale"_s))
        return QLocale(QLocale::English, QLocale::World);
    const QString given = wishes.value(u"locale"_s);
    const QLocale locale(given);
    if (locale.language() == QLocale::C)
        return badParameter(u"locale"_s, given, u"a language with or without a country, as in en or de_AT"_s);
    return locale;
}

Result<ReportPaper> paperOf(const ApiParameters &wishes, const QLocale &locale)
{
    const QString usual = locale.territory() == QLocale::UnitedStates || locale.territory() == QLocale::Canada ? u"letter"_s : u"a4"_s;
    const QString given = wishes.value(u"page"_s, usual);
    const auto paper = reportPaperFromKey(given);
    return paper ? Result<ReportPaper>(*paper) : badParameter(u"page"_s, given, u"a4 or letter"_s);
}

Result<QByteArray> zoneOf(const ApiParameters &wishes)
{
    const QString given = wishes.value(u"zone"_s, u"UTC"_s);
    const QByteArray zone = given.toLatin1();
    // Any letters are valid, as a zone without rules; with a slash it is a name that the system knows, though Qt lists no aliases.
    if (QTimeZone::isTimeZoneIdAvailable(zone) || (zone.contains('/') && QTimeZone(zone).isValid()))
        return zone;
    return badParameter(u"zone"_s, given, u"a time zone such as UTC or Europe/Berlin"_s);
}

/// Both days are what was asked for; one or none is completed as the kind has it.
DateRange rangeOf(const ApiParameters &wishes, ReportKind kind, const AnalyticsQuery &query, const DateRange &usual)
{
    const bool hasFirst = wishes.contains(u"start_date"_s);
    if (!hasFirst && !wishes.contains(u"end_date"_s))
        return usual;
    const QDate last = query.range.last();
    if (hasFirst || kind == ReportKind::Custom)
        return query.range;
    const QDate first = kind == ReportKind::Monthly ? QDate(last.year(), last.month(), 1) : last.addDays(-6);
    return DateRange::endingAt(last, first.daysTo(last) + 1);
}

Result<AnalyticsQuery> questionFor(Connection &connection, const ApiParameters &wishes, ReportKind kind, const QDateTime &now)
{
    ApiParameters parameters = without(wishes, ownNames());
    // The first day of a month or week says where it ends.
    if (parameters.contains(u"start_date"_s) && !parameters.contains(u"end_date"_s)) {
        const auto first = parseDay(parameters.value(u"start_date"_s));
        if (first && kind == ReportKind::Monthly)
            parameters.insert(u"end_date"_s, QDate(first->year(), first->month(), first->daysInMonth()).toString(Qt::ISODate));
        if (first && kind == ReportKind::Weekly)
            parameters.insert(u"end_date"_s, first->addDays(6).toString(Qt::ISODate));
    }
    return askedQuery(connection, parameters, now);
}

} // namespace

QStringList reportWishNames()
{
    return ownNames() + queryNames();
}

Result<ApiParameters> readReportWishes(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return Error{.kind = ErrorKind::BadInput, .detail = u"the body is no JSON object"_s};
    ApiParameters wishes;
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!reportWishNames().contains(member.key()))
            return Error{.kind = ErrorKind::BadInput,
                         .detail = u"%1: is not known here; known members are %2"_s.arg(member.key().left(60),
                                                                                    reportWishNames().join(u", "_s))};
        if (!member->isString() || member->toString().trimmed().isEmpty())
            return Error{.kind = ErrorKind::BadInput, .detail = u"%1: it takes a text"_s.arg(member.key())};
        wishes.insert(member.key(), member->toString());
    }
    return wishes;
}

Result<ReportSettings> reportSettingsFor(Connection &connection, const ApiParameters &wishes, const QDateTime &now)
{
    const auto kind = kindOf(wishes);
    if (!kind)
        return kind.error();
    const auto locale = localeOf(wishes);
    if (!locale)
        return locale.error();
    const auto paper = paperOf(wishes, *locale);
    if (!paper)
        return paper.error();
    const auto zone = zoneOf(wishes);
    if (!zone)
        return zone.error();
    auto query = questionFor(connection, wishes, *kind, now);
    if (!query)
        return query.error();
    const auto lastDay = lastDayOf(connection, *query, now);
    if (!lastDay)
        return lastDay.error();
    query->range = rangeOf(wishes, *kind, *query, usualReportRange(*kind, *lastDay, locale->firstDayOfWeek()));
    return ReportSettings{.kind = *kind, .query = *query, .paper = *paper, .locale = *locale, .zone = *zone};
}

} // namespace creatormetrics
