// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace creatormetrics {

/// Who judged a mention, as it is stored beside the judgement. Judgements of different names do not belong in one line.
struct ScorerName {
    enum class Kind {
        Lexicon, ///< word lists and rules on this computer
        Remote, ///< a model elsewhere that the user has chosen
        Own, ///< the user
    };

    Kind kind = Kind::Lexicon;
    int version = 0; ///< of the word lists and rules, or of what the model is told; 0 for the user
    QString words = {}; ///< of a lexicon: eight hexadecimal digits that stand for the user's own words; empty without any
    QString model = {}; ///< of a remote one
    QString host = {}; ///< of a remote one

    friend bool operator==(const ScorerName &, const ScorerName &) = default;
};

/// How the user's own judgements are named.
inline constexpr QLatin1StringView ownScorer("own");
/// How the names of all remote scorers begin.
inline constexpr QLatin1StringView remoteScorerPrefix("remote ");

/// "lexicon 1", "lexicon 1 words 00c0ffee", "remote 1 MODEL@HOST", "own".
[[nodiscard]] QString scorerText(const ScorerName &name);
/// Nothing for anything else, as a newer program may have written.
[[nodiscard]] std::optional<ScorerName> parseScorer(QStringView text);
/// For people: "word lists on this computer, version 1, with your words", "gpt-x at api.example.com", "you". What cannot be parsed stands
/// as it is. Translated.
[[nodiscard]] QString scorerNameText(const QString &scorer);

} // namespace creatormetrics
