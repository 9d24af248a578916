// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/reportbeside.h"
#include "models/account/plan.h"
#include "models/reports/composedreport.h"
#include "models/store/workspace.h"
#include "ui/reportpainter/reportpainter.h"


#include <functional>

namespace creatormetrics {

/// A report that somebody wants, and where.
struct ReportOrder {
    ReportSettings settings;
    Workspace workspace;
    QDateTime now; ///< UTC; when it is kept, nothing that the report says
    Plan plan = Plan::Pro;
    QString file = {}; ///< absolute
    bool archived = false; ///< kept in the archive, whose file `file` is
    bool overwrite = false;
    std::set<BesideKind> beside = {};
};

/// Reads and composes what is ordered, with the brand that the plan lets it wear. In the language of the thread.
[[nodiscard]] Result<ComposedReport> composeFor(Connection &connection, const ReportOrder &order);
[[nodiscard]] QByteArray paintDocument(const ReportDocument &document, ReportPaper paper, const PaintProgress &progress);

/// How its maker is told to stop, and tells how far it has come. `step` is called on the maker's thread.
struct ReportWatch {
    std::stop_token stop;
    std::function<void(const QString &)> step;
};

struct WrittenReport {
    QString file;
    qint64 bytes = 0;
    int pages = 0;
    QStringList beside = {}; ///< paths of the files beside it
};

/// Reads, composes, paints and writes: all of it or nothing. Opens the workspace for itself; any thread. Cancelled when the watch
/// says so before the writing has begun, BadInput when a file is there that must not be replaced.
[[nodiscard]] Result<WrittenReport> makeReport(const ReportOrder &order, const ReportWatch &watch);

} // namespace creatormetrics
