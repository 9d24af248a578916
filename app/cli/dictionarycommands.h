// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/store/dictionaryrepository.h"

namespace creatormetrics {

/// The user's own words: listed, added, removed, read from a file and written to one, taken back.
[[nodiscard]] std::vector<CommandSpec> dictionaryCommands();

/// The words of a CSV file, "-" for the standard input. BadInput names the file, and the line that is wrong.
[[nodiscard]] Result<std::vector<DictionaryWord>> readDictionaryFile(const QString &name);

} // namespace creatormetrics
