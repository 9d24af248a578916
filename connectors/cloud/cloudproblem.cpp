// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudproblem.h"

#include "connectors/http/httpstatus.h"
#include "connectors/http/jsonanswer.h"
#include "connectors/http/networkerror.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int serverError = 500;
constexpr int networkSignInNeeded = 511;
constexpr qsizetype mostFields = 20;
constexpr qint64 longestPause = 86'400;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CloudProblem)
};

QStringList fieldsIn(const QJsonObject &problem)
{
    QStringList fields;
    const QJsonArray errors = problem.value("errors"_L1).toArray();
    for (qsizetype i = 0; i < std::min(errors.size(), mostFields); ++i)
        fields << errors.at(i).toObject().value("pointer"_L1).toString().left(100);
    return fields;
}

/// What was typed is told better than "something".
QString wordsFor(ProblemCode code, const QStringList &fields)
{
    if (code == ProblemCode::InvalidRequest && fields.contains("/email"_L1))
        return Words::tr("This is not an e-mail address.");
    if (code == ProblemCode::InvalidRequest && fields.contains("/name"_L1))
        return Words::tr("This name is too long.");
    return problemWords(code);
}

std::optional<std::chrono::seconds> pauseIn(const HttpResponse &response, const QJsonObject &problem)
{
    if (const auto named = retryAfter(response))
        return named;
    const qint64 seconds = problem.value("retry_after"_L1).toInteger(-1);
    return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(std::min(seconds, longestPause)));
}

bool isWebPage(const HttpResponse &response)
{
    return mediaType(response).contains("html"_L1) || response.body.left(1'000).trimmed().startsWith('<');
}

/// A code that came later than this program: its status is all there is to go by.
CloudProblem unknownProblem(const HttpResponse &response)
{
    Error error = classifyStatus(response).value_or(Error{.kind = ErrorKind::BadResponse});
    error.detail = Words::tr("The CreatorMetrics service refuses for a reason that this version does not know (%1).")
                       .arg(response.status);
    return {.error = error, .code = {}, .fields = {}};
}

/// No word of the service's: a proxy in front of it, or something that holds up every connection of this network.
CloudProblem foreignAnswer(const HttpResponse &response)
{
    const auto status = classifyStatus(response);
    const bool isTrouble = status && response.status != networkSignInNeeded
                           && (status->kind == ErrorKind::Timeout || status->kind == ErrorKind::RateLimited);
    if (!isTrouble)
        return {.error = strangeAnswer(response), .code = {}, .fields = {}};
    Error error = *status;
    if (error.kind == ErrorKind::RateLimited)
        error.detail = problemWords(ProblemCode::RateLimited);
    else
        error.detail = problemWords(response.status == serverError ? ProblemCode::InternalError : ProblemCode::Busy);
    return {.error = error, .code = {}, .fields = {}};
}

/// Nobody but its user can tell whether it is the network, the clock or somebody who listens.
Error untrusted()
{
    return {.kind = ErrorKind::BadResponse,
            .detail = Words::tr("What answered could not prove that it is the CreatorMetrics service: its certificate is not to be "
                                "trusted, so nothing was sent to it. Perhaps this network asks for a sign-in of its own, or the clock "
                                "of this computer is wrong. Open a web page in the browser, look at the clock, then try again.")};
}

} // namespace

CloudProblem cloudProblem(const HttpResponse &response)
{
    const auto problem = jsonObjectOf(response);
    if (!problem || mediaType(response) != "application/problem+json"_L1)
        return foreignAnswer(response);
    const auto code = problemFromKey(problem->value("code"_L1).toString().toUtf8());
    if (!code)
        return unknownProblem(response);
    const QStringList fields = fieldsIn(*problem);
    Error error{.kind = problemKind(*code), .detail = wordsFor(*code, fields), .retryAfter = pauseIn(response, *problem)};
    // The same word stands for a mail's link (400) and for a session (401).
    if (*code == ProblemCode::TokenInvalid && response.status == 401)
        error = sessionEnded(*code);
    return {.error = error, .code = code, .fields = fields};
}

Error strangeAnswer(const HttpResponse &response)
{
    const bool isRedirect = response.status >= 300 && response.status < 400;
    if (isWebPage(response) || isRedirect || response.status == networkSignInNeeded) {
        return {.kind = ErrorKind::BadResponse,
                .detail = Words::tr("Something else than the CreatorMetrics service has answered, perhaps the sign-in "
                                    "page of this network. Open a web page in the browser, sign in there, then try again; "
                                    "nothing on this computer is lost.")};
    }
    return {.kind = ErrorKind::BadResponse,
            .detail = Words::tr("The answer of the CreatorMetrics service is not as agreed. Is there a newer version of "
                                "this program?")};
}

Error unreachable(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return {.kind = error.kind,
                .detail = Words::tr("The CreatorMetrics service cannot be reached. Everything on this computer can be read "
                                    "as before; check the internet connection, then try again.")};
    case ErrorKind::Timeout:
        return {.kind = error.kind, .detail = Words::tr("The CreatorMetrics service did not answer in time. Nothing on this computer "
                                                      "is lost; try again in a few minutes.")};
    case ErrorKind::BadResponse:
        return isUntrusted(error) ? untrusted()
                                  : Error{.kind = error.kind,
                                          .detail = Words::tr("The connection to the CreatorMetrics service broke off. Nothing on "
                                                              "this computer is lost; try again in a moment.")};
    default:
        return error;
    }
}

Error keychainTrouble(const Error &error)
{
    return {.kind = error.kind,
            .detail = Words::tr("The keychain of this computer cannot be used for the CreatorMetrics session. Is it locked?")};
}

Error sessionEnded(ProblemCode code)
{
    if (code != ProblemCode::TokenInvalid)
        return {.kind = ErrorKind::SignedOut, .detail = problemWords(code)};
    return {.kind = ErrorKind::SignedOut,
            .detail = Words::tr("This computer was signed out of CreatorMetrics because its session was ended elsewhere: another "
                                "device signed it out, the password was changed, or the account was deleted. Sign in again; "
                                "everything on this computer is as it was.")};
}

QByteArray problemKey(ProblemCode code)
{
    for (const ProblemTerms &terms : allProblems()) {
        if (terms.code == code)
            return QByteArray(terms.key.data(), static_cast<qsizetype>(terms.key.size()));
    }
    return {};
}

std::optional<ProblemCode> problemFromKey(QByteArrayView key)
{
    for (const ProblemTerms &terms : allProblems()) {
        if (key == QByteArrayView(terms.key.data(), static_cast<qsizetype>(terms.key.size())))
            return terms.code;
    }
    return std::nullopt;
}

Error notSignedIn()
{
    return {.kind = ErrorKind::SignedOut, .detail = problemWords(ProblemCode::Unauthenticated)};
}

} // namespace creatormetrics
