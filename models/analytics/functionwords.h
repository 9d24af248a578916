// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// Whether a word (as TextWord::key) only holds sentences together in English, German, Spanish, French, Portuguese or Italian: articles,
/// pronouns, prepositions, auxiliaries. In few texts they stand on one side by chance, and name nothing.
[[nodiscard]] bool isFunctionWord(const QString &key);

} // namespace creatormetrics
