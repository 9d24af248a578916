// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/judgementcommands.h"

#include "app/cli/intransaction.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/mentions/wordfolding.h"
#include "models/store/dictionaryrepository.h"
#include "models/store/mentioncorrections.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <functional>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int mostMentions = 10'000; ///< of one command line

/// Nothing: the judgement is taken back.
Result<std::optional<SentimentLabel>> judgementFrom(const Invocation &invocation)
{
    const QString given = invocation.value(u"as"_s).value_or(QString());
    if (given == "none"_L1)
        return std::optional<SentimentLabel>();
    const auto label = sentimentLabelFromKey(given);
    if (!label || *label == SentimentLabel::Unknown)
        return badOption(u"--as"_s, given, u"positive, neutral, negative, none"_s);
    return std::optional(*label);
}

Result<std::vector<MentionCorrection>> correctionsFrom(const Invocation &invocation)
{
    const auto label = judgementFrom(invocation);
    if (!label)
        return label.error();
    std::vector<MentionCorrection> corrections;
    for (const QString &given : invocation.arguments) {
        bool isNumber = false;
        const qint64 number = given.toLongLong(&isNumber);
        if (!isNumber)
            return Error{.kind = ErrorKind::BadInput,
                         .detail = Words::tr("MENTION: \"%1\" was given, it takes the number of a mention, as query mentions --json tells it").arg(given.left(60))};
        corrections.push_back({.id = StoredMentionId(number), .label = *label});
    }
    return corrections;
}

ExitCode correct(const Invocation &invocation, Console &console)
{
    const auto corrections = correctionsFrom(invocation);
    if (!corrections)
        return console.refuseOrFail(corrections.error(), invocation.command);
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    qint64 changed = 0;
    const Outcome written = inTransaction(**connection, [&]() -> Outcome {
        const auto before = correctMentions(**connection, *corrections, invocation.now());
        if (!before)
            return before.error();
        changed = std::ssize(*before);
        return Done{};
    });
    if (!written)
        return console.fail(written.error());
    if (console.json())
        console.printJson({{u"changed"_s, changed}});
    else
        console.print(Words::tr("%n mention(s) are judged otherwise now.", nullptr, static_cast<int>(changed)));
    return ExitCode::Done;
}

double shareOf(const ScorerAgreement &agreement)
{
    return static_cast<double>(agreement.agreed) / static_cast<double>(agreement.judged);
}

void printAgreements(const std::vector<ScorerAgreement> &agreements, Console &console)
{
    if (agreements.empty())
        return console.print(Words::tr("No mention was judged by you and by a scorer."));
    const QLocale locale;
    TextTable table({{.title = Words::tr("Judged by"), .elastic = true},
                     {.title = Words::tr("By you too"), .numeric = true},
                     {.title = Words::tr("Agreed"), .numeric = true},
                     {.title = Words::tr("Share"), .numeric = true}});
    for (const ScorerAgreement &agreement : agreements)
        table.addRow({agreement.scorer, locale.toString(agreement.judged), locale.toString(agreement.agreed),
                      locale.toString(100 * shareOf(agreement), 'f', 1) + u" %"_s});
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
    for (const ScorerAgreement &agreement : *agreements)
        array.append(QJsonObject{{u"scorer"_s, agreement.scorer},
                                 {u"judged"_s, agreement.judged},
                                 {u"agreed"_s, agreement.agreed},
                                 {u"share"_s, shareOf(agreement)}});
    console.printJson({{u"agreements"_s, array}});
    return ExitCode::Done;
}

ExitCode listWords(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto words = dictionaryWords(**connection);
    if (!words)
        return console.fail(words.error());
    QJsonArray array;
    TextTable table({{.title = Words::tr("Word"), .elastic = true}, {.title = Words::tr("Valence"), .numeric = true}});
    for (const DictionaryWord &word : *words) {
        array.append(QJsonObject{{u"word"_s, word.spelling}, {u"valence"_s, word.valence}});
        table.addRow({word.spelling, QLocale().toString(word.valence, 'f', 1)});
    }
    if (console.json())
        console.printJson({{u"words"_s, array}});
    else
        console.print(words->empty() ? Words::tr("There are no words of your own.") : table.text());
    return ExitCode::Done;
}

/// Writes, and says what the scores need now.
ExitCode changeWords(const Invocation &invocation, Console &console, const std::function<Result<qint64>(Connection &)> &change)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    qint64 changed = 0;
    const Outcome written = inTransaction(**connection, [&]() -> Outcome {
        const auto words = change(**connection);
        if (!words)
            return words.error();
        changed = *words;
        return Done{};
    });
    if (!written)
        return console.refuseOrFail(written.error(), invocation.command);
    if (console.json())
        console.printJson({{u"changed"_s, changed}});
    else if (changed == 0)
        console.print(Words::tr("Nothing has changed."));
    else
        console.print(Words::tr("%n word(s) changed; the next sync, the window or \"sentiment rescore\" judges with them.", nullptr, static_cast<int>(changed)));
    return ExitCode::Done;
}

ExitCode addWord(const Invocation &invocation, Console &console)
{
    const QString spelling = invocation.arguments[0].simplified();
    bool isNumber = false;
    const double valence = invocation.arguments[1].toDouble(&isNumber);
    if (!isNumber)
        return console.refuseOrFail({.kind = ErrorKind::BadInput,
                                     .detail = Words::tr("VALENCE: \"%1\" was given, it takes a number from -4 to 4").arg(invocation.arguments[1].left(60))},
                                    invocation.command);
    const DictionaryChange change{.word = foldedWord(spelling), .spelling = spelling, .valence = valence};
    return changeWords(invocation, console,
                       [&](Connection &connection) { return changeDictionary(connection, std::span(&change, 1), invocation.now()); });
}

ExitCode removeWord(const Invocation &invocation, Console &console)
{
    const DictionaryChange change{.word = foldedWord(invocation.arguments[0].simplified())};
    return changeWords(invocation, console,
                       [&](Connection &connection) { return changeDictionary(connection, std::span(&change, 1), invocation.now()); });
}

ExitCode undoWords(const Invocation &invocation, Console &console)
{
    return changeWords(invocation, console, undoDictionaryChange);
}

} // namespace

std::vector<CommandSpec> judgementCommands()
{
    return {{.name = u"sentiment correct"_s,
             .syntax = u"MENTION…"_s,
             .summary = Words::tr("Judge mentions yourself; what you say counts instead of the scorer."),
             .options = {{u"as"_s, u"LABEL"_s, Words::tr("positive, neutral or negative; none takes it back")}},
             .minimumArguments = 1,
             .maximumArguments = mostMentions,
             .run = correct},
            {.name = u"sentiment agreement"_s,
             .syntax = {},
             .summary = Words::tr("Say how often each scorer judges as you do."),
             .options = {},
             .run = showAgreement},
            {.name = u"sentiment words"_s, .syntax = {}, .summary = Words::tr("List the words that mean something else to you."), .options = {}, .run = listWords},
            {.name = u"sentiment words add"_s,
             .syntax = u"WORD VALENCE"_s,
             .summary = Words::tr("Give a word a meaning of your own, from -4 to 4; 0 takes its meaning away."),
             .options = {},
             .minimumArguments = 2,
             .maximumArguments = 2,
             .run = addWord},
            {.name = u"sentiment words remove"_s,
             .syntax = u"WORD"_s,
             .summary = Words::tr("Let a word mean again what it means to everybody."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = removeWord},
            {.name = u"sentiment words undo"_s, .syntax = {}, .summary = Words::tr("Take the latest change of the words back."), .options = {}, .run = undoWords}};
}

} // namespace creatormetrics
