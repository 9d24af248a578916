// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/reports/composedreport.h"
#include "models/reports/mailaccount.h"
#include "models/reports/reportdelivery.h"
#include "models/reports/reportfiles.h"
#include "models/reports/reportschedule.h"

#include <QFuture>

#include <stop_token>

#include <memory>

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

/// Read once and composed many times, by whoever holds it.
using SharedReportFigures = std::shared_ptr<const ReportFigures>;

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
    /// What a report of these settings tells. Comments, goals, paper and language change nothing of it.
    [[nodiscard]] virtual QFuture<Result<SharedReportFigures>> readReportFigures(const ReportSettings &settings) = 0;
    /// Puts a report together in the language of its settings, from figures that were read for them.
    [[nodiscard]] virtual QFuture<Result<ComposedReport>> composeReport(const SharedReportFigures &figures,
                                                                        const ReportSettings &settings) = 0;
    /// The lead that stands under Summary as long as its author has written nothing: Markdown.
    [[nodiscard]] virtual QFuture<Result<QString>> draftSummary(const SharedReportFigures &figures,
                                                                const ReportSettings &settings) = 0;
    /// Paints it in the document's language.
    [[nodiscard]] virtual QFuture<MadePdf> paintReport(const ReportDocument &document, ReportPaper paper,
                                                       const std::stop_token &stop = {}) = 0;
    /// What the user has paid for.
    [[nodiscard]] virtual Plan plan() const = 0;
    /// Puts a report into the archive: its row and, unless it failed, its file. Id, moment, size and hash are filled in, and
    /// the name of the file gets a number when it is taken.
    [[nodiscard]] virtual QFuture<Result<ReportRecord>> keepReport(const ReportRecord &record,
                                                                   const QByteArray &bytes) = 0;
    /// Takes it out of the archive, with its file.
    [[nodiscard]] virtual QFuture<Outcome> removeReport(ReportId id) = 0;
    /// Through a temporary file and a rename; BadInput when the file exists and `overwrite` is not set.
    [[nodiscard]] virtual QFuture<Outcome> saveFile(const QString &file, const QByteArray &bytes, bool overwrite) = 0;
    /// All of them into one folder, which is made; files of these names are replaced.
    [[nodiscard]] virtual QFuture<Outcome> saveFiles(const QString &folder, const std::vector<NamedFile> &files) = 0;
    /// Sends or files a report that was made.
    [[nodiscard]] virtual QFuture<Outcome> deliverReport(const ReportDelivery &delivery,
                                                         const DeliveredReport &report) = 0;
    /// The user's own mail account, if there is one.
    [[nodiscard]] virtual QFuture<Result<std::optional<MailAccount>>> mailAccount() = 0;
    /// An empty password leaves the one in the keychain.
    [[nodiscard]] virtual QFuture<Outcome> saveMailAccount(const MailAccount &account, const QString &password) = 0;
    /// Signs in without sending anything.
    [[nodiscard]] virtual QFuture<Outcome> testMailAccount(const MailAccount &account, const QString &password) = 0;
    /// Makes a scheduled report now; it appears in the archive.
    virtual void runSchedule(ReportScheduleId id) = 0;
    /// Ends the scheduled report that is being made here, which becomes failed; nothing when there is none.
    virtual void stopScheduledReport() = 0;
    [[nodiscard]] virtual QFuture<Outcome> backUp(const QString &file) = 0;
    [[nodiscard]] virtual QFuture<Outcome> disconnectAccount(const Account &account, bool erase) = 0;
    /// Puts the account away, out of every list, sum and sync, or takes it back.
    [[nodiscard]] virtual QFuture<Outcome> archiveAccount(const Account &account, bool archived) = 0;
};

} // namespace creatormetrics
