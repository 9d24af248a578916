// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int olderFiles = 3;

LogFile *activeLog = nullptr; // Qt's handler is a plain function, so the log it writes to has to be found

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"error"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"info"_s;
}

/// An event is its JSON object with time, level and category added; any other message becomes a member "message".
QJsonObject lineFor(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QJsonObject line;
    if (message.startsWith("{\"event\":"_L1))
        line = QJsonDocument::fromJson(message.toUtf8()).object();
    if (line.isEmpty())
        line.insert("message"_L1, message);
    line.insert("time"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    line.insert("level"_L1, levelName(type));
    line.insert("category"_L1, QString::fromLatin1(context.category ? context.category : "default"));
    return line;
}

bool isTrouble(QtMsgType type)
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

/// QML tells its warnings in the default category, with the place in the text.
bool isAboutDrawing(const QMessageLogContext &context, const QString &message)
{
    const QLatin1StringView category(context.category ? context.category : "");
    return category.startsWith("qml"_L1) || category.startsWith("qt.qml"_L1) || category.startsWith("qt.quick"_L1)
           || category.startsWith("creatormetrics.ui"_L1) || message.contains(".qml:"_L1);
}

} // namespace

LogFile::LogFile(const QString &folder, Echo echo) : m_folder(folder), m_echo(echo)
{
    Q_ASSERT(!activeLog);
    if (!folder.isEmpty())
        open();
    activeLog = this;
    m_previous = qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_previous);
    activeLog = nullptr;
}

int LogFile::drawingWarnings() const
{
    const QMutexLocker lock(&m_mutex);
    return m_drawingWarnings;
}

void LogFile::open()
{
    QDir().mkpath(m_folder);
    m_file.setFileName(QDir(m_folder).filePath(u"creatormetrics.log"_s));
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (activeLog)
        activeLog->write(type, context, message);
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&m_mutex);
    if (m_file.isOpen()) {
        if (m_file.size() > largestFile)
            rotate();
        m_file.write(QJsonDocument(lineFor(type, context, message)).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    const bool drawing = isTrouble(type) && isAboutDrawing(context, message);
    m_drawingWarnings += drawing;
    if ((drawing && m_echo == Echo::DrawingWarnings) || type == QtFatalMsg)
        std::fprintf(stderr, "creatormetrics: %s\n", qUtf8Printable(message));
}

void LogFile::rotate()
{
    m_file.close();
    const QString name = m_file.fileName();
    QFile::remove(name + u'.' + QString::number(olderFiles));
    for (int age = olderFiles - 1; age > 0; --age)
        QFile::rename(name + u'.' + QString::number(age), name + u'.' + QString::number(age + 1));
    QFile::rename(name, name + ".1"_L1);
    open();
}

} // namespace creatormetrics
