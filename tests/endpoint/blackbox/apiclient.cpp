// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endpoint/blackbox/apiclient.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace creatormetrics {

QByteArray ApiAnswer::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known == name.toLower())
            return value;
    }
    return {};
}

QJsonObject ApiAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString ApiAnswer::text(const char *member) const
{
    return json().value(QLatin1StringView(member)).toString();
}

ApiClient::ApiClient(quint16 port, int patience) : m_port(port), m_patience(patience) {}

ApiAnswer ApiClient::post(const QByteArray &path, const QJsonObject &body, const ApiHeaders &headers)
{
    return call("POST", path, body, headers);
}

ApiAnswer ApiClient::call(const QByteArray &method, const QByteArray &path, const QJsonObject &body, const ApiHeaders &headers)
{
    ApiHeaders all = headers;
    all.emplaceBack("Content-Type", "application/json");
    return send(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), all);
}

ApiAnswer ApiClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body, const ApiHeaders &headers)
{
    if (!connectIfNeeded())
        return {};
    QByteArray request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                         + QByteArray::number(body.size()) + "\r\n";
    if (!m_token.isEmpty())
        request += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    m_socket->write(request + "\r\n" + body);
    auto answer = read();
    if (answer.status == 0 || answer.header("connection") == "close")
        m_socket.reset();
    return answer;
}

bool ApiClient::connectIfNeeded()
{
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState && !m_socket->waitForReadyRead(0))
        if (m_socket->state() == QAbstractSocket::ConnectedState)
            return true;
    m_received.clear();
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket->waitForConnected(m_patience);
}

bool ApiClient::waitForMore()
{
    if (!m_socket->waitForReadyRead(m_patience) && m_socket->bytesAvailable() == 0)
        return false;
    m_received += m_socket->readAll();
    return true;
}

ApiAnswer ApiClient::read()
{
    ApiAnswer answer;
    while (!m_received.contains("\r\n\r\n")) {
        if (!waitForMore())
            return {};
    }
    const auto end = m_received.indexOf("\r\n\r\n");
    const auto lines = m_received.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        answer.headers.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = answer.header("content-length").toLongLong();
    while (m_received.size() < end + 4 + length) {
        if (!waitForMore())
            return {};
    }
    answer.body = m_received.mid(end + 4, length);
    m_received.remove(0, end + 4 + length);
    return answer;
}

} // namespace creatormetrics
