// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "tests/bench/benchclock.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

namespace creatormetrics {

/// DuckDB in a Node process of its own, on two threads, with one database file.
class DuckDbPeer
{
public:
    /// Starts Node and opens `file` for writing. Unsupported says what is missing and where to get it.
    [[nodiscard]] static Result<std::unique_ptr<DuckDbPeer>> start(const QString &file);
    ~DuckDbPeer();
    DuckDbPeer(const DuckDbPeer &) = delete;
    DuckDbPeer &operator=(const DuckDbPeer &) = delete;

    Outcome run(const QStringList &statements);
    /// Closes the file and opens it again for reading, by a new instance.
    Outcome reopen();
    /// First column of the first row; empty for NULL.
    [[nodiscard]] Result<QString> value(const QString &sql);
    /// Prepared statements, after one run that is not counted.
    [[nodiscard]] Result<BenchTimes> warm(const QStringList &statements, int repetitions, double budget);
    /// A new instance each time, the file's pages dropped before where the system can. Opening is not counted.
    [[nodiscard]] Result<BenchTimes> cold(const QStringList &statements, int repetitions);
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    explicit DuckDbPeer(const QString &file) : m_file(file) {}
    [[nodiscard]] Result<QJsonObject> ask(const QJsonObject &request);
    [[nodiscard]] Result<std::vector<double>> times(const QStringList &statements, int repetitions, bool prepared);
    Outcome open(const QString &mode);
    Outcome close();

    QProcess m_process;
    QString m_file;
};

} // namespace creatormetrics
