// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isIdentifierCharacter(QChar character)
{
    return isDigit(character) || (character >= u'A' && character <= u'Z') || (character >= u'a' && character <= u'z')
           || character == u'_' || character == u'-';
}

std::optional<qint64> countFrom(const QString &digits)
{
    if (digits.isEmpty() || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    bool fits = false;
    const qint64 count = digits.toLongLong(&fits);
    return fits ? std::optional(count) : std::nullopt;
}

std::optional<qint64> countFrom(const QJsonValue &value)
{
    if (value.isString())
        return countFrom(value.toString());
    const qint64 count = value.toInteger(-1);
    return count >= 0 ? std::optional(count) : std::nullopt;
}

} // namespace

JsonReader::JsonReader(const QJsonValue &value, std::optional<Error> &problem, const QString &path)
    : m_value(value)
    , m_problem(&problem)
    , m_path(path)
{}

bool JsonReader::isPresent() const
{
    return !m_value.isUndefined() && !m_value.isNull();
}

JsonReader JsonReader::member(QLatin1StringView name) const
{
    if (isPresent() && !m_value.isObject())
        reject(u"an object"_s);
    const QString path = m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
    return JsonReader(m_value.toObject().value(name), *m_problem, path);
}

JsonReader JsonReader::required(QLatin1StringView name) const
{
    JsonReader found = member(name);
    if (!found.isPresent())
        found.reject(u"a value"_s);
    return found;
}

std::vector<JsonReader> JsonReader::elements(qsizetype most) const
{
    std::vector<JsonReader> readers;
    if (!isPresent())
        return readers;
    const QJsonArray array = m_value.toArray();
    if (!m_value.isArray() || array.size() > most) {
        reject(u"a list of at most %1 entries"_s.arg(most));
        return readers;
    }
    readers.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype index = 0; index < array.size(); ++index)
        readers.emplace_back(array.at(index), *m_problem, u"%1[%2]"_s.arg(m_path).arg(index));
    return readers;
}

QString JsonReader::text(qsizetype longest) const
{
    if (isPresent() && !m_value.isString())
        reject(u"text"_s);
    QString text = m_value.toString();
    if (text.size() > longest) {
        text.truncate(longest);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

QString JsonReader::identifier() const
{
    const QString id = text();
    const bool fine = !id.isEmpty() && id.size() <= 128 && std::ranges::all_of(id, isIdentifierCharacter);
    if (isPresent() && !fine) {
        reject(u"an id of letters, digits, _ and -"_s);
        return {};
    }
    return id;
}

QString JsonReader::anyIdentifier() const
{
    if (!m_value.isDouble())
        return identifier();
    const auto number = count();
    return number ? QString::number(*number) : QString();
}

std::optional<qint64> JsonReader::count() const
{
    const auto count = isPresent() ? countFrom(m_value) : std::nullopt;
    if (isPresent() && !count)
        reject(u"a count from 0 to 2^63-1"_s);
    return count;
}

std::optional<double> JsonReader::number() const
{
    if (!isPresent())
        return std::nullopt;
    const double number = m_value.toDouble();
    if (!m_value.isDouble() || !std::isfinite(number)) {
        reject(u"a number"_s);
        return std::nullopt;
    }
    return number;
}

std::optional<qint64> JsonReader::rounded() const
{
    constexpr double limit = 9.2e18; // just inside qint64, where llround is still defined
    const auto number = this->number();
    if (!number)
        return std::nullopt;
    if (std::abs(*number) > limit) {
        reject(u"a number below 2^63"_s);
        return std::nullopt;
    }
    return m_value.toInteger(std::llround(*number));
}

bool JsonReader::flag() const
{
    if (isPresent() && !m_value.isBool())
        reject(u"true or false"_s);
    return m_value.toBool();
}

QDateTime JsonReader::moment() const
{
    if (!isPresent())
        return {};
    const QDateTime moment = QDateTime::fromString(text(64), Qt::ISODateWithMs);
    const int year = moment.toUTC().date().year(); // the zone can carry it out of what ISO dates can write
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime || year < 1 || year > 9999) {
        reject(u"a moment with its zone (2026-01-31T12:00:00Z)"_s);
        return {};
    }
    return moment.toUTC();
}

void JsonReader::reject(const QString &expected) const
{
    if (*m_problem)
        return;
    const QString path = m_path.isEmpty() ? u"the answer"_s : m_path;
    *m_problem = Error{.kind = ErrorKind::BadResponse,
                       .detail = u"%1: expected %2, found %3"_s.arg(path, expected, foundType())};
}

QString JsonReader::foundType() const
{
    switch (m_value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        return u"nothing"_s;
    }
    return u"something else"_s;
}

} // namespace creatormetrics
