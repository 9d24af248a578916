// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reporttemplate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto formatName = "creatormetrics-report-template"_L1;
constexpr int formatVersion = 1;

Error notATemplate(const QString &why)
{
    return {.kind = ErrorKind::BadInput, .detail = u"this is no report template: %1"_s.arg(why)};
}

/// Days and accounts that stand for none: settings cannot be without.
AnalyticsQuery placeholderQuery(const AnalyticsQuery &query)
{
    AnalyticsQuery bare{.range = DateRange::endingAt(QDate(2000, 1, 31), 31)};
    bare.comparison = query.comparison == Comparison::Custom ? Comparison::Previous : query.comparison;
    bare.denominator = query.denominator;
    return bare;
}

ReportSettings withoutSender(ReportSettings settings)
{
    settings.query = placeholderQuery(settings.query);
    settings.campaign.reset();
    return settings;
}

} // namespace

ReportSettings settingsFrom(const ReportTemplate &given, const AnalyticsQuery &query)
{
    ReportSettings settings = given.settings;
    settings.query.range = query.range;
    settings.query.accounts = query.accounts;
    settings.query.platforms = query.platforms;
    if (settings.query.comparison == Comparison::Custom)
        settings.query.otherRange = query.otherRange;
    if (settings.query.comparison == Comparison::Custom && !settings.query.otherRange)
        settings.query.comparison = Comparison::Previous;
    return settings;
}

Outcome checkTemplateName(const QString &name)
{
    const bool hasControls = std::ranges::any_of(
        name, [](QChar letter) { return letter.category() == QChar::Other_Control || letter == QChar::LineSeparator; });
    if (name.trimmed().isEmpty() || name.size() > longestTemplateName || hasControls)
        return Error{.kind = ErrorKind::BadInput, .detail = u"a template needs a name of one line and %1 letters at most"_s
                                                                .arg(longestTemplateName)};
    return Done{};
}

QByteArray templateFile(const ReportTemplate &given)
{
    const QByteArray settings = toStoredJson(withoutSender(given.settings));
    QJsonObject inner = QJsonDocument::fromJson(settings).object();
    QJsonObject query = inner["query"_L1].toObject();
    query.remove("start_date"_L1);
    query.remove("end_date"_L1);
    inner.insert("query"_L1, query);
    const QJsonObject file{{u"format"_s, QString(formatName)},
                           {u"version"_s, formatVersion},
                           {u"name"_s, given.name},
                           {u"settings"_s, inner}};
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

Result<ReportTemplate> templateFromFile(const QByteArray &bytes)
{
    if (bytes.size() > largestTemplateFile)
        return notATemplate(u"it is larger than %1 bytes"_s.arg(largestTemplateFile));
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    if (file["format"_L1] != QString(formatName))
        return notATemplate(u"\"format\" is not %1"_s.arg(formatName));
    if (file["version"_L1] != formatVersion)
        return notATemplate(u"\"version\" is not %1"_s.arg(formatVersion));
    const QString name = file["name"_L1].toString();
    if (auto checked = checkTemplateName(name); !checked)
        return checked.error();
    if (!file["settings"_L1].isObject())
        return notATemplate(u"it has no \"settings\""_s);
    QJsonObject settings = file["settings"_L1].toObject();
    QJsonObject query = settings["query"_L1].toObject();
    query.insert("start_date"_L1, u"2000-01-01"_s);
    query.insert("end_date"_L1, u"2000-01-31"_s);
    settings.insert("query"_L1, query);
    const auto read = reportSettingsFromJson(QJsonDocument(settings).toJson(QJsonDocument::Compact));
    if (!read)
        return read.error();
    return ReportTemplate{.name = name.trimmed(), .settings = withoutSender(*read)};
}

} // namespace creatormetrics
