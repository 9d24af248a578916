// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QString>

#include <optional>

namespace creatormetrics {

/// Text as it is given to the word index: as it is, but with every character of a script that writes without spaces (Han, Hiragana,
/// Katakana, Thai …) as a word of its own.
[[nodiscard]] QString indexedText(const QString &text);

/// What people type into a search box as a question to the word index: every word must occur, the last one as a beginning; nothing
/// they type is taken as an operator. Nothing when there is no word in it.
[[nodiscard]] std::optional<QString> searchExpression(const QString &typed);

} // namespace creatormetrics
