// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// A language that the window speaks.
struct LanguageChoice {
    QString code; ///< ISO 639-1
    QString name; ///< in that language: "Deutsch"

    friend bool operator==(const LanguageChoice &, const LanguageChoice &) = default;
};
/// Of files named "creatormetrics_de.qm", by name; English is always among them, because the texts are written in it.
[[nodiscard]] std::vector<LanguageChoice> languageChoices(const QStringList &files);

/// A number, a day and a time as the locale writes them.
[[nodiscard]] QString formatExample(const QLocale &locale, const QDateTime &moment);

/// How often each platform's accounts are synced: "Instagram, YouTube every 6 hours · X every 4 hours · …". Translated.
[[nodiscard]] QString cadenceSummary();

/// For how long the platforms' own answers are kept. Translated.
[[nodiscard]] QString rawAnswersText();

/// The words that a search is made of.
[[nodiscard]] QStringList searchWords(const QString &text);
/// Whether every word is somewhere in the text, without regard to case.
[[nodiscard]] bool hasWords(const QString &text, const QStringList &words);
/// A label's text with the places marked that any of the words was found at, as rich text; escaped, so that any text may
/// come in. `background` is a colour's name.
[[nodiscard]] QString markedText(const QString &text, const QStringList &words, const QString &background);

} // namespace creatormetrics
