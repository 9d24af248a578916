// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/accountlist.h"
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/workspaceaccess.h"
#include "models/account/disconnectnote.h"
#include "models/store/accountrepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// The outcome of the platform's side; here the account is left in any case.
Outcome leave(Services &services, const Account &account, bool erase)
{
    Outcome outcome = Error{.kind = ErrorKind::Cancelled};
    QObject context;
    QMetaObject::invokeMethod(
        &context,
        [&] {
            services.disconnectAccount(account, erase).then(&context, [&outcome](const Outcome &done) {
                outcome = done;
                QCoreApplication::quit();
            });
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    return outcome;
}

ExitCode disconnect(const Invocation &invocation, Console &console)
{
    auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto account = chosenAccount(**connection, u"ACCOUNT"_s, invocation.arguments.first());
    if (!account)
        return console.refuseOrFail(account.error(), invocation.command);
    connection->reset(); // so that the store closes last and folds its write-ahead log into the one file
    const auto services = Services::create(invocation.services);
    if (!services)
        return failOpening(console, services.error());
    const bool erase = invocation.isSet(u"erase"_s);
    if (const QString note = disconnectNote(account->platform); !note.isEmpty())
        console.note(note);
    if (auto left = leave(**services, *account, erase); !left)
        return console.fail(left.error());
    if (console.json()) {
        console.printJson({{u"account"_s, account->id.value()}, {u"erased"_s, erase}});
        return ExitCode::Done;
    }
    const QString title = account->profile.title;
    console.print(erase ? Words::tr("Disconnected %1 and erased its figures.").arg(title)
                        : Words::tr("Disconnected %1; its figures stay.").arg(title));
    return ExitCode::Done;
}

ExitCode putAway(const Invocation &invocation, Console &console, bool archived)
{
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto account = chosenAccount(**connection, u"ACCOUNT"_s, invocation.arguments.first());
    if (!account)
        return console.refuseOrFail(account.error(), invocation.command);
    const auto moment = archived ? std::optional(invocation.now()) : std::nullopt;
    if (auto written = setArchived(**connection, account->id, moment); !written)
        return console.fail(written.error());
    if (console.json())
        console.printJson({{u"account"_s, account->id.value()}, {u"archived_at"_s, momentJson(moment)}});
    else
        console.print((archived ? Words::tr("Put %1 away: it is left out of every sync and sum; its history stays.")
                                : Words::tr("Took %1 back."))
                          .arg(account->profile.title));
    return ExitCode::Done;
}

ExitCode archive(const Invocation &invocation, Console &console)
{
    return putAway(invocation, console, true);
}

ExitCode unarchive(const Invocation &invocation, Console &console)
{
    return putAway(invocation, console, false);
}

CommandSpec archiveCommand(const QString &name, const QString &summary, ExitCode (*run)(const Invocation &, Console &))
{
    return {.name = name,
            .syntax = u"ACCOUNT"_s,
            .summary = summary,
            .options = {},
            .minimumArguments = 1,
            .maximumArguments = 1,
            .run = run};
}

} // namespace

std::vector<CommandSpec> accountCommands()
{
    std::vector<CommandSpec> commands{connectCommand()};
    commands.push_back(
        {.name = u"disconnect"_s,
         .syntax = u"ACCOUNT"_s,
         .summary = Words::tr("Revoke the sign-in of an account; its figures stay unless they are to be erased."),
         .options = {{u"erase"_s, {}, Words::tr("erase everything known about the account as well")}},
         .minimumArguments = 1,
         .maximumArguments = 1,
         .run = disconnect});
    commands.push_back(
        {.name = u"accounts"_s,
         .syntax = {},
         .summary = Words::tr("List the accounts, how fresh and complete they are, and when a sign-in ends."),
         .options = {},
         .run = listAccounts});
    commands.push_back(
        archiveCommand(u"accounts archive"_s,
                       Words::tr("Put an account away, out of every list, sum and sync; its history stays."), archive));
    commands.push_back(archiveCommand(u"accounts unarchive"_s, Words::tr("Take an account back."), unarchive));
    commands.push_back(liveCommand());
    return commands;
}

} // namespace creatormetrics
