// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QString>

#include <optional>

namespace creatormetrics {

/// Text as it is given to the word index: as it is, but with every character of a script that writes without spaces (Han, Hiragana,
/// Katakana, Thai …) as a word of its own, and without marks that are written above and below letters (Arabic and Hebrew vowels, Greek
/// accents). What is neither letter nor number may have become a space.
/// What is in the index was written by this function: when it changes, the index must be made anew.
[[nodiscard]] QString indexedText(const QString &text);
/// The same in UTF-8; the bytes themselves for most texts.
[[nodiscard]] QByteArray indexedUtf8(const QByteArray &text);

/// What people type into a search box as a question to the word index: every word must occur, the last one as a beginning; nothing
/// they type is taken as an operator. Nothing when there is no word in it.
[[nodiscard]] std::optional<QString> searchExpression(const QString &typed);

/// The parts of what is typed that the word index knows too little of, because it keeps neither the order of characters nor marks:
/// what it finds must be looked through for them with `containsAll`. Empty for most searches.
[[nodiscard]] QStringList exactParts(const QString &typed);
[[nodiscard]] bool containsAll(const QString &text, const QStringList &exactParts);

} // namespace creatormetrics
