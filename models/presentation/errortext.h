// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace creatormetrics {

/// The one place where an error becomes a sentence for people: what happened, and what it means for the numbers.
/// Translated. The detail is not part of it; it belongs behind "Details" and into the log.
[[nodiscard]] QString errorText(const Error &error);

/// One next step ("Check the connection, then sync again."). Empty when there is nothing to do.
[[nodiscard]] QString errorRemedy(const Error &error);

/// Short title of the kind ("Offline"), for banners and table cells.
[[nodiscard]] QString errorTitle(ErrorKind kind);
/// The same, with what exactly is wrong with the storage where that is known ("The disk is full").
[[nodiscard]] QString errorTitle(const Error &error);

/// What is wrong where something could not be read or written, as far as SQLite tells it.
enum class StorageCause {
    Unknown,
    Damaged, ///< the file is no longer what was written
    InUse, ///< another program holds it
    Full, ///< no room on the disk
    ReadOnly, ///< it, or its folder, takes no changes
};
/// Unknown for an error of another kind.
[[nodiscard]] StorageCause storageCause(const Error &error);

/// "in 40 seconds", "in 12 minutes", "in 3 hours": a wait rounded up to what people say.
[[nodiscard]] QString waitText(std::chrono::seconds wait);

} // namespace creatormetrics
