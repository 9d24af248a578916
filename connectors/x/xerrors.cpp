// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/x/xerrors.h"

#include "connectors/http/jsonanswer.h"
#include "connectors/http/httpstatus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 longestWindow = 86'400;
constexpr std::chrono::minutes usualWindow{15};

struct Refusal {
    int status = 0;
    QStringList problems = {};   ///< last segments of problem types, the answer's own first
    QStringList parameters = {}; ///< that are blamed
    QList<int> codes = {};       ///< of the older shape
    bool readable = true;        ///< false when there is a body that is not JSON
};

struct ProblemKind {
    QLatin1StringView problem;
    ErrorKind kind;
};

using L = QLatin1StringView;

constexpr std::array knownProblems{
    ProblemKind{L("resource-not-found"), ErrorKind::NotFound},
    ProblemKind{L("client-forbidden"), ErrorKind::Forbidden},
    ProblemKind{L("not-authorized-for-resource"), ErrorKind::Forbidden},
    ProblemKind{L("not-authorized-for-field"), ErrorKind::Forbidden},
    ProblemKind{L("field-unauthorized"), ErrorKind::Forbidden},
    ProblemKind{L("disallowed-resource"), ErrorKind::Forbidden},
    ProblemKind{L("resource-unavailable"), ErrorKind::Forbidden},
    ProblemKind{L("unsupported-authentication"), ErrorKind::Forbidden},
    ProblemKind{L("internal-error"), ErrorKind::Timeout},
    ProblemKind{L("field-hydration-failure"), ErrorKind::Timeout},
};

void addOnce(QStringList &list, const QString &word)
{
    if (!word.isEmpty() && list.size() < 8 && !list.contains(word))
        list.append(word);
}

/// Titles are reliable for these two where the type was seen in third-party code only.
QString problemFromTitle(const QString &title)
{
    if (title == "CreditsDepleted"_L1)
        return u"credits"_s;
    return title == "UsageCapExceeded"_L1 ? u"usage-capped"_s : QString();
}

void addParameter(QStringList &parameters, const QString &name)
{
    static const QRegularExpression word(u"^[A-Za-z_.]{1,64}$"_s);
    if (word.match(name).hasMatch())
        addOnce(parameters, name);
}

void addProblem(Refusal &refusal, const QJsonObject &problem)
{
    addOnce(refusal.problems, xProblem(problem.value("type"_L1).toString()));
    addOnce(refusal.problems, problemFromTitle(problem.value("title"_L1).toString()));
    addParameter(refusal.parameters, problem.value("parameter"_L1).toString());
    for (const QString &name : problem.value("parameters"_L1).toObject().keys())
        addParameter(refusal.parameters, name);
    if (const int code = problem.value("code"_L1).toInt(); code > 0)
        refusal.codes.append(code);
}

Refusal refusalOf(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const bool claimsSuccess = response.status >= 200 && response.status < 300;
    Refusal refusal{.status = claimsSuccess ? document.object().value("status"_L1).toInt(response.status) : response.status,
                    .readable = response.body.trimmed().isEmpty() || !document.isNull()};
    addProblem(refusal, document.object());
    for (const auto &entry : document.object().value("errors"_L1).toArray())
        addProblem(refusal, entry.toObject());
    return refusal;
}

std::optional<ErrorKind> kindFromStatus(int status)
{
    switch (status) {
    case 401: return ErrorKind::SignedOut;
    case 402: return ErrorKind::QuotaSpent;
    case 403: return ErrorKind::Forbidden;
    case 404:
    case 410: return ErrorKind::NotFound;
    case 408: return ErrorKind::Timeout;
    case 429: return ErrorKind::RateLimited;
    default: return status >= 500 ? std::optional(ErrorKind::Timeout) : std::nullopt;
    }
}

/// Codes of the older shape: 88 too many calls, 32 and 89 a token that is no good, 130 and 131 X's own trouble.
std::optional<ErrorKind> kindFromCodes(const QList<int> &codes)
{
    if (codes.contains(88))
        return ErrorKind::RateLimited;
    if (codes.contains(32) || codes.contains(89))
        return ErrorKind::SignedOut;
    if (codes.contains(130) || codes.contains(131))
        return ErrorKind::Timeout;
    return std::nullopt;
}

ErrorKind kindFromProblems(const QStringList &problems)
{
    for (const QString &problem : problems) {
        const auto known = std::ranges::find(knownProblems, problem, &ProblemKind::problem);
        if (known != knownProblems.end())
            return known->kind;
    }
    return ErrorKind::BadResponse;
}

/// A web page where JSON belongs is a captive portal, a proxy or a wrong address, whatever the status says; only overload
/// pages (429 and 5xx come from X's front end as HTML too) keep their meaning.
bool isStrangersPage(const Refusal &refusal)
{
    const bool networkLoginRequired = refusal.status == 511;
    return !refusal.readable && (networkLoginRequired || (refusal.status != 429 && refusal.status < 500));
}

ErrorKind kindOf(const Refusal &refusal)
{
    if (isStrangersPage(refusal))
        return ErrorKind::BadResponse;
    // Before the status: usage that is capped comes as 429, and waiting for a rate window would not help.
    if (refusal.problems.contains("usage-capped"_L1) || refusal.problems.contains("credits"_L1))
        return ErrorKind::QuotaSpent;
    if (const auto kind = kindFromCodes(refusal.codes))
        return *kind;
    return kindFromStatus(refusal.status).value_or(kindFromProblems(refusal.problems));
}

/// X wrote "UTC" for years where the standard wants "GMT".
QDateTime httpDate(const QByteArray &text)
{
    QString value = QString::fromLatin1(text.left(64)).trimmed();
    if (value.endsWith("UTC"_L1))
        value.replace(value.size() - 3, 3, u"GMT"_s);
    QDateTime moment = QLocale::c().toDateTime(value, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    moment.setTimeZone(QTimeZone::utc());
    return moment;
}

/// The end of the rate window, UTC; nothing when it is no number of seconds of this century or too far from the answer's Date.
std::optional<QDateTime> windowEnd(const HttpResponse &response)
{
    constexpr qint64 earliest = 1'262'304'000; // 2010
    constexpr qint64 latest = 4'102'444'800;   // 2100
    bool isNumber = false;
    const qint64 seconds = response.header("x-rate-limit-reset").trimmed().toLongLong(&isNumber);
    if (!isNumber || seconds < earliest || seconds > latest)
        return std::nullopt;
    const QDateTime end = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toUTC();
    const QDateTime sent = httpDate(response.header("Date"));
    if (sent.isValid() && sent.secsTo(end) > longestWindow)
        return std::nullopt;
    return end;
}

/// Set against the answer's own Date, since a connector has no clock.
std::optional<std::chrono::seconds> pauseUntilReset(const HttpResponse &response)
{
    const auto end = windowEnd(response);
    const QDateTime sent = httpDate(response.header("Date"));
    if (!end || !sent.isValid())
        return retryAfter(response);
    return std::chrono::seconds(std::max<qint64>(1, sent.secsTo(*end)));
}

QString detailOf(const Refusal &refusal, const HttpResponse &response)
{
    QStringList parts{u"HTTP %1"_s.arg(refusal.status)};
    QStringList words = refusal.problems;
    for (const int code : refusal.codes.first(std::min<qsizetype>(refusal.codes.size(), 8)))
        words.append(u"code %1"_s.arg(code));
    if (!words.isEmpty())
        parts.front() += u' ' + words.join(u", "_s);
    if (!refusal.parameters.isEmpty())
        parts.append(u"parameter "_s + refusal.parameters.join(u", "_s));
    if (!refusal.readable) {
        const QString type = mediaType(response);
        parts.append(u"the body is %1, not JSON"_s.arg(type.isEmpty() ? u"of no stated type"_s : type));
    }
    return parts.join(u", "_s);
}

} // namespace

QString xProblem(const QString &type)
{
    static const QRegularExpression tail(u"/problems/([a-z0-9-]{1,64})$"_s);
    return tail.match(type).captured(1);
}

Error xError(const HttpResponse &response)
{
    const Refusal refusal = refusalOf(response);
    Error error{.kind = kindOf(refusal), .detail = detailOf(refusal, response)};
    if (error.kind == ErrorKind::RateLimited)
        error.retryAfter = pauseUntilReset(response);
    else if (error.kind == ErrorKind::Timeout)
        error.retryAfter = retryAfter(response);
    return error;
}

std::optional<Throttle> xThrottle(const HttpResponse &response)
{
    if (response.header("x-rate-limit-remaining").trimmed() != "0")
        return std::nullopt;
    const auto end = windowEnd(response);
    if (!end)
        return Throttle{.wait = usualWindow, .until = std::nullopt};
    const QDateTime sent = httpDate(response.header("Date"));
    if (sent.isValid() && sent >= *end)
        return std::nullopt;
    return Throttle{.wait = std::nullopt, .until = *end};
}

} // namespace creatormetrics
