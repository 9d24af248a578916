// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QJsonObject>
#include <QString>

namespace creatormetrics {

/// Where a command says things: results on the standard output, everything else on the standard error, all UTF-8.
class Console
{
public:
    Console(bool json, bool quiet);

    [[nodiscard]] bool json() const { return m_json; }

    /// A result for people; the line end is added.
    void print(const QString &text);
    /// A result for scripts: one object, one line.
    void printJson(const QJsonObject &object);
    /// Bytes as they are.
    void printRaw(const QByteArray &bytes);
    /// Something worth knowing that is no result; left out when quiet.
    void note(const QString &text);
    /// Overwrites the progress line; only on a terminal and not when quiet.
    void progress(const QString &line);
    void endProgress();

    /// Says what went wrong in words with one remedy, with --json also as an object on the standard output. Gives the
    /// exit code.
    ExitCode fail(const Error &error);
    ExitCode fail(const Error &error, ExitCode code);
    /// The same where the detail is a sentence for people already, as the hosted service's client writes them.
    ExitCode failInWords(const Error &error);
    /// The command line itself is wrong; `command` is what --help explains.
    ExitCode refuse(const QString &message, const QString &command);
    /// Refuses what BadInput says of a parameter, fails with everything else.
    ExitCode refuseOrFail(const Error &error, const QString &command);

    /// False, after saying so, when the results could not be written (disk full, pipe closed).
    [[nodiscard]] bool flush();

private:
    void say(const QString &text);
    void printError(const Error &error);

    bool m_json;
    bool m_quiet;
    bool m_terminal;
    int m_progressWidth = 0; ///< columns of the line that stands
};

} // namespace creatormetrics
