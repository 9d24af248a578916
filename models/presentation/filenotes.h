// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/analyticsquery.h"
#include "models/domain/account.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What a file of figures is about.
struct FileSubject {
    QString workspaceName;
    std::optional<AnalyticsQuery> query = {}; ///< unset: the figures are of no range
    std::vector<Account> accounts = {}; ///< all that there are; the query says which of them
    QDateTime now; ///< in the user's zone
};

/// What a reader of the file must know, a line each: workspace, days, accounts, where days are cut, what the signs mean, when
/// it was made. Days and moments are ISO 8601. Translated.
[[nodiscard]] QStringList fileNotes(const FileSubject &subject);

/// "2026-10-24 - 2026-11-20", for the file's name; empty without a range.
[[nodiscard]] QString filePeriod(const FileSubject &subject);

} // namespace creatormetrics
