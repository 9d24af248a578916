// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace creatormetrics {

/// What a start asks for, of itself or of the window that is there already. Empty members: nothing of the kind.
struct StartWish {
    QString workspaceFolder;
    QString page; ///< its key
    QString file; ///< to import

    friend bool operator==(const StartWish &, const StartWish &) = default;
};

/// Sees to it that there is one window for a user and profile. A later start hands its wish to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);

    /// True when a running instance took the wish, an empty one for just coming forward. Waits for at most half a second;
    /// called before there is a window. False makes this the instance that takes wishes from now on: the lock and the socket
    /// that a crashed one left behind are replaced, and one that hangs is given up on.
    [[nodiscard]] bool handOver(const StartWish &wish);

Q_SIGNALS:
    void wished(const creatormetrics::StartWish &wish);

private:
    void listen();
    void receive();

    QString m_key;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace creatormetrics
