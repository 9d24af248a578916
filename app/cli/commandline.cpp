// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/helptext.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QCommandLineOption parserOption(const OptionSpec &spec)
{
    QStringList names{spec.name};
    if (spec.name == "help"_L1)
        names << u"h"_s;
    return spec.valueName.isEmpty() ? QCommandLineOption(names) : QCommandLineOption(names, {}, spec.valueName);
}

/// Stands for the minus of a number, which would begin an option otherwise.
constexpr QChar hiddenMinus(0xe000);

QStringList withNumbersHidden(QStringList arguments)
{
    for (QString &argument : arguments) {
        bool isNumber = false;
        argument.toDouble(&isNumber);
        if (isNumber && argument.startsWith(u'-'))
            argument[0] = hiddenMinus;
    }
    return arguments;
}

QString withNumberShown(QString argument)
{
    if (argument.startsWith(hiddenMinus))
        argument[0] = u'-';
    return argument;
}

QStringList withNumbersShown(QStringList arguments)
{
    for (QString &argument : arguments)
        argument = withNumberShown(argument);
    return arguments;
}

/// What a parser found, with the program's and the command's options together.
class Reading
{
public:
    Reading(const std::vector<OptionSpec> &options, const QStringList &arguments, bool stopAtCommand)
        : m_options(options)
    {
        using Mode = QCommandLineParser::OptionsAfterPositionalArgumentsMode;
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        m_parser.setOptionsAfterPositionalArgumentsMode(stopAtCommand ? Mode::ParseAsPositionalArguments
                                                                      : Mode::ParseAsOptions);
        for (const OptionSpec &option : options)
            m_parser.addOption(parserOption(option));
        m_understood = m_parser.parse(QStringList{QString()} + withNumbersHidden(arguments));
    }

    [[nodiscard]] bool understood() const { return m_understood; }
    [[nodiscard]] QString problem() const { return m_parser.errorText(); }
    [[nodiscard]] QStringList arguments() const { return withNumbersShown(m_parser.positionalArguments()); }
    [[nodiscard]] QHash<QString, QString> values() const
    {
        QHash<QString, QString> found;
        for (const OptionSpec &option : m_options) {
            if (m_parser.isSet(option.name))
                found.insert(option.name, option.valueName.isEmpty() ? QString() : withNumberShown(m_parser.value(option.name)));
        }
        return found;
    }
    [[nodiscard]] QHash<QString, QStringList> repeated() const
    {
        QHash<QString, QStringList> found;
        for (const OptionSpec &option : m_options) {
            if (!option.valueName.isEmpty() && m_parser.isSet(option.name))
                found.insert(option.name, withNumbersShown(m_parser.values(option.name)));
        }
        return found;
    }

private:
    const std::vector<OptionSpec> &m_options;
    QCommandLineParser m_parser;
    bool m_understood = false;
};

/// How many words of `words` are the command's name; 0 when they are not.
qsizetype matchingWords(const CommandSpec &command, const QStringList &words)
{
    const QStringList name = command.name.split(u' ');
    return words.mid(0, name.size()) == name ? name.size() : 0;
}

const CommandSpec *findCommand(std::span<const CommandSpec> commands, const QStringList &words)
{
    const CommandSpec *best = nullptr;
    for (const CommandSpec &command : commands) {
        if (matchingWords(command, words) > (best == nullptr ? 0 : matchingWords(*best, words)))
            best = &command;
    }
    return best;
}

bool beginsWith(const CommandSpec &command, const QStringList &words)
{
    return command.name.split(u' ').mid(0, words.size()) == words;
}

/// How many words at the beginning are those of some command.
qsizetype knownWords(std::span<const CommandSpec> commands, const QStringList &words)
{
    qsizetype known = 0;
    const auto begins = [&](const CommandSpec &command) { return beginsWith(command, words.mid(0, known + 1)); };
    while (known < words.size() && std::ranges::any_of(commands, begins))
        ++known;
    return known;
}

/// What may come next, each once.
QStringList wordsAfter(std::span<const CommandSpec> commands, const QStringList &words)
{
    QStringList next;
    for (const CommandSpec &command : commands) {
        const QString word = command.name.split(u' ').value(words.size());
        if (beginsWith(command, words) && !word.isEmpty() && !next.contains(word))
            next << word;
    }
    return next;
}

UsageProblem unknownCommand(std::span<const CommandSpec> commands, const QStringList &words)
{
    if (words.isEmpty())
        return {.message = Words::tr("A command is needed."), .command = {}};
    const qsizetype known = knownWords(commands, words);
    const QStringList next = wordsAfter(commands, words.mid(0, known));
    if (known == 0)
        return {.message = Words::tr("\"%1\" is no command; there are %2.").arg(words.first(), next.join(u", "_s)),
                .command = {}};
    const QString name = words.mid(0, known).join(u' ');
    return {.message = Words::tr("%1: \"%2\" was given, it takes %3.").arg(name, words.value(known), next.join(u", "_s)),
            .command = name};
}

std::optional<UsageProblem> readProgramOptions(Invocation &invocation)
{
    invocation.services.workspaceFolder = invocation.value(u"workspace"_s).value_or(QString());
    invocation.services.servicesFile = invocation.value(u"services"_s).value_or(QString());
    if (const auto text = invocation.value(u"now"_s)) {
        const QDateTime now = QDateTime::fromString(*text, Qt::ISODate);
        if (!now.isValid())
            return UsageProblem{
                .message =
                    Words::tr("--now: \"%1\" was given, it takes a moment such as 2026-11-22T12:00:00Z.").arg(*text),
                .command = {}};
        invocation.services.now = now.toUTC();
    }
    return std::nullopt;
}

std::optional<UsageProblem> countProblem(const CommandSpec &command, const QStringList &arguments)
{
    if (arguments.size() < command.minimumArguments)
        return UsageProblem{.message = Words::tr("%1 needs %2.").arg(command.name, command.syntax),
                            .command = command.name};
    if (arguments.size() > command.maximumArguments)
        return UsageProblem{
            .message = Words::tr("%1: \"%2\" is too much.").arg(command.name, arguments[command.maximumArguments]),
            .command = command.name};
    return std::nullopt;
}

using Content = decltype(ParsedCommandLine::content);

Content readCommand(const CommandSpec &command, const QStringList &words, const QHash<QString, QString> &before)
{
    std::vector<OptionSpec> options = programOptions();
    options.insert(options.end(), command.options.begin(), command.options.end());
    const Reading reading(options, words.mid(matchingWords(command, words)), false);
    if (!reading.understood())
        return UsageProblem{.message = command.name + u": "_s + reading.problem(), .command = command.name};
    Invocation invocation;
    invocation.command = command.name;
    invocation.values = before;
    invocation.values.insert(reading.values());
    invocation.repeated = reading.repeated();
    invocation.arguments = reading.arguments();
    if (invocation.isSet(u"help"_s))
        return HelpText{commandHelp(command)};
    if (const auto problem = readProgramOptions(invocation))
        return *problem;
    if (const auto problem = countProblem(command, invocation.arguments))
        return *problem;
    return invocation;
}

Content readAll(std::span<const CommandSpec> commands, const Reading &program)
{
    if (!program.understood())
        return UsageProblem{.message = program.problem(), .command = {}};
    const QStringList words = program.arguments();
    const auto before = program.values();
    if (before.contains(u"version"_s))
        return HelpText{versionText()};
    if (const CommandSpec *command = findCommand(commands, words))
        return readCommand(*command, words, before);
    const bool wantsHelp = before.contains(u"help"_s) || words.contains("--help"_L1) || words.contains("-h"_L1);
    if (wantsHelp)
        return HelpText{groupHelp(commands, words.value(0))};
    return unknownCommand(commands, words);
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments, std::span<const CommandSpec> commands)
{
    const std::vector<OptionSpec> options = programOptions();
    const Reading program(options, arguments, true);
    ParsedCommandLine parsed;
    parsed.content = readAll(commands, program);
    // Asked for before anything can be wrong, so that a script gets its errors in the shape it expects.
    parsed.json = arguments.contains("--json"_L1);
    parsed.quiet = arguments.contains("--quiet"_L1);
    return parsed;
}

} // namespace creatormetrics
