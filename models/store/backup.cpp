// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/migrations.h"
#include "models/store/sqliteerror.h"
#include "models/store/thumbnails.h"
#include "models/store/workspace.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// SQLite's file header; anything else is no database at all.
constexpr QByteArrayView magic("SQLite format 3\0", 16);

Outcome copyInto(Connection &source, Connection &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return sqliteError(target.handle(), u"backup"_s);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return sqliteError(target.handle(), u"backup"_s);
    return Done{};
}

Outcome writeCopy(Connection &connection, const QString &file)
{
    auto target = Connection::open(file, Connection::Mode::ReadWrite);
    if (!target)
        return target.error();
    if (auto copied = copyInto(connection, **target); !copied)
        return copied;
    // One whole file, without a write-ahead log beside it.
    return (*target)->runScript("PRAGMA journal_mode = DELETE;");
}

/// A sound database may still be somebody else's, or of a version that this program could not open afterwards.
Outcome checkSchema(Connection &connection, const QString &file)
{
    if (!connection.prepare(u"SELECT uuid FROM workspace") || !connection.prepare(u"SELECT 1 FROM daily_metrics"))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 is not a CreatorMetrics backup"_s.arg(file)};
    const auto history = shippedMigrations();
    if (!history)
        return history.error();
    return refuseNewer(connection, *history);
}

Error damaged(const QString &file, const QString &complaint)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"%1 is damaged: %2"_s.arg(file, complaint)};
}

Outcome checkBackup(const QString &file)
{
    QFile raw(file);
    if (!raw.open(QFile::ReadOnly))
        return Error{.kind = ErrorKind::BadInput, .detail = u"cannot read %1: %2"_s.arg(file, raw.errorString())};
    if (raw.read(magic.size()) != magic)
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 is not a CreatorMetrics backup"_s.arg(file)};
    auto connection = Connection::open(file, Connection::Mode::ReadOnly);
    if (!connection)
        return damaged(file, connection.error().detail);
    auto problems = integrityProblems(**connection);
    if (!problems)
        return damaged(file, problems.error().detail);
    if (!problems->isEmpty())
        return damaged(file, problems->first());
    return checkSchema(**connection, file);
}

/// Keeps what SQLite cannot read as it is, with its log, so that somebody may still salvage it.
Outcome moveDamaged(const Workspace &workspace, const QString &kept)
{
    for (const QLatin1StringView tail : {"-shm"_L1, "-wal"_L1, ""_L1}) {
        const QString present = workspace.databaseFile() + tail;
        if (QFile::exists(present) && !QFile::rename(present, kept + tail))
            return Error{.kind = ErrorKind::Storage, .detail = u"cannot move %1 to %2"_s.arg(present, kept + tail)};
    }
    return workspace.create();
}

Outcome moveAside(const Workspace &workspace)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s);
    const QDir backups(workspace.backupsFolder());
    {
        auto present = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
        if (present && backupDatabase(**present, backups.filePath(u"before-restore-%1.db"_s.arg(stamp))))
            return Done{};
    }
    return moveDamaged(workspace, backups.filePath(u"damaged-%1.db"_s.arg(stamp)));
}

} // namespace

Outcome backupDatabase(Connection &connection, const QString &file)
{
    if (QFile::exists(file))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 exists already"_s.arg(file)};
    const QString partial = file + u".part"_s;
    QFile::remove(partial);
    if (auto written = writeCopy(connection, partial); !written) {
        QFile::remove(partial);
        return written;
    }
    QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(partial, file))
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot name the backup %1"_s.arg(file)};
    return Done{};
}

Outcome restoreDatabase(const Workspace &workspace, const QString &file)
{
    if (auto checked = checkBackup(file); !checked)
        return checked;
    if (auto made = workspace.create(); !made)
        return made;
    if (auto kept = moveAside(workspace); !kept)
        return kept;
    auto source = Connection::open(file, Connection::Mode::ReadOnly);
    if (!source)
        return source.error();
    removeAllThumbnails(workspace); // they are named by numbers, which may be another post's in the backup
    // Through SQLite's own backup, so that a crash in the middle leaves the former database, not half of each.
    auto target = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!target)
        return target.error();
    return copyInto(**source, **target);
}

Outcome compactDatabase(Connection &connection)
{
    return connection.runScript("VACUUM");
}

Result<QStringList> integrityProblems(Connection &connection)
{
    QStringList problems;
    auto check = connection.prepare(u"PRAGMA integrity_check");
    if (!check)
        return check.error();
    for (;;) {
        const auto row = (*check)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (const QString line = (*check)->text(0); line != "ok"_L1)
            problems.append(line);
    }
    auto keys = connection.prepare(u"PRAGMA foreign_key_check");
    if (!keys)
        return keys.error();
    for (;;) {
        const auto row = (*keys)->step();
        if (!row)
            return row.error();
        if (!*row)
            return problems;
        problems.append(u"a row of %1 refers to a missing row of %2"_s.arg((*keys)->text(0), (*keys)->text(2)));
    }
}

} // namespace creatormetrics
