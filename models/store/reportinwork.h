// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/reportrepository.h"
#include "models/store/workspace.h"

#include <QLockFile>

#include <memory>

namespace creatormetrics {

/// A report that is being made: its row says so, and as long as this lives a lock beside it says to every program of the workspace
/// that its maker lives too. May be destroyed on any thread.
class ReportInWork
{
public:
    /// Writes the row as Pending. To be called within a transaction: until that commits nobody else sees the row.
    [[nodiscard]] static Result<std::shared_ptr<ReportInWork>> begin(Connection &connection, const Workspace &workspace,
                                                                     ReportRecord record);
    /// Takes up one that was made already, to hand it on; NotFound when another program is at it.
    [[nodiscard]] static Result<std::shared_ptr<ReportInWork>> takeUp(const Workspace &workspace, ReportId id);

    [[nodiscard]] ReportId id() const { return m_id; }

private:
    ReportInWork(const Workspace &workspace, ReportId id);
    [[nodiscard]] Outcome lock();

    ReportId m_id;
    QLockFile m_lock;
};

/// It could not be made; its row stays and says why.
Outcome failReport(Connection &connection, ReportId id, const Error &error);

/// Reports whose maker ended midway become failed ("ended midway"), and what it had begun to write is removed. Those that a living
/// program is making stay. How many there were. To be called within a transaction, when a program begins.
[[nodiscard]] Result<int> closeAbandonedReports(Connection &connection, const Workspace &workspace);

} // namespace creatormetrics
