// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/pictures.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QSize>
#include <QtEndian>

#include <array>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripe = 30; // pixels high
constexpr int colours = 8;
constexpr qsizetype hugeBody = 10 * 1024 * 1024;

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const char *name, const QByteArray &data)
{
    const QByteArray named = QByteArray(name) + data;
    return bigEndian(static_cast<quint32>(data.size())) + named + bigEndian(crc32(named));
}

QSize sizeFor(const QString &path)
{
    if (path.contains("/tiktok/"_L1))
        return {360, 640};
    if (path.contains("/instagram/"_L1))
        return {480, 480};
    return path.endsWith("/default.png"_L1) ? QSize(120, 90) : QSize(480, 360);
}

QByteArray head(QSize size)
{
    return "\x89PNG\r\n\x1a\n"
           + chunk("IHDR", bigEndian(static_cast<quint32>(size.width())) + bigEndian(static_cast<quint32>(size.height()))
                               + QByteArray("\x08\x03\x00\x00\x00", 5));
}

QByteArray stripedPng(QSize size, const QByteArray &seed)
{
    QByteArray rows;
    for (int y = 0; y < size.height(); ++y)
        rows += '\0' + QByteArray(size.width(), static_cast<char>(y / stripe % colours));
    return head(size) + chunk("PLTE", seed.first(3 * colours)) + chunk("IDAT", qCompress(rows).sliced(4)) + chunk("IEND", {});
}

Reply withType(const char *type, const QByteArray &body)
{
    auto reply = Reply::empty(200);
    reply.headers.add("Content-Type", type);
    reply.body = body.toStdString();
    return reply;
}

// Announces 3.6 gigapixels and ends there.
QByteArray bomb()
{
    return head({60'000, 60'000}) + chunk("PLTE", QByteArray(3, '\0')) + chunk("IDAT", qCompress(QByteArray(100'000, '\0')).sliced(4)) + chunk("IEND", {});
}

} // namespace

Reply picture(const QString &path)
{
    const auto seed = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return withType("image/png", stripedPng(sizeFor(path), seed));
}

Reply spoiledPicture(const Fault &fault, const QString &path)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return Reply::text(fault.status, "No picture.");
    case FaultKind::Html:
        return Reply::html(fault.status, "<!doctype html><title>Sorry</title><p>Not a picture.");
    case FaultKind::Cut:
        return Reply::dropped();
    case FaultKind::Huge:
        return withType("image/png", head({480, 360}) + QByteArray(hugeBody, 'x'));
    case FaultKind::Bomb:
        return withType("image/png", bomb());
    case FaultKind::Stall: // as long as nobody waits
    case FaultKind::Slow:
        return picture(path);
    default:
        return spoiled(fault, picture(path));
    }
}

} // namespace creatormetrics
