// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/store/provenance.h"

#include <vector>

namespace creatormetrics {

using ImportId = StrongId<struct ImportTag>;

struct ImportRecord {
    ImportId id{0};
    AccountId account{0};
    FetchId fetch{0};
    QString kind;     ///< importer's key ("youtube_studio_totals")
    QString fileName; ///< without its folder
    QString fileSha256;
    QDateTime importedAt;
    DateRange range;
    qint64 figures = 0; ///< figures written
    std::optional<QDateTime> undoneAt;
};

/// `record.id` is ignored.
[[nodiscard]] Result<ImportId> insertImport(Connection &connection, const ImportRecord &record);
/// Newest first, those taken back too.
[[nodiscard]] Result<std::vector<ImportRecord>> imports(Connection &connection);
/// The import of the very same content into the account that was not taken back, if any.
[[nodiscard]] Result<std::optional<ImportRecord>> findImport(Connection &connection, AccountId account, const QString &fileSha256);
/// Withdraws the figures that still come from the import. NotFound when it does not exist or was undone. Gives the figures touched.
[[nodiscard]] Result<qint64> undoImport(Connection &connection, ImportId id, const QDateTime &now);

} // namespace creatormetrics
