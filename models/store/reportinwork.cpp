// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reportinwork.h"

#include "models/store/rows.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>

#include <chrono>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A lock counts as left behind when its program is gone; where that cannot be known (another machine), after this time.
constexpr std::chrono::milliseconds longestWork = std::chrono::hours(1);

QString lockPath(const Workspace &workspace, ReportId id)
{
    return QDir(workspace.reportsFolder()).filePath(u".making-%1.lock"_s.arg(id.value()));
}

Result<std::vector<ReportId>> openReports(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT id FROM reports WHERE status IN ('pending', 'generating')");
    if (!statement)
        return statement.error();
    return collectRows<ReportId>(**statement, [](const Statement &row) { return ReportId(row.integer(0)); });
}

/// What a file is called while it is written, where the system has no nameless ones.
void removeHalfFiles(const Workspace &workspace)
{
    static const QRegularExpression halfName(u"\\.pdf\\.[A-Za-z]{6}$"_s);
    const QDateTime eldest = QDateTime::currentDateTimeUtc().addMSecs(-longestWork.count());
    const QFileInfoList files = QDir(workspace.reportsFolder()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (halfName.match(file.fileName()).hasMatch() && file.lastModified() < eldest)
            QFile::remove(file.filePath());
    }
}

} // namespace

ReportInWork::ReportInWork(const Workspace &workspace, ReportId id) : m_id(id), m_lock(lockPath(workspace, id))
{
    m_lock.setStaleLockTime(longestWork);
}

Outcome ReportInWork::lock()
{
    if (m_lock.tryLock(0))
        return Done{};
    if (m_lock.error() == QLockFile::LockFailedError)
        return Error{.kind = ErrorKind::NotFound, .detail = u"report %1 is in other hands"_s.arg(m_id.value())};
    return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1"_s.arg(m_lock.fileName())};
}

Result<std::shared_ptr<ReportInWork>> ReportInWork::takeUp(const Workspace &workspace, ReportId id)
{
    if (auto made = workspace.create(); !made)
        return made.error();
    std::shared_ptr<ReportInWork> work(new ReportInWork(workspace, id));
    if (auto locked = work->lock(); !locked)
        return locked.error();
    return work;
}

Result<std::shared_ptr<ReportInWork>> ReportInWork::begin(Connection &connection, const Workspace &workspace,
                                                          ReportRecord record)
{
    record.status = ReportStatus::Pending;
    record.fileName.clear();
    const auto id = insertReport(connection, record);
    if (!id)
        return id.error();
    return takeUp(workspace, *id);
}

Outcome failReport(Connection &connection, ReportId id, const Error &error)
{
    auto record = reportById(connection, id);
    if (!record)
        return record.error();
    record->status = ReportStatus::Failed;
    record->errorKind = errorKey(error.kind);
    record->errorDetail = error.detail;
    return updateReport(connection, *record);
}

Result<int> closeAbandonedReports(Connection &connection, const Workspace &workspace)
{
    const auto ids = openReports(connection);
    if (!ids)
        return ids.error();
    int closed = 0;
    for (const ReportId id : *ids) {
        if (!ReportInWork::takeUp(workspace, id))
            continue;
        const Error midway{.kind = ErrorKind::Cancelled, .detail = u"ended midway"_s};
        if (auto failed = failReport(connection, id, midway); !failed)
            return failed.error();
        ++closed;
    }
    removeHalfFiles(workspace);
    return closed;
}

} // namespace creatormetrics
