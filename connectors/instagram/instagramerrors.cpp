// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/instagram/instagramerrors.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/http/httpstatus.h"
#include "connectors/instagram/instagramusage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int badParameter = 100;
constexpr int gone = 33;
constexpr int beforeProfessional = 2'108'006;

int wholeNumber(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

/// The older shape has `error_type`, at the top or in `meta`.
void readOldShape(const QJsonObject &object, InstagramRefusal &refusal)
{
    const QJsonObject meta = object.value("meta"_L1).toObject();
    const QJsonObject &from = object.contains("error_type"_L1) ? object : meta;
    refusal.oldType = from.value("error_type"_L1).toString();
    refusal.message = from.value("error_message"_L1).toString();
}

std::optional<ErrorKind> kindFromCode(const InstagramRefusal &refusal)
{
    switch (refusal.code) {
    case 190:
    case 102:
        return ErrorKind::SignedOut;
    case 10:
    case 368:
        return ErrorKind::Forbidden;
    case 4:
    case 17:
    case 32:
    case 613:
    case 80002:
        return ErrorKind::RateLimited;
    case 1:
    case 2:
        return ErrorKind::Timeout;
    case badParameter:
        return refusal.subcode == gone ? ErrorKind::NotFound : ErrorKind::Unsupported;
    default:
        return refusal.code >= 200 && refusal.code <= 299 ? std::optional(ErrorKind::Forbidden) : std::nullopt;
    }
}

std::optional<ErrorKind> kindFromOldType(const QString &type)
{
    if (type.contains("RateLimit"_L1))
        return ErrorKind::RateLimited;
    if (type.contains("Permission"_L1) || type.contains("Forbidden"_L1))
        return ErrorKind::Forbidden;
    return type.startsWith("OAuth"_L1) ? std::optional(ErrorKind::SignedOut) : std::nullopt;
}

ErrorKind kindFromStatus(const HttpResponse &response)
{
    const auto classified = classifyStatus(response);
    return classified ? classified->kind : ErrorKind::BadResponse;
}

/// A web page where JSON belongs is a captive portal, a proxy or a wrong address, whatever the status says; only 429 and the
/// front end's own 5xx pages keep their meaning.
bool isForeignPage(const InstagramRefusal &refusal)
{
    const bool networkLoginRequired = refusal.status == 511;
    return !refusal.readable && (networkLoginRequired || (refusal.status != 429 && refusal.status < 500));
}

ErrorKind kindOf(const InstagramRefusal &refusal, const HttpResponse &response)
{
    if (isForeignPage(refusal))
        return ErrorKind::BadResponse;
    if (const auto kind = kindFromCode(refusal))
        return *kind;
    if (refusal.isTransient)
        return ErrorKind::Timeout;
    return kindFromOldType(refusal.oldType).value_or(kindFromStatus(response));
}

QString detailOf(const InstagramRefusal &refusal, const HttpResponse &response)
{
    QString detail = u"HTTP %1"_s.arg(refusal.status);
    if (refusal.code != 0)
        detail += u" code %1"_s.arg(refusal.code);
    if (refusal.subcode != 0)
        detail += u"/%1"_s.arg(refusal.subcode);
    if (!refusal.readable) {
        const QString type = mediaType(response);
        detail += u", the body is %1, not JSON"_s.arg(type.isEmpty() ? u"of no stated type"_s : type);
    }
    return detail;
}

/// The message without the list of names that would have been right.
QString complaintOf(const InstagramRefusal &refusal)
{
    return refusal.message.left(refusal.message.indexOf("must be one of"_L1));
}

QList<qsizetype> numberedMetrics(const InstagramRefusal &refusal, qsizetype count)
{
    static const QRegularExpression numbered(u"\\bmetric\\[([0-9]{1,3})\\]"_s);
    QList<qsizetype> positions;
    for (auto matches = numbered.globalMatch(refusal.message); matches.hasNext();) {
        const qsizetype position = matches.next().capturedView(1).toLongLong();
        if (position < count && !positions.contains(position))
            positions.append(position);
    }
    return positions;
}

QList<qsizetype> namedMetrics(const InstagramRefusal &refusal, const QStringList &asked)
{
    const QString complaint = complaintOf(refusal);
    QList<qsizetype> positions;
    for (qsizetype position = 0; position < asked.size(); ++position) {
        const QRegularExpression word(
            u"(?<![A-Za-z_])%1(?![A-Za-z_])"_s.arg(QRegularExpression::escape(asked.at(position))));
        if (word.match(complaint).hasMatch())
            positions.append(position);
    }
    return positions;
}

} // namespace

InstagramRefusal refusalIn(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject error = document.object().value("error"_L1).toObject();
    InstagramRefusal refusal{.status = response.status,
                             .code = wholeNumber(error.value("code"_L1)),
                             .subcode = wholeNumber(error.value("error_subcode"_L1)),
                             .isTransient = error.value("is_transient"_L1).toBool(),
                             .message = error.value("message"_L1).toString()};
    if (error.isEmpty())
        readOldShape(document.object(), refusal);
    refusal.readable = response.body.trimmed().isEmpty() || !document.isNull();
    return refusal;
}

Error instagramError(const HttpResponse &response)
{
    const InstagramRefusal refusal = refusalIn(response);
    Error error{.kind = kindOf(refusal, response), .detail = detailOf(refusal, response)};
    if (error.kind == ErrorKind::RateLimited)
        error.retryAfter = timeToRegainAccess(response);
    if (!error.retryAfter && (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Timeout))
        error.retryAfter = retryAfter(response);
    return error;
}

bool saysGone(const InstagramRefusal &refusal)
{
    return refusal.code == badParameter && refusal.subcode == gone;
}

bool saysWithheld(const InstagramRefusal &refusal)
{
    if (refusal.code == badParameter && refusal.subcode == beforeProfessional)
        return true;
    const bool mayBeAboutSize = refusal.code == 10 || refusal.code == badParameter;
    return mayBeAboutSize && refusal.message.contains("not enough"_L1, Qt::CaseInsensitive);
}

bool saysBadMetric(const InstagramRefusal &refusal)
{
    return refusal.code == badParameter && !saysGone(refusal) && !saysWithheld(refusal)
           && refusal.message.contains("metric"_L1, Qt::CaseInsensitive);
}

QList<qsizetype> blamedMetrics(const InstagramRefusal &refusal, const QStringList &asked)
{
    const auto numbered = numberedMetrics(refusal, asked.size());
    const auto blamed = numbered.isEmpty() ? namedMetrics(refusal, asked) : numbered;
    return blamed.size() == asked.size() && asked.size() > 1 ? QList<qsizetype>() : blamed;
}

} // namespace creatormetrics
