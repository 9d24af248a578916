// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <optional>

namespace creatormetrics {

/// Lets several statements see one state of the database, inside a transaction of the caller's or, when there is none,
/// in one of its own. Besides, a statement outside of a transaction takes and gives back the file's locks each time,
/// which costs more than finding a row.
class ReadSnapshot
{
public:
    explicit ReadSnapshot(Connection &connection);

    /// The error of BEGIN, if it failed.
    [[nodiscard]] Outcome begun() const { return m_own ? m_own->begun() : Outcome(Done{}); }

private:
    std::optional<Transaction> m_own;
};

} // namespace creatormetrics
