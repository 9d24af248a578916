// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/documentcodec.h"

#include "models/reports/documentblocks.h"
#include "models/reports/documentpacking.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 latestMoment = 253'402'300'799'999; // the end of the year 9999

// Every member is named in the bindings: one that is added there must be kept too, or this does not compile.

/// With its script, which QLocale::name() leaves out.
QString localeCode(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return u"C"_s;
    return QStringList{QLocale::languageToCode(locale.language()), QLocale::scriptToCode(locale.script()),
                       QLocale::territoryToCode(locale.territory())}
        .join(u'_');
}

QJsonObject brandJson(const ReportBrand &brand)
{
    const auto &[accent, second, fontFamily, footer, coverText, logo, logoDark, mark] = brand;
    return {{u"accent"_s, accent},
            {u"second"_s, second},
            {u"font"_s, fontFamily},
            {u"footer"_s, footer},
            {u"cover"_s, coverText},
            {u"logo"_s, QString::fromLatin1(logo.toBase64())},
            {u"logo_dark"_s, QString::fromLatin1(logoDark.toBase64())},
            {u"mark"_s, mark}};
}

ReportBrand brandFromJson(const QJsonValue &value, QString &problem)
{
    if (value.isUndefined())
        return {};
    StoredMembers members(value, u"brand"_s, problem);
    ReportBrand brand{.accent = members.text("accent"_L1),
                      .second = members.text("second"_L1),
                      .fontFamily = members.text("font"_L1),
                      .footer = members.text("footer"_L1),
                      .coverText = members.text("cover"_L1),
                      .logo = members.bytes("logo"_L1),
                      .logoDark = members.bytes("logo_dark"_L1),
                      .mark = members.flag("mark"_L1, true)};
    members.finish();
    return brand;
}

/// Milliseconds in UTC, and the zone that the moment is written in.
QJsonObject momentJson(const QDateTime &moment)
{
    QJsonObject json{{u"ms"_s, moment.toMSecsSinceEpoch()}};
    if (moment.timeSpec() == Qt::TimeZone)
        json.insert("zone"_L1, QString::fromLatin1(moment.timeZone().id()));
    if (moment.timeSpec() == Qt::OffsetFromUTC)
        json.insert("offset"_L1, moment.offsetFromUtc());
    return json;
}

QDateTime momentFromJson(const QJsonValue &value, QString &problem)
{
    if (value.isUndefined())
        return {};
    constexpr qint64 day = 86'400;
    StoredMembers members(value, u"created"_s, problem);
    const qint64 milliseconds = members.integer("ms"_L1, -latestMoment, latestMoment, 0);
    const QByteArray zone = members.text("zone"_L1).toLatin1();
    const auto offset = static_cast<int>(members.integer("offset"_L1, -day, day, 0));
    if (!zone.isEmpty() && !QTimeZone(zone).isValid())
        members.refuse("zone"_L1);
    members.finish();
    if (!zone.isEmpty())
        return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone(zone));
    return offset ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::OffsetFromUTC, offset)
                  : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QJsonObject documentJson(const ReportDocument &document)
{
    const auto &[title, author, locale, headerLeft, headerRight, footer, createdAt, brand, pictures, blocks] = document;
    QJsonObject images;
    for (const auto &[key, bytes] : pictures)
        images.insert(key, QString::fromLatin1(bytes.toBase64()));
    QJsonArray all;
    for (const ReportBlock &block : blocks)
        all.append(blockJson(block));
    QJsonObject json{{u"version"_s, formatVersion},   {u"title"_s, title},
                     {u"author"_s, author},           {u"locale"_s, localeCode(locale)},
                     {u"header_left"_s, headerLeft},  {u"header_right"_s, headerRight},
                     {u"footer"_s, footer},           {u"pictures"_s, images},
                     {u"blocks"_s, all}};
    if (locale.numberOptions() != QLocale::NumberOptions())
        json.insert("number_options"_L1, static_cast<int>(locale.numberOptions().toInt()));
    if (createdAt.isValid())
        json.insert("created"_L1, momentJson(createdAt));
    if (brand != ReportBrand())
        json.insert("brand"_L1, brandJson(brand));
    return json;
}

QLocale localeOf(StoredMembers &members)
{
    constexpr int allNumberOptions = 0xff;
    QLocale locale(members.text("locale"_L1, u"C"_s));
    locale.setNumberOptions(QLocale::NumberOptions::fromInt(
        static_cast<int>(members.integer("number_options"_L1, 0, allNumberOptions, 0))));
    return locale;
}

std::map<QString, QByteArray> picturesFrom(const QJsonValue &value, QString &problem)
{
    std::map<QString, QByteArray> pictures;
    if (value.isUndefined())
        return pictures;
    StoredMembers members(value, u"pictures"_s, problem);
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        const QByteArray text = member.value().toString().toLatin1();
        const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || !member.value().isString())
            members.refuse("picture"_L1);
        pictures.emplace(member.key(), decoded.decoded);
    }
    return pictures;
}

void readBlocks(StoredMembers &members, ReportDocument &document)
{
    const QJsonArray blocks = members.array("blocks"_L1);
    for (qsizetype index = 0; index < blocks.size() && members.problem().isEmpty(); ++index)
        document.blocks.push_back(blockFromJson(blocks[index], u"blocks[%1]"_s.arg(index), members.problem()));
}

ReportDocument documentFromJson(const QJsonObject &json, QString &problem)
{
    StoredMembers members(json, {}, problem);
    if (members.integer("version"_L1, 0, formatVersion, 0) != formatVersion)
        members.refuse("version"_L1);
    ReportDocument document{.title = members.text("title"_L1),
                            .author = members.text("author"_L1),
                            .locale = localeOf(members),
                            .headerLeft = members.text("header_left"_L1),
                            .headerRight = members.text("header_right"_L1),
                            .footer = members.text("footer"_L1)};
    document.createdAt = momentFromJson(members.value("created"_L1), problem);
    document.brand = brandFromJson(members.value("brand"_L1), problem);
    document.pictures = picturesFrom(members.value("pictures"_L1), problem);
    readBlocks(members, document);
    members.finish();
    return document;
}

} // namespace

QByteArray documentBytes(const ReportDocument &document)
{
    return packed(QJsonDocument(documentJson(document)).toJson(QJsonDocument::Compact));
}

Result<ReportDocument> documentFromBytes(const QByteArray &bytes)
{
    const auto json = unpacked(bytes);
    if (!json)
        return json.error();
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(*json, &error);
    if (!parsed.isObject())
        return Error{.kind = ErrorKind::BadInput,
                     .detail = u"the kept document is no JSON object: %1"_s.arg(error.errorString())};
    QString problem;
    ReportDocument document = documentFromJson(parsed.object(), problem);
    if (!problem.isEmpty())
        return Error{.kind = ErrorKind::BadInput, .detail = u"the kept document has no usable \"%1\""_s.arg(problem)};
    return document;
}

} // namespace creatormetrics
