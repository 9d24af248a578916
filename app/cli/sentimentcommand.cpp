// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/syncoutput.h"
#include "app/cli/workspaceaccess.h"
#include "models/mentions/mentionscoring.h"
#include "models/mentions/scoredtextcodec.h"
#include "models/mentions/sentimentscorer.h"

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

QJsonObject answerTo(const QString &text, const SentimentScorer &scorer, bool explained)
{
    if (!explained)
        return scoredTextJson(scorer.score(text));
    return explainedTextJson(scorer.score(text, SentimentScorer::Explain::Yes), text);
}

ExitCode scoreTexts(const Invocation &invocation, Console &console)
{
    QFile input(invocation.arguments.value(0));
    if (!openInput(input))
        return console.fail(
            {.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(input.fileName(), input.errorString())});
    const auto scorer = SentimentScorer::load();
    if (!scorer)
        return console.fail(scorer.error());
    const bool explained = invocation.isSet(u"explain"_s);
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine())
        console.printJson(answerTo(withoutLineEnd(line), *scorer, explained));
    if (input.error() != QFileDevice::NoError)
        return console.fail(
            {.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(input.fileName(), input.errorString())});
    return ExitCode::Done;
}

QString rescoredText(const ScoringProgress &done)
{
    const QLocale locale;
    return Words::tr("Scored %1 mentions as %2; %3 have another score now.")
        .arg(locale.toString(done.read), presentScorer(), locale.toString(done.changed));
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
        {.which = ScoringWalk::Which::All,
         .told = [&console](const ScoringProgress &progress) { console.progress(scoringText(progress)); }});
    console.endProgress();
    if (!done)
        return console.fail(done.error());
    if (console.json())
        console.printJson({{u"scorer"_s, presentScorer()}, {u"mentions"_s, done->read}, {u"changed"_s, done->changed}});
    else
        console.print(rescoredText(*done));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> sentimentCommands()
{
    return {{.name = u"sentiment score"_s,
             .syntax = u"[FILE|-]"_s,
             .summary = Words::tr("Say how each line of a text speaks: positive, neutral or negative."),
             .options = {{u"explain"_s, {}, Words::tr("name the words that count and the rules that changed them")}},
             .maximumArguments = 1,
             .run = scoreTexts},
            {.name = u"sentiment rescore"_s,
             .syntax = {},
             .summary = Words::tr("Score every stored mention anew."),
             .options = {},
             .run = rescore}};
}

} // namespace creatormetrics
