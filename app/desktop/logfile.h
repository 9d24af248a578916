// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

namespace creatormetrics {

/// Writes what the program logs as JSON lines to `creatormetrics.log`, keeping three older files of at most a mebibyte.
/// While it lives it is Qt's message handler; one at a time. Any thread may log.
class LogFile
{
public:
    /// What is said on stderr too.
    enum class Echo { Nothing, DrawingWarnings };

    LogFile(const QString &folder, Echo echo);
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

    /// How many warnings and worse came from what draws: QML and the rooms of `ui`.
    [[nodiscard]] int drawingWarnings() const;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void rotate();
    void open();

    QString m_folder;
    Echo m_echo;
    mutable QMutex m_mutex;
    QFile m_file;
    int m_drawingWarnings = 0;
    QtMessageHandler m_previous = nullptr;
};

} // namespace creatormetrics
