// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localapi/apireply.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QJsonObject problemObject(ProblemCode code, int status, const QString &detail)
{
    const ProblemTerms &terms = termsOf(code);
    QJsonObject object{{u"type"_s, u"urn:creatormetrics:problem:"_s + text(terms.key)},
                       {u"title"_s, text(terms.title)},
                       {u"status"_s, status},
                       {u"code"_s, text(terms.key)}};
    if (!detail.isEmpty())
        object.insert("detail"_L1, detail);
    return object;
}

/// Answers are about one person's figures: no cache keeps them, no browser guesses what they are.
void guard(Reply &reply)
{
    reply.headers.set("Cache-Control", "no-store");
    reply.headers.set("X-Content-Type-Options", "nosniff");
}

Reply problemReplyOf(int status, const QJsonObject &object)
{
    Reply reply = Reply::json(status, apiBytes(object));
    reply.headers.set("Content-Type", "application/problem+json");
    guard(reply);
    return reply;
}

ProblemCode codeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
        return ProblemCode::InvalidRequest;
    case ErrorKind::NotFound:
        return ProblemCode::NotFound;
    case ErrorKind::Forbidden:
        return ProblemCode::Forbidden;
    case ErrorKind::Unsupported:
        return ProblemCode::UnprocessableRequest;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::BadResponse:
    case ErrorKind::RateLimited:
    case ErrorKind::QuotaSpent:
        return ProblemCode::PlatformError;
    case ErrorKind::SignedOut:
        return ProblemCode::UnprocessableRequest;
    case ErrorKind::Cancelled:
        return ProblemCode::Busy;
    case ErrorKind::Storage:
    case ErrorKind::Internal:
        break;
    }
    return ProblemCode::InternalError;
}

/// The name in front of the colon, where the detail has that form.
QString parameterIn(const QString &detail)
{
    const QString name = detail.section(u": "_s, 0, 0);
    const bool isName = std::ranges::all_of(name, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
    return isName && name.size() < detail.size() ? name : QString();
}

ProblemCode codeForStatus(int status)
{
    for (const ProblemTerms &terms : allProblems()) {
        const bool isGeneral = terms.code != ProblemCode::UnknownPlatform && terms.code != ProblemCode::TokenInvalid;
        if (terms.status == status && isGeneral)
            return terms.code;
    }
    return status >= 500 ? ProblemCode::InternalError : ProblemCode::InvalidRequest;
}

} // namespace

std::string apiBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').toStdString();
}

Reply apiJson(int status, const QJsonObject &object)
{
    Reply reply = Reply::json(status, apiBytes(object));
    guard(reply);
    return reply;
}

Reply apiProblem(ProblemCode code, const QString &detail, const QString &parameter)
{
    const int status = termsOf(code).status;
    QJsonObject object = problemObject(code, status, detail);
    if (!parameter.isEmpty())
        object.insert("parameter"_L1, parameter);
    return problemReplyOf(status, object);
}

Reply apiProblemLater(const QString &detail, int seconds)
{
    QJsonObject object = problemObject(ProblemCode::RateLimited, termsOf(ProblemCode::RateLimited).status, detail);
    object.insert("retry_after"_L1, seconds);
    Reply reply = problemReplyOf(termsOf(ProblemCode::RateLimited).status, object);
    reply.headers.add("Retry-After", std::to_string(seconds));
    return reply;
}

Reply apiProblemFor(const Error &error)
{
    const ProblemCode code = codeFor(error.kind);
    return apiProblem(code, error.detail, code == ProblemCode::InvalidRequest ? parameterIn(error.detail) : QString());
}

Reply apiRefusal(int status)
{
    return problemReplyOf(status, problemObject(codeForStatus(status), status, {}));
}

} // namespace creatormetrics
