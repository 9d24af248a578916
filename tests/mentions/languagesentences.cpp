// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mentions/languagesentences.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

std::vector<LanguageSentence> languageSentences()
{
    QFile file(QStringLiteral(CREATORMETRICS_SOURCE_DIR) + u"/tests/recorded/languages/sentences.tsv"_s);
    std::vector<LanguageSentence> sentences;
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        sentences.push_back({line.section(u'\t', 0, 0), line.section(u'\t', 1)});
    return sentences;
}

} // namespace creatormetrics
