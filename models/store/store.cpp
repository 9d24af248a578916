// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include "models/store/accountrepository.h"
#include "models/store/migrations.h"

namespace creatormetrics {

namespace {

/// Looks through a reader first, since opening for writing may already change the file (its journal mode).
Outcome refuseNewerFile(const Workspace &workspace, const std::vector<Migration> &history)
{
    if (!workspace.exists())
        return Done{};
    auto reader = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!reader)
        return reader.error();
    return refuseNewer(**reader, history);
}

Outcome prepareDatabase(Connection &connection, const Workspace &workspace, const std::vector<Migration> &history)
{
    if (auto migrated = migrate(connection, workspace, history); !migrated)
        return migrated;
    return ensureWorkspaceRow(connection, workspace.name(), QDateTime::currentDateTimeUtc());
}

} // namespace

Store::Store(const Workspace &workspace, std::unique_ptr<Connection> writer, std::unique_ptr<Connection> reader)
    : m_workspace(workspace), m_writer(makeLane(QStringLiteral("store-writer"), std::move(writer))),
      m_reader(makeLane(QStringLiteral("store-reader"), std::move(reader)))
{
    qRegisterMetaType<StoreTopics>();
}

Store::~Store() = default;

std::unique_ptr<Store::Lane> Store::makeLane(const QString &name, std::unique_ptr<Connection> connection)
{
    std::unique_ptr<Lane> lane(new Lane{std::move(connection), ThreadOwner(name)});
    lane->context = lane->thread.adopt(std::make_unique<QObject>());
    return lane;
}

Result<std::unique_ptr<Store>> Store::open(const Workspace &workspace)
{
    const auto history = shippedMigrations();
    if (!history)
        return history.error();
    if (auto known = refuseNewerFile(workspace, *history); !known)
        return known.error();
    if (auto made = workspace.create(); !made)
        return made.error();
    auto writer = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!writer)
        return writer.error();
    if (auto prepared = prepareDatabase(**writer, workspace, *history); !prepared)
        return prepared.error();
    auto reader = Connection::open(workspace.databaseFile(), Connection::Mode::ReadOnly);
    if (!reader)
        return reader.error();
    return std::unique_ptr<Store>(new Store(workspace, *std::move(writer), *std::move(reader)));
}

} // namespace creatormetrics
