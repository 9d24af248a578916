// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reportpainter/pdfsyntax.h"

#include <QMap>

namespace creatormetrics {

/// One object of a PDF: its value, in which other objects are named as "N 0 R", and perhaps a stream.
struct PdfObject {
    QByteArray value;
    std::optional<QByteArray> stream = {};
};

/// The objects of a PDF as Qt writes it (one cross-reference table, no object streams, generation 0): read, changed
/// and written again in an order that depends on nothing but their links, so that the same pages give the same bytes.
class PdfFile
{
public:
    /// Nothing when the bytes are not such a PDF.
    [[nodiscard]] static std::optional<PdfFile> parse(const QByteArray &bytes);

    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] const QMap<int, PdfObject> &objects() const { return m_objects; }
    [[nodiscard]] PdfObject &object(int number) { return m_objects[number]; }
    [[nodiscard]] PdfDictionary dictionary(int number) const;
    /// The object that an entry of a dictionary refers to, or 0.
    [[nodiscard]] int referred(int number, QByteArrayView key) const;
    void setEntry(int number, const QByteArray &key, const QByteArray &value);

    /// Adds an object and gives its number.
    int add(const PdfObject &object);
    void setInfo(int number) { m_info = number; }

    /// The whole file. Objects that nothing links to are left out; the file id is a hash of the content.
    [[nodiscard]] QByteArray bytes() const;

private:
    bool readObject(const QByteArray &bytes, int number, qsizetype offset);
    void readStreams(const QByteArray &bytes, const QMap<int, qsizetype> &starts);
    [[nodiscard]] QList<int> inOrder() const;

    QMap<int, PdfObject> m_objects;
    int m_root = 0;
    int m_info = 0;
};

} // namespace creatormetrics
