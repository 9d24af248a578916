// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/csvreader.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostBytes = 200'000'000;
constexpr qsizetype mostFields = 1'000;

Error badFile(const QString &detail)
{
    return Error{.kind = ErrorKind::BadInput, .detail = detail};
}

Error badLine(qsizetype line, const QString &what)
{
    return badFile(u"line %1: %2"_s.arg(line).arg(what));
}

/// Without a byte order mark, UTF-16 shows by the zero byte beside the first (Latin or punctuation) character.
QStringConverter::Encoding encodingOf(const QByteArray &content)
{
    const QByteArrayView start = QByteArrayView(content).first(std::min<qsizetype>(content.size(), 2));
    if (start == QByteArrayView("\xff\xfe", 2) || (start.size() == 2 && start[0] != 0 && start[1] == 0))
        return QStringConverter::Utf16LE;
    if (start == QByteArrayView("\xfe\xff", 2) || (start.size() == 2 && start[0] == 0 && start[1] != 0))
        return QStringConverter::Utf16BE;
    return QStringConverter::Utf8;
}

Error notUtf8(const QByteArray &content)
{
    qsizetype line = 1;
    for (const QByteArray &bytes : content.split('\n')) {
        if (!bytes.isValidUtf8())
            break;
        ++line;
    }
    return badLine(line, u"the text is neither UTF-8 nor UTF-16; save the file as UTF-8"_s);
}

Result<QString> decoded(const QByteArray &content)
{
    const auto encoding = encodingOf(content);
    if (encoding == QStringConverter::Utf8 && !content.isValidUtf8())
        return notUtf8(content);
    QStringDecoder decoder(encoding);
    QString text = decoder(content);
    if (decoder.hasError() || (encoding != QStringConverter::Utf8 && content.size() % 2 != 0))
        return badFile(u"the text is damaged UTF-16"_s);
    if (text.contains(QChar::Null))
        return badFile(u"this is no text file; accepted is CSV"_s);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

} // namespace

bool CsvRow::isBlank() const
{
    return std::ranges::all_of(fields, [](const QString &field) { return field.trimmed().isEmpty(); });
}

Result<CsvReader> CsvReader::open(const QByteArray &content)
{
    if (content.size() > mostBytes)
        return badFile(u"the file has %1 bytes; accepted are up to %2"_s.arg(content.size()).arg(mostBytes));
    if (content.startsWith("PK\x03\x04"))
        return badFile(u"this is an archive or spreadsheet; unpack it and choose the CSV file inside"_s);
    const auto text = decoded(content);
    if (!text)
        return text.error();
    return CsvReader(*text);
}

CsvReader::CsvReader(const QString &text) : m_text(text)
{
    m_delimiter = mostFrequentDelimiter();
    takeSeparatorLine();
}

void CsvReader::takeSeparatorLine()
{
    const qsizetype end = std::min(m_text.size(), m_text.indexOf(u'\n') < 0 ? m_text.size() : m_text.indexOf(u'\n'));
    const QString first = m_text.first(end).remove(u'"').remove(u'\r');
    if (first.size() != 5 || !first.startsWith("sep="_L1, Qt::CaseInsensitive))
        return;
    m_delimiter = first.back();
    m_position = end;
    takeLineEnd();
}

/// Counts in the first line that holds anything, outside quotes; the comma wins a draw.
QChar CsvReader::mostFrequentDelimiter() const
{
    constexpr std::array candidates{u',', u';', u'\t'};
    std::array<qsizetype, candidates.size()> counts{};
    bool quoted = false;
    bool anything = false;
    for (const QChar character : m_text) {
        if (character == u'"')
            quoted = !quoted;
        if (character == u'\n' && anything && !quoted)
            break;
        anything = anything || !character.isSpace();
        const auto found = std::ranges::find(candidates, character.unicode());
        if (!quoted && found != candidates.end())
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    if (atEnd())
        return std::optional<CsvRow>();
    CsvRow row{.line = m_line, .fields = {}};
    do {
        if (row.fields.size() == mostFields)
            return badLine(row.line, u"more than %1 fields"_s.arg(mostFields));
        const bool quoted = !atEnd() && m_text.at(m_position) == u'"';
        auto field = quoted ? quotedField() : Result<QString>(plainField());
        if (!field)
            return field.error();
        row.fields.append(*std::move(field));
    } while (takeDelimiter());
    takeLineEnd();
    return std::optional(std::move(row));
}

bool CsvReader::atFieldEnd() const
{
    if (atEnd())
        return true;
    const QChar character = m_text.at(m_position);
    return character == m_delimiter || character == u'\n' || character == u'\r';
}

QString CsvReader::plainField()
{
    const qsizetype start = m_position;
    while (!atFieldEnd())
        ++m_position;
    return m_text.sliced(start, m_position - start);
}

Result<QString> CsvReader::quotedField()
{
    const qsizetype startLine = m_line;
    QString field;
    for (;;) {
        const qsizetype start = m_position + 1;
        const qsizetype quote = m_text.indexOf(u'"', start);
        if (quote < 0)
            return badLine(startLine, u"a quoted field begins here and does not end"_s);
        field += QStringView(m_text).sliced(start, quote - start);
        m_position = quote + 1;
        if (atEnd() || m_text.at(m_position) != u'"')
            break;
        field += u'"';
    }
    m_line += field.count(u'\n');
    if (!atFieldEnd())
        return badLine(m_line, u"text behind the closing quote of a field"_s);
    return field;
}

bool CsvReader::takeDelimiter()
{
    if (atEnd() || m_text.at(m_position) != m_delimiter)
        return false;
    ++m_position;
    return true;
}

void CsvReader::takeLineEnd()
{
    if (!atEnd() && m_text.at(m_position) == u'\r')
        ++m_position;
    if (!atEnd() && m_text.at(m_position) == u'\n')
        ++m_position;
    ++m_line;
}

} // namespace creatormetrics
