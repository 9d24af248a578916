// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/dailyrepository.h"
#include "models/store/importrepository.h"

#include <QStringList>

namespace creatormetrics {

/// What importing a file would do, or did.
struct ImportOutcome {
    QString fileName;
    QString kind;
    Account account;
    bool createdAccount = false; ///< there was none to import into, so an imported-only one was made
    DateRange range;
    qint64 days = 0;
    WriteCount counts;
    QStringList metrics;        ///< keys of the recognised figures
    QStringList ignoredColumns;
    QStringList warnings;
    bool alreadyImported = false; ///< the very same content was imported before; nothing was done
    std::optional<ImportId> id;   ///< unset for a dry run and for a repeated file
};

/// Reads an export file and fills gaps of an account with it, in the caller's transaction on the caller's thread. Without
/// `account` the only account of the file's platform is taken, or an imported-only one is made; several are BadInput.
/// With `dryRun` nothing is left written. `connection` must be read-write.
[[nodiscard]] Result<ImportOutcome> importExport(Connection &connection, const QByteArray &content, const QString &fileName,
                                                 std::optional<AccountId> account, bool dryRun, const QDateTime &now);

} // namespace creatormetrics
