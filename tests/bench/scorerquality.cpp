// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scorerquality.h"

#include "tests/mentions/judgedtexts.h"
#include "tests/mentions/languagesentences.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A judged set, and what the authors' program reaches on it; nothing where it was not measured.
struct JudgedSet {
    QString file;
    QString correlation;
    QString weightedF1;
    QString macroF1;
};

const std::vector<JudgedSet> &judgedSets()
{
    static const std::vector<JudgedSet> sets{{u"amazonReviewSnippets_GroundTruth.tsv"_s, u"0.590"_s, u"0.626"_s, u"-"_s},
                                             {u"movieReviewSnippets_GroundTruth.tsv"_s, u"0.428"_s, u"0.590"_s, u"-"_s},
                                             {u"goemotions_comments_3class.tsv"_s, u"-"_s, u"-"_s, u"0.611"_s}};
    return sets;
}

struct Verdict {
    double confidence = 0;
    bool right = false;
};

int sideOf(SentimentLabel label)
{
    return label == SentimentLabel::Positive ? 1 : label == SentimentLabel::Negative ? -1 : 0;
}

QString figure(double value)
{
    return QString::number(value, 'f', 3);
}

/// Share of right answers in each tenth of the answers, the least confident first.
void printByConfidence(std::vector<Verdict> verdicts, QTextStream &out)
{
    constexpr std::size_t parts = 10;
    std::ranges::stable_sort(verdicts, {}, &Verdict::confidence);
    out << "  right by confidence:";
    for (std::size_t part = 0; part < parts && verdicts.size() >= parts; ++part) {
        const auto first = verdicts.begin() + static_cast<std::ptrdiff_t>(verdicts.size() * part / parts);
        const auto last = verdicts.begin() + static_cast<std::ptrdiff_t>(verdicts.size() * (part + 1) / parts);
        const auto right = static_cast<double>(std::count_if(first, last, [](const Verdict &verdict) { return verdict.right; }));
        out << u" %1@%2"_s.arg(right / static_cast<double>(last - first), 0, 'f', 2).arg((last - 1)->confidence, 0, 'f', 2);
    }
    out << "\n";
}

void printSet(const SentimentScorer &scorer, const JudgedSet &set, QTextStream &out)
{
    const auto texts = judgedTexts(set.file);
    if (texts.empty()) {
        out << set.file << ": not on this computer\n";
        return;
    }
    std::vector<double> compounds;
    std::vector<Verdict> verdicts;
    std::size_t unknown = 0;
    for (const JudgedText &text : texts) {
        const ScoredText score = scorer.score(text.text);
        compounds.push_back(score.compound);
        if (score.label == SentimentLabel::Unknown)
            ++unknown;
        else
            verdicts.push_back({score.confidence, sideOf(score.label) == text.side()});
    }
    const Agreement found = agreement(texts, compounds);
    out << u"%1: r %2 (reference %3), weighted F1 %4 (%5), macro F1 %6 (%7); %8 of %9 unknown\n"_s.arg(
        set.file, figure(found.correlation), set.correlation, figure(found.weightedF1), set.weightedF1, figure(found.macroF1), set.macroF1,
        QString::number(unknown), QString::number(texts.size()));
    printByConfidence(std::move(verdicts), out);
}

void printLanguages(const SentimentScorer &scorer, QTextStream &out)
{
    struct Count {
        int all = 0;
        int right = 0;
    };
    std::map<QString, Count> counts;
    Count total;
    for (const LanguageSentence &sentence : languageSentences()) {
        const int right = scorer.score(sentence.text).language == sentence.language ? 1 : 0;
        for (Count *count : {&counts[sentence.language], &total}) {
            ++count->all;
            count->right += right;
        }
    }
    out << u"language told of %1 of %2 sentences (aim 0.90):"_s.arg(figure(static_cast<double>(total.right) / std::max(1, total.all))).arg(total.all);
    for (const auto &[language, count] : counts)
        out << u" %1 %2/%3"_s.arg(language).arg(count.right).arg(count.all);
    out << "\n";
}

} // namespace

void printScorerQuality(const SentimentScorer &scorer, QTextStream &out)
{
    for (const JudgedSet &set : judgedSets())
        printSet(scorer, set, out);
    printLanguages(scorer, out);
}

} // namespace creatormetrics
