// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts a second of the sentiment scorer on one core, with and without explanations, against the npm package
// vader-sentiment in Node.js on the same texts; and how long the tables take to load and what they weigh.
#include "models/mentions/sentimentscorer.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/benchsystem.h"
#include "tests/mentions/judgedtexts.h"
#include "tests/mentions/vaderpeer.h"

#include <QCoreApplication>
#include <QTextStream>

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
    const double plain = textsPerSecond(*scorer, texts, SentimentScorer::Explain::No);
    const double explained = textsPerSecond(*scorer, texts, SentimentScorer::Explain::Yes);
    out << u"scores: %1 texts/s (aim 100000)\n"_s.arg(plain, 0, 'f', 0);
    out << u"with explanations: %1 texts/s (aim 20000)\n"_s.arg(explained, 0, 'f', 0);
    const auto peer = scoresOfPeer(texts);
    if (peer)
        out << u"vader-sentiment: %1 texts/s, ours %2 times as many\n"_s.arg(peer->textsPerSecond, 0, 'f', 0)
                   .arg(plain / peer->textsPerSecond, 0, 'f', 1);
    else
        out << "vader-sentiment: skipped (Node.js, and npm install vader-sentiment in a folder named by "
               "CREATORMETRICS_NODE_PEERS)\n";
    return 0;
}
