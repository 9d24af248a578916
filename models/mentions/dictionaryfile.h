// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/dictionaryrepository.h"

#include <span>
#include <vector>

namespace creatormetrics {

/// The user's words of a CSV file: UTF-8 with or without byte order mark, the first line "word,valence", then one word a line as RFC 4180
/// has it; further columns and blank lines are passed over, semicolons do as well as commas. Nothing or everything: BadInput names the
/// first line that is wrong and what is accepted. Of two entries of one word the later holds. `addedAt` is not told.
[[nodiscard]] Result<std::vector<DictionaryWord>> parseDictionaryFile(const QByteArray &content);

/// What `parseDictionaryFile` reads, in the order of the words: UTF-8 without mark, CRLF. Words stay as they are, also those that a
/// spreadsheet would take for a formula ("=)"): a file that changed them would not come back as it went.
[[nodiscard]] QByteArray dictionaryFileText(std::span<const DictionaryWord> words);

} // namespace creatormetrics
