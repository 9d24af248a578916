// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/packedcolumn.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype headBytes = 13; ///< format, count, smallest value
constexpr unsigned char maskedFlag = 16;

/// Distance above the smallest value; unsigned, since two figures may lie further apart than a signed number tells.
quint64 distance(qint64 value, qint64 smallest)
{
    return static_cast<quint64>(value) - static_cast<quint64>(smallest);
}

unsigned char widthFor(quint64 largest)
{
    if (largest == 0)
        return 0;
    if (largest <= std::numeric_limits<quint8>::max())
        return 1;
    if (largest <= std::numeric_limits<quint16>::max())
        return 2;
    return largest <= std::numeric_limits<quint32>::max() ? 4 : 8;
}

qsizetype maskBytes(qsizetype count)
{
    return (count + 7) / 8;
}

template <typename Unsigned>
void packDistances(std::span<const qint64> values, qint64 smallest, char *into)
{
    for (const qint64 value : values) {
        const auto stored = value == unknownFigure ? Unsigned(0) : static_cast<Unsigned>(distance(value, smallest));
        qToLittleEndian(stored, into);
        into += sizeof(Unsigned);
    }
}

template <typename Unsigned>
void unpackDistances(const char *bytes, qint64 smallest, std::span<qint64> into)
{
    for (qint64 &value : into) {
        value = static_cast<qint64>(static_cast<quint64>(smallest) + qFromLittleEndian<Unsigned>(bytes));
        bytes += sizeof(Unsigned);
    }
}

void packMask(std::span<const qint64> values, char *into)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] != unknownFigure)
            into[i / 8] = static_cast<char>(static_cast<unsigned char>(into[i / 8]) | (1U << (i % 8)));
    }
}

void unpackMask(const char *mask, std::span<qint64> into)
{
    for (std::size_t i = 0; i < into.size(); ++i) {
        if ((static_cast<unsigned char>(mask[i / 8]) & (1U << (i % 8))) == 0)
            into[i] = unknownFigure;
    }
}

Error damaged()
{
    return Error{.kind = ErrorKind::Storage, .detail = u"a packed column is damaged; `workspace check --repair` makes it anew"_s};
}

struct Head {
    unsigned char width = 0;
    bool masked = false;
    qsizetype count = 0;
    qint64 smallest = 0;
};

Result<Head> readHead(QByteArrayView bytes)
{
    if (bytes.size() < headBytes)
        return damaged();
    const auto format = static_cast<unsigned char>(bytes[0]);
    const Head head{.width = static_cast<unsigned char>(format & 15U),
                    .masked = (format & maskedFlag) != 0,
                    .count = static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.data() + 1)),
                    .smallest = qFromLittleEndian<qint64>(bytes.data() + 5)};
    const bool known = head.width <= 2 || head.width == 4 || head.width == 8;
    if (!known || (format & ~(15U | maskedFlag)) != 0
        || bytes.size() != headBytes + (head.masked ? maskBytes(head.count) : 0) + head.count * head.width)
        return damaged();
    return head;
}

} // namespace

QByteArray packColumn(std::span<const qint64> values)
{
    qint64 smallest = std::numeric_limits<qint64>::max();
    qint64 largest = unknownFigure;
    bool masked = false;
    for (const qint64 value : values) {
        masked = masked || value == unknownFigure;
        largest = std::max(largest, value);
        if (value != unknownFigure)
            smallest = std::min(smallest, value);
    }
    if (largest == unknownFigure)
        return {};
    const auto count = static_cast<qsizetype>(values.size());
    const unsigned char width = widthFor(distance(largest, smallest));
    QByteArray bytes(headBytes + (masked ? maskBytes(count) : 0) + count * width, '\0');
    char *at = bytes.data();
    *at = static_cast<char>(width | (masked ? maskedFlag : 0U));
    qToLittleEndian(static_cast<quint32>(count), at + 1);
    qToLittleEndian(smallest, at + 5);
    at += headBytes;
    if (masked) {
        packMask(values, at);
        at += maskBytes(count);
    }
    switch (width) {
    case 1: packDistances<quint8>(values, smallest, at); break;
    case 2: packDistances<quint16>(values, smallest, at); break;
    case 4: packDistances<quint32>(values, smallest, at); break;
    case 8: packDistances<quint64>(values, smallest, at); break;
    default: break;
    }
    return bytes;
}

Result<qsizetype> packedCount(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return qsizetype(0);
    const auto head = readHead(bytes);
    if (!head)
        return head.error();
    return head->count;
}

Outcome unpackColumn(QByteArrayView bytes, std::span<qint64> into)
{
    if (bytes.isEmpty()) {
        std::ranges::fill(into, unknownFigure);
        return Done{};
    }
    const auto head = readHead(bytes);
    if (!head)
        return head.error();
    if (head->count != static_cast<qsizetype>(into.size()))
        return damaged();
    const char *distances = bytes.data() + headBytes + (head->masked ? maskBytes(head->count) : 0);
    switch (head->width) {
    case 0: std::ranges::fill(into, head->smallest); break;
    case 1: unpackDistances<quint8>(distances, head->smallest, into); break;
    case 2: unpackDistances<quint16>(distances, head->smallest, into); break;
    case 4: unpackDistances<quint32>(distances, head->smallest, into); break;
    default: unpackDistances<quint64>(distances, head->smallest, into); break;
    }
    if (head->masked)
        unpackMask(bytes.data() + headBytes, into);
    return Done{};
}

} // namespace creatormetrics
