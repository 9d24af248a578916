// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace creatormetrics {

/// Sees to it that there is one window for a user and profile. A later start hands its wish to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &key, QObject *parent = nullptr);

    /// True when a running instance took the wish: the folder to open, or nothing for just coming forward. Waits for at
    /// most half a second; called before there is a window.
    [[nodiscard]] bool handOver(const QString &workspaceFolder);
    /// Takes wishes from now on. The socket that a crashed instance left behind is replaced.
    void listen();

Q_SIGNALS:
    void wished(const QString &workspaceFolder);

private:
    void receive();

    QString m_key;
    QLocalServer m_server;
};

} // namespace creatormetrics
