// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportpainter/pdffile.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace creatormetrics {

namespace {

constexpr QByteArrayView streamWord("stream");

qsizetype tableOffset(const QByteArray &bytes)
{
    const qsizetype at = bytes.lastIndexOf("startxref");
    return at < 0 ? -1 : bytes.mid(at + 9, 20).simplified().split(' ').first().toLongLong();
}

/// Where each object begins, from the cross-reference table.
QMap<int, qsizetype> offsets(const QByteArray &table)
{
    QMap<int, qsizetype> found;
    const QByteArrayList lines = table.first(qMax<qsizetype>(0, table.indexOf("trailer"))).split('\n');
    if (lines.size() < 3 || lines[0].trimmed() != "xref")
        return found;
    for (qsizetype line = 2; line < lines.size(); ++line) {
        const QByteArrayList entry = lines[line].simplified().split(' ');
        if (entry.size() == 3 && entry[2] == "n")
            found.insert(static_cast<int>(line) - 2, entry[0].toLongLong());
    }
    return found;
}

int onlyReference(const QByteArray &value)
{
    const auto reference = pdfReferenceAt(value, 0);
    return reference ? reference->first : 0;
}

QByteArray written(const PdfObject &object, int number, const QHash<int, int> &numbers)
{
    QByteArray value = object.value;
    PdfDictionary dictionary = PdfDictionary::parse(value);
    if (!dictionary.isEmpty()) {
        if (object.stream)
            dictionary.set("Length", QByteArray::number(object.stream->size()));
        value = dictionary.bytes();
    }
    QByteArray bytes = QByteArray::number(number) + " 0 obj\n";
    bytes += withPdfReferences(value, [&numbers](int old) { return numbers.value(old); });
    if (object.stream)
        bytes += "\nstream\n" + *object.stream + "\nendstream";
    return bytes + "\nendobj\n";
}

/// A stream's length is written in place, so the object that held it is not needed.
QList<int> linksOf(const PdfObject &object)
{
    if (!object.stream)
        return pdfReferences(object.value);
    PdfDictionary links = PdfDictionary::parse(object.value);
    links.remove("Length");
    return pdfReferences(links.bytes());
}

QByteArray crossReferences(const QList<qsizetype> &starts)
{
    QByteArray table = "xref\n0 " + QByteArray::number(starts.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype start : starts)
        table += QByteArray::number(start).rightJustified(10, '0') + " 00000 n \n";
    return table;
}

} // namespace

std::optional<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    const qsizetype table = tableOffset(bytes);
    if (table <= 0 || table >= bytes.size())
        return std::nullopt;
    const QByteArray tail = bytes.mid(table);
    const auto trailer = PdfDictionary::parse(tail.mid(tail.indexOf("trailer") + 7));
    PdfFile file;
    file.m_root = onlyReference(trailer.value("Root"));
    file.m_info = onlyReference(trailer.value("Info"));
    const QMap<int, qsizetype> starts = offsets(tail);
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        if (!file.readObject(bytes, start.key(), start.value()))
            return std::nullopt;
    }
    file.readStreams(bytes, starts);
    return file.m_objects.contains(file.m_root) ? std::optional(file) : std::nullopt;
}

bool PdfFile::readObject(const QByteArray &bytes, int number, qsizetype offset)
{
    const QByteArray head = QByteArray::number(number) + " 0 obj";
    if (bytes.mid(offset, head.size()) != head)
        return false;
    const qsizetype start = offset + head.size();
    const qsizetype end = afterPdfValue(bytes, start);
    m_objects.insert(number, {.value = bytes.mid(start, end - start).trimmed()});
    return true;
}

/// After all objects are known, because a stream's length may be an object of its own.
void PdfFile::readStreams(const QByteArray &bytes, const QMap<int, qsizetype> &starts)
{
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        PdfObject &read = m_objects[start.key()];
        const qsizetype end = afterPdfValue(bytes, bytes.indexOf("obj", start.value()) + 3);
        qsizetype at = end;
        while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == ' '))
            ++at;
        if (!QByteArrayView(bytes).sliced(at).startsWith(streamWord))
            continue;
        at = bytes.indexOf('\n', at) + 1;
        const QByteArray length = dictionary(start.key()).value("Length");
        const int elsewhere = onlyReference(length);
        read.stream = bytes.mid(at, (elsewhere > 0 ? m_objects.value(elsewhere).value : length).toLongLong());
    }
}

PdfDictionary PdfFile::dictionary(int number) const
{
    return PdfDictionary::parse(m_objects.value(number).value);
}

int PdfFile::referred(int number, QByteArrayView key) const
{
    return onlyReference(dictionary(number).value(key));
}

void PdfFile::setEntry(int number, const QByteArray &key, const QByteArray &value)
{
    PdfDictionary changed = dictionary(number);
    changed.set(key, value);
    m_objects[number].value = changed.bytes();
}

int PdfFile::add(const PdfObject &object)
{
    const int number = m_objects.isEmpty() ? 1 : m_objects.lastKey() + 1;
    m_objects.insert(number, object);
    return number;
}

QList<int> PdfFile::inOrder() const
{
    QList<int> order{m_root, m_info};
    order.removeAll(0);
    QSet<int> seen(order.begin(), order.end());
    for (qsizetype i = 0; i < order.size(); ++i) {
        for (const int number : linksOf(m_objects.value(order[i]))) {
            if (m_objects.contains(number) && !seen.contains(number)) {
                seen.insert(number);
                order << number;
            }
        }
    }
    return order;
}

QByteArray PdfFile::bytes() const
{
    const QList<int> order = inOrder();
    QHash<int, int> numbers;
    for (qsizetype i = 0; i < order.size(); ++i)
        numbers.insert(order[i], static_cast<int>(i) + 1);
    // The second line tells file transfer programs that this is binary (ISO 32000-1, 7.5.2).
    QByteArray file = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
    QList<qsizetype> starts;
    for (const int number : order) {
        starts << file.size();
        file += written(m_objects.value(number), numbers.value(number), numbers);
    }
    const QByteArray id = '<' + QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex().toUpper() + '>';
    const qsizetype table = file.size();
    file += crossReferences(starts) + "trailer\n<<\n/Size " + QByteArray::number(order.size() + 1);
    file += "\n/Root " + pdfReference(numbers.value(m_root));
    if (m_info > 0)
        file += "\n/Info " + pdfReference(numbers.value(m_info));
    return file + "\n/ID [" + id + ' ' + id + "]\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace creatormetrics
