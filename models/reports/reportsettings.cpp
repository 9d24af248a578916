// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

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

QJsonArray sectionsJson(const std::vector<ReportSection> &sections)
{
    QJsonArray keys;
    for (const ReportSection section : sections)
        keys.append(reportSectionKey(section));
    return keys;
}

QJsonObject commentsJson(const std::map<ReportSection, QString> &comments)
{
    QJsonObject object;
    for (const auto &[section, text] : comments) {
        if (!text.isEmpty())
            object.insert(reportSectionKey(section), text);
    }
    return object;
}

QJsonObject goalsJson(const std::map<Metric, double> &goals)
{
    QJsonObject object;
    for (const auto &[metric, goal] : goals)
        object.insert(QString(metricInfo(metric).key), goal);
    return object;
}

QJsonObject campaignJson(const CampaignSettings &campaign)
{
    QJsonObject object{{u"name"_s, campaign.name},
                       {u"labels"_s, QJsonArray::fromStringList(campaign.labels)},
                       {u"currency"_s, campaign.currency}};
    if (campaign.baseline) {
        object.insert("baseline_start"_L1, campaign.baseline->first().toString(Qt::ISODate));
        object.insert("baseline_end"_L1, campaign.baseline->last().toString(Qt::ISODate));
    }
    if (campaign.cost)
        object.insert("cost"_L1, *campaign.cost);
    return object;
}

Result<std::vector<ReportSection>> sectionsFromJson(const QJsonArray &keys)
{
    std::vector<ReportSection> sections;
    for (const QJsonValue &key : keys) {
        const auto section = reportSectionFromKey(key.toString());
        if (!section || std::ranges::find(sections, *section) != sections.end())
            return badSettings(u"sections"_s);
        sections.push_back(*section);
    }
    return sections;
}

Result<std::map<ReportSection, QString>> commentsFromJson(const QJsonObject &object)
{
    std::map<ReportSection, QString> comments;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const auto section = reportSectionFromKey(member.key());
        if (!section || !member.value().isString() || member.value().toString().size() > longestComment)
            return badSettings(u"comments"_s);
        comments.emplace(*section, member.value().toString());
    }
    return comments;
}

Result<std::map<Metric, double>> goalsFromJson(const QJsonObject &object)
{
    std::map<Metric, double> goals;
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const auto metric = metricFromKey(member.key());
        if (!metric || !member.value().isDouble())
            return badSettings(u"goals"_s);
        goals.emplace(*metric, member.value().toDouble());
    }
    return goals;
}

Result<std::optional<CampaignSettings>> campaignFromJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return std::optional<CampaignSettings>();
    const QJsonObject object = value.toObject();
    CampaignSettings campaign{.name = object["name"_L1].toString(), .currency = object["currency"_L1].toString()};
    for (const QJsonValue &label : object["labels"_L1].toArray())
        campaign.labels << label.toString();
    if (object.contains("baseline_start"_L1)) {
        const auto baseline = DateRange::make(QDate::fromString(object["baseline_start"_L1].toString(), Qt::ISODate),
                                              QDate::fromString(object["baseline_end"_L1].toString(), Qt::ISODate));
        if (!baseline)
            return badSettings(u"campaign"_s);
        campaign.baseline = *baseline;
    }
    if (const QJsonValue cost = object["cost"_L1]; cost.isDouble() && cost.toDouble() >= 0)
        campaign.cost = cost.toDouble();
    else if (!cost.isUndefined())
        return badSettings(u"campaign"_s);
    return std::optional(campaign);
}

/// The C locale alone writes its numbers ungrouped unless it is told otherwise, and the window tells it.
QLocale localeNamed(const QString &name)
{
    QLocale locale = name.isEmpty() ? QLocale() : QLocale(name);
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

/// What an author picked and wrote; nothing of it is there in settings of an older version.
QJsonObject authoredJson(const ReportSettings &settings)
{
    QJsonObject object;
    if (!settings.sections.empty())
        object.insert("sections"_L1, sectionsJson(settings.sections));
    if (const QJsonObject comments = commentsJson(settings.comments); !comments.isEmpty())
        object.insert("comments"_L1, comments);
    if (!settings.goals.empty())
        object.insert("goals"_L1, goalsJson(settings.goals));
    if (settings.campaign)
        object.insert("campaign"_L1, campaignJson(*settings.campaign));
    if (!settings.branded)
        object.insert("branded"_L1, false);
    return object;
}

Outcome readAuthored(const QJsonObject &object, ReportSettings &settings)
{
    const auto sections = sectionsFromJson(object["sections"_L1].toArray());
    if (!sections)
        return sections.error();
    const auto comments = commentsFromJson(object["comments"_L1].toObject());
    if (!comments)
        return comments.error();
    const auto goals = goalsFromJson(object["goals"_L1].toObject());
    if (!goals)
        return goals.error();
    const auto campaign = campaignFromJson(object["campaign"_L1]);
    if (!campaign)
        return campaign.error();
    settings.sections = *sections;
    settings.comments = *comments;
    settings.goals = *goals;
    settings.campaign = *campaign;
    settings.branded = object["branded"_L1].toBool(true);
    return Done{};
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

std::vector<ReportSection> reportSections(const ReportSettings &settings)
{
    return settings.sections.empty() ? usualSections(settings.kind) : settings.sections;
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
    if (settings.kind == ReportKind::Campaign && settings.campaign && settings.campaign->baseline) {
        query.comparison = Comparison::Custom;
        query.otherRange = settings.campaign->baseline;
    }
    return query;
}

DateRange usualReportRange(ReportKind kind, QDate lastDay, Qt::DayOfWeek weekStart)
{
    switch (kind) {
    case ReportKind::Monthly:
        return lastWholeMonth(lastDay);
    case ReportKind::Weekly:
        return lastWholeWeek(lastDay, weekStart);
    case ReportKind::Campaign:
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
    QJsonObject object = authoredJson(settings);
    object.insert("kind"_L1, reportKindKey(settings.kind));
    object.insert("query"_L1, queryJson(settings.query));
    object.insert("paper"_L1, reportPaperKey(settings.paper));
    object.insert("locale"_L1, settings.locale.name());
    object.insert("zone"_L1, QString::fromLatin1(settings.zone));
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
    const QByteArray zone = object["zone"_L1].toString(u"UTC"_s).toLatin1();
    // Not only those that Qt lists, which lack aliases such as Etc/UTC and Asia/Calcutta that systems do name.
    if (!QTimeZone(zone).isValid())
        return badSettings(u"zone"_s);
    const QString locale = object["locale"_L1].toString();
    ReportSettings settings{.kind = *kind,
                            .query = *query,
                            .paper = *paper,
                            .locale = localeNamed(locale),
                            .zone = zone};
    if (auto read = readAuthored(object, settings); !read)
        return read.error();
    return settings;
}

} // namespace creatormetrics
