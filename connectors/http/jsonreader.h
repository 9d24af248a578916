// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace creatormetrics {

/// A place in a JSON answer that knows its path. Reading is total: what is not as the contract promises gives an empty
/// value and is written down once, with its path, in the problem that all readers of one answer share. Absent and null
/// are the same and are no problem unless asked for with `required`.
class JsonReader
{
public:
    /// `problem` must outlive the reader and all readers made from it.
    JsonReader(const QJsonValue &value, std::optional<Error> &problem, const QString &path = {});

    [[nodiscard]] bool isPresent() const;
    [[nodiscard]] JsonReader member(QLatin1StringView name) const;
    /// A member that must be there.
    [[nodiscard]] JsonReader required(QLatin1StringView name) const;
    /// The entries of an array; more than `most` are a problem.
    [[nodiscard]] std::vector<JsonReader> elements(qsizetype most) const;

    /// Text, cut at `longest` UTF-16 units without splitting a character.
    [[nodiscard]] QString text(qsizetype longest = 10'000) const;
    /// A platform id: 1 to 128 of A-Z a-z 0-9 _ -, so that it can stand in a URL as it is. Empty when absent.
    [[nodiscard]] QString identifier() const;
    /// The same, also where the platform writes the id as a whole number below 2^63; its digits are kept exactly.
    [[nodiscard]] QString anyIdentifier() const;
    /// A count of the Data API: digits in a string, or a whole number, from 0 to 2^63-1.
    [[nodiscard]] std::optional<qint64> count() const;
    /// A number rounded to the nearest whole one; may be negative.
    [[nodiscard]] std::optional<qint64> rounded() const;
    [[nodiscard]] std::optional<double> number() const;
    /// False when absent.
    [[nodiscard]] bool flag() const;
    /// An RFC 3339 moment, in UTC; invalid when absent.
    [[nodiscard]] QDateTime moment() const;

    /// Writes down that this place is not what was expected; the first such report wins.
    void reject(const QString &expected) const;

private:
    [[nodiscard]] QString foundType() const;

    QJsonValue m_value;
    std::optional<Error> *m_problem;
    QString m_path;
};

} // namespace creatormetrics
