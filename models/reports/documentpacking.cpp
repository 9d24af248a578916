// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/documentpacking.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;
constexpr qsizetype mostPackedPiece = pieceBytes + 1'024; // what cannot be compressed grows by a few bytes
constexpr qsizetype lengthBytes = 4;

Error damaged(const QString &how)
{
    return {.kind = ErrorKind::BadInput, .detail = u"the kept document is damaged: %1"_s.arg(how)};
}

} // namespace

QByteArray packed(const QByteArray &bytes)
{
    QByteArray all;
    for (qsizetype begin = 0; begin < bytes.size(); begin += pieceBytes) {
        const qsizetype size = std::min(pieceBytes, bytes.size() - begin);
        const QByteArray piece = qCompress(bytes.sliced(begin, size));
        std::array<char, lengthBytes> length{};
        qToBigEndian(static_cast<quint32>(piece.size()), length.data());
        all.append(length.data(), lengthBytes);
        all.append(piece);
    }
    return all;
}

Result<QByteArray> unpacked(const QByteArray &bytes)
{
    QByteArray all;
    for (qsizetype begin = 0; begin < bytes.size();) {
        if (bytes.size() - begin < lengthBytes)
            return damaged(u"it ends too early"_s);
        const qsizetype size = qFromBigEndian<quint32>(bytes.constData() + begin);
        begin += lengthBytes;
        if (size > mostPackedPiece || size > bytes.size() - begin)
            return damaged(u"a piece has no possible length"_s);
        const QByteArray piece = qUncompress(bytes.sliced(begin, size));
        if (piece.isEmpty() || piece.size() > pieceBytes)
            return damaged(u"a piece cannot be unpacked"_s);
        if (all.size() + piece.size() > mostUnpackedBytes)
            return damaged(u"it is too large"_s);
        all.append(piece);
        begin += size;
    }
    return all;
}

} // namespace creatormetrics
