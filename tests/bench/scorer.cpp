// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts a second of the sentiment scorer on one core, with and without explanations, against the npm package
// vader-sentiment in Node.js on the same texts; how long the tables take to load and what the scorer weighs; what a character takes
// in short and in very long texts; and how well it agrees with people.
#include "models/mentions/sentimentscorer.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsystem.h"
#include "tests/bench/scorerquality.h"
#include "tests/mentions/judgedtexts.h"
#include "tests/mentions/vaderpeer.h"

#include <QCoreApplication>
#include <QTextStream>

#include <array>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int repetitions = 5;
constexpr double budget = 4000;

/// Judged texts where they are, else sentences of the same length.
QStringList benchTexts()
{
    QStringList texts;
    for (const auto &file : {u"amazonReviewSnippets_GroundTruth.tsv"_s, u"movieReviewSnippets_GroundTruth.tsv"_s,
                             u"goemotions_comments_3class.tsv"_s}) {
        for (const JudgedText &text : judgedTexts(file))
            texts << text.text;
    }
    for (int number = 0; texts.size() < 10'000; ++number)
        texts << u"@friend this video %1 is not very good, but the song is AMAZING!! 😂 https://example.com/1"_s.arg(
            number);
    return texts;
}

double textsPerSecond(const SentimentScorer &scorer, const QStringList &texts, SentimentScorer::Explain explain)
{
    double sum = 0;
    const BenchTimes times = benchWarm(repetitions, budget, [&] {
        for (const QString &text : texts)
            sum += scorer.score(text, explain).compound;
    });
    return sum > -1e9 ? static_cast<double>(texts.size()) / times.p50 * 1000 : 0;
}

/// Resident memory that scoring adds to what is there, in MiB.
std::optional<double> memoryOfScoring(const SentimentScorer &scorer, const QStringList &texts)
{
    const auto before = residentMemory(QCoreApplication::applicationPid());
    resetPeakMemory();
    double sum = 0;
    for (const QString &text : texts)
        sum += scorer.score(text, SentimentScorer::Explain::Yes).raw;
    const auto after = residentMemory(QCoreApplication::applicationPid());
    return before && after && sum > -1e9 ? std::optional(std::max(0.0, after->peak - before->now)) : std::nullopt;
}

double processorTicks(const SentimentScorer &scorer, const QString &piece, qsizetype units)
{
    const QString text = piece.repeated(units / piece.size());
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();
        const ScoredText score = scorer.score(text, SentimentScorer::Explain::Yes);
        best = std::min(best, std::clock() - start + (score.compound > 1 ? 1 : 0));
    }
    return std::max(1.0, static_cast<double>(best));
}

/// Each size against the one four times as large: 4 is linear, 16 would be a square. What is worse than linear gets worse with the size;
/// a step between two sizes is the memory that no longer fits a cache or is fetched anew from the system.
void printGrowth(const SentimentScorer &scorer, QTextStream &out)
{
    constexpr std::array<qsizetype, 4> sizes{64 * 1024, 256 * 1024, 1024 * 1024, 4 * 1024 * 1024};
    const std::array pieces{std::pair{u"words"_s, u"this is not a very good day but "_s},
                            std::pair{u"one word"_s, u"abcdefgh"_s},
                            std::pair{u"exclamations"_s, u"!"_s},
                            std::pair{u"emoji"_s, u"😂"_s},
                            std::pair{u"marks"_s, u"\u0301"_s},
                            std::pair{u"entities"_s, u"&#39;"_s},
                            std::pair{u"phrases"_s, u"kiss of the "_s}};
    out << "nanoseconds a character of texts of 64 KiB, 256 KiB, 1 MiB and 4 MiB characters (linear: all alike)\n";
    for (const auto &[name, piece] : pieces) {
        out << "  " << name.leftJustified(14);
        for (const qsizetype size : sizes)
            out << QString::number(processorTicks(scorer, piece, size) * 1e9 / CLOCKS_PER_SEC / static_cast<double>(size), 'f', 1).rightJustified(8);
        out << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const auto before = residentMemory(QCoreApplication::applicationPid());
    std::optional<SentimentScorer> scorer;
    const double load = benchMilliseconds([&scorer] {
        if (auto loaded = SentimentScorer::load())
            scorer = *std::move(loaded);
    });
    const auto after = residentMemory(QCoreApplication::applicationPid());
    if (!scorer) {
        out << "the tables cannot be read\n";
        return 1;
    }
    if (const auto busy = loadAverage())
        out << u"load %1\n"_s.arg(*busy, 0, 'f', 2);
    out << u"tables of %1 languages: %2 ms"_s.arg(scorer->languages().size()).arg(load, 0, 'f', 1);
    if (before && after)
        out << u", %1 MiB"_s.arg(after->now - before->now, 0, 'f', 1);
    const QStringList texts = benchTexts();
    qsizetype characters = 0;
    for (const QString &text : texts)
        characters += text.size();
    out << u"\n%1 texts of %2 characters\n"_s.arg(texts.size()).arg(characters / texts.size());
    if (const auto working = memoryOfScoring(*scorer, texts); working && before && after)
        out << u"memory: %1 MiB with the tables, while scoring (aim 40)\n"_s.arg(after->now - before->now + *working, 0, 'f', 1);
    const double plain = textsPerSecond(*scorer, texts, SentimentScorer::Explain::No);
    const double explained = textsPerSecond(*scorer, texts, SentimentScorer::Explain::Yes);
    out << u"scores: %1 texts/s (aim 100000)\n"_s.arg(plain, 0, 'f', 0);
    out << u"with explanations: %1 texts/s (aim 20000)\n"_s.arg(explained, 0, 'f', 0);
    printGrowth(*scorer, out);
    printScorerQuality(*scorer, out);
    const auto peer = scoresOfPeer(texts);
    if (peer)
        out << u"vader-sentiment: %1 texts/s, ours %2 times as many\n"_s.arg(peer->textsPerSecond, 0, 'f', 0)
                   .arg(plain / peer->textsPerSecond, 0, 'f', 1);
    else
        out << "vader-sentiment: skipped (Node.js, and npm install vader-sentiment in a folder named by "
               "CREATORMETRICS_NODE_PEERS)\n";
    return 0;
}
