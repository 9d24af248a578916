// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/mailheader.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype longestLine = 76;
constexpr qsizetype bytesInAWord = 39; // 52 in base64 and 12 around them, with room for the name of the header
constexpr qsizetype charactersInAPart = 48; // of a file name in one parameter

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter >= u' ' && letter <= u'~'; }) &&
           !text.contains("=?"_L1);
}

QByteArray encodedWord(const QByteArray &utf8)
{
    return "=?UTF-8?B?" + utf8.toBase64() + "?=";
}

/// A letter is never cut in two, as RFC 2047 demands.
QList<QByteArray> encodedWords(const QString &text)
{
    QList<QByteArray> words;
    QByteArray word;
    for (const char32_t letter : text.toUcs4()) {
        const QByteArray utf8 = QString::fromUcs4(&letter, 1).toUtf8();
        if (word.size() + utf8.size() > bytesInAWord) {
            words.append(encodedWord(word));
            word.clear();
        }
        word += utf8;
    }
    if (!word.isEmpty())
        words.append(encodedWord(word));
    return words;
}

QByteArray quoted(const QString &text)
{
    QByteArray escaped = text.toLatin1();
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
}

/// The letters of a parameter's extended value that stand for themselves (RFC 2231 "attribute-char", a narrow choice).
QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, {}, "~"); // leaves letters, digits, dash, dot and underscore as they are
}

/// Never cuts a "%E3" in two.
QList<QByteArray> partsOf(const QByteArray &encoded)
{
    QList<QByteArray> parts;
    for (qsizetype begin = 0; begin < encoded.size();) {
        qsizetype end = std::min(begin + charactersInAPart, encoded.size());
        const qsizetype percent = encoded.lastIndexOf('%', end - 1);
        if (end < encoded.size() && percent > begin && percent + 3 > end)
            end = percent;
        parts.append(encoded.mid(begin, end - begin));
        begin = end;
    }
    return parts;
}

} // namespace

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    if (isPlain(text) && name.size() + 2 + text.size() <= longestLine)
        return name + ": " + text.toLatin1() + "\r\n";
    return name + ": " + encodedWords(text).join("\r\n ") + "\r\n";
}

QByteArray addressHeader(const QByteArray &name, const QString &displayName, const QString &address)
{
    const QByteArray bare = address.toLatin1();
    if (displayName.isEmpty())
        return name + ": " + bare + "\r\n";
    const bool plain = isPlain(displayName) && displayName.size() <= bytesInAWord;
    const QByteArray shown = plain ? quoted(displayName) : encodedWords(displayName).join("\r\n ");
    return name + ": " + shown + "\r\n <" + bare + ">\r\n";
}

QByteArray addressesHeader(const QByteArray &name, const QStringList &addresses)
{
    return name + ": " + addresses.join(",\r\n "_L1).toLatin1() + "\r\n";
}

QByteArray dateHeader(const QDateTime &moment)
{
    // RFC 5322 has English names and an offset whatever the system speaks.
    const int minutes = moment.offsetFromUtc() / 60;
    const QString offset = u"%1%2%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                               .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    const QString text = QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss"_s);
    return "Date: " + text.toLatin1() + ' ' + offset.toLatin1() + "\r\n";
}

QByteArray fileNameParameter(const QString &fileName)
{
    if (isPlain(fileName) && fileName.size() <= charactersInAPart)
        return ";\r\n filename=" + quoted(fileName);
    QByteArray parameter;
    int number = 0;
    for (const QByteArray &part : partsOf(percentEncoded(fileName))) {
        parameter += ";\r\n filename*" + QByteArray::number(number) + "*=" + (number == 0 ? "UTF-8''" : "") + part;
        ++number;
    }
    return parameter;
}

} // namespace creatormetrics
