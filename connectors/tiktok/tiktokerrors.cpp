// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/tiktok/tiktokerrors.h"

#include "connectors/http/httpstatus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct CodeKind {
    QLatin1StringView code;
    ErrorKind kind;
};

using L = QLatin1StringView;

// The list of the contract, section 3, and the one sign-in code that can mean an ended sign-in.
constexpr std::array knownCodes{
    CodeKind{L("access_token_invalid"), ErrorKind::SignedOut},
    CodeKind{L("invalid_grant"), ErrorKind::SignedOut},
    CodeKind{L("scope_not_authorized"), ErrorKind::Forbidden},
    CodeKind{L("scope_permission_missed"), ErrorKind::Forbidden},
    CodeKind{L("invalid_params"), ErrorKind::BadResponse},
    CodeKind{L("invalid_file_upload"), ErrorKind::BadResponse},
    CodeKind{L("rate_limit_exceeded"), ErrorKind::RateLimited},
    CodeKind{L("internal_error"), ErrorKind::Timeout},
};

/// Both go into the log, so nothing but a plain word may pass.
QString plainWord(const QJsonValue &value)
{
    static const QRegularExpression word(u"\\A[A-Za-z0-9_]{1,64}\\z"_s);
    const QString text = value.toString();
    return word.match(text).hasMatch() ? text : QString();
}

ErrorKind kindFromStatus(const HttpResponse &response)
{
    const auto error = classifyStatus(response);
    return error ? error->kind : ErrorKind::BadResponse;
}

/// A web page where JSON belongs is a captive portal, a proxy or a wrong address, whatever the status says; only the
/// overload pages of a front end keep their meaning.
ErrorKind kindOf(const TikTokVerdict &verdict, const HttpResponse &response)
{
    const bool networkLoginRequired = response.status == 511;
    if (!verdict.readable && (networkLoginRequired || (response.status != 429 && response.status < 500)))
        return ErrorKind::BadResponse;
    const auto known = std::ranges::find(knownCodes, verdict.code, &CodeKind::code);
    return known == knownCodes.end() ? kindFromStatus(response) : known->kind;
}

QString detailOf(const TikTokVerdict &verdict, const HttpResponse &response)
{
    QString detail = u"HTTP %1"_s.arg(response.status);
    if (!verdict.readable)
        return detail + u", the body is not JSON"_s;
    detail += verdict.code.isEmpty() ? u", no error code"_s : u' ' + verdict.code;
    return verdict.logId.isEmpty() ? detail : detail + u", log "_s + verdict.logId;
}

} // namespace

bool TikTokVerdict::isOk() const
{
    return code == "ok"_L1;
}

bool TikTokVerdict::lacksScope() const
{
    return code == "scope_not_authorized"_L1 || code == "scope_permission_missed"_L1;
}

TikTokVerdict tikTokVerdict(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject answer = document.object();
    const QJsonValue error = answer.value("error"_L1);
    const bool nested = error.isObject();
    return {.code = plainWord(nested ? error.toObject().value("code"_L1) : error),
            .logId = plainWord(nested ? error.toObject().value("log_id"_L1) : answer.value("log_id"_L1)),
            .readable = response.body.trimmed().isEmpty() || !document.isNull()};
}

Error tikTokError(const HttpResponse &response)
{
    const TikTokVerdict verdict = tikTokVerdict(response);
    Error error{.kind = kindOf(verdict, response), .detail = detailOf(verdict, response)};
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Timeout)
        error.retryAfter = retryAfter(response);
    return error;
}

} // namespace creatormetrics
