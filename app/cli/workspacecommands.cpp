// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"
#include "app/cli/commands.h"
#include "app/cli/jsonforms.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "app/services/samplepictures.h"
#include "app/services/sampleworkspace.h"
#include "models/store/accountrepository.h"
#include "models/store/backup.h"
#include "models/store/contentrepository.h"
#include "models/store/mentionrepository.h"
#include "models/store/migrations.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

ExitCode create(const Invocation &invocation, Console &console)
{
    const auto made = makeWorkspace(invocation);
    if (!made)
        return failOpening(console, made.error());
    const QString folder = invocation.workspace().folder();
    if (console.json())
        console.printJson({{u"workspace"_s, folder}, {u"created"_s, made->created}});
    else
        console.print(made->created ? Words::tr("Made the workspace in %1.").arg(folder)
                                    : Words::tr("There is a workspace in %1 already.").arg(folder));
    return ExitCode::Done;
}

/// How much a workspace holds.
struct Holdings {
    QString uuid;
    int schema = 0;
    qint64 accounts = 0;
    qint64 items = 0;
    qint64 mentions = 0;
    std::optional<DateRange> days;
};

Outcome addAccount(Connection &connection, AccountId account, Holdings &holdings)
{
    const auto items = contentCount(connection, account);
    if (!items)
        return items.error();
    const auto mentions = mentionCount(connection, account);
    if (!mentions)
        return mentions.error();
    const auto days = knownDays(connection, account);
    if (!days)
        return days.error();
    holdings.items += *items;
    holdings.mentions += *mentions;
    if (*days) {
        const DateRange known = holdings.days.value_or(**days);
        holdings.days =
            *DateRange::make(std::min(known.first(), (*days)->first()), std::max(known.last(), (*days)->last()));
    }
    return Done{};
}

Result<Holdings> holdingsOf(Connection &connection)
{
    Holdings holdings;
    const auto uuid = workspaceUuid(connection);
    if (!uuid)
        return uuid.error();
    const auto schema = schemaVersion(connection);
    if (!schema)
        return schema.error();
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    holdings.uuid = *uuid;
    holdings.schema = *schema;
    holdings.accounts = static_cast<qint64>(all->size());
    for (const Account &account : *all) {
        if (auto added = addAccount(connection, account.id, holdings); !added)
            return added.error();
    }
    return holdings;
}

QJsonObject infoJson(const Workspace &workspace, const Holdings &holdings)
{
    return {{u"workspace"_s, workspace.folder()},
            {u"name"_s, workspace.name()},
            {u"uuid"_s, holdings.uuid},
            {u"schema"_s, holdings.schema},
            {u"bytes"_s, QFileInfo(workspace.databaseFile()).size()},
            {u"accounts"_s, holdings.accounts},
            {u"items"_s, holdings.items},
            {u"mentions"_s, holdings.mentions},
            {u"first_day"_s, holdings.days ? dayJson(holdings.days->first()) : QJsonValue()},
            {u"last_day"_s, holdings.days ? dayJson(holdings.days->last()) : QJsonValue()}};
}

QString infoText(const Workspace &workspace, const Holdings &holdings)
{
    const QLocale locale;
    TextTable table({{.title = {}}, {.title = {}, .elastic = true}});
    table.addRow({Words::tr("Workspace"), workspace.name()});
    table.addRow({Words::tr("Folder"), workspace.folder()});
    table.addRow({Words::tr("Database"), Words::tr("%1, schema %2")
                                             .arg(locale.formattedDataSize(QFileInfo(workspace.databaseFile()).size()))
                                             .arg(holdings.schema)});
    table.addRow({Words::tr("Accounts"), locale.toString(holdings.accounts)});
    table.addRow({Words::tr("Posts"), locale.toString(holdings.items)});
    table.addRow({Words::tr("Mentions"), locale.toString(holdings.mentions)});
    table.addRow({Words::tr("Days"),
                  holdings.days
                      ? Words::tr("%1 to %2").arg(dayText(holdings.days->first()), dayText(holdings.days->last()))
                      : Words::tr("none yet")});
    return table.text();
}

ExitCode info(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto holdings = holdingsOf(**connection);
    if (!holdings)
        return console.fail(holdings.error());
    if (console.json())
        console.printJson(infoJson(invocation.workspace(), *holdings));
    else
        console.print(infoText(invocation.workspace(), *holdings));
    return ExitCode::Done;
}

Result<SampleOptions> sampleOptions(const Invocation &invocation)
{
    SampleOptions options;
    const auto read = [&invocation](const QString &name, auto &target, qint64 low, qint64 high) -> Outcome {
        const auto number = invocation.number(name, low, high);
        if (!number)
            return number.error();
        if (*number)
            target = static_cast<std::remove_reference_t<decltype(target)>>(**number);
        return Done{};
    };
    for (const Outcome &outcome :
         {read(u"seed"_s, options.seed, 0, std::numeric_limits<quint32>::max()),
          read(u"accounts"_s, options.accounts, 1, 100), read(u"years"_s, options.years, 1, 20),
          read(u"items"_s, options.items, 0, 10'000'000), read(u"mentions"_s, options.mentions, 0, 10'000'000)}) {
        if (!outcome)
            return outcome.error();
    }
    const auto lastDay = invocation.day(u"last-day"_s);
    if (!lastDay)
        return lastDay.error();
    options.lastDay = lastDay->value_or(QDate());
    return options;
}

Outcome fillInTransaction(Connection &connection, const Workspace &workspace, const SampleOptions &options, const QDateTime &now)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto filled = fillSampleWorkspace(connection, options, now); !filled)
        return filled;
    if (auto painted = keepSamplePictures(connection, workspace); !painted)
        return painted;
    return transaction.commit();
}

ExitCode sample(const Invocation &invocation, Console &console)
{
    const auto options = sampleOptions(invocation);
    if (!options)
        return console.refuse(options.error().detail, invocation.command);
    const auto made = makeWorkspace(invocation);
    if (!made)
        return failOpening(console, made.error());
    if (auto filled = fillInTransaction(*made->connection, invocation.workspace(), *options, invocation.now()); !filled)
        return console.fail(filled.error());
    if (auto compacted = compactDatabase(*made->connection); !compacted)
        return console.fail(compacted.error());
    const QString folder = invocation.workspace().folder();
    if (console.json())
        console.printJson({{u"workspace"_s, folder}, {u"accounts"_s, options->accounts}, {u"items"_s, options->items}});
    else
        console.print(Words::tr("Filled the workspace in %1 with invented figures.").arg(folder));
    return ExitCode::Done;
}

ExitCode backup(const Invocation &invocation, Console &console)
{
    const auto connection = openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const QString file = QFileInfo(invocation.arguments.first()).absoluteFilePath();
    if (auto saved = backupDatabase(**connection, file); !saved)
        return console.fail(saved.error());
    if (console.json())
        console.printJson({{u"backup"_s, file}, {u"bytes"_s, QFileInfo(file).size()}});
    else
        console.print(Words::tr("Saved a copy as %1.").arg(file));
    return ExitCode::Done;
}

ExitCode compact(const Invocation &invocation, Console &console)
{
    const QString file = invocation.workspace().databaseFile();
    const qint64 before = QFileInfo(file).size();
    const auto connection = openToWrite(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    if (auto compacted = compactDatabase(**connection); !compacted)
        return console.fail(compacted.error());
    if (auto written = (*connection)->runScript("PRAGMA wal_checkpoint(TRUNCATE)"); !written)
        return console.fail(written.error());
    const qint64 after = QFileInfo(file).size();
    if (console.json())
        console.printJson({{u"bytes_before"_s, before}, {u"bytes"_s, after}});
    else
        console.print(Words::tr("Wrote the database anew: %1 before, %2 now.")
                          .arg(QLocale().formattedDataSize(before), QLocale().formattedDataSize(after)));
    return ExitCode::Done;
}

ExitCode restore(const Invocation &invocation, Console &console)
{
    const Workspace workspace = invocation.workspace();
    if (auto made = workspace.create(); !made)
        return console.fail(made.error());
    const QString file = QFileInfo(invocation.arguments.first()).absoluteFilePath();
    if (auto restored = restoreDatabase(workspace, file); !restored)
        return console.fail(restored.error());
    if (console.json())
        console.printJson({{u"restored"_s, file}, {u"workspace"_s, workspace.folder()}});
    else
        console.print(
            Words::tr("Restored %1; the former workspace is kept under %2.").arg(file, workspace.backupsFolder()));
    return ExitCode::Done;
}

} // namespace

std::vector<CommandSpec> workspaceCommands()
{
    return {{.name = u"workspace create"_s,
             .syntax = {},
             .summary = Words::tr("Make a workspace."),
             .options = {},
             .run = create},
            {.name = u"workspace info"_s,
             .syntax = {},
             .summary = Words::tr("Tell what a workspace holds."),
             .options = {},
             .run = info},
            {.name = u"workspace sample"_s,
             .syntax = {},
             .summary = Words::tr("Fill an empty workspace with invented figures."),
             .options = {{u"seed"_s, u"N"_s, Words::tr("another number, other figures")},
                         {u"accounts"_s, u"N"_s, Words::tr("how many accounts (4)")},
                         {u"years"_s, u"N"_s, Words::tr("how many years of days (3)")},
                         {u"items"_s, u"N"_s, Words::tr("how many posts over all accounts (1200)")},
                         {u"mentions"_s, u"N"_s, Words::tr("how many mentions over all accounts (6000)")},
                         {u"last-day"_s, u"DAY"_s, Words::tr("the last complete day (three days ago)")}},
             .run = sample},
            {.name = u"workspace backup"_s,
             .syntax = u"FILE"_s,
             .summary = Words::tr("Save a copy of the database, also while it is in use."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = backup},
            {.name = u"workspace compact"_s,
             .syntax = {},
             .summary = Words::tr("Write the database anew so that what is read together lies together, as after large imports."),
             .options = {},
             .run = compact},
            {.name = u"workspace restore"_s,
             .syntax = u"FILE"_s,
             .summary = Words::tr("Put a saved copy in the place of the database, which is kept under backups."),
             .options = {},
             .minimumArguments = 1,
             .maximumArguments = 1,
             .run = restore},
            checkCommand()};
}

} // namespace creatormetrics
