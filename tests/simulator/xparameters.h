// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What is wrong with one parameter of a call to X.
struct XComplaint {
    QString parameter;
    QString value;
    QString message;
    bool isUnknownName = false;
};

/// The query parameters of X's calls, from its OpenAPI file.
class XParameters
{
public:
    /// Nothing when the bytes are no OpenAPI document with paths.
    [[nodiscard]] static std::optional<XParameters> parsed(const QByteArray &openApi);

    [[nodiscard]] bool knows(const QString &pathPattern) const { return m_paths.contains(pathPattern); }
    /// Adds the parameters of `other`, and to lists that both know the values of both.
    void merge(const XParameters &other);

    /// The first fault of a GET of a path such as "/2/users/{id}/tweets"; nothing when it is well formed.
    [[nodiscard]] std::optional<XComplaint> complaint(const QString &pathPattern, const NamedValues &given) const;

private:
    struct Rule {
        bool isList = false;
        bool isInteger = false;
        bool isTime = false;
        bool isRequired = false;
        qint64 minimum = 0; // of the number, or of the entries of a list
        qint64 maximum = std::numeric_limits<qint64>::max();
        QStringList values; // empty: any
        QString pattern; // empty: any
        QRegularExpression expression;
    };
    using Rules = QHash<QString, Rule>;

    static Rule ruleFrom(const QJsonObject &parameter, const QJsonObject &root);
    static std::optional<QString> fault(const QString &name, const Rule &rule, const QString &value);
    static std::optional<QString> entryFault(const QString &name, const Rule &rule, const QString &value);
    static std::optional<QString> numberFault(const QString &name, const Rule &rule, const QString &value);

    QHash<QString, Rules> m_paths;
};

/// The parameters of the specification files in `directory`, or of a built-in list of the calls that are played; the
/// renamed dialect knows the classic names as well.
[[nodiscard]] XParameters xParameters(const QString &directory, bool isRenamed);

/// The built-in list, in the form of an OpenAPI document.
[[nodiscard]] QByteArray xBuiltInSpec(bool isRenamed);

/// An RFC 3339 time in UTC as X wants it ("2026-11-18T15:10:00Z", perhaps with milliseconds), in milliseconds since
/// 1970.
[[nodiscard]] std::optional<qint64> xTimeFrom(const QString &text);

} // namespace creatormetrics
