// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dictionarycommands.h"

#include "app/cli/intransaction.h"
#include "app/cli/texttable.h"
#include "app/cli/waitingmentions.h"
#include "app/cli/workspaceaccess.h"
#include "models/mentions/dictionaryfile.h"
#include "models/mentions/userdictionary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>
#include <QSaveFile>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int mostWords = 1'000; ///< of one command line
constexpr double largestValence = 4;

/// Tells how many words differ, and what waits for it. A change that came to nothing is done as well.
ExitCode tellChange(Connection &connection, qint64 changed, const QString &said, Console &console)
{
    const auto waiting = countWaitingMentions(connection);
    if (!waiting)
        return console.fail(waiting.error());
    if (console.json()) {
        console.printJson({{u"changed"_s, changed}, {u"waiting_mentions"_s, *waiting}});
        return ExitCode::Done;
    }
    console.print(said);
    if (const QString further = waitingMentionsText(*waiting); !further.isEmpty())
        console.print(further);
    return ExitCode::Done;
}

/// Opens, changes in a transaction by `change` and tells by `said`, which takes how many words differ.
template <typename Change, typename Said>
ExitCode changeWords(const Invocation &invocation, Console &console, const Change &change, const Said &said)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    qint64 changed = 0;
    const Outcome written = inTransaction(**connection, [&]() -> Outcome {
        const auto differ = change(**connection);
        if (!differ)
            return differ.error();
        changed = *differ;
        return Done{};
    });
    if (!written)
        return console.refuseOrFail(written.error(), invocation.command);
    return tellChange(**connection, changed, said(changed), console);
}

Result<double> valenceOf(const QString &typed)
{
    bool ok = false;
    const double valence = QString(typed).replace(QChar(0x2212), u'-').toDouble(&ok);
    if (!ok || !(valence >= -largestValence && valence <= largestValence))
        return badOption(u"VALENCE"_s, typed, Words::tr("a number from -4 (very negative) to 4 (very positive)"));
    return valence;
}

ExitCode addWord(const Invocation &invocation, Console &console)
{
    const QString spelling = invocation.arguments[0].simplified();
    const auto valence = valenceOf(invocation.arguments[1]);
    if (!valence)
        return console.refuseOrFail(valence.error(), invocation.command);
    const std::array changes{DictionaryChange{.word = userWordKey(spelling), .spelling = spelling, .valence = *valence}};
    return changeWords(
        invocation, console,
        [&](Connection &connection) { return changeDictionary(connection, changes, invocation.now()); },
        [&](qint64) { return Words::tr("\"%1\" counts %2 now.").arg(spelling, QLocale().toString(*valence)); });
}

ExitCode removeWords(const Invocation &invocation, Console &console)
{
    std::vector<DictionaryChange> changes;
    for (const QString &word : invocation.arguments)
        changes.push_back({.word = userWordKey(word), .spelling = word.simplified()});
    return changeWords(
        invocation, console,
        [&](Connection &connection) { return changeDictionary(connection, changes, invocation.now()); },
        [](qint64 changed) { return Words::tr("Removed %n word(s).", nullptr, static_cast<int>(changed)); });
}

ExitCode undoWords(const Invocation &invocation, Console &console)
{
    return changeWords(
        invocation, console, [](Connection &connection) { return undoDictionaryChange(connection); },
        [](qint64 changed) {
            return changed == 0 ? Words::tr("There is nothing to take back.")
                                : Words::tr("Took the latest change of %n word(s) back.", nullptr, static_cast<int>(changed));
        });
}

ExitCode importWords(const Invocation &invocation, Console &console)
{
    const auto words = readDictionaryFile(invocation.arguments.first());
    if (!words)
        return console.fail(words.error());
    std::vector<DictionaryChange> changes;
    for (const DictionaryWord &word : *words)
        changes.push_back({.word = userWordKey(word.spelling), .spelling = word.spelling, .valence = word.valence});
    return changeWords(
        invocation, console,
        [&](Connection &connection) { return changeDictionary(connection, changes, invocation.now()); },
        [&](qint64 changed) {
            return Words::tr("Read %1 words; %2 of them are new or count otherwise now.")
                .arg(QLocale().toString(static_cast<qint64>(words->size())), QLocale().toString(changed));
        });
}

Outcome writeWords(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{.kind = ErrorKind::Storage, .detail = u"%1: %2"_s.arg(name, file.errorString())};
    return Done{};
}

ExitCode exportWords(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto words = dictionaryWords(**connection);
    if (!words)
        return console.fail(words.error());
    const QString name = invocation.arguments.first();
    if (name == u"-"_s) {
        console.printRaw(dictionaryFileText(*words));
        return ExitCode::Done;
    }
    if (const Outcome written = writeWords(name, dictionaryFileText(*words)); !written)
        return console.fail(written.error());
    const auto count = static_cast<qint64>(words->size());
    if (console.json())
        console.printJson({{u"file"_s, name}, {u"words"_s, count}});
    else
        console.print(Words::tr("Wrote %n word(s) to %1.", nullptr, static_cast<int>(count)).arg(name));
    return ExitCode::Done;
}

void printWords(const std::vector<DictionaryWord> &words, Console &console)
{
    if (words.empty())
        return console.print(Words::tr("There are no own words. \"sentiment words add WORD VALENCE\" adds one."));
    TextTable table({{.title = Words::tr("Word"), .elastic = true},
                     {.title = Words::tr("Valence"), .numeric = true},
                     {.title = Words::tr("Added")}});
    for (const DictionaryWord &word : words)
        table.addRow({word.spelling, QLocale().toString(word.valence), word.addedAt.date().toString(Qt::ISODate)});
    console.print(table.text());
}

ExitCode listWords(const Invocation &invocation, Console &console)
{
    const QString what = invocation.arguments.value(0, u"list"_s);
    if (what != "list"_L1)
        return console.refuseOrFail(badOption(invocation.command, what, u"list, add, remove, import, export, undo"_s), invocation.command);
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto words = dictionaryWords(**connection);
    if (!words)
        return console.fail(words.error());
    if (!console.json()) {
        printWords(*words, console);
        return ExitCode::Done;
    }
    QJsonArray array;
    for (const DictionaryWord &word : *words)
        array.append(QJsonObject{{u"word"_s, word.spelling},
                                 {u"valence"_s, word.valence},
                                 {u"added_at"_s, word.addedAt.toUTC().toString(Qt::ISODate)}});
    console.printJson({{u"words"_s, array}});
    return ExitCode::Done;
}

CommandSpec wordCommand(const QString &verb, const QString &syntax, const QString &summary, int arguments,
                        ExitCode (*run)(const Invocation &, Console &))
{
    return {.name = (u"sentiment words "_s + verb).trimmed(),
            .syntax = syntax,
            .summary = summary,
            .options = {},
            .minimumArguments = arguments,
            .maximumArguments = arguments,
            .run = run};
}

} // namespace

Result<std::vector<DictionaryWord>> readDictionaryFile(const QString &name)
{
    QFile file(name);
    const bool opened = name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1: %2"_s.arg(name, file.errorString())};
    auto words = parseDictionaryFile(file.readAll());
    if (!words)
        return Error{.kind = words.error().kind, .detail = u"%1: %2"_s.arg(name, words.error().detail)};
    return words;
}

std::vector<CommandSpec> dictionaryCommands()
{
    std::vector<CommandSpec> commands{
        wordCommand({}, u"[list]"_s, Words::tr("List the words that mean something else to you than to the scorer."), 1, listWords),
        wordCommand(u"add"_s, u"WORD VALENCE"_s,
                    Words::tr("Let a word, up to three words or an emoji count from -4 to 4, or 0 for nothing."), 2, addWord),
        wordCommand(u"remove"_s, u"WORD…"_s, Words::tr("Let words mean again what the scorer knows."), 1, removeWords),
        wordCommand(u"import"_s, u"FILE|-"_s, Words::tr("Take words from a CSV file with the columns word and valence."), 1, importWords),
        wordCommand(u"export"_s, u"FILE|-"_s, Words::tr("Write the words as such a file."), 1, exportWords),
        wordCommand(u"undo"_s, {}, Words::tr("Take the latest change of words back."), 0, undoWords)};
    commands[0].minimumArguments = 0;
    commands[2].maximumArguments = mostWords;
    return commands;
}

} // namespace creatormetrics
