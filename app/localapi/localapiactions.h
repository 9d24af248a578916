// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/reports/reportsettings.h"
#include "models/store/reportrepository.h"

#include <QFuture>
#include <QUrl>

#include <functional>
#include <vector>

namespace creatormetrics {

/// What the local API has others do. Each is called on the thread of LocalApi and its future may finish on any; one that is empty is
/// answered as something that cannot be done here.
struct LocalApiActions {
    /// Begins a sign-in and gives the address to open in a browser; the sign-in goes on after that. Unsupported when the platform cannot
    /// be connected, Cancelled while another sign-in is open.
    std::function<QFuture<Result<QUrl>>(Platform platform)> connect = {};
    std::function<QFuture<Outcome>(const Account &account, bool erase)> disconnect = {};
    /// Starts a sync of these accounts, or has them take their turn in the one that is going on.
    std::function<void(const std::vector<AccountId> &accounts)> sync = {};
    /// Makes a report and keeps it in the archive.
    std::function<QFuture<Result<ReportRecord>>(const ReportSettings &settings)> makeReport = {};
};

} // namespace creatormetrics
