// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Error sqliteError(sqlite3 *connection, const QString &during)
{
    const QString words = QString::fromUtf8(sqlite3_errmsg(connection));
    return Error{.kind = ErrorKind::Storage,
                 .detail = u"%1: %2 (SQLite code %3)"_s.arg(during, words).arg(sqlite3_extended_errcode(connection))};
}

} // namespace creatormetrics
