// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportdelivery.h"

#include "models/reports/storedmembers.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Way = ReportDelivery::Way;

constexpr StoredWords<Way, 3> wayWords{{{Way::Folder, "folder"_L1}, {Way::Mail, "mail"_L1}, {Way::Draft, "draft"_L1}}};

constexpr qsizetype longestFolder = 4'096;
constexpr qsizetype longestAddress = 320; // RFC 5321: 64 before and 255 after the sign
constexpr qsizetype longestStored = 1 << 20;

Error badDelivery(const QString &member)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the delivery of the report lacks a usable \"%1\""_s.arg(member)};
}

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

bool isAddress(const QString &text)
{
    const qsizetype sign = text.lastIndexOf(u'@');
    return sign > 0 && sign < text.size() - 1 && text.size() <= longestAddress && isOneLine(text);
}

} // namespace

QString deliveryWayKey(ReportDelivery::Way way)
{
    return storedWord(wayWords, way);
}

Outcome checkDelivery(const ReportDelivery &delivery)
{
    if (delivery.folder.size() > longestFolder || delivery.folder.contains(QChar(0)))
        return badDelivery(u"folder"_s);
    const bool needsRecipients = delivery.way == Way::Mail;
    if ((needsRecipients && delivery.recipients.isEmpty()) || delivery.recipients.size() > mostRecipients ||
        !std::ranges::all_of(delivery.recipients, isAddress))
        return badDelivery(u"recipients"_s);
    if (delivery.subject.size() > longestDeliverySubject || !isOneLine(delivery.subject))
        return badDelivery(u"subject"_s);
    if (delivery.text.size() > longestDeliveryText)
        return badDelivery(u"text"_s);
    return Done{};
}

QByteArray toStoredJson(const ReportDelivery &delivery)
{
    QJsonObject object{{u"way"_s, deliveryWayKey(delivery.way)}};
    if (!delivery.folder.isEmpty())
        object.insert("folder"_L1, delivery.folder);
    if (!delivery.recipients.isEmpty())
        object.insert("recipients"_L1, QJsonArray::fromStringList(delivery.recipients));
    if (!delivery.subject.isEmpty())
        object.insert("subject"_L1, delivery.subject);
    if (!delivery.text.isEmpty())
        object.insert("text"_L1, delivery.text);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ReportDelivery> reportDeliveryFromJson(const QByteArray &json)
{
    if (json.size() > longestStored)
        return badDelivery(u"size"_s);
    QString problem;
    StoredMembers members(QJsonDocument::fromJson(json).object(), {}, problem);
    ReportDelivery delivery;
    delivery.way = members.word("way"_L1, wayWords, Way::Folder);
    delivery.folder = members.text("folder"_L1);
    delivery.recipients = members.texts("recipients"_L1);
    delivery.subject = members.text("subject"_L1);
    delivery.text = members.text("text"_L1);
    members.finish();
    if (!problem.isEmpty())
        return badDelivery(problem);
    if (auto checked = checkDelivery(delivery); !checked)
        return checked.error();
    return delivery;
}

} // namespace creatormetrics
