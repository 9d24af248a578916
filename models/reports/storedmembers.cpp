// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/storedmembers.h"

#include <QStringList>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

QJsonValue storedNumber(double number)
{
    if (std::isfinite(number))
        return number;
    if (std::isnan(number))
        return u"nan"_s;
    return number > 0 ? u"inf"_s : u"-inf"_s;
}

std::optional<double> numberFromStored(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    const QString word = value.toString();
    if (word == "nan"_L1)
        return nan;
    if (word == "inf"_L1)
        return infinity;
    return word == "-inf"_L1 ? std::optional(-infinity) : std::nullopt;
}

StoredMembers::StoredMembers(const QJsonValue &value, const QString &path, QString &problem)
    : m_left(value.toObject()), m_path(path), m_problem(problem)
{
    if (!value.isObject() && m_problem.isEmpty())
        m_problem = path;
}

QString StoredMembers::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void StoredMembers::refuse(QLatin1StringView key)
{
    if (m_problem.isEmpty())
        m_problem = pathOf(key);
}

QJsonValue StoredMembers::value(QLatin1StringView key)
{
    const auto found = m_left.constFind(key);
    if (found == m_left.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    const QJsonValue value = *found;
    m_left.remove(key);
    return value;
}

QString StoredMembers::text(QLatin1StringView key, const QString &usual)
{
    const QJsonValue given = value(key);
    if (given.isUndefined())
        return usual;
    if (!given.isString())
        refuse(key);
    return given.toString();
}

bool StoredMembers::flag(QLatin1StringView key, bool usual)
{
    const QJsonValue given = value(key);
    if (!given.isUndefined() && !given.isBool())
        refuse(key);
    return given.toBool(usual);
}

std::optional<double> StoredMembers::optionalNumber(QLatin1StringView key)
{
    const QJsonValue given = value(key);
    if (given.isUndefined())
        return std::nullopt;
    const auto number = numberFromStored(given);
    if (!number)
        refuse(key);
    return number;
}

double StoredMembers::number(QLatin1StringView key, double usual)
{
    return optionalNumber(key).value_or(usual);
}

qint64 StoredMembers::integer(QLatin1StringView key, qint64 least, qint64 most, qint64 usual)
{
    const QJsonValue given = value(key);
    if (given.isUndefined())
        return usual;
    const double number = given.toDouble(nan);
    const bool fits = number >= static_cast<double>(least) && number <= static_cast<double>(most);
    if (!fits || std::trunc(number) != number) {
        refuse(key);
        return usual;
    }
    return static_cast<qint64>(number);
}

QDate StoredMembers::day(QLatin1StringView key)
{
    const QString given = text(key);
    const QDate day = QDate::fromString(given, Qt::ISODate);
    if (!given.isEmpty() && !day.isValid())
        refuse(key);
    return day;
}

QByteArray StoredMembers::bytes(QLatin1StringView key)
{
    const auto decoded = QByteArray::fromBase64Encoding(text(key).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        refuse(key);
    return decoded.decoded;
}

QStringList StoredMembers::texts(QLatin1StringView key)
{
    QStringList list;
    for (const QJsonValue &item : array(key)) {
        if (!item.isString())
            refuse(key);
        list << item.toString();
    }
    return list;
}

QJsonArray StoredMembers::array(QLatin1StringView key)
{
    const QJsonValue given = value(key);
    if (!given.isUndefined() && !given.isArray())
        refuse(key);
    return given.toArray();
}

void StoredMembers::finish()
{
    if (!m_left.isEmpty() && m_problem.isEmpty())
        m_problem = m_path.isEmpty() ? m_left.constBegin().key() : m_path + u'.' + m_left.constBegin().key();
}

} // namespace creatormetrics
