// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/keychainerror.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

ErrorKind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return ErrorKind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return ErrorKind::Forbidden;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return ErrorKind::Unsupported;
    default:
        return ErrorKind::Storage;
    }
}

} // namespace

Error keychainError(QKeychain::Error error, const QString &text)
{
    return Error{.kind = kindOf(error), .detail = u"keychain: %1 (error %2)"_s.arg(text).arg(int(error))};
}

} // namespace creatormetrics
