// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/packedrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

/// Where a changed row comes from: the change, or else the row it was.
struct PackedRows::Origin {
    std::size_t row = 0;
    const Change *change = nullptr;
};

void PackedRows::append(std::span<const qint64> values)
{
    const std::size_t rows = size() + 1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Column &column = m_columns[i];
        if (column.empty() && values[i] == unknownFigure)
            continue;
        column.resize(rows, unknownFigure);
        column.back() = values[i];
    }
}

std::vector<PackedRows::Origin> PackedRows::merged(std::span<const Change> changes) const
{
    const Column &ids = m_columns.front();
    std::vector<Origin> origins;
    origins.reserve(ids.size() + changes.size());
    std::size_t row = 0;
    for (const Change &change : changes) {
        for (; row < ids.size() && ids[row] < change.id; ++row)
            origins.push_back({.row = row});
        if (row < ids.size() && ids[row] == change.id)
            ++row;
        if (!change.values.empty())
            origins.push_back({.change = &change});
    }
    for (; row < ids.size(); ++row)
        origins.push_back({.row = row});
    return origins;
}

void PackedRows::rearrange(std::size_t position, const std::vector<Origin> &origins)
{
    Column &column = m_columns[position];
    Column changed(origins.size());
    bool known = false;
    for (std::size_t i = 0; i < origins.size(); ++i) {
        const Origin &origin = origins[i];
        changed[i] = origin.change != nullptr ? origin.change->values[position] : column.empty() ? unknownFigure : column[origin.row];
        known = known || changed[i] != unknownFigure;
    }
    if (known)
        column.swap(changed);
    else
        column.clear();
}

void PackedRows::apply(std::span<const Change> changes)
{
    const std::vector<Origin> origins = merged(changes);
    for (std::size_t i = m_columns.size(); i > 0; --i) // the ids last, they are what the others go by
        rearrange(i - 1, origins);
}

Outcome PackedRows::read(const Statement &row, int firstColumn)
{
    const auto count = packedCount(row.blobView(firstColumn));
    if (!count)
        return count.error();
    if (*count > row.blobView(firstColumn).size()) // ids differ, so that each takes a byte at least
        return Error{.kind = ErrorKind::Storage, .detail = u"packed rows have damaged ids"_s};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QByteArrayView packed = row.blobView(firstColumn + static_cast<int>(i));
        m_columns[i].clear();
        if (packed.isEmpty() && i >= m_certain)
            continue;
        if (packed.isEmpty())
            return Error{.kind = ErrorKind::Storage, .detail = u"packed rows lack a column"_s};
        m_columns[i].resize(static_cast<std::size_t>(*count));
        if (auto unpacked = unpackColumn(packed, m_columns[i]); !unpacked)
            return unpacked;
    }
    return Done{};
}

void PackedRows::bind(Statement &statement, int firstPosition) const
{
    for (const Column &column : m_columns) {
        const QByteArray packed = packColumn(column);
        statement.bind(firstPosition++, packed.isEmpty() ? std::nullopt : std::optional(packed));
    }
}

} // namespace creatormetrics
