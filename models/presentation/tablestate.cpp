// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/tablestate.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto columnsKey = "columns"_L1;
constexpr auto orderKey = "order"_L1;
constexpr auto shownKey = "shown"_L1;
constexpr auto widthsKey = "widths"_L1;
constexpr auto sortKey = "sort"_L1;
constexpr auto descendingKey = "descending"_L1;

/// Every column once, or nothing.
QList<int> orderFrom(const QJsonArray &array, int columns)
{
    QList<int> order;
    for (const QJsonValue &value : array)
        order << value.toInt(-1);
    QList<int> all(columns);
    std::iota(all.begin(), all.end(), 0);
    return std::is_permutation(order.cbegin(), order.cend(), all.cbegin(), all.cend()) ? order : QList<int>();
}

/// The columns' numbers with their values.
template <typename Take>
void eachColumn(const QJsonObject &object, int columns, Take take)
{
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        bool isNumber = false;
        const int column = entry.key().toInt(&isNumber);
        if (isNumber && column >= 0 && column < columns)
            take(column, entry.value());
    }
}

QHash<int, bool> shownFrom(const QJsonObject &object, int columns)
{
    QHash<int, bool> shown;
    eachColumn(object, columns, [&shown](int column, const QJsonValue &value) {
        if (value.isBool())
            shown.insert(column, value.toBool());
    });
    const auto hidden = std::ranges::count(shown, false);
    return hidden < columns ? shown : QHash<int, bool>();
}

QHash<int, int> widthsFrom(const QJsonObject &object, int columns)
{
    QHash<int, int> widths;
    eachColumn(object, columns, [&widths](int column, const QJsonValue &value) {
        const int width = value.toInt(0);
        if (width >= TableState::leastWidth && width <= TableState::mostWidth)
            widths.insert(column, width);
    });
    return widths;
}

template <typename Value>
QJsonObject objectOf(const QHash<int, Value> &values)
{
    QJsonObject object;
    for (auto entry = values.cbegin(); entry != values.cend(); ++entry)
        object.insert(QString::number(entry.key()), entry.value());
    return object;
}

} // namespace

QJsonObject toJson(const TableState &state, int columns)
{
    QJsonObject object{{columnsKey, columns}};
    QJsonArray order;
    for (const int column : state.order)
        order << column;
    object.insert(orderKey, order);
    object.insert(shownKey, objectOf(state.shown));
    object.insert(widthsKey, objectOf(state.widths));
    if (state.sort) {
        object.insert(sortKey, state.sort->column);
        object.insert(descendingKey, state.sort->order == Qt::DescendingOrder);
    }
    return object;
}

TableState tableStateFromJson(const QJsonObject &object, int columns)
{
    TableState state;
    if (columns <= 0 || object[columnsKey].toInt() != columns)
        return state;
    state.order = orderFrom(object[orderKey].toArray(), columns);
    state.shown = shownFrom(object[shownKey].toObject(), columns);
    state.widths = widthsFrom(object[widthsKey].toObject(), columns);
    const int sorted = object[sortKey].toInt(-2);
    if (sorted >= -1 && sorted < columns) {
        const bool descending = object[descendingKey].toBool(true);
        state.sort = {sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder};
    }
    return state;
}

} // namespace creatormetrics
