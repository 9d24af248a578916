// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QDate>

namespace creatormetrics {

/// Size and seed of an invented workspace.
struct SampleOptions {
    quint32 seed = 1;
    int accounts = 4; ///< 1..100; platforms in turn, four accounts share a creator
    int years = 3; ///< 1..20 years of days that end with `lastDay`
    qint64 items = 1200; ///< 0..10,000,000 content items over all accounts
    qint64 mentions = 6000; ///< 0..10,000,000 over all accounts whose platform tells of any
    QDate lastDay; ///< last complete day of the slowest platform; three days before `now` when invalid
};

/// Fills an empty workspace with invented accounts, days, content and mentions, scored as after a sync, through the same
/// repositories as a sync, in the caller's transaction. The same options give the same rows on every machine. The
/// accounts have no sign-in, so their state is ImportedOnly and their fetches are of the kind Sample. BadInput when the
/// workspace has accounts already or an option is out of bounds.
Outcome fillSampleWorkspace(Connection &connection, const SampleOptions &options, const QDateTime &now);

} // namespace creatormetrics
