// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// A row of a CSV file; `line` is where it begins, counted from 1.
struct CsvRow {
    qsizetype line = 0;
    QStringList fields;

    /// No field holds anything but blanks.
    [[nodiscard]] bool isBlank() const;
};

/// Reads CSV as RFC 4180 has it and as the platforms write it: UTF-8 or UTF-16 with or without byte order mark, any
/// kind of line end (within quotes too), fields apart by comma, semicolon or tab, told by the first line or its "sep=".
class CsvReader
{
public:
    /// BadInput: more than 200 MB, an archive, neither UTF-8 nor UTF-16.
    [[nodiscard]] static Result<CsvReader> open(const QByteArray &content);

    [[nodiscard]] QChar delimiter() const { return m_delimiter; }
    /// Nothing at the end of the file. BadInput names the line of a quote that does not close, of text behind a closing
    /// quote and of a row with more than 1,000 fields; the reader is of no more use after it.
    [[nodiscard]] Result<std::optional<CsvRow>> next();

private:
    explicit CsvReader(const QString &text);

    void takeSeparatorLine();
    [[nodiscard]] QChar mostFrequentDelimiter() const;
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] bool atFieldEnd() const;
    [[nodiscard]] QString plainField();
    [[nodiscard]] Result<QString> quotedField();
    [[nodiscard]] bool takeDelimiter();
    void takeLineEnd();

    QString m_text;
    qsizetype m_position = 0;
    qsizetype m_line = 1;
    QChar m_delimiter = u',';
};

} // namespace creatormetrics
