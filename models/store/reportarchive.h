// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/reportrepository.h"
#include "models/store/store.h"

namespace creatormetrics {

/// The bytes of a kept report.
struct ReportFile {
    QByteArray bytes;
    bool changed = false; ///< they are not those that were kept
};

/// Writes `bytes` into the reports folder, whole or not at all and readable by the owner alone; a file of the name is
/// replaced. Storage names the file and what was in the way.
Outcome writeReportFile(const Workspace &workspace, const QString &name, const QByteArray &bytes);
/// NotFound when the file is gone, Storage when it cannot be read.
[[nodiscard]] Result<ReportFile> readReportFile(const Workspace &workspace, const ReportRecord &record);
[[nodiscard]] bool hasReportFile(const Workspace &workspace, const ReportRecord &record);
/// Where the file is, or was; empty when the record names none in the folder.
[[nodiscard]] QString reportPath(const Workspace &workspace, const QString &fileName);

/// Writes the file and its row, which gives size and hash. `record.fileName` is the name wished for: without `replace` it
/// gets a number when it is taken, with it the other report of that file goes. A failed record has no
/// bytes and no file; `record.document` is kept in the same row, so that it can be painted again. With an id the row that
/// stands for it since it was begun is the one that is completed. To be called within a transaction; when that does not commit, the file is the caller's to remove.
[[nodiscard]] Result<ReportRecord> keepReportFile(Connection &connection, const Workspace &workspace, ReportRecord record,
                                                  const QByteArray &bytes, bool replace = false);
/// The row and its file; a file that is gone already is no error.
Outcome removeReportFile(Connection &connection, const Workspace &workspace, ReportId id);

/// The same on the store's threads; leaves no file behind when it fails.
enum class KeptName { Numbered, Replaced }; ///< what becomes of a name that is taken: see `replace` above
[[nodiscard]] QFuture<Result<ReportRecord>> keepReport(Store &store, const ReportRecord &record, const QByteArray &bytes,
                                                       KeptName name = KeptName::Numbered);
[[nodiscard]] QFuture<Outcome> removeReport(Store &store, ReportId id);

} // namespace creatormetrics
