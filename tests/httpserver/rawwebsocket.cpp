// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/httpserver/rawwebsocket.h"

#include <QtEndian>

namespace creatormetrics {

namespace {

QByteArray bigEndian(quint64 number, qsizetype bytes)
{
    QByteArray text(8, '\0');
    qToBigEndian(number, text.data());
    return text.right(bytes);
}

quint64 numberOf(const QByteArray &bigEndianText)
{
    quint64 number = 0;
    for (const char byte : bigEndianText)
        number = (number << 8U) + static_cast<unsigned char>(byte);
    return number;
}

QByteArray lengthOf(const QByteArray &payload, int maskBit)
{
    const auto size = payload.size();
    if (size < 126)
        return QByteArray(1, static_cast<char>(maskBit + size));
    if (size < 65'536)
        return QByteArray(1, static_cast<char>(maskBit + 126)) + bigEndian(static_cast<quint64>(size), 2);
    return QByteArray(1, static_cast<char>(maskBit + 127)) + bigEndian(static_cast<quint64>(size), 8);
}

QByteArray masked(QByteArray payload, const QByteArray &mask)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload[i] ^ mask[i % 4]);
    return payload;
}

} // namespace

int RawFrame::closeCode() const
{
    return opcode == RawWebSocket::close && payload.size() >= 2 ? static_cast<int>(numberOf(payload.left(2))) : 0;
}

RawWebSocket::RawWebSocket(std::unique_ptr<RawClient> client, const QByteArray &target, const QByteArray &fields)
    : m_client(std::move(client))
{
    m_client->send("GET " + target
                   + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                   + fields + "\r\n");
    m_answer = m_client->receive(false);
}

void RawWebSocket::send(int opcode, const QByteArray &payload, bool isFinal, bool isMasked)
{
    const QByteArray mask("\x12\x34\x56\x78");
    const QByteArray start(1, static_cast<char>((isFinal ? 0x80 : 0) + opcode));
    const QByteArray body = isMasked ? mask + masked(payload, mask) : payload;
    m_client->send(start + lengthOf(payload, isMasked ? 0x80 : 0) + body);
}

void RawWebSocket::sendClose(quint16 code)
{
    send(close, bigEndian(code, 2));
}

RawFrame RawWebSocket::receive()
{
    RawFrame frame;
    const auto start = m_client->take(2);
    if (start.size() < 2)
        return frame;
    auto length = numberOf(start.mid(1)) & 0x7fU;
    if (length >= 126)
        length = numberOf(m_client->take(length == 126 ? 2 : 8));
    frame.opcode = static_cast<unsigned char>(start[0]) & 0x0f;
    frame.payload = m_client->take(static_cast<qsizetype>(length));
    return frame;
}

} // namespace creatormetrics
