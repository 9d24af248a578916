// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/correctioncommands.h"

#include "app/cli/intransaction.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/store/mentioncorrections.h"
#include "models/store/mentionscan.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int mostMentions = 10'000; ///< of one command line

Error noMention(const QString &given)
{
    return badOption(u"MENTION"_s, given.left(60), Words::tr("the number of a mention, the id that query mentions --json tells"));
}

/// Nothing for "none", which takes a judgement back.
Result<std::optional<SentimentLabel>> labelFrom(const Invocation &invocation)
{
    const QString typed = invocation.value(u"as"_s).value_or(QString());
    if (typed == "none"_L1)
        return std::optional<SentimentLabel>();
    const auto label = sentimentLabelFromKey(typed);
    if (!label || *label == SentimentLabel::Unknown)
        return badOption(u"--as"_s, typed, u"positive, neutral, negative, none"_s);
    return label;
}

Result<std::vector<MentionCorrection>> correctionsOf(Connection &connection, const QStringList &given, std::optional<SentimentLabel> label)
{
    auto reader = MentionReader::open(connection);
    if (!reader)
        return reader.error();
    std::vector<MentionCorrection> corrections;
    for (const QString &typed : given) {
        bool isNumber = false;
        const StoredMentionId id(typed.toLongLong(&isNumber));
        const auto found = isNumber ? reader->find(id) : Result<bool>(false);
        if (!found)
            return found.error();
        if (!*found)
            return noMention(typed);
        corrections.push_back({.id = id, .label = label});
    }
    reader->close();
    return corrections;
}

Result<qint64> writeCorrections(Connection &connection, const Invocation &invocation, std::optional<SentimentLabel> label)
{
    qint64 changed = 0;
    const Outcome written = inTransaction(connection, [&]() -> Outcome {
        const auto corrections = correctionsOf(connection, invocation.arguments, label);
        if (!corrections)
            return corrections.error();
        const auto former = correctMentions(connection, *corrections, invocation.now());
        if (!former)
            return former.error();
        changed = static_cast<qint64>(former->size());
        return Done{};
    });
    return written ? Result<qint64>(changed) : written.error();
}

QString correctedText(std::optional<SentimentLabel> label, qint64 changed)
{
    const int count = static_cast<int>(changed);
    if (!label)
        return Words::tr("What the scorer says counts again for %n mention(s).", nullptr, count);
    switch (*label) {
    case SentimentLabel::Positive:
        return Words::tr("%n more mention(s) count as positive.", nullptr, count);
    case SentimentLabel::Negative:
        return Words::tr("%n more mention(s) count as negative.", nullptr, count);
    case SentimentLabel::Neutral:
    case SentimentLabel::Unknown:
        break;
    }
    return Words::tr("%n more mention(s) count as neutral.", nullptr, count);
}

ExitCode correct(const Invocation &invocation, Console &console)
{
    const auto label = labelFrom(invocation);
    if (!label)
        return console.refuseOrFail(label.error(), invocation.command);
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto changed = writeCorrections(**connection, invocation, *label);
    if (!changed)
        return console.refuseOrFail(changed.error(), invocation.command);
    if (console.json())
        console.printJson({{u"label"_s, *label ? QJsonValue(sentimentLabelKey(**label)) : QJsonValue()}, {u"changed"_s, *changed}});
    else
        console.print(correctedText(*label, *changed));
    return ExitCode::Done;
}

double shareOf(const ScorerAgreement &agreement)
{
    return static_cast<double>(agreement.agreed) / static_cast<double>(agreement.judged);
}

void printAgreements(const std::vector<ScorerAgreement> &agreements, Console &console)
{
    if (agreements.empty())
        return console.print(Words::tr("No mention was judged by hand. \"sentiment correct\" does."));
    const QLocale locale;
    TextTable table({{.title = Words::tr("Scorer"), .elastic = true},
                     {.title = Words::tr("Judged"), .numeric = true},
                     {.title = Words::tr("Agreed"), .numeric = true},
                     {.title = Words::tr("Share"), .numeric = true}});
    for (const ScorerAgreement &one : agreements)
        table.addRow({one.scorer, locale.toString(one.judged), locale.toString(one.agreed), locale.toString(shareOf(one) * 100, 'f', 1) + u'%'});
    console.print(table.text());
}

ExitCode showAgreement(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto agreements = scorerAgreements(**connection);
    if (!agreements)
        return console.fail(agreements.error());
    if (!console.json()) {
        printAgreements(*agreements, console);
        return ExitCode::Done;
    }
    QJsonArray array;
    for (const ScorerAgreement &one : *agreements)
        array.append(QJsonObject{{u"scorer"_s, one.scorer}, {u"judged"_s, one.judged}, {u"agreed"_s, one.agreed}, {u"share"_s, shareOf(one)}});
    console.printJson({{u"agreements"_s, array}});
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> correctionCommands()
{
    return {{.name = u"sentiment correct"_s,
             .syntax = u"MENTION…"_s,
             .summary = Words::tr("Judge mentions by hand, by the ids that query mentions --json tells; it counts instead of the scorer's judgement."),
             .options = {{u"as"_s, u"LABEL"_s, Words::tr("positive, neutral, negative, or none to take a judgement back")}},
             .minimumArguments = 1,
             .maximumArguments = mostMentions,
             .run = correct},
            {.name = u"sentiment agreement"_s,
             .syntax = {},
             .summary = Words::tr("Say how often each scorer judged as you did by hand."),
             .options = {},
             .run = showAgreement}};
}

} // namespace creatormetrics
