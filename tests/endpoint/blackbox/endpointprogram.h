// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/endpoint/blackbox/apiclient.h"
#include "tests/endpoint/postgrescluster.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace creatormetrics {

/// A Redis of the test's own on a free port of loopback, with a password, nothing on the disk. Gone with the object.
class RedisServer
{
public:
    RedisServer();
    ~RedisServer();
    RedisServer(const RedisServer &) = delete;
    RedisServer &operator=(const RedisServer &) = delete;
    [[nodiscard]] bool isRunning() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray password() const { return m_password; }
    void stop();
    bool start();

private:
    QTemporaryDir m_folder;
    QByteArray m_password;
    quint16 m_wanted = 0;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// The real program, started on a folder of its own: with `serve --dev`, or with a configuration file.
class EndpointProgram
{
public:
    EndpointProgram(); // SQLite
    /// PostgreSQL and Redis; several programs may share them. `keys`: the folder whose keys are taken, or empty for new ones.
    EndpointProgram(const PostgresAddress &database, const RedisServer &redis, const QString &keys = {});
    ~EndpointProgram();
    EndpointProgram(const EndpointProgram &) = delete;
    EndpointProgram &operator=(const EndpointProgram &) = delete;

    bool start(); // false when it does not listen within 20 s; `errors()` says why
    void kill(); // SIGKILL
    /// SIGTERM; its exit code, -1 when it does not end within 30 s.
    int stop();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 metricsPort() const { return m_metricsPort; }
    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QByteArray errors() const; // what it has written to standard error, all runs together
    [[nodiscard]] ApiClient client() const { return ApiClient(m_port); }

    void advanceClock(qint64 seconds);
    [[nodiscard]] double metric(const QByteArray &sample) const; // "cm_ready", "name{label=\"value\"}"; 0 when it is not there

    /// The latest mail to the address whose subject contains the word; waits for it up to 10 s. Text only.
    [[nodiscard]] QString mail(const QString &to, const QString &subject) const;
    [[nodiscard]] int mailCount(const QString &to) const;

    /// Of the configuration, before start; with `serve --dev` the sections "platforms", "relay" and "stripe". Files that it names
    /// are looked for in `folder()`.
    void setOption(const QString &section, const QJsonObject &value);

private:
    [[nodiscard]] bool writeConfiguration();
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QString mailFolder() const;

    QTemporaryDir m_folder;
    const bool m_isWithoutConfiguration; // --dev
    QJsonObject m_configuration; // or what is added to that of --dev
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
    quint16 m_metricsPort = 0;
};

bool writePrivate(const QString &path, const QByteArray &content); // for its owner alone; false when that fails

/// Registers, verifies and signs in, all through the interface and the mailbox. Empty on failure.
[[nodiscard]] QJsonObject signedInUser(const EndpointProgram &program, const QString &email, const QString &installId = {},
                                       const QString &password = QStringLiteral("the kettle sings at dawn"));
[[nodiscard]] QJsonObject loginBody(const QString &email, const QString &password, const QString &installId);

} // namespace creatormetrics
