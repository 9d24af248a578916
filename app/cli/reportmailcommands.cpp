// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/reportauthored.h"
#include "app/cli/reportoptions.h"
#include "app/cli/runtoend.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/reportdelivery.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestPassword = 2'400; // bytes; what every keychain takes
constexpr qint64 lastPort = 65'535;

Result<std::unique_ptr<Services>> open(const Invocation &invocation)
{
    if (auto there = requireWorkspace(invocation); !there)
        return there.error();
    return Services::create(invocation.services);
}

QJsonObject accountJson(const MailAccount &account)
{
    return {{u"host"_s, account.host},
            {u"port"_s, account.port},
            {u"security"_s, mailSecurityKey(account.security)},
            {u"user"_s, account.user},
            {u"name"_s, account.fromName},
            {u"from"_s, account.fromAddress}};
}

void print(const std::optional<MailAccount> &account, Console &console)
{
    if (console.json())
        return console.printJson({{u"mail"_s, account ? QJsonValue(accountJson(*account)) : QJsonValue()}});
    if (!account)
        return console.print(Words::tr("There is no mail account; \"report mail set\" names one."));
    console.print(Words::tr("%1 by %2:%3 (%4), signed in as %5")
                      .arg(account->fromAddress, account->host, QString::number(account->port), mailSecurityKey(account->security),
                           account->user.isEmpty() ? Words::tr("nobody") : account->user));
}

ExitCode show(const Invocation &invocation, Console &console)
{
    const auto services = open(invocation);
    if (!services)
        return failOpening(console, services.error());
    print((*services)->reportDeliverer().mailAccount(), console);
    return ExitCode::Done;
}

Result<MailAccount> accountFrom(const Invocation &invocation, MailAccount account)
{
    if (const auto security = invocation.value(u"security"_s)) {
        account.security = mailSecurityFromKey(*security);
        if (mailSecurityKey(account.security) != *security)
            return badOption(u"--security"_s, *security, Words::tr("tls or starttls"));
        account.port = usualPort(account.security);
    }
    const auto port = invocation.number(u"port"_s, 1, lastPort);
    if (!port)
        return port.error();
    if (*port)
        account.port = static_cast<int>(**port);
    account.host = invocation.value(u"host"_s).value_or(account.host);
    account.user = invocation.value(u"user"_s).value_or(account.user);
    account.fromName = invocation.value(u"name"_s).value_or(account.fromName);
    account.fromAddress = invocation.value(u"from"_s).value_or(account.fromAddress);
    if (auto checked = checkMailAccount(account); !checked)
        return checked.error();
    return account;
}

/// The first line: files that people write end with a line break.
Result<QByteArray> passwordFrom(const Invocation &invocation)
{
    const auto file = invocation.value(u"password-file"_s);
    if (!file)
        return QByteArray();
    const auto bytes = readNamedFile(u"--password-file"_s, *file, longestPassword);
    if (!bytes)
        return bytes.error();
    return bytes->left(bytes->indexOf('\n') < 0 ? bytes->size() : bytes->indexOf('\n')).trimmed();
}

ExitCode set(const Invocation &invocation, Console &console)
{
    const auto services = open(invocation);
    if (!services)
        return failOpening(console, services.error());
    ReportDeliverer &deliverer = (*services)->reportDeliverer();
    const auto account = accountFrom(invocation, deliverer.mailAccount().value_or(MailAccount{}));
    if (!account)
        return console.refuseOrFail(account.error(), invocation.command);
    const auto password = passwordFrom(invocation);
    if (!password)
        return console.refuseOrFail(password.error(), invocation.command);
    const Outcome kept =
        runToEnd<Done>([&](const std::stop_token &) { return deliverer.keepMailAccount(*account, *password); });
    if (!kept)
        return console.fail(kept.error());
    if (!password->isEmpty() && !(*services)->connectService().keepsSignIn())
        console.note(Words::tr("There is no keychain here, so the password is gone with this command; the account is kept."));
    print(deliverer.mailAccount(), console);
    return ExitCode::Done;
}

ExitCode test(const Invocation &invocation, Console &console)
{
    const auto services = open(invocation);
    if (!services)
        return failOpening(console, services.error());
    ReportDeliverer &deliverer = (*services)->reportDeliverer();
    const auto account = deliverer.mailAccount();
    if (!account)
        return console.fail({.kind = ErrorKind::NotFound, .detail = Words::tr("there is no mail account; \"report mail set\" names one")});
    const Outcome tested =
        runToEnd<Done>([&](const std::stop_token &stop) { return deliverer.testMailAccount(*account, {}, stop); });
    if (!tested)
        return console.fail(tested.error());
    if (console.json())
        console.printJson({{u"mail"_s, accountJson(*account)}});
    else
        console.print(Words::tr("%1 takes the sign-in; nothing was sent.").arg(account->host));
    return ExitCode::Done;
}

ExitCode forget(const Invocation &invocation, Console &console)
{
    const auto services = open(invocation);
    if (!services)
        return failOpening(console, services.error());
    ReportDeliverer &deliverer = (*services)->reportDeliverer();
    if (const Outcome forgotten = runToEnd<Done>([&](const std::stop_token &) { return deliverer.forgetMailAccount(); }); !forgotten)
        return console.fail(forgotten.error());
    print(deliverer.mailAccount(), console);
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> reportMailCommands()
{
    return {{.name = u"report mail show"_s,
             .syntax = {},
             .summary = Words::tr("Say by which mail account reports are sent."),
             .options = {},
             .run = show},
            {.name = u"report mail set"_s,
             .syntax = {},
             .summary = Words::tr("Name the mail account that reports are sent by; what is not named stays."),
             .options = {{u"host"_s, u"HOST"_s, Words::tr("the server that takes mail to be sent (SMTP)")},
                         {u"port"_s, u"N"_s, Words::tr("its port (465, or 587 with starttls)")},
                         {u"security"_s, u"HOW"_s, Words::tr("tls or starttls (tls)")},
                         {u"user"_s, u"NAME"_s, Words::tr("who signs in there")},
                         {u"from"_s, u"ADDRESS"_s, Words::tr("the sender's address")},
                         {u"name"_s, u"NAME"_s, Words::tr("the sender's name")},
                         {u"password-file"_s, u"FILE"_s,
                          Words::tr("holds the password, - for the standard input; it goes into the keychain (the kept one)")}},
             .run = set},
            {.name = u"report mail test"_s,
             .syntax = {},
             .summary = Words::tr("Sign in there without sending anything."),
             .options = {},
             .run = test},
            {.name = u"report mail forget"_s,
             .syntax = {},
             .summary = Words::tr("Forget the mail account and its password."),
             .options = {},
             .run = forget}};
}

} // namespace creatormetrics
