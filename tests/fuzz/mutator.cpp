// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutator.h"

#include "tests/fuzz/hostilevalues.h"

#include <algorithm>

namespace creatormetrics {

QByteArray Mutator::changed(const Sample &sample)
{
    const qsizetype way = m_dice.below(100);
    if (way < 10)
        return sample.bytes;
    if (way < 75) {
        if (const auto json = m_json.changed(sample.bytes))
            return way < 65 ? *json : withBytesChanged(*json);
    }
    return withBytesChanged(sample.bytes);
}

QByteArray Mutator::withBytesChanged(QByteArray bytes)
{
    for (qsizetype left = 1 + m_dice.below(4); left > 0; --left)
        bytes = withOneChange(bytes);
    return bytes;
}

QByteArray Mutator::withOneChange(QByteArray bytes)
{
    constexpr std::array telling{'\0', '"',  '9',  '-', '{', ']',    ',',    ';',
                                 '\n', '\r', '\\', '<', '&', '\x7f', '\x80', '\xff'};
    const qsizetype place = m_dice.below(bytes.size() + 1);
    const qsizetype length = m_dice.below(std::min<qsizetype>(bytes.size() - place, 60) + 1);
    switch (m_dice.below(9)) {
    case 0:
        return bytes.first(place);
    case 1:
        return bytes.remove(place, length);
    case 2:
        return bytes.insert(place, bytes.mid(place, length));
    case 3:
        return bytes.insert(place, m_dice.oneOf(rawTexts()));
    case 4: {
        const QByteArray &other = m_dice.oneOf(m_samples).bytes;
        return bytes.first(place) + other.mid(m_dice.below(other.size()));
    }
    case 5:
        return bytes.prepend("\xef\xbb\xbf");
    case 6:
        return m_dice.chance(5) ? bytes.insert(place, m_dice.oneOf(hostileTexts()).toUtf8()) : bytes;
    default:
        if (place < bytes.size())
            bytes[place] =
                m_dice.chance(50) ? m_dice.oneOf(telling) : static_cast<char>(bytes[place] ^ (1 << m_dice.below(8)));
        return bytes;
    }
}

} // namespace creatormetrics
