// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/terminal.h"
#include "app/cli/texttable.h"
#include "models/presentation/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

} // namespace

Console::Console(bool json, bool quiet) : m_json(json), m_quiet(quiet), m_terminal(errorIsTerminal()) {}

void Console::print(const QString &text)
{
    endProgress();
    printRaw(text.toUtf8() + '\n');
}

void Console::printJson(const QJsonObject &object)
{
    printRaw(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::printRaw(const QByteArray &bytes)
{
    put(stdout, bytes);
    std::fflush(stdout);
}

void Console::note(const QString &text)
{
    if (!m_quiet)
        say(text);
}

void Console::say(const QString &text)
{
    endProgress();
    put(stderr, text.toUtf8() + '\n');
}

void Console::progress(const QString &line)
{
    if (!m_terminal || m_quiet)
        return;
    const QString cut = elided(line, 79);
    const int width = displayWidth(cut);
    put(stderr, '\r' + cut.toUtf8() + QByteArray(std::max(0, m_progressWidth - width), ' '));
    m_progressWidth = width;
}

void Console::endProgress()
{
    if (m_progressWidth == 0)
        return;
    put(stderr, '\r' + QByteArray(m_progressWidth, ' ') + '\r');
    m_progressWidth = 0;
}

void Console::printError(const Error &error)
{
    QJsonObject what{{u"kind"_s, errorKey(error.kind)}, {u"detail"_s, error.detail}};
    if (error.retryAfter)
        what.insert(u"retry_after_s"_s, static_cast<qint64>(error.retryAfter->count()));
    printJson({{u"error"_s, what}});
}

ExitCode Console::fail(const Error &error)
{
    return fail(error, exitCodeFor(error.kind));
}

ExitCode Console::fail(const Error &error, ExitCode code)
{
    say(u"creatormetrics-cli: "_s + errorText(error));
    if (!error.detail.isEmpty())
        say(u"  "_s + Words::tr("Details: %1").arg(error.detail));
    if (const QString remedy = errorRemedy(error); !remedy.isEmpty())
        say(u"  "_s + remedy);
    if (m_json)
        printError(error);
    return code;
}

ExitCode Console::failInWords(const Error &error)
{
    if (error.detail.isEmpty())
        return fail(error);
    say(u"creatormetrics-cli: "_s + error.detail);
    if (m_json)
        printError(error);
    return exitCodeFor(error.kind);
}

ExitCode Console::refuse(const QString &message, const QString &command)
{
    const QString subject = command.isEmpty() ? QString() : command + u' ';
    say(u"creatormetrics-cli: "_s + message);
    say(u"  "_s + Words::tr("See: creatormetrics-cli %1--help").arg(subject));
    if (m_json)
        printError({.kind = ErrorKind::BadInput, .detail = message});
    return ExitCode::Usage;
}

ExitCode Console::refuseOrFail(const Error &error, const QString &command)
{
    return error.kind == ErrorKind::BadInput ? refuse(error.detail, command) : fail(error);
}

bool Console::flush()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    say(u"creatormetrics-cli: "_s + Words::tr("The results could not be written to the standard output."));
    return false;
}

} // namespace creatormetrics
