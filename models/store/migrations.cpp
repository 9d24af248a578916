// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/backup.h"
#include "models/store/rollups.h"
#include "models/store/rows.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ShippedStep {
    QLatin1StringView file;
    Outcome (*fill)(Connection &) = nullptr;
};

/// What is kept beside figures, posts and mentions came with version 3. The code that makes it reads the newest schema, so it is the
/// newest step that runs it, for a workspace that has none of it yet: one of an older version, or an empty one.
Outcome fillRollups(Connection &connection)
{
    const auto made = askInteger(connection, u"SELECT EXISTS (SELECT 1 FROM daily_blocks) OR EXISTS (SELECT 1 FROM content_blocks) "
                                             "OR EXISTS (SELECT 1 FROM mention_blocks)");
    if (!made)
        return made.error();
    return *made ? Outcome(Done{}) : rebuildRollups(connection);
}

constexpr std::array shippedSteps{ShippedStep{QLatin1StringView(":/migrations/0001_initial.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0002_four_platforms.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0003_columns.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0004_reports.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0005_reports_to_clients.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0006_mentions_with_reasons.sql")},
                                  ShippedStep{QLatin1StringView(":/migrations/0007_live_accounts.sql"), fillRollups}};

/// Gives the file, nothing when there was nothing to lose. An earlier backup of the name is never taken for this one.
Result<QString> backUpBefore(Connection &connection, const Workspace &workspace, int present)
{
    if (present == 0)
        return QString();
    const QDir backups(workspace.backupsFolder());
    QString file = backups.filePath(u"before-schema-%1.db"_s.arg(present + 1));
    for (int other = 2; QFile::exists(file); ++other)
        file = backups.filePath(u"before-schema-%1-%2.db"_s.arg(present + 1).arg(other));
    if (auto saved = backupDatabase(connection, file); !saved)
        return saved.error();
    return file;
}

Outcome apply(Connection &connection, const Migration &migration)
{
    Transaction transaction(connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto run = connection.runScript(migration.sql); !run)
        return run;
    if (migration.fill) {
        if (auto filled = migration.fill(connection); !filled)
            return filled;
    }
    if (auto stamped = connection.runScript("PRAGMA user_version = " + QByteArray::number(migration.version)); !stamped)
        return stamped;
    return transaction.commit();
}

} // namespace

Result<std::vector<Migration>> shippedMigrations()
{
    std::vector<Migration> history;
    for (const ShippedStep &step : shippedSteps) {
        QFile file(step.file);
        if (!file.open(QFile::ReadOnly))
            return Error{.kind = ErrorKind::Internal, .detail = u"the program lacks its resource %1"_s.arg(step.file)};
        history.push_back({.version = static_cast<int>(history.size()) + 1, .sql = file.readAll(), .fill = step.fill});
    }
    return history;
}

Result<int> schemaVersion(Connection &connection)
{
    auto statement = connection.prepare(u"PRAGMA user_version");
    if (!statement)
        return statement.error();
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const int version = static_cast<int>((*statement)->integer(0));
    (*statement)->reset();
    return version;
}

Outcome refuseNewer(Connection &connection, const std::vector<Migration> &history)
{
    const auto present = schemaVersion(connection);
    if (!present)
        return present.error();
    const int newest = history.empty() ? 0 : history.back().version;
    if (*present <= newest)
        return Done{};
    return Error{.kind = ErrorKind::Unsupported,
                 .detail = u"the workspace has schema %1, this version of CreatorMetrics knows up to %2"_s.arg(*present)
                               .arg(newest)};
}

Outcome migrate(Connection &connection, const Workspace &workspace, const std::vector<Migration> &history)
{
    if (auto known = refuseNewer(connection, history); !known)
        return known;
    const auto present = schemaVersion(connection);
    if (!present)
        return present.error();
    if (history.empty() || *present == history.back().version)
        return Done{};
    const auto backup = backUpBefore(connection, workspace, *present);
    if (!backup)
        return backup.error();
    for (const Migration &migration : history) {
        if (migration.version <= *present)
            continue;
        if (auto applied = apply(connection, migration); !applied) {
            // Nothing has changed yet; one more copy at every start would only fill the disk.
            if (migration.version == *present + 1)
                QFile::remove(*backup);
            return applied;
        }
    }
    return Done{};
}

} // namespace creatormetrics
