// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/codecvalues.h"
#include "models/analytics/mentiondrivers.h"

namespace creatormetrics {

/// What the JSON forms of answers about mentions have in common.

[[nodiscard]] QJsonObject countsJson(const MentionCounts &counts);
/// "scorer" as it is stored and what it says: kind ("lexicon", "remote", "own" or null), version, words, model and host; null where it
/// has none.
[[nodiscard]] QJsonObject scorerJson(const QString &scorer);
[[nodiscard]] QJsonObject wordJson(const WordDriver &word);
[[nodiscard]] QJsonObject postJson(const PostDriver &post);
[[nodiscard]] QJsonObject authorJson(const AuthorDriver &author);

} // namespace creatormetrics
