// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "models/mentions/scoredtextcodec.h"
#include "models/mentions/sentimentscorer.h"

#include <QCoreApplication>
#include <QFile>

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

} // namespace

std::vector<CommandSpec> sentimentCommands()
{
    return {{.name = u"sentiment score"_s,
             .syntax = u"[FILE|-]"_s,
             .summary = Words::tr("Say how each line of a text speaks: positive, neutral or negative."),
             .options = {{u"explain"_s, {}, Words::tr("name the words that count and the rules that changed them")}},
             .maximumArguments = 1,
             .run = scoreTexts}};
}

} // namespace creatormetrics
