// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/quotedprintable.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qsizetype longestLine = 76;

QByteArray escaped(char byte)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {QByteArray("=") + digits[value >> 4] + digits[value & 15]};
}

/// A blank at the end of a line would be lost on the way, a dot in front would end the message for a careless server.
QByteArray encodedByte(char byte, bool atBegin, bool atEnd)
{
    const bool blank = byte == ' ' || byte == '\t';
    const bool plain = byte > ' ' && byte <= '~' && byte != '=';
    if ((plain && !(atBegin && byte == '.')) || (blank && !atEnd))
        return QByteArray(1, byte);
    return escaped(byte);
}

void appendLine(QByteArray &out, const QByteArray &line)
{
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool last = i == line.size() - 1;
        QByteArray piece = encodedByte(line[i], width == 0, last);
        if (width + piece.size() > longestLine - (last ? 0 : 1)) {
            out += "=\r\n";
            width = 0;
            piece = encodedByte(line[i], true, last);
        }
        out += piece;
        width += piece.size();
    }
    out += "\r\n";
}

} // namespace

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8);
    for (const QByteArray &line : text.split('\n'))
        appendLine(out, line);
    return out;
}

QByteArray wrappedBase64(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray out;
    out.reserve(encoded.size() + 2 * (encoded.size() / longestLine + 1));
    for (qsizetype begin = 0; begin < encoded.size(); begin += longestLine) {
        out.append(encoded.constData() + begin, std::min(longestLine, encoded.size() - begin));
        out += "\r\n";
    }
    return out;
}

} // namespace creatormetrics
