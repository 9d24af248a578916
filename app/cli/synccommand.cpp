// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"
#include "app/cli/commands.h"
#include "app/cli/planallowance.h"
#include "app/cli/syncoutput.h"
#include "app/cli/syncplan.h"
#include "app/cli/terminal.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/cloudservices.h"
#include "app/services/mentionscoringjob.h"
#include "models/sync/syncoccasion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// An account that never had a sign-in, or gave it up, has nothing to sync with.
Outcome requireSignIn(const Account &account)
{
    if (account.archivedAt.isValid())
        return Error{.kind = ErrorKind::BadInput,
                     .detail = Words::tr("--account: %1 (%2) is put away; \"accounts unarchive %1\" takes it back")
                                   .arg(QString::number(account.id.value()), account.profile.title)};
    if (isSyncable(account))
        return Done{};
    return Error{
        .kind = ErrorKind::BadInput,
        .detail = Words::tr("--account: %1 (%2) has no sign-in; \"connect %3\" gives it one")
                      .arg(QString::number(account.id.value()), account.profile.title, platformKey(account.platform))};
}

Result<std::vector<AccountId>> accountsToSync(Connection &connection, const Invocation &invocation)
{
    const auto account = accountOption(connection, invocation);
    if (!account)
        return account.error();
    if (!*account)
        return std::vector<AccountId>();
    if (auto able = requireSignIn(**account); !able)
        return able.error();
    return std::vector<AccountId>{(*account)->id};
}

struct SyncEnd {
    SyncReport report;
    std::optional<Error> scoring; ///< why the mentions that came could not be scored
};

/// Mentions that came are scored before it ends; an interrupted run leaves them to the next one.
void quitWhenScored(MentionScoringJob &scoring, QObject &context, SyncEnd &end, Console &console)
{
    QObject::connect(&scoring, &MentionScoringJob::progressed, &context,
                     [&console](const ScoringProgress &progress) { console.progress(scoringText(progress)); });
    QObject::connect(&scoring, &MentionScoringJob::finished, &context, [&end](const ScoringReport &report) {
        end.scoring = report.error;
        QCoreApplication::quit();
    });
    if (!scoring.isRunning())
        scoring.start();
}

SyncEnd runToEnd(Services &services, const std::vector<AccountId> &accounts, SyncOccasion occasion, Console &console)
{
    SyncEnd end;
    SyncService &sync = services.sync();
    MentionScoringJob &scoring = services.mentionScoring();
    InterruptWatcher interrupts;
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &sync, &SyncService::cancel);
    QObject::connect(&interrupts, &InterruptWatcher::interrupted, &scoring, &MentionScoringJob::cancel);
    QObject context;
    QObject::connect(&sync, &SyncService::progressed, &context,
                     [&console](const SyncProgress &progress) { console.progress(progressText(progress)); });
    QObject::connect(&sync, &SyncService::finished, &context, [&](const SyncReport &finished) {
        end.report = finished;
        if (finished.cancelled)
            QCoreApplication::quit();
        else
            quitWhenScored(scoring, context, end, console);
    });
    QMetaObject::invokeMethod(
        &context,
        [&sync, &accounts, occasion] { occasion == SyncOccasion::Checks ? sync.startWithChecks(accounts) : sync.start(accounts); },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    console.endProgress();
    return end;
}

ExitCode conclude(const SyncEnd &end, Plan plan, Console &console)
{
    const SyncReport &report = end.report;
    if (console.json())
        console.printJson(syncJson(report));
    else
        console.print(syncText(report, plan));
    const auto error = report.gravest();
    if (report.cancelled)
        return ExitCode::Failed;
    if (!error || everythingServed(report))
        return end.scoring ? console.fail(*end.scoring) : ExitCode::Done;
    return exitCodeFor(error->kind);
}

ExitCode sync(const Invocation &invocation, Console &console)
{
    auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto chosen = accountsToSync(**connection, invocation);
    if (!chosen)
        return console.refuseOrFail(chosen.error(), invocation.command);
    const bool dryRun = invocation.isSet(u"dry-run"_s);
    const SyncOccasion occasion = invocation.isSet(u"check-mentions"_s) ? SyncOccasion::Checks : SyncOccasion::ByHand;
    ServicesOptions options = invocation.services;
    options.leaveKeychainAlone = dryRun;
    const auto services = Services::create(options);
    if (!services)
        return failOpening(console, services.error());
    if (dryRun)
        return showSyncPlan(**connection, **services, *chosen, occasion, console);
    const Plan plan = planWhenAsked((*services)->cloud().entitlements());
    connection->reset(); // so that the store closes last and folds its write-ahead log into the one file
    return conclude(runToEnd(**services, *chosen, occasion, console), plan, console);
}

} // namespace

std::vector<CommandSpec> syncCommands()
{
    return {{.name = u"sync"_s,
             .syntax = {},
             .summary = Words::tr("Fetch what is new from the platforms, or go on where the last sync was stopped."),
             .options = {{u"account"_s, u"ID"_s, Words::tr("only this account")},
                         {u"check-mentions"_s, {}, Words::tr("also ask X whether mentions still stand there, for 0.005 dollars each")},
                         {u"dry-run"_s, {}, Words::tr("only say what would be asked and what it would cost")}},
             .run = sync}};
}

} // namespace creatormetrics
