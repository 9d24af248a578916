// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"
#include "models/sync/connector.h"
#include "models/sync/syncservice.h"

#include <QJsonObject>

namespace creatormetrics {

/// Everything that the end of a pass has to leave in the database.
struct PassEnd {
    Account account;
    RunId run{0};
    AccountReport report;
    std::optional<Error> passError; ///< what ended the pass as a whole, before its tasks were done
    bool paused = false;            ///< cut short by a pause and not by trouble
    bool postsLooked = false;       ///< figures of posts have come in
    std::vector<qint64> dropped;    ///< tasks that are not worth keeping
    QDateTime now;
};

/// These leave no hope for any other call of the pass.
[[nodiscard]] bool endsPass(ErrorKind kind);
/// After these a task is worth keeping; after others it would fail again.
[[nodiscard]] bool keepsQueue(ErrorKind kind);
/// These are an answer for good: asking again soon would bring the same.
[[nodiscard]] bool isRefusal(ErrorKind kind);
/// Whether the stream's error spares the pass.
[[nodiscard]] bool isTolerated(const Stream &stream, ErrorKind kind);
/// How a pass with that report counts; figures that a platform gave up do not make it a failure.
[[nodiscard]] RunResult resultOf(const AccountReport &report);

/// Notes errors, turns and troubles, the sign-in, the differences of a platform without days, and closes the run; one transaction.
/// Gives how much history still waits.
[[nodiscard]] Result<qint64> closePass(Connection &connection, const Connector &connector, const PassEnd &end);
/// The fields of the event that a pass ends with.
[[nodiscard]] QJsonObject passSummary(const AccountReport &report);

} // namespace creatormetrics
