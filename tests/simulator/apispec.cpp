// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/apispec.h"

#include <QJsonDocument>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    bool isNumber = false;
    const auto number = object.value(key).toString().toLongLong(&isNumber); // discovery documents write it as text
    return isNumber ? std::optional(number) : std::nullopt;
}

QString methodKey(const QString &httpMethod, const QString &path)
{
    return httpMethod + ' '_L1 + path;
}

GoogleError unknownName(const QString &name)
{
    auto error =
        badRequest(uR"(Invalid JSON payload received. Unknown name "%1": Cannot bind query parameter. Field '%1' )"
                   "could not be found in request message."_s.arg(name));
    error.status = u"INVALID_ARGUMENT"_s;
    return error;
}

GoogleError invalidValue(const QString &name, const QString &text)
{
    auto error = parameterError(u"invalidParameter"_s, name, text);
    error.domain = u"global"_s;
    return error;
}

} // namespace

std::optional<ApiSpec> ApiSpec::parsed(const QByteArray &discoveryDocument)
{
    const auto root = QJsonDocument::fromJson(discoveryDocument).object();
    const auto resources = root.value("resources"_L1).toObject();
    if (resources.isEmpty())
        return std::nullopt;
    ApiSpec spec;
    spec.takeResources(resources, parametersIn(root));
    return spec;
}

ApiSpec::Parameters ApiSpec::parametersIn(const QJsonObject &object)
{
    Parameters found;
    const auto parameters = object.value("parameters"_L1).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const auto source = it.value().toObject();
        Parameter parameter;
        parameter.type = source.value("type"_L1).toString();
        parameter.minimum = numberIn(source, "minimum"_L1);
        parameter.maximum = numberIn(source, "maximum"_L1);
        for (const auto &value : source.value("enum"_L1).toArray())
            parameter.values += value.toString();
        parameter.isRepeated = source.value("repeated"_L1).toBool();
        // The Analytics document says it in the description only.
        parameter.isRequired = source.value("required"_L1).toBool()
                               || source.value("description"_L1).toString().contains("required: true"_L1);
        found.insert(it.key(), parameter);
    }
    return found;
}

void ApiSpec::takeResources(const QJsonObject &resources, const Parameters &common)
{
    for (const auto &resource : resources) {
        for (const auto &entry : resource.toObject().value("methods"_L1).toObject()) {
            const auto method = entry.toObject();
            auto parameters = parametersIn(method);
            parameters.insert(common);
            m_methods.insert(
                methodKey(method.value("httpMethod"_L1).toString(), '/'_L1 + method.value("path"_L1).toString()),
                parameters);
        }
    }
}

bool ApiSpec::knows(const QString &httpMethod, const QString &path) const
{
    return m_methods.contains(methodKey(httpMethod, path));
}

std::optional<GoogleError> ApiSpec::fault(const QString &httpMethod, const QString &path,
                                          const NamedValues &given) const
{
    const auto known = m_methods.value(methodKey(httpMethod, path));
    if (const auto error = givenFault(known, given))
        return error;
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it->isRequired && valueOf(given, it.key().toStdString()).value_or("").empty())
            return parameterError(u"missingRequiredParameter"_s, it.key(),
                                  u"Missing required parameter: %1"_s.arg(it.key()));
    }
    return std::nullopt;
}

std::optional<GoogleError> ApiSpec::givenFault(const Parameters &known, const NamedValues &given)
{
    QStringList seen;
    for (const auto &[rawName, rawValue] : given) {
        const auto name = QString::fromStdString(rawName);
        const auto parameter = known.find(name);
        if (parameter == known.end())
            return unknownName(name);
        if (seen.contains(name) && !parameter->isRepeated)
            return invalidValue(name, u"Parameter '%1' is given more than once."_s.arg(name));
        if (const auto error = valueFault(name, *parameter, QString::fromStdString(rawValue)))
            return error;
        seen += name;
    }
    return std::nullopt;
}

std::optional<GoogleError> ApiSpec::valueFault(const QString &name, const Parameter &parameter, const QString &value)
{
    const auto text = u"Invalid value '%1' for '%2'."_s.arg(value, name);
    if (!parameter.values.isEmpty() && !parameter.values.contains(value))
        return invalidValue(name, text);
    if (parameter.type == "boolean"_L1 && value != "true"_L1 && value != "false"_L1)
        return invalidValue(name, text);
    if (parameter.type != "integer"_L1)
        return std::nullopt;
    bool isNumber = false;
    const auto number = value.toLongLong(&isNumber);
    if (!isNumber)
        return invalidValue(name, text);
    if (number < parameter.minimum.value_or(number) || number > parameter.maximum.value_or(number)) {
        return invalidValue(name, u"Invalid value '%1'. Values must be within the range: [%2, %3]"_s.arg(
                                      value, QString::number(parameter.minimum.value_or(0)),
                                      QString::number(parameter.maximum.value_or(number))));
    }
    return std::nullopt;
}

} // namespace creatormetrics
