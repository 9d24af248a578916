// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/jsonmutator.h"

#include "tests/fuzz/hostilevalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QByteArray placeholder(qsizetype index)
{
    return "~raw" + QByteArray::number(index) + '~';
}

QByteArray textOf(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// The value with the number behind its first text, however deep, so that entries of a long list differ.
QJsonValue numbered(const QJsonValue &value, qsizetype number)
{
    if (value.isString())
        return QString(value.toString() + QString::number(number));
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        array.replace(0, numbered(array.at(0), number));
        return array;
    }
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        object.begin().value() = numbered(QJsonValue(object.begin().value()), number);
        return object;
    }
    return value;
}

/// The value with that number in the place of every number and every text of digits: sums overflow only together.
QJsonValue withNumbers(const QJsonValue &value, const QJsonValue &number)
{
    if (value.isDouble())
        return number;
    if (value.isString() && value.toString().toLongLong() > 0)
        return QString::number(number.toInteger());
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &entry : value.toArray())
            array.append(withNumbers(entry, number));
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = withNumbers(QJsonValue(member.value()), number);
    return value.isObject() ? QJsonValue(object) : value;
}

QJsonValue rootOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

JsonMutator::JsonMutator(const Samples &samples, Dice &dice) : m_samples(samples), m_dice(dice) {}

std::optional<QByteArray> JsonMutator::changed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return std::nullopt;
    m_raw.clear();
    QJsonValue value = rootOf(document);
    if (m_dice.chance(5))
        value = withNumbers(value, m_dice.oneOf(hostileNumbers()));
    for (qsizetype left = 1 + m_dice.below(3); left > 0; --left)
        value = below(value);
    return withRawTexts(textOf(value));
}

QJsonValue JsonMutator::below(const QJsonValue &value)
{
    constexpr int goesDeeper = 85;
    if (value.isObject() && !value.toObject().isEmpty())
        return m_dice.chance(goesDeeper) ? inObject(value.toObject()) : changedObject(value.toObject());
    if (value.isArray() && !value.toArray().isEmpty())
        return m_dice.chance(goesDeeper) ? inArray(value.toArray()) : changedArray(value.toArray());
    return replacement(value);
}

QJsonValue JsonMutator::inObject(QJsonObject object)
{
    const auto member = object.begin() + m_dice.below(object.size());
    member.value() = below(QJsonValue(member.value()));
    return object;
}

QJsonValue JsonMutator::inArray(QJsonArray array)
{
    const qsizetype index = m_dice.below(array.size());
    array.replace(index, below(array.at(index)));
    return array;
}

QJsonValue JsonMutator::changedObject(QJsonObject object)
{
    const QString key = m_dice.oneOf(object.keys());
    const QJsonValue value = object.value(key);
    switch (m_dice.below(5)) {
    case 0:
    case 1:
        object.remove(key);
        return object;
    case 2:
        object.remove(key);
        object.insert(m_dice.oneOf(hostileTexts()).left(100), value);
        return object;
    case 3: {
        QByteArray text = textOf(object);
        text.chop(1);
        return raw(text + ',' + textOf(key) + ':' + textOf(replacement(value)) + '}');
    }
    default:
        return replacement(object);
    }
}

QJsonValue JsonMutator::changedArray(QJsonArray array)
{
    switch (m_dice.below(5)) {
    case 0:
        array.removeAt(m_dice.below(array.size()));
        return array;
    case 1:
        array.append(m_dice.oneOf(array));
        return array;
    case 2:
        return QJsonArray();
    case 3:
        return blownUp(array);
    default:
        return replacement(array);
    }
}

QJsonValue JsonMutator::replacement(const QJsonValue &value)
{
    switch (m_dice.below(10)) {
    case 0:
        return QJsonArray{value};
    case 1:
        return QJsonObject{{u"id"_s, value}};
    case 2:
        return value.isDouble() ? QJsonValue(QString::fromUtf8(textOf(value))) : QJsonValue(1);
    case 3:
        return m_dice.oneOf(plainValues());
    case 4:
    case 5:
        return m_dice.oneOf(hostileTexts());
    case 6:
        return partOfAnotherSample();
    case 7:
        return raw(m_dice.chance(8) ? m_dice.oneOf(largeRawTexts()) : m_dice.oneOf(rawTexts()));
    default:
        return m_dice.oneOf(hostileNumbers());
    }
}

/// To a size that some reader must draw the line at, as far as eight megabytes last.
QJsonArray JsonMutator::blownUp(const QJsonArray &array)
{
    constexpr std::array<qsizetype, 6> sizes{101, 201, 501, 1'001, 10'000, 100'000};
    constexpr qsizetype most = 8'000'000;
    const QJsonValue entry = m_dice.chance(50) ? QJsonValue(m_dice.oneOf(array)) : m_dice.oneOf(plainValues());
    const qsizetype wanted = sizes[static_cast<std::size_t>(m_dice.chance(80) ? m_dice.below(4) : m_dice.below(6))];
    const qsizetype count = std::min(wanted, most / textOf(entry).size());
    const bool allDiffer = m_dice.chance(50);
    QJsonArray large = array;
    while (large.size() < count)
        large.append(allDiffer ? numbered(entry, large.size()) : entry);
    return large;
}

QJsonValue JsonMutator::partOfAnotherSample()
{
    QJsonValue part = rootOf(QJsonDocument::fromJson(m_dice.oneOf(m_samples).bytes));
    while (m_dice.chance(80)) {
        if (part.isObject() && !part.toObject().isEmpty())
            part = part.toObject().value(m_dice.oneOf(part.toObject().keys()));
        else if (part.isArray() && !part.toArray().isEmpty())
            part = m_dice.oneOf(part.toArray());
    }
    return part;
}

QJsonValue JsonMutator::raw(const QByteArray &text)
{
    m_raw.append(text);
    return QString::fromLatin1(placeholder(m_raw.size() - 1));
}

/// Newest first: a raw text may hold the placeholder of an earlier one.
QByteArray JsonMutator::withRawTexts(QByteArray json) const
{
    for (qsizetype index = m_raw.size() - 1; index >= 0; --index)
        json.replace('"' + placeholder(index) + '"', m_raw.at(index));
    return json;
}

} // namespace creatormetrics
