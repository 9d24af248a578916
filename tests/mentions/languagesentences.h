// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace creatormetrics {

/// A sentence as people write below videos, and its language (ISO 639-1).
struct LanguageSentence {
    QString language;
    QString text;
};

/// Ten each of twelve languages, written for these tests (tests/recorded/languages).
[[nodiscard]] std::vector<LanguageSentence> languageSentences();

} // namespace creatormetrics
