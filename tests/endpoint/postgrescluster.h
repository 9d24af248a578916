// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/store/postgresconnection.h"

#include <QTemporaryDir>

#include <optional>

namespace creatormetrics {

/// A PostgreSQL of the test's own: a cluster in a temporary folder that listens on a Unix socket and on a free port of loopback,
/// run by an unprivileged user when the test is root. Nothing waits for the disk: only processes die here, not machines. Gone with
/// the object.
class PostgresCluster
{
public:
    PostgresCluster();
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString reason() const { return m_reason; } // why it is not
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString password() const { return m_password; }

    /// Where a new, empty database of the name is.
    [[nodiscard]] PostgresAddress makeDatabase(const QString &name);

    void stop(); // at once, as a crash would
    bool start();

private:
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments, QString *output = nullptr) const;
    QTemporaryDir m_folder;
    QString m_binaries;
    QString m_password;
    QString m_reason;
    int m_port = 0;
    bool m_isRunning = false;
};

} // namespace creatormetrics
