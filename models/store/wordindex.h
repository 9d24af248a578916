// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QStringList>

#include <vector>

namespace creatormetrics {

/// A table of the words of rows that have two texts each (FTS5; it holds the words, not the texts). Its row id is theirs.
struct IndexedTable {
    QLatin1StringView name;
    QLatin1StringView first;
    QLatin1StringView second;
    QLatin1StringView rows; ///< SELECT of id and both texts of all rows that belong in it
};

/// Two texts of a row as stored, in UTF-8.
struct WordTexts {
    QByteArray first;
    QByteArray second;
};

/// A row that came, changed or went. `before` must be the very texts it was indexed with.
struct WordChange {
    qint64 id = 0;
    std::optional<WordTexts> before = {};
    std::optional<WordTexts> now = {};
};

/// Brings changes into the table, once per call of a writing function: ids that ascend are much quicker.
Outcome patchWords(Connection &connection, const IndexedTable &table, const std::vector<WordChange> &changes);
/// Takes words off the file that only rows had which went: FTS5 keeps them beside a note that they went until it writes the table anew.
/// Half a second for a million texts; nothing when none went since.
Outcome dropLeftWords(Connection &connection, const IndexedTable &table);
/// Makes the table anew from `rows`.
Outcome rebuildWords(Connection &connection, const IndexedTable &table);
/// Names rows whose words in the table differ from those of their texts.
[[nodiscard]] Result<QStringList> wordProblems(Connection &connection, const IndexedTable &table);

} // namespace creatormetrics
