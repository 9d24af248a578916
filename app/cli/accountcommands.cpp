// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "models/store/accountrepository.h"
#include "models/store/syncrepository.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// How far the figures of an account reach.
struct Reach {
    std::optional<QDateTime> syncedAt;
    std::optional<QDate> completeUntil;
};

Result<Reach> reachOf(Connection &connection, AccountId account)
{
    const auto states = streamStates(connection, account);
    if (!states)
        return states.error();
    Reach reach;
    for (const StreamState &state : *states) {
        if (state.succeededAt && (!reach.syncedAt || *state.succeededAt > *reach.syncedAt))
            reach.syncedAt = state.succeededAt;
        if (state.completeUntil && (!reach.completeUntil || *state.completeUntil > *reach.completeUntil))
            reach.completeUntil = state.completeUntil;
    }
    return reach;
}

QString stateText(AccountState state)
{
    switch (state) {
    case AccountState::Connected:
        return Words::tr("connected");
    case AccountState::NeedsReconnect:
        return Words::tr("connect again");
    case AccountState::ImportedOnly:
        return Words::tr("imported");
    case AccountState::Disconnected:
        return Words::tr("disconnected");
    }
    Q_UNREACHABLE();
}

struct ListedAccount {
    Account account;
    Reach reach;
};

Result<std::vector<ListedAccount>> listAccounts(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    std::vector<ListedAccount> listed;
    for (const Account &account : *all) {
        const auto reach = reachOf(connection, account.id);
        if (!reach)
            return reach.error();
        listed.push_back({account, *reach});
    }
    return listed;
}

QJsonObject listJson(const std::vector<ListedAccount> &listed)
{
    QJsonArray rows;
    for (const ListedAccount &entry : listed) {
        QJsonObject row = accountJson(entry.account);
        row.insert(u"last_synced_at"_s, momentJson(entry.reach.syncedAt));
        row.insert(u"complete_until"_s, dayJson(entry.reach.completeUntil));
        rows.append(row);
    }
    return {{u"accounts"_s, rows}};
}

QString listText(const std::vector<ListedAccount> &listed)
{
    if (listed.empty())
        return Words::tr("There are no accounts yet. \"connect youtube\" adds one, \"import FILE\" too.");
    TextTable table({{.title = Words::tr("ID"), .numeric = true},
                     {.title = Words::tr("Platform")},
                     {.title = Words::tr("Account"), .elastic = true},
                     {.title = Words::tr("State")},
                     {.title = Words::tr("Complete until")},
                     {.title = Words::tr("Last synced")}});
    for (const auto &[account, reach] : listed) {
        table.addRow({QString::number(account.id.value()), platformName(account.platform), account.profile.title,
                      stateText(account.state), reach.completeUntil ? dayText(*reach.completeUntil) : u"—"_s,
                      momentText(reach.syncedAt)});
    }
    return table.text();
}

ExitCode list(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto listed = listAccounts(**connection);
    if (!listed)
        return console.fail(listed.error());
    if (console.json())
        console.printJson(listJson(*listed));
    else
        console.print(listText(*listed));
    return ExitCode::Done;
}

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
        {.name = u"accounts"_s, .syntax = {}, .summary = Words::tr("List the accounts."), .options = {}, .run = list});
    return commands;
}

} // namespace creatormetrics
