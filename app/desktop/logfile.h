// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace creatormetrics {

/// Writes what the program logs as JSON lines to `creatormetrics.log`, keeping three older files of at most a mebibyte. While it
/// lives it is Qt's message handler; one at a time. Any thread may log.
class LogFile
{
public:
    /// What else happens to warnings and worse.
    enum class Echo { Nothing, Warnings };

    LogFile(const QString &folder, Echo echo);
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

    /// How many warnings and worse were logged.
    [[nodiscard]] int warnings() const;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void rotate();
    void open();

    QString m_folder;
    Echo m_echo;
    mutable QMutex m_mutex;
    QFile m_file;
    int m_warnings = 0;
    QtMessageHandler m_previous = nullptr;
};

} // namespace creatormetrics
