// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mention.h"

#include <QString>

namespace creatormetrics {

/// A mention's text as it may leave this computer: without its author's name, without names (@somebody), addresses of pages and of mail, and
/// without control characters; cut to `longestSentText`. What was taken out is named by its kind: "@user", "[link]", "[mail]".
inline constexpr qsizetype longestSentText = 2'000; ///< UTF-16 units
[[nodiscard]] QString textToSend(const Mention &mention);
/// SHA-256 of the text as it is sent, in UTF-8.
[[nodiscard]] QByteArray sentTextHash(const QString &textToSend);

} // namespace creatormetrics
