// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/commands.h"
#include "app/cli/intransaction.h"
#include "app/cli/livetext.h"
#include "app/cli/planallowance.h"
#include "app/cli/workspaceaccess.h"
#include "models/account/liveaccounts.h"
#include "models/store/accountrepository.h"
#include "models/store/livechoice.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int mostArguments = 50; // as many as the largest plan syncs

/// BadInput for an account that is not there or has no sign-in, and for more than the plan syncs.
Result<std::vector<AccountId>> wantedAccounts(Connection &connection, const Invocation &invocation, Plan plan)
{
    std::vector<AccountId> wanted;
    for (const QString &argument : invocation.arguments) {
        const auto account = chosenAccount(connection, u"ACCOUNT"_s, argument);
        if (!account)
            return account.error();
        if (!isSyncable(*account))
            return Error{.kind = ErrorKind::BadInput,
                         .detail = Words::tr("ACCOUNT: %1 (%2) is not synced; it has no sign-in or is put away")
                                       .arg(argument, account->profile.title)};
        if (std::ranges::find(wanted, account->id) == wanted.end())
            wanted.push_back(account->id);
    }
    const int limit = termsOf(plan).liveAccounts;
    if (std::ssize(wanted) > limit)
        return badOption(u"ACCOUNT"_s, Words::tr("%1 accounts").arg(wanted.size()),
                         Words::tr("at most %1 with the plan %2").arg(limit).arg(planKey(plan)));
    return wanted;
}

ExitCode tell(Connection &connection, Plan plan, Console &console)
{
    const auto all = accounts(connection);
    const auto choice = liveChoice(connection);
    if (!all || !choice)
        return console.fail(all ? choice.error() : all.error());
    const LivePart part = liveAccounts(*all, *choice, termsOf(plan).liveAccounts);
    const auto paused = accountsOf(*all, part.paused);
    if (console.json()) {
        console.printJson({{u"plan"_s, planKey(plan)},
                           {u"live_limit"_s, termsOf(plan).liveAccounts},
                           {u"chosen"_s, idsJson(*choice)},
                           {u"live"_s, idsJson(part.live)},
                           {u"paused"_s, pausedJson(paused)}});
        return ExitCode::Done;
    }
    QStringList names;
    for (const Account &account : accountsOf(*all, part.live))
        names << Words::tr("%1 (%2)").arg(account.profile.title, platformName(account.platform));
    console.print(names.isEmpty() ? Words::tr("No account is connected.") : Words::tr("Synced: %1.").arg(names.join(u", "_s)));
    if (!paused.empty())
        console.print(pausedText(paused, plan));
    return ExitCode::Done;
}

ExitCode chooseLive(const Invocation &invocation, Console &console)
{
    const auto plan = planOf(invocation);
    if (!plan)
        return failOpening(console, plan.error());
    const bool changes = !invocation.arguments.isEmpty() || invocation.isSet(u"usual"_s);
    const auto connection = changes ? openToWrite(invocation) : openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    if (!invocation.arguments.isEmpty() && invocation.isSet(u"usual"_s))
        return console.refuse(Words::tr("--usual stands for itself: no accounts beside it."), invocation.command);
    const auto wanted = wantedAccounts(**connection, invocation, *plan);
    if (!wanted)
        return console.refuseOrFail(wanted.error(), invocation.command);
    if (changes) {
        const auto kept = inTransaction(**connection, [&] { return setLiveChoice(**connection, *wanted); });
        if (!kept)
            return console.fail(kept.error());
    }
    return tell(**connection, *plan, console);
}

} // namespace

CommandSpec liveCommand()
{
    return {.name = u"accounts live"_s,
            .syntax = u"[ACCOUNT…]"_s,
            .summary = Words::tr("Choose which accounts are synced where the plan does not sync all, or say which are."),
            .options = {{u"usual"_s, {}, Words::tr("take the choice back: one of each platform first, the oldest first")}},
            .maximumArguments = mostArguments,
            .run = chooseLive};
}

} // namespace creatormetrics
