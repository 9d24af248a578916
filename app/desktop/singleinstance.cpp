// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QLocalSocket>
#include <QLoggingCategory>

namespace creatormetrics {

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "creatormetrics.desktop", QtInfoMsg)

constexpr int patience = 500; // milliseconds

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent) : QObject(parent), m_key(key)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QString &workspaceFolder)
{
    QLocalSocket socket;
    socket.connectToServer(m_key);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(workspaceFolder.toUtf8() + '\n');
    return socket.waitForBytesWritten(patience);
}

void SingleInstance::listen()
{
    // Nobody answered there, so a socket of that name is what a crash left.
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
                Q_EMIT wished(QString::fromUtf8(socket->readLine().trimmed()));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace creatormetrics
