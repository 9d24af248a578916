// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// Numbers that follow from a seed alone, the same on every machine (the distributions of <random> are not).
/// Each day or video gets its own generator, named by topic and item, so that asking for one more changes no other.
class SeededRandom
{
public:
    enum class Topic : quint64 {
        Channel = 1,
        Day,
        Hit,
        Revision,
        Video,
        Audience,
        PageToken,
        Fault,
        Creator,
        Post,
        Mention
    };

    SeededRandom(quint64 seed, Topic topic, qint64 item = 0);

    quint64 next();
    qint64 below(qint64 bound); // 0 … bound - 1; bound > 0
    double between(double low, double high); // low <= x < high
    QString text(qsizetype length); // letters, digits, '-' and '_', as YouTube's ids

private:
    quint64 m_state;
};

} // namespace creatormetrics
