// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QTcpSocket>

#include <memory>

namespace creatormetrics {

/// What came back; status 0 when nothing did.
struct ApiAnswer {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text(const char *member) const; // of the JSON body
    [[nodiscard]] QString code() const { return text("code"); }
};

using ApiHeaders = QList<QPair<QByteArray, QByteArray>>;

/// Speaks HTTP/1.1 over one connection that it keeps, and waits for answers. One thread at a time; each thread has its own.
class ApiClient
{
public:
    explicit ApiClient(quint16 port, int patience = 30'000); // milliseconds

    ApiAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}, const ApiHeaders &headers = {});
    ApiAnswer get(const QByteArray &path) { return send("GET", path); }
    ApiAnswer post(const QByteArray &path, const QJsonObject &body, const ApiHeaders &headers = {});
    ApiAnswer call(const QByteArray &method, const QByteArray &path, const QJsonObject &body, const ApiHeaders &headers = {});

    void setToken(const QString &accessToken) { m_token = accessToken.toLatin1(); } // sent from now on

private:
    bool connectIfNeeded();
    ApiAnswer read();
    bool waitForMore();

    const quint16 m_port;
    const int m_patience;
    QByteArray m_token;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

} // namespace creatormetrics
