// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "creatormetrics.desktop", QtInfoMsg)

constexpr int patience = 500; // milliseconds

QByteArray lineOf(const StartWish &wish)
{
    const QJsonObject object{{u"workspace"_s, wish.workspaceFolder}, {u"page"_s, wish.page}, {u"file"_s, wish.file}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

StartWish wishOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return {.workspaceFolder = object.value("workspace"_L1).toString(),
            .page = object.value("page"_L1).toString(),
            .file = object.value("file"_L1).toString()};
}

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent)
    : QObject(parent)
    , m_key(key)
    , m_lock(QDir::temp().filePath(key + ".lock"_L1))
{
    // However long it runs, the lock of a living process is not stale.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const StartWish &wish)
{
    // Two starts at the same moment: the one that gets the lock listens, so that the other finds it.
    if (!m_lock.tryLock(0)) {
        QLocalSocket socket;
        socket.connectToServer(m_key);
        if (socket.waitForConnected(patience)) {
            socket.write(lineOf(wish));
            return socket.waitForBytesWritten(patience);
        }
    }
    listen();
    return false;
}

void SingleInstance::listen()
{
    // Nobody answers there, so a socket of that name is what a crash left.
    QLocalServer::removeServer(m_key);
    if (!m_server.listen(m_key))
        qCWarning(lcDesktop) << "Later starts will open a window of their own:" << m_server.errorString();
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->canReadLine())
                Q_EMIT wished(wishOf(socket->readLine()));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace creatormetrics
