// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/cli/workspaceaccess.h"
#include "models/store/backup.h"
#include "models/store/rollups.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// What is wrong with the file itself, and what differs between its rows and what is kept beside them.
struct Findings {
    QStringList damage;
    QStringList differences;

    [[nodiscard]] QStringList all() const { return damage + differences; }
};

Result<Findings> findingsOf(Connection &connection, Console &console)
{
    console.progress(Words::tr("Looking for damage…"));
    const auto damage = integrityProblems(connection);
    if (!damage)
        return damage.error();
    const auto differences = rollupProblems(connection, [&console](int done, int all) {
        console.progress(Words::tr("Comparing what is kept beside the rows… %1 of %2").arg(done).arg(all));
    });
    console.endProgress();
    if (!differences && !damage->isEmpty()) // what stands on damaged rows cannot be compared with them
        return Findings{.damage = *damage, .differences = {}};
    if (!differences)
        return differences.error();
    return Findings{.damage = *damage, .differences = *differences};
}

Outcome repair(Connection &connection, Console &console)
{
    console.progress(Words::tr("Making it anew…"));
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto rebuilt = rebuildRollups(connection); !rebuilt)
        return rebuilt;
    return transaction.commit();
}

ExitCode tell(const QStringList &problems, const QStringList &repaired, Console &console)
{
    if (console.json()) {
        console.printJson({{u"ok"_s, problems.isEmpty()},
                           {u"problems"_s, QJsonArray::fromStringList(problems)},
                           {u"repaired"_s, QJsonArray::fromStringList(repaired)}});
    } else {
        for (const QString &problem : repaired)
            console.print(Words::tr("Repaired: %1").arg(problem));
        for (const QString &problem : problems)
            console.print(problem);
        if (problems.isEmpty())
            console.print(Words::tr("The workspace is sound."));
    }
    return problems.isEmpty() ? ExitCode::Done : ExitCode::Storage;
}

ExitCode check(const Invocation &invocation, Console &console)
{
    const bool mayRepair = invocation.isSet(u"repair"_s);
    const auto connection = mayRepair ? openToWrite(invocation) : openToRead(invocation);
    if (!connection)
        return failOpening(console, connection.error());
    const auto found = findingsOf(**connection, console);
    if (!found)
        return console.fail(found.error());
    if (!mayRepair || found->differences.isEmpty())
        return tell(found->all(), {}, console);
    if (auto repaired = repair(**connection, console); !repaired)
        return console.fail(repaired.error());
    const auto left = findingsOf(**connection, console);
    if (!left)
        return console.fail(left.error());
    QStringList repaired;
    for (const QString &problem : found->differences) {
        if (!left->differences.contains(problem))
            repaired.append(problem);
    }
    return tell(left->all(), repaired, console);
}

} // namespace

CommandSpec checkCommand()
{
    return {
        .name = u"workspace check"_s,
        .syntax = {},
        .summary = Words::tr(
            "Look for damage in the database, and compare everything that is kept beside the rows with them."),
        .options = {{u"repair"_s, {}, Words::tr("make anew what is kept beside the rows when it differs from them")}},
        .run = check};
}

} // namespace creatormetrics
