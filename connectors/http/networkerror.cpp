// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/networkerror.h"

#include "connectors/http/redact.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Offline;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::BadResponse;
    }
}

QString numberText(QNetworkReply::NetworkError error)
{
    return u" (network error %1)"_s.arg(int(error));
}

} // namespace

bool isCompleteAnswer(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return true;
    // Qt names 400 ProtocolInvalidOperationError, other 4xx content errors and 5xx server errors.
    const bool fromStatus =
        error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
    return fromStatus && status >= 400;
}

Error networkError(QNetworkReply::NetworkError error, const QString &text)
{
    return Error{.kind = kindOf(error), .detail = redacted(text) + numberText(error)};
}

bool isUntrusted(const Error &error)
{
    return error.kind == ErrorKind::BadResponse && error.detail.endsWith(numberText(QNetworkReply::SslHandshakeFailedError));
}

} // namespace creatormetrics
