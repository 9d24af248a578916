// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/xparameters.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

// Follows "#/components/parameters/Name".
QJsonObject resolved(const QJsonObject &object, const QJsonObject &root)
{
    const auto reference = object.value("$ref"_L1).toString();
    if (!reference.startsWith("#/"_L1))
        return object;
    auto found = root;
    for (const auto &step : reference.mid(2).split('/'_L1))
        found = found.value(step).toObject();
    return found;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString oneOfText(const QString &name, const QString &value, const QStringList &values)
{
    return u"The `%1` query parameter value [%2] is not one of [%3]"_s.arg(name, value, values.join(','_L1));
}

} // namespace

std::optional<XParameters> XParameters::parsed(const QByteArray &openApi)
{
    const auto root = QJsonDocument::fromJson(openApi).object();
    const auto paths = root.value("paths"_L1).toObject();
    if (paths.isEmpty())
        return std::nullopt;
    XParameters known;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        Rules rules;
        for (const auto &entry : path->toObject().value("get"_L1).toObject().value("parameters"_L1).toArray()) {
            const auto parameter = resolved(entry.toObject(), root);
            if (parameter.value("in"_L1).toString() == "query"_L1)
                rules.insert(parameter.value("name"_L1).toString(), ruleFrom(parameter, root));
        }
        known.m_paths.insert(path.key(), rules);
    }
    return known;
}

XParameters::Rule XParameters::ruleFrom(const QJsonObject &parameter, const QJsonObject &root)
{
    Rule rule;
    const auto schema = resolved(parameter.value("schema"_L1).toObject(), root);
    rule.isList = schema.value("type"_L1).toString() == "array"_L1;
    rule.isInteger = schema.value("type"_L1).toString() == "integer"_L1;
    rule.isRequired = parameter.value("required"_L1).toBool();
    rule.minimum = schema.value(rule.isList ? "minItems"_L1 : "minimum"_L1).toInteger(rule.minimum);
    rule.maximum = schema.value(rule.isList ? "maxItems"_L1 : "maximum"_L1).toInteger(rule.maximum);
    const auto entry = rule.isList ? resolved(schema.value("items"_L1).toObject(), root) : schema;
    rule.isTime = entry.value("format"_L1).toString() == "date-time"_L1;
    rule.pattern = entry.value("pattern"_L1).toString();
    rule.expression = QRegularExpression(rule.pattern);
    for (const auto &value : entry.value("enum"_L1).toArray())
        rule.values += value.toString();
    return rule;
}

void XParameters::merge(const XParameters &other)
{
    for (auto path = other.m_paths.begin(); path != other.m_paths.end(); ++path) {
        auto &rules = m_paths[path.key()];
        for (auto rule = path->begin(); rule != path->end(); ++rule) {
            auto &mine = rules.contains(rule.key()) ? rules[rule.key()] : *rules.insert(rule.key(), *rule);
            for (const auto &value : rule->values) {
                if (!mine.values.contains(value))
                    mine.values += value;
            }
        }
    }
}

std::optional<XComplaint> XParameters::complaint(const QString &pathPattern, const NamedValues &given) const
{
    const auto rules = m_paths.value(pathPattern);
    QStringList seen;
    for (const auto &[rawName, rawValue] : given) {
        const auto name = QString::fromStdString(rawName);
        const auto value = QString::fromStdString(rawValue);
        const auto rule = rules.find(name);
        if (rule == rules.end())
            return XComplaint{
                name, value,
                u"The query parameter [%1] is not one of [%2]"_s.arg(name, QStringList(rules.keys()).join(','_L1)),
                true};
        if (seen.contains(name))
            return XComplaint{name, value, u"The `%1` query parameter may be given once"_s.arg(name)};
        if (const auto message = fault(name, *rule, value))
            return XComplaint{name, value, *message};
        seen += name;
    }
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        if (rule->isRequired && !seen.contains(rule.key()))
            return XComplaint{rule.key(), {}, u"The `%1` query parameter can not be empty"_s.arg(rule.key())};
    }
    return std::nullopt;
}

std::optional<QString> XParameters::fault(const QString &name, const Rule &rule, const QString &value)
{
    if (rule.isInteger)
        return numberFault(name, rule, value);
    if (!rule.isList)
        return entryFault(name, rule, value);
    const auto entries = value.split(','_L1);
    if (entries.size() < rule.minimum || entries.size() > rule.maximum)
        return u"The number of values in the `%1` query parameter list [%2] is not between %3 and %4"_s.arg(
            name, QString::number(entries.size()), QString::number(rule.minimum), QString::number(rule.maximum));
    for (const auto &entry : entries) {
        if (const auto message = entryFault(name, rule, entry))
            return message;
    }
    return std::nullopt;
}

std::optional<QString> XParameters::numberFault(const QString &name, const Rule &rule, const QString &value)
{
    bool isNumber = false;
    const auto number = value.toLongLong(&isNumber);
    if (isNumber && number >= rule.minimum && number <= rule.maximum)
        return std::nullopt;
    return u"The `%1` query parameter value [%2] is not between %3 and %4"_s.arg(
        name, value, QString::number(rule.minimum), QString::number(rule.maximum));
}

std::optional<QString> XParameters::entryFault(const QString &name, const Rule &rule, const QString &value)
{
    if (!rule.values.isEmpty() && !rule.values.contains(value))
        return oneOfText(name, value, rule.values);
    if (rule.isTime && !xTimeFrom(value))
        return u"invalid value '%1' for `%2`: expected yyyy-MM-ddTHH:mm:ssZ"_s.arg(value, name);
    if (value.isEmpty() || !rule.expression.match(value).hasMatch())
        return u"The `%1` query parameter value [%2] does not match %3"_s.arg(name, value, rule.pattern);
    return std::nullopt;
}

XParameters xParameters(const QString &directory, bool isRenamed)
{
    const auto load = [&](const QString &version, bool isRenamedFile) {
        const auto file = u"%1/x.openapi.v%2.trimmed.json"_s.arg(directory, version);
        const auto given = directory.isEmpty() ? std::nullopt : XParameters::parsed(contentOf(file));
        return given ? *given : *XParameters::parsed(xBuiltInSpec(isRenamedFile));
    };
    auto known = load(u"2.159"_s, false);
    if (isRenamed)
        known.merge(load(u"2.167"_s, true));
    return known;
}

std::optional<qint64> xTimeFrom(const QString &text)
{
    static const QRegularExpression pattern(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$"_s);
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return pattern.match(text).hasMatch() && time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace creatormetrics
