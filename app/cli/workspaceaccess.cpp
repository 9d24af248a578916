// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspaceaccess.h"

#include "models/store/accountrepository.h"
#include "models/store/migrations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

enum class Schema { Present, Older, Newer };

Result<Schema> schemaOf(Connection &connection, const std::vector<Migration> &history)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    const int newest = history.back().version;
    return *version == newest ? Schema::Present : (*version < newest ? Schema::Older : Schema::Newer);
}

Result<std::unique_ptr<Connection>> openMigrated(const Workspace &workspace, const std::vector<Migration> &history)
{
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection;
    if (auto migrated = migrate(**connection, workspace, history); !migrated)
        return migrated.error();
    return connection;
}

} // namespace

Outcome requireWorkspace(const Invocation &invocation)
{
    const Workspace workspace = invocation.workspace();
    if (workspace.exists())
        return Done{};
    return Error{.kind = ErrorKind::NotFound,
                 .detail =
                     Words::tr("there is no workspace in %1; \"workspace create\" makes one").arg(workspace.folder())};
}

Result<std::unique_ptr<Connection>> openToRead(const Invocation &invocation)
{
    if (auto there = requireWorkspace(invocation); !there)
        return there.error();
    const auto history = shippedMigrations();
    if (!history)
        return history.error();
    auto connection = Connection::open(invocation.workspace().databaseFile(), Connection::Mode::ReadOnly);
    if (!connection)
        return connection;
    const auto schema = schemaOf(**connection, *history);
    if (!schema)
        return schema.error();
    if (*schema == Schema::Present)
        return connection;
    if (*schema == Schema::Newer) // migrate refuses it before it changes anything, and says why
        return migrate(**connection, invocation.workspace(), *history).error();
    connection->reset();
    return openMigrated(invocation.workspace(), *history);
}

Result<std::unique_ptr<Connection>> openToWrite(const Invocation &invocation)
{
    if (auto readable = openToRead(invocation); !readable)
        return readable;
    return Connection::open(invocation.workspace().databaseFile(), Connection::Mode::ReadWrite);
}

Result<MadeWorkspace> makeWorkspace(const Invocation &invocation)
{
    const Workspace workspace = invocation.workspace();
    const bool existed = workspace.exists();
    if (!existed) {
        if (auto made = workspace.create(); !made)
            return made.error();
        const auto history = shippedMigrations();
        if (!history)
            return history.error();
        auto connection = openMigrated(workspace, *history);
        if (!connection)
            return connection.error();
        if (auto row = ensureWorkspaceRow(**connection, workspace.name(), invocation.now()); !row)
            return row.error();
    }
    auto connection = openToWrite(invocation);
    if (!connection)
        return connection.error();
    return MadeWorkspace{.connection = *std::move(connection), .created = !existed};
}

ExitCode failOpening(Console &console, const Error &error)
{
    return console.fail(error, error.kind == ErrorKind::BadInput ? ExitCode::Usage : ExitCode::Storage);
}

} // namespace creatormetrics
