// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "tests/simulator/googleerror.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// The parameters an API knows, from its discovery document.
class ApiSpec
{
public:
    /// Nothing when the bytes are no discovery document.
    [[nodiscard]] static std::optional<ApiSpec> parsed(const QByteArray &discoveryDocument);

    [[nodiscard]] bool knows(const QString &httpMethod, const QString &path) const;

    /// What is wrong with a call: a name that is unknown or given twice, one that is missing, a value outside type, enum
    /// or range. Nothing when it is well formed.
    [[nodiscard]] std::optional<GoogleError> fault(const QString &httpMethod, const QString &path,
                                                   const NamedValues &given) const;

private:
    struct Parameter {
        QString type;
        QStringList values; // empty: any
        std::optional<qint64> minimum;
        std::optional<qint64> maximum;
        bool isRequired = false;
        bool isRepeated = false;
    };
    using Parameters = QHash<QString, Parameter>;

    static Parameters parametersIn(const QJsonObject &object);
    static std::optional<GoogleError> valueFault(const QString &name, const Parameter &parameter, const QString &value);
    static std::optional<GoogleError> givenFault(const Parameters &known, const NamedValues &given);
    void takeResources(const QJsonObject &resources, const Parameters &common);

    QHash<QString, Parameters> m_methods; // by "GET /youtube/v3/videos"
};

} // namespace creatormetrics
