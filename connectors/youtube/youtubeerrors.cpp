// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/youtube/youtubeerrors.h"

#include "connectors/http/jsonanswer.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ReasonKind {
    QLatin1StringView reason;
    ErrorKind kind;
};

using L = QLatin1StringView;

// Reasons of the contract, section 4, and the words of google.rpc.Code that come with the newer shape.
constexpr std::array knownReasons{
    ReasonKind{L("quotaExceeded"), ErrorKind::QuotaSpent},
    ReasonKind{L("dailyLimitExceeded"), ErrorKind::QuotaSpent},
    ReasonKind{L("rateLimitExceeded"), ErrorKind::RateLimited},
    ReasonKind{L("userRateLimitExceeded"), ErrorKind::RateLimited},
    ReasonKind{L("RATE_LIMIT_EXCEEDED"), ErrorKind::RateLimited},
    ReasonKind{L("authError"), ErrorKind::SignedOut},
    ReasonKind{L("authenticatedUserAccountClosed"), ErrorKind::SignedOut},
    ReasonKind{L("authenticatedUserAccountSuspended"), ErrorKind::SignedOut},
    ReasonKind{L("insufficientPermissions"), ErrorKind::Forbidden},
    ReasonKind{L("ACCESS_TOKEN_SCOPE_INSUFFICIENT"), ErrorKind::Forbidden},
    ReasonKind{L("forbidden"), ErrorKind::Forbidden},
    ReasonKind{L("commentsDisabled"), ErrorKind::Forbidden},
    ReasonKind{L("accountDelegationForbidden"), ErrorKind::Forbidden},
    ReasonKind{L("accessNotConfigured"), ErrorKind::Forbidden},
    ReasonKind{L("SERVICE_DISABLED"), ErrorKind::Forbidden},
    ReasonKind{L("backendError"), ErrorKind::Timeout},
    ReasonKind{L("UNAUTHENTICATED"), ErrorKind::SignedOut},
    ReasonKind{L("PERMISSION_DENIED"), ErrorKind::Forbidden},
    ReasonKind{L("RESOURCE_EXHAUSTED"), ErrorKind::RateLimited},
    ReasonKind{L("UNAVAILABLE"), ErrorKind::Timeout},
};

/// A reason goes into the log, so nothing but an ordinary word may pass.
void addReason(const QJsonValue &value, QStringList &reasons)
{
    static const QRegularExpression word(u"^[A-Za-z_]{1,64}$"_s);
    const QString reason = value.toString();
    if (word.match(reason).hasMatch() && reasons.size() < 8)
        reasons.append(reason);
}

/// The parameter in "Unknown identifier (x) given in field parameters.metrics."
QString blamedIn(const QString &message)
{
    static const QRegularExpression field(u"parameters\\.([A-Za-z]+)"_s);
    return field.match(message).captured(1);
}

Refusal refusalFrom(const QJsonObject &error, int status)
{
    Refusal refusal{.status = status, .message = error.value("message"_L1).toString()};
    for (const auto &entry : error.value("errors"_L1).toArray()) {
        addReason(entry.toObject().value("reason"_L1), refusal.reasons);
        if (refusal.location.isEmpty())
            refusal.location = entry.toObject().value("location"_L1).toString();
    }
    for (const auto &entry : error.value("details"_L1).toArray())
        addReason(entry.toObject().value("reason"_L1), refusal.reasons);
    addReason(error.value("status"_L1), refusal.reasons);
    return refusal;
}

std::optional<ErrorKind> kindFromReasons(const QStringList &reasons)
{
    for (const QString &reason : reasons) {
        const auto known = std::ranges::find(knownReasons, reason, &ReasonKind::reason);
        if (known != knownReasons.end())
            return known->kind;
    }
    return std::nullopt;
}

ErrorKind kindFromStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::SignedOut;
    case 404:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::Timeout : ErrorKind::BadResponse;
    }
}

/// A web page where JSON belongs is a captive portal, a proxy or a wrong address, whatever the status says; only
/// Google's own overload pages (429 and 5xx are served as HTML by its front end) keep their meaning.
ErrorKind kindOf(const Refusal &refusal)
{
    const bool networkLoginRequired = refusal.status == 511;
    if (!refusal.readable && (networkLoginRequired || (refusal.status != 429 && refusal.status < 500)))
        return ErrorKind::BadResponse;
    return kindFromReasons(refusal.reasons).value_or(kindFromStatus(refusal.status));
}

QDateTime httpDate(const QByteArray &text)
{
    const QDateTime parsed =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return parsed.isValid() ? QDateTime(parsed.date(), parsed.time(), Qt::UTC) : QDateTime();
}

/// Seconds, or a date that is set against the answer's own Date header, since a connector has no clock.
std::optional<std::chrono::seconds> retryAfter(const HttpResponse &response)
{
    constexpr qint64 day = 86'400;
    const QByteArray text = response.header("Retry-After").trimmed();
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = httpDate(text);
        const QDateTime sent = httpDate(response.header("Date"));
        if (!until.isValid() || !sent.isValid())
            return std::nullopt;
        seconds = sent.secsTo(until);
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, day));
}

QString detailOf(const Refusal &refusal, const HttpResponse &response)
{
    QString detail = u"HTTP %1"_s.arg(refusal.status);
    if (!refusal.reasons.isEmpty())
        detail += u' ' + refusal.reasons.join(u", "_s);
    if (!refusal.readable) {
        const QString type = mediaType(response);
        detail += u", the body is %1, not JSON"_s.arg(type.isEmpty() ? u"of no stated type"_s : type);
    }
    return detail;
}

} // namespace

Refusal refusalOf(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject error = document.object().value("error"_L1).toObject();
    const bool claimsSuccess = response.status >= 200 && response.status < 300;
    Refusal refusal =
        refusalFrom(error, claimsSuccess ? error.value("code"_L1).toInt(response.status) : response.status);
    refusal.readable = response.body.trimmed().isEmpty() || !document.isNull();
    return refusal;
}

Error youtubeError(const HttpResponse &response)
{
    const Refusal refusal = refusalOf(response);
    Error error{.kind = kindOf(refusal), .detail = detailOf(refusal, response)};
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Timeout)
        error.retryAfter = retryAfter(response);
    return error;
}

bool mayBeAboutMetrics(const Refusal &refusal)
{
    static const QStringList general{u"badRequest"_s, u"invalid"_s, u"invalidParameter"_s, u"invalidQuery"_s,
                                     u"INVALID_ARGUMENT"_s};
    static const QRegularExpression others(u"(start|end)-?date|dimension|filter|\\bids\\b|\\bsort\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto isGeneral = [](const QString &reason) { return general.contains(reason); };
    if (refusal.status != 400 || !std::ranges::any_of(refusal.reasons, isGeneral))
        return false;
    const QString blamed = refusal.location.isEmpty() ? blamedIn(refusal.message) : refusal.location;
    return blamed.isEmpty() ? !others.match(refusal.message).hasMatch() : blamed.contains("metrics"_L1);
}

} // namespace creatormetrics
