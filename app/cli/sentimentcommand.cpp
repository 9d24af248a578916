// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/dictionarycommands.h"
#include "app/cli/scoretext.h"
#include "app/cli/syncoutput.h"
#include "app/cli/workspaceaccess.h"
#include "models/mentions/mentionscoring.h"
#include "models/mentions/scoredtextcodec.h"
#include "models/mentions/sentimentscorer.h"
#include "models/mentions/storeddictionary.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// "-" and nothing are the standard input.
bool openInput(QFile &input)
{
    const bool standard = input.fileName().isEmpty() || input.fileName() == u"-"_s;
    return standard ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
}

QString withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// How to answer, as the command line has it.
struct ScoreOrder {
    SentimentScorer scorer;
    UserDictionary words;
    bool explained = false;
    bool readable = false;
};

void answer(const QString &text, const ScoreOrder &order, Console &console)
{
    const auto explain = order.explained ? SentimentScorer::Explain::Yes : SentimentScorer::Explain::No;
    const ScoredText score = order.scorer.score(text, explain, order.words);
    if (order.readable)
        console.print(order.explained ? explainedScoreText(score, text, QLocale()) : scoreLine(score, text, QLocale()));
    else
        console.printJson(order.explained ? explainedTextJson(score, text) : scoredTextJson(score));
}

/// Of the workspace, when one is named and there, and of the file, which wins.
Result<UserDictionary> wordsFor(const Invocation &invocation)
{
    std::vector<DictionaryWord> all;
    if (invocation.isSet(u"workspace"_s) && invocation.workspace().exists()) {
        const auto connection = openToRead(invocation);
        if (!connection)
            return connection.error();
        auto stored = dictionaryWords(**connection);
        if (!stored)
            return stored.error();
        all = *std::move(stored);
    }
    if (const auto file = invocation.value(u"words"_s)) {
        const auto read = readDictionaryFile(*file);
        if (!read)
            return read.error();
        all.insert(all.end(), read->begin(), read->end());
    }
    std::vector<UserDictionary::Word> words;
    for (const DictionaryWord &word : all)
        words.push_back({.word = word.spelling, .valence = word.valence});
    return UserDictionary(words);
}

Error unreadable(const QFile &input)
{
    return {.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(input.fileName(), input.errorString())};
}

ExitCode scoreLines(QFile &input, const ScoreOrder &order, Console &console)
{
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine())
        answer(withoutLineEnd(line), order, console);
    return input.error() == QFileDevice::NoError ? ExitCode::Done : console.fail(unreadable(input));
}

ExitCode scoreTexts(const Invocation &invocation, Console &console)
{
    if (invocation.isSet(u"text"_s) && console.json())
        return console.refuse(Words::tr("--text and --json cannot go together."), invocation.command);
    QFile input(invocation.arguments.value(0));
    if (!openInput(input))
        return console.fail(unreadable(input));
    const auto scorer = SentimentScorer::load();
    if (!scorer)
        return console.fail(scorer.error());
    const auto words = wordsFor(invocation);
    if (!words)
        return console.fail(words.error());
    return scoreLines(input,
                      {.scorer = *scorer,
                       .words = *words,
                       .explained = invocation.isSet(u"explain"_s),
                       .readable = invocation.isSet(u"text"_s)},
                      console);
}

QString rescoredText(const QString &scorer, const ScoringProgress &done)
{
    const QLocale locale;
    return Words::tr("Scored %1 mentions as %2; %3 have another score now.")
        .arg(locale.toString(done.read), scorer, locale.toString(done.changed));
}

ExitCode tellRescored(Connection &connection, const ScoringProgress &done, Console &console)
{
    const auto words = storedUserDictionary(connection);
    if (!words)
        return console.fail(words.error());
    if (console.json())
        console.printJson({{u"scorer"_s, presentScorer(*words)}, {u"mentions"_s, done.read}, {u"changed"_s, done.changed}});
    else
        console.print(rescoredText(presentScorer(*words), done));
    return ExitCode::Done;
}

/// Interrupted, it leaves whole batches behind.
ExitCode rescore(const Invocation &invocation, Console &console)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto scorer = SentimentScorer::load();
    if (!scorer)
        return console.fail(scorer.error());
    const auto done = scoreStoredMentions(
        **connection, *scorer,
        {.which = invocation.isSet(u"waiting"_s) ? ScoringWalk::Which::Waiting : ScoringWalk::Which::All,
         .told = [&console](const ScoringProgress &progress) { console.progress(scoringText(progress)); }});
    console.endProgress();
    return done ? tellRescored(**connection, *done, console) : console.fail(done.error());
}

} // namespace

std::vector<CommandSpec> sentimentCommands()
{
    return {{.name = u"sentiment score"_s,
             .syntax = u"[FILE|-]"_s,
             .summary = Words::tr("Say how each line of a text speaks: positive, neutral or negative."),
             .options = {{u"explain"_s, {}, Words::tr("name the words that count and the rules that changed them")},
                         {u"text"_s, {}, Words::tr("write for people instead of one JSON object a line")},
                         {u"words"_s, u"FILE"_s,
                          Words::tr("CSV file of own words, beside those of the workspace that --workspace names")}},
             .maximumArguments = 1,
             .run = scoreTexts},
            {.name = u"sentiment rescore"_s,
             .syntax = {},
             .summary = Words::tr("Score every stored mention anew, on this computer."),
             .options = {{u"waiting"_s, {}, Words::tr("only those that no scorer of now has judged")}},
             .run = rescore}};
}

} // namespace creatormetrics
