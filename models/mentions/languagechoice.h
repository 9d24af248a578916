// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/lexicons.h"
#include "models/mentions/texttokens.h"

namespace creatormetrics {

/// The words to read a text with.
struct LanguageChoice {
    QString language; ///< ISO 639-1; empty when unsure
    double certainty = 0; ///< 0..1
    const Vocabulary *vocabulary = nullptr; ///< null when the language has no list
};

/// What the detector says, unless it is not sure: then what the lists know of the text counts, and English wins a draw.
[[nodiscard]] LanguageChoice chooseLanguage(const TextTokens &text, const Lexicons &lexicons);

} // namespace creatormetrics
