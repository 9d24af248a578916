// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/cloud/cloudproblem.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CloudProblem)
};

QString outdated()
{
    return Words::tr("The CreatorMetrics service does not understand this version of the program. Is there a newer one?");
}

QString tooLarge()
{
    return Words::tr("That is more than the CreatorMetrics service takes at once.");
}

/// About the session and what was typed to get one.
QString signInWords(ProblemCode code)
{
    switch (code) {
    case ProblemCode::TokenInvalid:
        return Words::tr("The link or code of the mail has been used already, is too old, or is not complete. Ask for another mail.");
    case ProblemCode::Unauthenticated:
        return Words::tr("Sign in to CreatorMetrics first.");
    case ProblemCode::InvalidCredentials:
        return Words::tr("E-mail address or password is wrong.");
    case ProblemCode::TokenExpired:
        return Words::tr("This computer was signed out of CreatorMetrics because its session is over: it was not used for too long. "
                         "Sign in again; everything on this computer is as it was.");
    case ProblemCode::TokenReused:
        return Words::tr("This computer was signed out of CreatorMetrics because its session was used from elsewhere. Sign in "
                         "again, and change your password if that was not you; everything on this computer is as it was.");
    case ProblemCode::EmailUnverified:
        return Words::tr("The e-mail address is not confirmed yet. Open the link in the mail that was sent to it.");
    case ProblemCode::WeakPassword:
        return Words::tr("The password is too easy to guess. Take at least 12 characters, no common password, and "
                         "nothing of your e-mail address.");
    case ProblemCode::VersionConflict:
        return Words::tr("It was changed elsewhere at the same time. Look at it again, then change it.");
    default:
        return {};
    }
}

QString billingWords(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SamePlan:
        return Words::tr("You have this plan already.");
    case ProblemCode::NotSubscribed:
        return Words::tr("There is no subscription.");
    case ProblemCode::UnknownPlan:
        return Words::tr("This plan is not sold.");
    case ProblemCode::BillingUnavailable:
        return Words::tr("The payment service does not answer. Nothing was charged; try again in a moment.");
    case ProblemCode::RequestInProgress:
        return Words::tr("The same request is still being done. Wait a moment.");
    case ProblemCode::KeyReused:
        return Words::tr("The request was mixed up with another one. Try again.");
    default:
        return {};
    }
}

QString platformWords(ProblemCode code)
{
    switch (code) {
    case ProblemCode::FlowInvalid:
        return Words::tr("This sign-in is not open any more. Begin again.");
    case ProblemCode::PlatformReauthRequired:
        return Words::tr("The platform asks to sign in again. Connect the account once more.");
    case ProblemCode::AccountNotProven:
        return Words::tr("This account has not been connected through the CreatorMetrics service.");
    case ProblemCode::UnknownPlatform:
        return Words::tr("The CreatorMetrics service does not offer this platform.");
    case ProblemCode::TooManyFlows:
        return Words::tr("Too many sign-ins are open. Finish one, or wait ten minutes.");
    case ProblemCode::TooManySubscriptions:
        return Words::tr("Live news can be had of a hundred accounts at most.");
    case ProblemCode::CursorTooOld:
        return Words::tr("What happened since is no longer kept. A sync brings it.");
    case ProblemCode::PlatformError:
        return Words::tr("The platform does not answer as agreed. Try again in a moment.");
    default:
        return {};
    }
}

QString generalWords(ProblemCode code)
{
    switch (code) {
    case ProblemCode::InvalidRequest:
    case ProblemCode::UnprocessableRequest:
        return Words::tr("The CreatorMetrics service does not accept what was entered.");
    case ProblemCode::BadSignature:
        return Words::tr("The CreatorMetrics service does not believe this request.");
    case ProblemCode::Forbidden:
        return Words::tr("This is not allowed with your CreatorMetrics account.");
    case ProblemCode::NotFound:
        return Words::tr("The CreatorMetrics service does not know it, or no longer.");
    case ProblemCode::RateLimited:
        return Words::tr("Too many requests. Wait a moment, then try again.");
    case ProblemCode::Busy:
        return Words::tr("The CreatorMetrics service has too much to do. Nothing on this computer is lost; try again in a moment.");
    case ProblemCode::InternalError:
        return Words::tr("Something went wrong at the CreatorMetrics service. Nothing on this computer is lost; try again later.");
    case ProblemCode::PayloadTooLarge:
    case ProblemCode::UriTooLong:
    case ProblemCode::HeadersTooLarge:
        return tooLarge();
    case ProblemCode::MethodNotAllowed:
    case ProblemCode::NotAcceptable:
    case ProblemCode::UnsupportedMediaType:
    case ProblemCode::NotImplemented:
    case ProblemCode::VersionNotSupported:
        return outdated();
    default:
        return {};
    }
}

} // namespace

QString problemWords(ProblemCode code)
{
    for (const auto words : {signInWords, billingWords, platformWords, generalWords}) {
        if (const QString text = words(code); !text.isEmpty())
            return text;
    }
    return {};
}

ErrorKind problemKind(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Unauthenticated:
    case ProblemCode::TokenExpired:
    case ProblemCode::TokenReused:
    case ProblemCode::PlatformReauthRequired:
    case ProblemCode::FlowInvalid:
        return ErrorKind::SignedOut;
    case ProblemCode::EmailUnverified:
    case ProblemCode::AccountNotProven:
    case ProblemCode::Forbidden:
        return ErrorKind::Forbidden;
    case ProblemCode::NotFound:
    case ProblemCode::CursorTooOld:
        return ErrorKind::NotFound;
    case ProblemCode::RateLimited:
    case ProblemCode::RequestInProgress:
    case ProblemCode::TooManyFlows:
        return ErrorKind::RateLimited;
    case ProblemCode::TooManySubscriptions:
        return ErrorKind::QuotaSpent;
    case ProblemCode::InternalError:
    case ProblemCode::BillingUnavailable:
    case ProblemCode::PlatformError:
    case ProblemCode::Busy:
        return ErrorKind::Timeout;
    case ProblemCode::UnknownPlatform:
    case ProblemCode::MethodNotAllowed:
    case ProblemCode::NotAcceptable:
    case ProblemCode::UnsupportedMediaType:
    case ProblemCode::NotImplemented:
    case ProblemCode::VersionNotSupported:
        return ErrorKind::Unsupported;
    case ProblemCode::BadSignature:
    case ProblemCode::KeyReused:
        return ErrorKind::Internal;
    case ProblemCode::InvalidRequest:
    case ProblemCode::TokenInvalid:
    case ProblemCode::InvalidCredentials:
    case ProblemCode::SamePlan:
    case ProblemCode::NotSubscribed:
    case ProblemCode::VersionConflict:
    case ProblemCode::PayloadTooLarge:
    case ProblemCode::UriTooLong:
    case ProblemCode::HeadersTooLarge:
    case ProblemCode::WeakPassword:
    case ProblemCode::UnknownPlan:
    case ProblemCode::UnprocessableRequest:
        return ErrorKind::BadInput;
    }
    return ErrorKind::BadResponse;
}

} // namespace creatormetrics
