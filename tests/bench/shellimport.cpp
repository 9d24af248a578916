// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shellimport.h"

#include "tests/bench/baretables.h"
#include "tests/bench/benchclock.h"
#include "tests/bench/csvexport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int patience = 20 * 60'000;

QString csvFile(const QString &folder, const QString &table)
{
    return QDir(folder).filePath(table + u".csv"_s);
}

/// Writes the files and gives what the shell is told.
Result<QByteArray> prepareImport(Connection &connection, const QStringList &tables, const QString &folder)
{
    QString script = u".bail on\nPRAGMA journal_mode = OFF;\nPRAGMA synchronous = OFF;\n.mode csv\n"_s;
    for (const QString &table : tables) {
        const auto create = bareTableSql(connection, table);
        if (!create)
            return create.error();
        if (auto written = exportCsv(connection, u"SELECT * FROM "_s + table, csvFile(folder, table)); !written)
            return written.error();
        script += *create + u";\n.import \"%1\" %2\n"_s.arg(csvFile(folder, table), table);
    }
    return script.toUtf8();
}

} // namespace

Result<std::optional<double>> shellImport(Connection &connection, const QStringList &tables, const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (program.isEmpty())
        return std::optional<double>();
    const auto script = prepareImport(connection, tables, folder);
    if (!script)
        return script.error();
    const QString target = QDir(folder).filePath(u"import.db"_s);
    QFile::remove(target);
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    const double milliseconds = benchMilliseconds([&] {
        shell.start(program, {target});
        shell.write(*script);
        shell.closeWriteChannel();
        shell.waitForFinished(patience);
    });
    if (shell.exitCode() != 0)
        return Error{.kind = ErrorKind::Internal, .detail = QString::fromUtf8(shell.readAll().left(200))};
    QFile::remove(target);
    for (const QString &table : tables)
        QFile::remove(csvFile(folder, table));
    return std::optional(milliseconds);
}

} // namespace creatormetrics
