// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace creatormetrics {

// The little of PDF's syntax (ISO 32000-1, 7.3) that is needed to read what Qt writes. All readers are total: at malformed
// text they stop at its end.

/// The position after the value (name, string, number, reference, array, dictionary, keyword) that begins at or after
/// `start`.
[[nodiscard]] qsizetype afterPdfValue(const QByteArray &text, qsizetype start);

/// A number and the position after it when a reference "N 0 R" begins at `start`.
[[nodiscard]] std::optional<std::pair<int, qsizetype>> pdfReferenceAt(const QByteArray &text, qsizetype start);

/// `text` with the N of each "N 0 R" outside strings replaced by what `renumbered` gives for it.
[[nodiscard]] QByteArray withPdfReferences(const QByteArray &text, const std::function<int(int)> &renumbered);

/// All references in a text, in order.
[[nodiscard]] QList<int> pdfReferences(const QByteArray &text);

/// A text string, a date string and a reference as they are written.
[[nodiscard]] QByteArray pdfText(const QString &text);
[[nodiscard]] QByteArray pdfDate(const QDateTime &moment);
[[nodiscard]] QByteArray pdfReference(int number);

/// A dictionary as a list of entries in their order.
class PdfDictionary
{
public:
    /// Empty when the text is no dictionary.
    [[nodiscard]] static PdfDictionary parse(const QByteArray &text);

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// Keys without slash; empty when there is no such entry.
    [[nodiscard]] QByteArray value(QByteArrayView key) const;
    void set(const QByteArray &key, const QByteArray &value);
    void remove(QByteArrayView key);
    [[nodiscard]] QByteArray bytes() const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_entries;
};

} // namespace creatormetrics
