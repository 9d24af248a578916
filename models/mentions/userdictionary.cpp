// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/userdictionary.h"

#include "models/mentions/lexicons.h"
#include "models/mentions/wordfolding.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>
#include <map>

namespace creatormetrics {

namespace {

constexpr qsizetype fingerprintDigits = 8;

/// The same for the same words on every system, whatever order they came in.
QString fingerprintOf(const std::map<QString, double> &valences)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const auto &[word, valence] : valences)
        hash.addData(word.toUtf8() + '\t' + QByteArray::number(valence + 0.0, 'g', QLocale::FloatingPointShortest) + '\n');
    return QString::fromLatin1(hash.result().toHex().first(fingerprintDigits));
}

} // namespace

QString userWordKey(const QString &spelling)
{
    constexpr QChar emojiPresentation(0xfe0f);
    return foldedWord(spelling.simplified()).remove(emojiPresentation).trimmed();
}

UserDictionary::UserDictionary(std::span<const Word> words)
{
    std::map<QString, double> valences;
    for (const Word &word : words) {
        const QString key = userWordKey(word.word);
        if (key.isEmpty())
            continue;
        WordEntry &entry = m_words.entry(key);
        entry.valence = std::clamp(word.valence, -4.0, 4.0);
        entry.add(WordRole::Valued);
        markPhrase(m_words, key);
        valences[key] = std::clamp(word.valence, -4.0, 4.0);
    }
    if (!valences.empty())
        m_fingerprint = fingerprintOf(valences);
}

} // namespace creatormetrics
