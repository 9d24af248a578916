// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace creatormetrics {

/// The quarter points of a set of figures.
struct TypicalBand {
    double low = 0; ///< a quarter of them is smaller
    double middle = 0; ///< the median
    double high = 0; ///< a quarter is larger

    friend bool operator==(const TypicalBand &, const TypicalBand &) = default;
};

/// The value below which the `share` (0..1) of the values lies, straight between neighbours (position share * (n - 1)).
/// The values must ascend and not be empty.
[[nodiscard]] double quantile(std::span<const double> ascending, double share);
/// Of any number of values but none.
[[nodiscard]] TypicalBand typicalBand(std::vector<double> values);
/// Gathers any number of figures and tells their exact median; made for millions of them.
class MedianOfMany
{
public:
    void add(qint64 value)
    {
        if (value >= 0 && value <= std::numeric_limits<quint32>::max())
            addUsual(static_cast<quint32>(value));
        else
            m_others.push_back(value);
    }
    /// With the mean of the two middle ones; nothing for no figures. Orders them anew.
    [[nodiscard]] std::optional<double> median();

private:
    static constexpr std::size_t chunkSize = 16'384;

    void addUsual(quint32 value)
    {
        if (m_room == 0)
            addChunk();
        m_chunks.back()[chunkSize - m_room--] = value;
    }
    void addChunk();
    /// The figures of a chunk that are there.
    [[nodiscard]] std::span<const quint32> chunk(std::size_t position) const;
    [[nodiscard]] std::optional<double> narrowedMiddle() const;

    std::vector<std::unique_ptr<quint32[]>> m_chunks; ///< almost all of them, where they never move
    std::size_t m_room = 0; ///< left in the last chunk
    std::vector<qint64> m_others;
};

} // namespace creatormetrics
