// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace creatormetrics {

/// What a text says of its subject.
enum class SentimentLabel {
    Positive,
    Neutral,
    Negative,
    Unknown, ///< too few known words to say anything
};

inline constexpr std::array allSentimentLabels{SentimentLabel::Positive, SentimentLabel::Neutral,
                                               SentimentLabel::Negative, SentimentLabel::Unknown};

/// What the user may say of a text.
inline constexpr std::array judgeableLabels{SentimentLabel::Positive, SentimentLabel::Neutral, SentimentLabel::Negative};

/// Stable keys for JSON and the database: positive, neutral, negative, unknown.
[[nodiscard]] QString sentimentLabelKey(SentimentLabel label);
[[nodiscard]] std::optional<SentimentLabel> sentimentLabelFromKey(QStringView key);

} // namespace creatormetrics
