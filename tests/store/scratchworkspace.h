// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/accountrepository.h"
#include "models/store/migrations.h"
#include "models/store/provenance.h"

#include <QTemporaryDir>

#include <utility>

namespace creatormetrics {

/// The value, or the end of the test program with the error's words: for steps that are not what a test is about.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorKey(result.error().kind)), qPrintable(result.error().detail));
    return *std::move(result);
}

/// A workspace in a folder of its own that goes with it.
class ScratchWorkspace
{
public:
    ScratchWorkspace() : m_workspace(m_folder.filePath(QStringLiteral("workspace"))) {}

    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A connection to the workspace's database at the newest schema; makes both when needed.
    [[nodiscard]] std::unique_ptr<Connection> connection() const
    {
        must(m_workspace.create());
        auto opened = must(Connection::open(m_workspace.databaseFile(), Connection::Mode::ReadWrite));
        must(migrate(*opened, m_workspace, must(shippedMigrations())));
        return opened;
    }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
};

inline QDateTime scratchMoment(const char *isoUtc)
{
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(isoUtc), Qt::ISODate);
    Q_ASSERT(moment.isValid());
    return moment.toUTC();
}

inline Account addAccount(Connection &connection, Platform platform = Platform::YouTube,
                          const QString &id = QStringLiteral("UC1"), AccountState state = AccountState::Connected)
{
    return must(upsertAccount(connection, platform,
                              {.platformAccountId = id,
                               .title = QStringLiteral("Channel ") + id,
                               .uploadsRef = QStringLiteral("UU") + id,
                               .createdAt = scratchMoment("2026-01-01T00:00:00Z")},
                              state, scratchMoment("2026-11-01T00:00:00Z")));
}

inline FetchId addFetch(Connection &connection, AccountId account, FetchKind kind = FetchKind::Api,
                        const QByteArray &body = {})
{
    return must(insertFetch(connection, {.account = account,
                                         .kind = kind,
                                         .stream = QStringLiteral("daily"),
                                         .source = QStringLiteral("GET https://api.example/daily"),
                                         .fetchedAt = scratchMoment("2026-11-19T08:00:00Z"),
                                         .body = body}));
}

/// First column of the first row, as text; empty when there is no row.
inline QString scalar(Connection &connection, QStringView sql)
{
    Statement *statement = must(connection.prepare(sql));
    const bool found = must(statement->step());
    const QString text = found ? statement->text(0) : QString();
    statement->reset();
    return text;
}

} // namespace creatormetrics
