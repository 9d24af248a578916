// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/base/keyring.h"
#include "app/endpoint/base/strictjson.h"
#include "app/endpoint/store/database.h"

#include <functional>
#include <optional>
#include <string>

namespace creatormetrics {

/// Work that a request has promised and that is done afterwards: the table `outbox`. What it needs to know is sealed. Rows are
/// claimed for a minute, so that replicas share them and a killed one loses none; what is done may therefore be done twice.

/// Inside the transaction of what promises it. With `dedupe` a second one of that name is not put there. Tell
/// BackgroundWork::wake afterwards, so that it is done at once.
void enqueueWork(SqlConnection &connection, const Keyring &keyring, const std::string &kind, const Json &payload,
                 Milliseconds now, const std::optional<std::string> &dedupe = std::nullopt);

/// One piece of work: false when it has to be tried again. May throw, which counts as false.
using DoWork = std::function<bool(const Json &payload, const std::string &id)>;

/// Does what is due of a kind, for a WorkTurn; true when there was something, so that more may be waiting, also of what it has led
/// to. Ten tries within about a day, then the piece is dead; what is owed is tried every six hours for as long as it takes.
enum class Persistence { TenTries, Owed };
bool doDueWork(Database &database, const Keyring &keyring, const std::string &kind, Milliseconds now, const DoWork &work,
               Persistence persistence = Persistence::TenTries);

/// How old the oldest open piece is, in seconds, and how many are dead.
struct WorkQueueState {
    std::int64_t oldestSeconds = 0;
    std::int64_t dead = 0;
};
[[nodiscard]] WorkQueueState workQueueState(SqlConnection &connection, Milliseconds now);

/// What is done is kept for a day, what is dead for a month; neither keeps what it needed to know.
void forgetOldWork(SqlConnection &connection, Milliseconds now);

/// How long to wait before try number `tries` + 1: 10 s doubled each time up to six hours, a quarter more or less by chance.
[[nodiscard]] Milliseconds backoffAfter(std::int64_t tries);

} // namespace creatormetrics
