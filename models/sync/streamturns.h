// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/syncrepository.h"
#include "models/sync/stream.h"
#include "models/sync/syncoccasion.h"

namespace creatormetrics {

/// The states without what a wrong clock has left in them: a success or walk later than now counts as unknown, a day that has not
/// ended is not complete, and neither is the one before it for certain, no wait is longer than a day.
[[nodiscard]] StreamStates saneStates(StreamStates states, const Account &account, const QDateTime &now);

/// Remembers a failure and makes the stream wait: as long as the platform said, else an hour, doubling to six while it lasts.
Outcome noteTrouble(Connection &connection, AccountId account, const QString &stream, const StreamStates &states, const Error &error,
                    const QDateTime &now);
/// Forgets the trouble, if there was any.
Outcome clearTrouble(Connection &connection, AccountId account, const QString &stream, const StreamStates &states);

/// Share of a cadence, 0..0.1, by which an account's turns come later, so that many accounts do not come at once. Always the same for
/// an account.
[[nodiscard]] double turnJitter(AccountId account);
/// When the stream's next turn is due by its cadence; `now` when it never had one. Streams that follow their list are not asked.
[[nodiscard]] QDateTime nextTurn(const Stream &stream, const StreamStates &states, AccountId account, const QDateTime &now);
/// Whether a pass of that occasion asks the stream. A scheduled one takes along what comes due shortly after.
[[nodiscard]] bool hasTurn(const Stream &stream, const StreamStates &states, SyncOccasion occasion, const QDateTime &now);

} // namespace creatormetrics
