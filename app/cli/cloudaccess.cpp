// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloudaccess.h"

#include "app/cli/reportauthored.h"
#include "app/cli/terminal.h"
#include "models/presentation/accounttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestSecret = 4'096; // bytes

/// Files that people write end with a line break. Blanks belong to a password.
QString firstLine(const QByteArray &bytes)
{
    auto line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

Result<std::unique_ptr<OwnCloudServices>> openCloud(const Invocation &invocation)
{
    auto cloud = OwnCloudServices::create(invocation.services);
    if (!cloud)
        return cloud;
    if (const auto opened = answerOf<Done>([&] { return (*cloud)->openProxy(); }); !opened)
        return opened.error();
    return cloud;
}

Result<QString> secretOption(const Invocation &invocation, const QString &option, const QString &prompt)
{
    const auto file = invocation.value(option);
    if (!file) {
        if (const auto typed = askUnseen(prompt))
            return firstLine(*typed);
        return Error{.kind = ErrorKind::BadInput, .detail = Words::tr("--%1 is missing; it names a file, or - for the standard input").arg(option)};
    }
    const auto bytes = readNamedFile(u"--"_s + option, *file, longestSecret);
    if (!bytes)
        return bytes.error();
    return firstLine(*bytes);
}

Result<QString> linkTokenOption(const Invocation &invocation)
{
    const auto given = secretOption(invocation, u"token-file"_s, Words::tr("Link or token of the mail: "));
    if (!given)
        return given.error();
    const auto token = linkToken(*given);
    if (token.isEmpty())
        return Error{.kind = ErrorKind::BadInput, .detail = Words::tr("--token-file: it takes the whole link of the mail, or what stands behind its #")};
    return token;
}

ExitCode failCloud(Console &console, OwnCloudServices &cloud, const Error &error)
{
    Error told = error;
    told.detail = cloudErrorText(error, cloud.services().account().serviceName());
    return console.failInWords(told);
}

OptionSpec secretOptionSpec(const QString &option, const QString &whatItHolds)
{
    return {option, u"FILE"_s, Words::tr("holds %1, - for the standard input (asked for at a terminal)").arg(whatItHolds)};
}

} // namespace creatormetrics
