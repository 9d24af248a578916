// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pdfsyntax.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView whitespace(" \n\r\t\f\0", 6);
constexpr QByteArrayView delimiters("()<>[]{}/%");

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

qsizetype skipped(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && whitespace.contains(text[at]))
        ++at;
    return at;
}

qsizetype afterString(const QByteArray &text, qsizetype start)
{
    int depth = 0;
    for (qsizetype at = start; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '(')
            ++depth;
        else if (text[at] == ')' && --depth == 0)
            return at + 1;
    }
    return text.size();
}

/// After a name without its slash, a number or a keyword.
qsizetype afterWord(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && !whitespace.contains(text[at]) && !delimiters.contains(text[at]))
        ++at;
    return at;
}

qsizetype afterGroup(const QByteArray &text, qsizetype at, QByteArrayView end)
{
    for (at = skipped(text, at); at < text.size(); at = skipped(text, at)) {
        if (QByteArrayView(text).sliced(at).startsWith(end))
            return at + end.size();
        const qsizetype next = afterPdfValue(text, at);
        at = next > at ? next : at + 1;
    }
    return text.size();
}

qsizetype afterHex(const QByteArray &text, qsizetype start)
{
    const qsizetype end = text.indexOf('>', start);
    return end < 0 ? text.size() : end + 1;
}

/// Calls `use` with the number, start and end of each reference outside strings.
void forEachReference(const QByteArray &text, const std::function<void(int, qsizetype, qsizetype)> &use)
{
    for (qsizetype at = 0; at < text.size();) {
        if (const auto reference = pdfReferenceAt(text, at)) {
            use(reference->first, at, reference->second);
            at = reference->second;
        } else if (text[at] == '(') {
            at = afterString(text, at);
        } else if (text[at] == '/') {
            at = afterWord(text, at + 1);
        } else {
            const qsizetype end = afterWord(text, at);
            at = end > at ? end : at + 1;
        }
    }
}

} // namespace

qsizetype afterPdfValue(const QByteArray &text, qsizetype start)
{
    const qsizetype at = skipped(text, start);
    if (at >= text.size())
        return text.size();
    switch (text[at]) {
    case '/':
        return afterWord(text, at + 1);
    case '(':
        return afterString(text, at);
    case '[':
        return afterGroup(text, at + 1, "]");
    case '<':
        return text.mid(at, 2) == "<<" ? afterGroup(text, at + 2, ">>") : afterHex(text, at);
    default:
        break;
    }
    const auto reference = pdfReferenceAt(text, at);
    return reference ? reference->second : afterWord(text, at);
}

std::optional<std::pair<int, qsizetype>> pdfReferenceAt(const QByteArray &text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    const qsizetype end = at + 4;
    if (at == start || !QByteArrayView(text).sliced(at).startsWith(" 0 R"))
        return std::nullopt;
    if (end < text.size() && !whitespace.contains(text[end]) && !delimiters.contains(text[end]))
        return std::nullopt;
    return std::pair(text.mid(start, at - start).toInt(), end);
}

QByteArray withPdfReferences(const QByteArray &text, const std::function<int(int)> &renumbered)
{
    QByteArray result;
    qsizetype done = 0;
    forEachReference(text, [&](int number, qsizetype start, qsizetype end) {
        result += text.mid(done, start - done) + pdfReference(renumbered(number));
        done = end;
    });
    return result + text.mid(done);
}

QList<int> pdfReferences(const QByteArray &text)
{
    QList<int> numbers;
    forEachReference(text, [&numbers](int number, qsizetype, qsizetype) { numbers << number; });
    return numbers;
}

QByteArray pdfText(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray pdfDate(const QDateTime &moment)
{
    return "(D:" + moment.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "Z)";
}

QByteArray pdfReference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

PdfDictionary PdfDictionary::parse(const QByteArray &text)
{
    PdfDictionary dictionary;
    qsizetype at = skipped(text, 0);
    if (text.mid(at, 2) != "<<")
        return dictionary;
    for (at = skipped(text, at + 2); at < text.size() && text[at] == '/'; at = skipped(text, at)) {
        const qsizetype keyEnd = afterWord(text, at + 1);
        const QByteArray key = text.mid(at + 1, keyEnd - at - 1);
        const qsizetype end = afterPdfValue(text, keyEnd);
        dictionary.m_entries.append({key, text.mid(keyEnd, end - keyEnd).trimmed()});
        at = end;
    }
    return dictionary;
}

QByteArray PdfDictionary::value(QByteArrayView key) const
{
    for (const auto &[name, value] : m_entries) {
        if (name == key)
            return value;
    }
    return {};
}

void PdfDictionary::set(const QByteArray &key, const QByteArray &value)
{
    for (auto &[name, old] : m_entries) {
        if (name == key) {
            old = value;
            return;
        }
    }
    m_entries.append({key, value});
}

void PdfDictionary::remove(QByteArrayView key)
{
    m_entries.removeIf([key](const auto &entry) { return entry.first == key; });
}

QByteArray PdfDictionary::bytes() const
{
    QByteArray text = "<<";
    for (const auto &[name, value] : m_entries)
        text += "\n/" + name + ' ' + value;
    return text + "\n>>";
}

} // namespace creatormetrics
