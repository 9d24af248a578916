// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsettings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 usualDays = 28;
constexpr qint64 mostDaysByDay = 92;
constexpr qint64 mostDaysByWeek = 2 * 366;

Error badSettings(const QString &member)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the settings of the report lack a usable \"%1\""_s.arg(member)};
}

void addCustomComparison(QJsonObject &object, const AnalyticsQuery &query)
{
    if (query.comparison != Comparison::Custom || !query.otherRange)
        return;
    object.insert("compare_start"_L1, query.otherRange->first().toString(Qt::ISODate));
    object.insert("compare_end"_L1, query.otherRange->last().toString(Qt::ISODate));
}

/// In the words of the API's parameters, which read it back.
QJsonObject queryJson(const AnalyticsQuery &query)
{
    QJsonObject object{{u"start_date"_s, query.range.first().toString(Qt::ISODate)},
                       {u"end_date"_s, query.range.last().toString(Qt::ISODate)},
                       {u"compare"_s, comparisonKey(query.comparison)}};
    QStringList ids;
    for (const AccountId id : query.accounts)
        ids << QString::number(id.value());
    QStringList platforms;
    for (const Platform platform : query.platforms)
        platforms << platformKey(platform);
    if (!ids.isEmpty())
        object.insert("accounts"_L1, ids.join(u','));
    if (!platforms.isEmpty())
        object.insert("platforms"_L1, platforms.join(u','));
    if (query.denominator)
        object.insert("by"_L1, QString(metricInfo(denominatorMetric(*query.denominator)).key));
    addCustomComparison(object, query);
    return object;
}

Result<AnalyticsQuery> queryFromJson(const QJsonObject &object)
{
    if (!object.contains("start_date"_L1) || !object.contains("end_date"_L1))
        return badSettings(u"query"_s);
    QHash<QString, QString> parameters;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        parameters.insert(member.key(), member.value().toString());
    return parseAnalyticsQuery(parameters, QDate::fromString(object["end_date"_L1].toString(), Qt::ISODate));
}

Granularity granularityFor(qint64 days)
{
    if (days <= mostDaysByDay)
        return Granularity::Day;
    return days <= mostDaysByWeek ? Granularity::Week : Granularity::Month;
}

bool isWholeMonth(const DateRange &range)
{
    return range.first().day() == 1 && range.last() == range.first().addMonths(1).addDays(-1);
}

DateRange lastWholeMonth(QDate lastDay)
{
    const QDate next = lastDay.addDays(1);
    const QDate last = QDate(next.year(), next.month(), 1).addDays(-1);
    return DateRange::endingAt(last, last.daysInMonth());
}

DateRange lastWholeWeek(QDate lastDay, Qt::DayOfWeek weekStart)
{
    const int sinceEnd = (lastDay.addDays(1).dayOfWeek() - weekStart + 7) % 7;
    return DateRange::endingAt(lastDay.addDays(-sinceEnd), 7);
}

} // namespace

QString reportKindKey(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Monthly:
        return u"monthly"_s;
    case ReportKind::Weekly:
        return u"weekly"_s;
    case ReportKind::Custom:
        return u"custom"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ReportKind> reportKindFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(allReportKinds, [key](ReportKind kind) { return reportKindKey(kind) == key; });
    return found == allReportKinds.end() ? std::nullopt : std::optional(*found);
}

QString reportKindLabel(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Monthly:
        return QCoreApplication::translate("ReportKind", "Monthly report");
    case ReportKind::Weekly:
        return QCoreApplication::translate("ReportKind", "Weekly report");
    case ReportKind::Custom:
        return QCoreApplication::translate("ReportKind", "Custom report");
    }
    Q_UNREACHABLE();
}

QString reportPaperKey(ReportPaper paper)
{
    return paper == ReportPaper::Letter ? u"letter"_s : u"a4"_s;
}

std::optional<ReportPaper> reportPaperFromKey(QStringView key)
{
    if (key == "a4"_L1)
        return ReportPaper::A4;
    return key == "letter"_L1 ? std::optional(ReportPaper::Letter) : std::nullopt;
}

AnalyticsQuery reportQuery(const ReportSettings &settings)
{
    AnalyticsQuery query = settings.query;
    query.granularity = granularityFor(query.range.days());
    if (settings.kind == ReportKind::Weekly)
        query.comparison = Comparison::Previous;
    return query;
}

DateRange usualReportRange(ReportKind kind, QDate lastDay, Qt::DayOfWeek weekStart)
{
    switch (kind) {
    case ReportKind::Monthly:
        return lastWholeMonth(lastDay);
    case ReportKind::Weekly:
        return lastWholeWeek(lastDay, weekStart);
    case ReportKind::Custom:
        break;
    }
    return DateRange::endingAt(lastDay, usualDays);
}

QString reportBaseName(ReportKind kind, const DateRange &range)
{
    const QString first = range.first().toString(Qt::ISODate);
    if (kind == ReportKind::Weekly && range.days() == 7)
        return u"weekly-%1"_s.arg(first);
    if (isWholeMonth(range))
        return u"%1-%2"_s.arg(reportKindKey(kind), range.first().toString(u"yyyy-MM"_s));
    return u"%1-%2_%3"_s.arg(reportKindKey(kind), first, range.last().toString(Qt::ISODate));
}

QByteArray toStoredJson(const ReportSettings &settings)
{
    const QJsonObject object{{u"kind"_s, reportKindKey(settings.kind)},
                             {u"query"_s, queryJson(settings.query)},
                             {u"paper"_s, reportPaperKey(settings.paper)},
                             {u"locale"_s, settings.locale.name()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ReportSettings> reportSettingsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto kind = reportKindFromKey(object["kind"_L1].toString());
    if (!kind)
        return badSettings(u"kind"_s);
    const auto paper = reportPaperFromKey(object["paper"_L1].toString());
    if (!paper)
        return badSettings(u"paper"_s);
    const auto query = queryFromJson(object["query"_L1].toObject());
    if (!query)
        return query.error();
    const QString locale = object["locale"_L1].toString();
    return ReportSettings{.kind = *kind,
                          .query = *query,
                          .paper = *paper,
                          .locale = locale.isEmpty() ? QLocale() : QLocale(locale)};
}

} // namespace creatormetrics
