// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace creatormetrics {

/// How words are spelled in the dictionaries: composed (NFC), lower case, one kind of apostrophe.
[[nodiscard]] QString foldedWord(QStringView word);

/// A unit of a text that may be folded unit by unit gives itself in lower case.
[[nodiscard]] char16_t foldedUnit(char16_t unit);

/// Whether the spelling of `text` may differ from its NFC, cheaply; false positives are possible.
[[nodiscard]] bool needsComposing(QStringView text);

/// A text in which characters stand for what was written as HTML entities.
struct DecodedText {
    QString text;
    std::vector<qsizetype> origins; ///< where each unit of it, and its end, stood in the given text
};

/// `text` with the HTML entities that platforms put into their answers (&amp; &lt; &gt; &quot; &apos; &nbsp; and
/// numbers) as characters; nothing when there are none.
[[nodiscard]] std::optional<DecodedText> withoutEntities(QStringView text);

} // namespace creatormetrics
