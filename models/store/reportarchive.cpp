// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reportarchive.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// A name that leads out of the folder is none: the database may have come from somebody else.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\');
}

/// Also not of a file that is missing: it may come back, and its row is about it.
QString freeName(const Workspace &workspace, const QString &name, const QStringList &reserved)
{
    const QDir folder(workspace.reportsFolder());
    const QFileInfo wished(name);
    QString free = name;
    for (int other = 2; folder.exists(free) || reserved.contains(free); ++other)
        free = u"%1-%2.%3"_s.arg(wished.completeBaseName()).arg(other).arg(wished.suffix());
    return free;
}

Result<QStringList> namesInUse(Connection &connection)
{
    const auto stored = storedReports(connection);
    if (!stored)
        return stored.error();
    QStringList names;
    for (const ReportRecord &record : *stored)
        names << record.fileName;
    return names;
}

/// A file that takes another's place takes its row's too.
Result<ReportId> insertInPlaceOf(Connection &connection, const ReportRecord &record)
{
    if (!record.fileName.isEmpty()) {
        if (auto forgotten = deleteReportsOfFile(connection, record.fileName); !forgotten)
            return forgotten.error();
    }
    if (record.id == ReportId(0))
        return insertReport(connection, record);
    if (auto updated = updateReport(connection, record); !updated)
        return updated.error();
    return record.id;
}

Error noName(const QString &name)
{
    return {.kind = ErrorKind::BadInput, .detail = u"\"%1\" is no name of a file"_s.arg(name)};
}

Error cannotWrite(const QString &path, const QString &reason)
{
    return {.kind = ErrorKind::Storage, .detail = u"cannot write %1: %2"_s.arg(path, reason)};
}

/// Under the name wished for, or the next one that is free.
Result<QString> writeUnderFreeName(Connection &connection, const Workspace &workspace, const QString &name,
                                   const QByteArray &bytes, bool replace)
{
    if (!isPlainName(name))
        return noName(name);
    const auto reserved = namesInUse(connection);
    if (!reserved)
        return reserved.error();
    const QString chosen = replace ? name : freeName(workspace, name, *reserved);
    if (auto written = writeReportFile(workspace, chosen, bytes); !written)
        return written.error();
    return chosen;
}

} // namespace

QString reportPath(const Workspace &workspace, const QString &fileName)
{
    return isPlainName(fileName) ? QDir(workspace.reportsFolder()).filePath(fileName) : QString();
}

Outcome writeReportFile(const Workspace &workspace, const QString &name, const QByteArray &bytes)
{
    if (!isPlainName(name))
        return noName(name);
    if (auto made = workspace.create(); !made) // somebody may have thrown the folder away
        return made.error();
    QSaveFile file(reportPath(workspace, name));
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerOnly))
        return cannotWrite(file.fileName(), file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(file.fileName(), file.errorString());
    return Done{};
}

Result<ReportFile> readReportFile(const Workspace &workspace, const ReportRecord &record)
{
    const QString path = reportPath(workspace, record.fileName);
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return Error{.kind = ErrorKind::NotFound, .detail = u"%1 is not there"_s.arg(path)};
    if (!file.open(QFile::ReadOnly))
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot read %1: %2"_s.arg(path, file.errorString())};
    const QByteArray bytes = file.readAll();
    return ReportFile{.bytes = bytes, .changed = sha256(bytes) != record.fileSha256};
}

bool hasReportFile(const Workspace &workspace, const ReportRecord &record)
{
    const QString path = reportPath(workspace, record.fileName);
    return !path.isEmpty() && QFileInfo(path).isFile();
}

Result<ReportRecord> keepReportFile(Connection &connection, const Workspace &workspace, ReportRecord record,
                                    const QByteArray &bytes, bool replace)
{
    if (record.status == ReportStatus::Failed) {
        record.fileName.clear();
    } else {
        const auto written = writeUnderFreeName(connection, workspace, record.fileName, bytes, replace);
        if (!written)
            return written.error();
        record.fileName = *written;
        record.bytes = bytes.size();
        record.fileSha256 = sha256(bytes);
    }
    const auto id = insertInPlaceOf(connection, record);
    if (!id) {
        QFile::remove(reportPath(workspace, record.fileName));
        return id.error();
    }
    record.id = *id;
    record.document.clear();
    return record;
}

Outcome removeReportFile(Connection &connection, const Workspace &workspace, ReportId id)
{
    const auto record = reportById(connection, id);
    if (!record)
        return record.error();
    if (auto deleted = deleteReport(connection, id); !deleted)
        return deleted;
    QFile file(reportPath(workspace, record->fileName));
    if (hasReportFile(workspace, *record) && !file.remove())
        return Error{.kind = ErrorKind::Storage,
                     .detail = u"cannot remove %1: %2"_s.arg(file.fileName(), file.errorString())};
    return Done{};
}

QFuture<Result<ReportRecord>> keepReport(Store &store, const ReportRecord &record, const QByteArray &bytes, KeptName name)
{
    // What was written is known on the writer's thread before the transaction ends, and asked for after that.
    auto written = std::make_shared<QString>();
    const Workspace workspace = store.workspace();
    return store
        .write(StoreTopic::Reports,
               [workspace, record, bytes, written, name](Connection &connection) -> Result<ReportRecord> {
                   auto kept = keepReportFile(connection, workspace, record, bytes, name == KeptName::Replaced);
                   if (kept)
                       *written = kept->fileName;
                   return kept;
               })
        .then(QThreadPool::globalInstance(), [workspace, written](const Result<ReportRecord> &kept) {
            if (!kept && !written->isEmpty())
                QFile::remove(reportPath(workspace, *written));
            return kept;
        });
}

QFuture<Outcome> removeReport(Store &store, ReportId id)
{
    return store.write(StoreTopic::Reports, [workspace = store.workspace(), id](Connection &connection) {
        return removeReportFile(connection, workspace, id);
    });
}

} // namespace creatormetrics
