// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace creatormetrics {

/// A table of an enum's words in JSON.
template <typename Value, std::size_t count>
using StoredWords = std::array<std::pair<Value, QLatin1StringView>, count>;

template <typename Value, std::size_t count>
[[nodiscard]] QString storedWord(const StoredWords<Value, count> &words, Value value)
{
    const auto found = std::ranges::find(words, value, &std::pair<Value, QLatin1StringView>::first);
    return found == words.end() ? QString() : QString(found->second);
}

/// The members of a JSON object that somebody else may have written, each read once. The first that is wrong, and any that nobody
/// read, goes with its path into `problem`; what is missing takes the value of `usual`. After a problem the values mean nothing.
class StoredMembers
{
public:
    /// `path` leads to the object; `problem` outlives this and stays as it is when something is in it.
    StoredMembers(const QJsonValue &value, const QString &path, QString &problem);

    [[nodiscard]] QString text(QLatin1StringView key, const QString &usual = {});
    [[nodiscard]] bool flag(QLatin1StringView key, bool usual = false);
    /// A finite one, or the words for those that JSON has none for.
    [[nodiscard]] double number(QLatin1StringView key, double usual = 0);
    [[nodiscard]] std::optional<double> optionalNumber(QLatin1StringView key);
    [[nodiscard]] qint64 integer(QLatin1StringView key, qint64 least, qint64 most, qint64 usual);
    [[nodiscard]] QDate day(QLatin1StringView key);
    [[nodiscard]] QByteArray bytes(QLatin1StringView key);
    [[nodiscard]] QStringList texts(QLatin1StringView key);
    [[nodiscard]] QJsonArray array(QLatin1StringView key);
    [[nodiscard]] QJsonValue value(QLatin1StringView key);
    template <typename Value, std::size_t count>
    [[nodiscard]] Value word(QLatin1StringView key, const StoredWords<Value, count> &words, Value usual)
    {
        const QJsonValue given = value(key);
        if (given.isUndefined())
            return usual;
        const QString name = given.toString();
        const auto found = std::ranges::find(words, name, [](const auto &word) { return word.second; });
        if (found == words.end()) {
            refuse(key);
            return usual;
        }
        return found->first;
    }

    [[nodiscard]] QString pathOf(QLatin1StringView key) const;
    [[nodiscard]] QString &problem() { return m_problem; }
    void refuse(QLatin1StringView key);
    /// Call it when everything was read: what is left is refused.
    void finish();

private:
    QJsonObject m_left;
    QString m_path;
    QString &m_problem;
};

/// A number as JSON, where infinite ones and NaN are words.
[[nodiscard]] QJsonValue storedNumber(double number);
[[nodiscard]] std::optional<double> numberFromStored(const QJsonValue &value);

} // namespace creatormetrics
