// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/clirunner.h"
#include "tests/httpserver/rawclient.h"

#include <QJsonObject>

namespace creatormetrics {

/// The real `creatormetrics-cli serve` on a small sample workspace of its own, with a token from a file.
class ServedApi
{
public:
    ServedApi();
    ~ServedApi(); ///< ends it
    ServedApi(const ServedApi &) = delete;
    ServedApi &operator=(const ServedApi &) = delete;

    [[nodiscard]] CliRunner &cli() { return m_cli; }
    /// Fills the workspace; false when that fails.
    [[nodiscard]] bool makeSample();
    /// Has a services file of the runner's folder name the plan.
    void setPlan(const QString &plan);
    /// Starts `serve` with the token file and these arguments; false when it does not say where it listens.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    /// The same with exactly these arguments of `serve`.
    [[nodiscard]] bool startBare(const QStringList &arguments);
    /// Asks it to end politely; its exit code, -1 when it does not end.
    int stop();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    [[nodiscard]] QString tokenFile() const { return m_cli.folder() + QStringLiteral("/token"); }
    /// What it said when it listened.
    [[nodiscard]] QJsonObject told() const { return m_told; }
    [[nodiscard]] QByteArray errors() { return m_process->readAllStandardError(); }

    /// One request with Host, token and `fields`.
    [[nodiscard]] RawAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &fields = {},
                                const QByteArray &body = {}) const;
    [[nodiscard]] RawAnswer get(const QByteArray &target) const { return ask("GET", target); }
    /// One request with these fields and no others.
    [[nodiscard]] RawAnswer askWith(const QByteArray &method, const QByteArray &target, const QByteArray &fields) const;
    [[nodiscard]] QByteArray hostField() const { return "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n"; }
    [[nodiscard]] QByteArray tokenField() const { return "Authorization: Bearer " + m_token + "\r\n"; }

private:
    CliRunner m_cli;
    QByteArray m_token;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_told;
    quint16 m_port = 0;
};

[[nodiscard]] QJsonObject jsonOf(const RawAnswer &answer);

} // namespace creatormetrics
