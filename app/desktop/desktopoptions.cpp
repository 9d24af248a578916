// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopoptions.h"

#include "app/desktop/renderstates.h"

#include <QCommandLineParser>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct OptionText {
    const char *name;
    const char *description;
    const char *value;
};

// Help texts stay English: they are read before any language is chosen.
constexpr std::array optionTexts{
    OptionText{"workspace", "Open the workspace in DIR instead of the usual one.", "DIR"},
    OptionText{"services", "Read base addresses and client ids of the platforms from FILE.", "FILE"},
    OptionText{"profile", "Keep settings, log and the usual workspace in DIR.", "DIR"},
    OptionText{"now", "Act as if it were this moment (2026-11-21T08:20:00Z).", "MOMENT"},
    OptionText{"locale", "Language and formats, for example de or en_US.", "NAME"},
    OptionText{"scale", "Draw everything larger or smaller: 0.5 to 4.", "FACTOR"},
    OptionText{"render", "Write every page as a PNG picture to DIR and end. Needs no display.", "DIR"},
    OptionText{"page", "Open on this page; with --render: this page only.", "NAME"},
    OptionText{"state", "With --render: in these conditions (offline, loading, ...; all), one after the other.", "NAMES"},
    OptionText{"size", "With --render: size of the window, 1280x800.", "WxH"},
    OptionText{"theme", "With --render: light or dark; both when not given.", "NAME"},
};

Error wrong(const QString &option, const QString &given, const QString &takes)
{
    return {.kind = ErrorKind::BadInput, .detail = u"--%1: \"%2\" given, takes %3"_s.arg(option, given, takes)};
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? QString() : QDir::current().absoluteFilePath(path);
}

Outcome readSize(DesktopOptions &options, const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{3,4})x(\d{3,4})$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return wrong(u"size"_s, text, u"width and height, for example 1280x800"_s);
    options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    return Done{};
}

Outcome readScale(DesktopOptions &options, const QString &text)
{
    bool number = false;
    options.scale = text.toDouble(&number);
    if (!number || options.scale < 0.5 || options.scale > 4)
        return wrong(u"scale"_s, text, u"a number from 0.5 to 4"_s);
    return Done{};
}

Outcome readNow(DesktopOptions &options, const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return wrong(u"now"_s, text, u"a moment, for example 2026-11-21T08:20:00Z"_s);
    options.now = moment.toUTC();
    return Done{};
}

Outcome readLocale(DesktopOptions &options, const QString &text)
{
    const QLocale locale(text);
    if (locale.language() == QLocale::C)
        return wrong(u"locale"_s, text, u"a language, for example de or en_US"_s);
    options.locale = locale;
    return Done{};
}

Outcome readTheme(DesktopOptions &options, const QString &text)
{
    options.theme = text;
    return text == "light"_L1 || text == "dark"_L1 ? Outcome(Done{})
                                                   : Outcome(wrong(u"theme"_s, text, u"light or dark"_s));
}

Outcome readStates(DesktopOptions &options, const QString &text)
{
    const QStringList known = renderStateNames();
    options.states = text == "all"_L1 ? known : text.split(u',', Qt::SkipEmptyParts);
    options.states.removeDuplicates();
    const bool allKnown =
        std::ranges::all_of(options.states, [&known](const QString &name) { return known.contains(name); });
    if (options.states.isEmpty() || !allKnown)
        return wrong(u"state"_s, text, u"all or a list of %1"_s.arg(known.join(", "_L1)));
    if (options.renderFolder.isEmpty())
        return wrong(u"state"_s, text, u"--render DIR beside it"_s);
    return Done{};
}

Outcome readFile(DesktopOptions &options, const QStringList &words)
{
    if (words.isEmpty())
        return Done{};
    if (words.size() > 1)
        return Error{.kind = ErrorKind::BadInput, .detail = u"unexpected \"%1\": one file at a time"_s.arg(words[1])};
    options.importFile = absolute(words.constFirst());
    if (!QFileInfo(options.importFile).isFile())
        return Error{.kind = ErrorKind::BadInput, .detail = u"there is no file \"%1\""_s.arg(words.constFirst())};
    return Done{};
}

Outcome readChecked(DesktopOptions &options, const QCommandLineParser &parser)
{
    struct Reader {
        QString name;
        Outcome (*read)(DesktopOptions &, const QString &);
    };
    for (const Reader &reader : {Reader{u"size"_s, readSize}, Reader{u"scale"_s, readScale}, Reader{u"now"_s, readNow},
                                 Reader{u"locale"_s, readLocale}, Reader{u"theme"_s, readTheme},
                                 Reader{u"state"_s, readStates}}) {
        if (!parser.isSet(reader.name))
            continue;
        if (auto read = reader.read(options, parser.value(reader.name)); !read)
            return read;
    }
    return Done{};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Analytics for content creators, on your own computer."_s);
    parser.addPositionalArgument(u"FILE"_s, u"An export file of a platform to import (asks first)."_s, u"[FILE]"_s);
    for (const OptionText &text : optionTexts) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(text.name), QString::fromLatin1(text.description),
                                            QString::fromLatin1(text.value)));
    }
    parser.addOption(QCommandLineOption({u"h"_s, u"help"_s}, u"Say what the options are and end."_s));
    parser.addOption(QCommandLineOption({u"v"_s, u"version"_s}, u"Say the version and end."_s));
}

} // namespace

Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error{.kind = ErrorKind::BadInput, .detail = parser.errorText()};
    DesktopOptions options;
    if (auto read = readFile(options, parser.positionalArguments()); !read)
        return read.error();
    options.workspaceFolder = absolute(parser.value(u"workspace"_s));
    options.servicesFile = absolute(parser.value(u"services"_s));
    options.profileFolder = absolute(parser.value(u"profile"_s));
    options.renderFolder = absolute(parser.value(u"render"_s));
    options.page = parser.value(u"page"_s);
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    if (auto read = readChecked(options, parser); !read)
        return read.error();
    if (options.help)
        // Asked before there is an application that knows its name.
        options.helpText = parser.helpText().replace("<executable_name>"_L1, "creatormetrics"_L1);
    return options;
}

} // namespace creatormetrics
