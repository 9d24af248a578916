// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/composedreport.h"

#include <QFuture>

namespace creatormetrics {

enum class ImportMode { Preview, Apply };

/// What importing a file would do, or did.
struct ImportSummary {
    QString fileName;
    QString accountTitle;
    Platform platform = Platform::YouTube;
    bool createsAccount = false; ///< there is none to import into, so one is made from the file
    DateRange range;
    qint64 days = 0;
    qint64 figures = 0; ///< figures that fill gaps
    qint64 kept = 0; ///< figures left alone because the platform had told them already
    QStringList metrics; ///< translated labels of what was recognised
    QStringList ignoredColumns;
    QStringList warnings;
    bool alreadyImported = false;
};

/// What the window can have done besides asking and syncing: the port to the part of the program that builds things.
/// Called on the GUI thread; never blocks. Futures finish on any thread: give `then` a context.
class WorkspaceActions
{
public:
    WorkspaceActions() = default;
    WorkspaceActions(const WorkspaceActions &) = delete;
    WorkspaceActions &operator=(const WorkspaceActions &) = delete;
    virtual ~WorkspaceActions() = default;

    [[nodiscard]] virtual QFuture<Result<ImportSummary>> importFile(const QString &file, ImportMode mode) = 0;
    [[nodiscard]] virtual QFuture<Result<ComposedReport>> composeReport(const ReportSettings &settings) = 0;
    /// Puts a report into the archive: its row and, unless it failed, its file. Id, moment, size and hash are filled in, and
    /// the name of the file gets a number when it is taken.
    [[nodiscard]] virtual QFuture<Result<ReportRecord>> keepReport(const ReportRecord &record,
                                                                   const QByteArray &bytes) = 0;
    /// Takes it out of the archive, with its file.
    [[nodiscard]] virtual QFuture<Outcome> removeReport(ReportId id) = 0;
    /// Through a temporary file and a rename; BadInput when the file exists and `overwrite` is not set.
    [[nodiscard]] virtual QFuture<Outcome> saveFile(const QString &file, const QByteArray &bytes, bool overwrite) = 0;
    [[nodiscard]] virtual QFuture<Outcome> backUp(const QString &file) = 0;
    [[nodiscard]] virtual QFuture<Outcome> disconnectAccount(const Account &account, bool erase) = 0;
    /// Puts the account away, out of every list, sum and sync, or takes it back.
    [[nodiscard]] virtual QFuture<Outcome> archiveAccount(const Account &account, bool archived) = 0;
};

} // namespace creatormetrics
