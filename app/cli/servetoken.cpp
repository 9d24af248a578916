// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servetoken.h"

#include "app/cli/runtoend.h"
#include "app/cli/terminal.h"
#include "app/localapi/apitoken.h"
#include "app/services/cloudservices.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestLine = 4'096; // bytes

Result<QByteArray> tokenInFile(const QString &fileName)
{
    const QString option = u"--token-file"_s;
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return badOption(option, fileName, Words::tr("a file that can be read (%1)").arg(file.errorString()));
    if (isReadableByOthers(fileName))
        return badOption(option, fileName, Words::tr("a file that nobody else can read (chmod 600)"));
    const QByteArray token = file.readLine(longestLine).trimmed();
    if (!isApiToken(token))
        return badOption(option, fileName, Words::tr("a file with a token: cml_ and 43 letters, digits, - or _"));
    return token;
}

Result<ServeToken> keptToken(const Invocation &invocation, Console &console)
{
    const auto secrets = secretsFor(invocation.services);
    const bool another = invocation.isSet(u"new-token"_s);
    const auto token = runToEnd<ApiToken>(
        [&](const std::stop_token &) { return another ? madeApiToken(*secrets) : keptOrMadeApiToken(*secrets); });
    if (!token)
        return token.error();
    if (token->isNew && !secrets->isPersistent())
        console.note(Words::tr("There is no keychain here, so this token ends with this program."));
    return ServeToken{.token = token->token, .isTold = token->isNew};
}

} // namespace

Result<ServeToken> serveToken(const Invocation &invocation, Console &console)
{
    const auto file = invocation.value(u"token-file"_s);
    if (file && invocation.isSet(u"new-token"_s))
        return badOption(u"--new-token"_s, *file, Words::tr("no --token-file beside it"));
    if (!file)
        return keptToken(invocation, console);
    const auto token = tokenInFile(*file);
    if (!token)
        return token.error();
    return ServeToken{.token = *token};
}

} // namespace creatormetrics
