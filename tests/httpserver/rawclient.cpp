// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/httpserver/rawclient.h"

#include <QHostAddress>

namespace creatormetrics {

namespace {

void takeField(RawAnswer &answer, const QByteArray &line)
{
    const auto colon = line.indexOf(':');
    if (colon > 0)
        answer.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
}

} // namespace

RawClient::RawClient(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket)) {}

RawClient::RawClient(quint16 port, const QByteArray &from) : m_socket(std::make_unique<QTcpSocket>())
{
    if (!from.isEmpty())
        m_socket->bind(QHostAddress(QString::fromLatin1(from)));
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected(5'000);
}

bool RawClient::isConnected() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(5'000)) {}
}

void RawClient::stopReading()
{
    m_socket->setReadBufferSize(1);
}

void RawClient::disconnect()
{
    m_socket->abort();
}

bool RawClient::waitForMore(int patience)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
        return false;
    m_received += m_socket->readAll();
    return true;
}

QByteArray RawClient::takeUntil(const QByteArray &mark)
{
    while (!m_received.contains(mark)) {
        if (!waitForMore())
            return {};
    }
    const auto end = m_received.indexOf(mark);
    const auto taken = m_received.left(end);
    m_received.remove(0, end + mark.size());
    return taken;
}

RawAnswer RawClient::receive(bool hasBody)
{
    RawAnswer answer;
    const auto lines = takeUntil("\r\n\r\n").split('\n');
    if (!lines.first().startsWith("HTTP/1.1 "))
        return answer;
    answer.status = lines.first().mid(9, 3).toInt();
    for (const auto &line : lines.mid(1))
        takeField(answer, line);
    if (hasBody && answer.status != 204 && answer.status != 304)
        readBody(answer);
    else
        answer.isComplete = true;
    return answer;
}

void RawClient::readBody(RawAnswer &answer)
{
    if (answer.headers.value("transfer-encoding") == "chunked")
        return readChunks(answer);
    const bool hasLength = answer.headers.contains("content-length");
    const auto length = answer.headers.value("content-length").toLongLong();
    while ((!hasLength || m_received.size() < length) && waitForMore()) {}
    answer.body = hasLength ? m_received.left(length) : m_received;
    answer.isComplete = hasLength ? answer.body.size() == length : !isConnected();
    m_received.remove(0, answer.body.size());
}

void RawClient::readChunks(RawAnswer &answer)
{
    while (true) {
        bool isNumber = false;
        const auto size = takeUntil("\r\n").toLongLong(&isNumber, 16);
        while (isNumber && m_received.size() < size + 2 && waitForMore()) {}
        if (!isNumber || m_received.size() < size + 2)
            return;
        answer.body += m_received.left(size);
        m_received.remove(0, size + 2);
        answer.isComplete = size == 0;
        if (answer.isComplete)
            return;
    }
}

QByteArray RawClient::take(qsizetype count)
{
    while (m_received.size() < count && waitForMore()) {}
    const auto taken = m_received.left(count);
    m_received.remove(0, taken.size());
    return taken;
}

bool RawClient::waitForClose(int patience)
{
    while (waitForMore(patience)) {}
    return m_socket->state() == QAbstractSocket::UnconnectedState;
}

RawAnswer fetchRaw(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &fields,
                   const QByteArray &body, const QByteArray &from)
{
    RawClient client(port, from);
    const auto length = body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    client.send(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + fields + length
                + "\r\n" + body);
    return client.receive(method != "HEAD");
}

} // namespace creatormetrics
