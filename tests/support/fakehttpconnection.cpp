// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehttpconnection.h"

#include <QTimer>

namespace creatormetrics {

namespace {

FakeRequest parsedHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    FakeRequest request{.method = first.value(0), .target = first.value(1)};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return request;
}

QByteArray headOf(const FakeAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Answer\r\n";
    head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

} // namespace

FakeHttpConnection::FakeHttpConnection(QTcpSocket *socket, FakeHttpServer::Handler handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &FakeHttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void FakeHttpConnection::read()
{
    m_buffer += m_socket->readAll();
    while (const auto request = takeRequest())
        answer(m_handler(*request));
}

std::optional<FakeRequest> FakeHttpConnection::takeRequest()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    FakeRequest request = parsedHead(m_buffer.left(end));
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (m_buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return request;
}

void FakeHttpConnection::answer(const FakeAnswer &answer)
{
    if (answer.manner == FakeAnswer::Manner::Never)
        return;
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, this, [this, answer] { write(answer); });
    else
        write(answer);
}

void FakeHttpConnection::write(const FakeAnswer &answer)
{
    switch (answer.manner) {
    case FakeAnswer::Manner::Complete:
        m_socket->write(headOf(answer) + answer.body);
        break;
    case FakeAnswer::Manner::Truncated:
        m_socket->write(headOf(answer) + answer.body.left(answer.body.size() / 2));
        m_socket->disconnectFromHost();
        break;
    case FakeAnswer::Manner::Dripping:
        drip(answer);
        break;
    case FakeAnswer::Manner::Cut:
        m_socket->disconnectFromHost();
        break;
    case FakeAnswer::Manner::Never:
        break;
    }
}

void FakeHttpConnection::drip(const FakeAnswer &answer)
{
    constexpr int pieces = 5;
    m_socket->write(headOf(answer));
    const qsizetype size = answer.body.size() / pieces + 1;
    for (int piece = 0; piece < pieces; ++piece) {
        const QByteArray bytes = answer.body.mid(piece * size, size);
        QTimer::singleShot(piece * answer.delay, this, [this, bytes] { m_socket->write(bytes); });
    }
}

} // namespace creatormetrics
