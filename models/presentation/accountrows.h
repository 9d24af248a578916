// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/dataanswer.h"
#include "models/presentation/valuetablemodel.h"

#include <QSet>

namespace creatormetrics {

/// What the Data page is told from besides its answer.
struct DataFrame {
    QDateTime now; ///< in the zone that people read
    QLocale locale;
    QHash<AccountId, QDateTime> dueTimes = {};
    QSet<AccountId> syncing = {};
    bool paused = false;
};

/// The state of an account as people see it: archived goes before what the sign-in says.
struct AccountStateWords {
    QString text;
    QString icon;
    FreshnessTone tone = FreshnessTone::Plain;
};
[[nodiscard]] AccountStateWords accountStateWords(const Account &account);

struct AccountColumn {
    enum Index { Name, State, Fresh, Next, History, SignIn, Menu };
};
[[nodiscard]] std::vector<ValueColumn> accountColumns();
[[nodiscard]] std::vector<ValueRow> accountRows(const DataAnswer &answer, const DataFrame &frame);

/// The answer to "Is everything here, and is it fresh?" in one line.
[[nodiscard]] QString dataSummary(const DataAnswer &answer, const DataFrame &frame);

} // namespace creatormetrics
