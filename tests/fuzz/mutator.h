// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/jsonmutator.h"

namespace creatormetrics {

/// Turns samples into inputs: some as they are, most with the tree changed where they are JSON, some with bytes changed, cut,
/// doubled, made bad UTF-8, or put together from two samples.
class Mutator
{
public:
    Mutator(const Samples &samples, Dice &dice) : m_samples(samples), m_dice(dice), m_json(samples, dice) {}

    [[nodiscard]] QByteArray changed(const Sample &sample);

private:
    [[nodiscard]] QByteArray withBytesChanged(QByteArray bytes);
    [[nodiscard]] QByteArray withOneChange(QByteArray bytes);

    const Samples &m_samples;
    Dice &m_dice;
    JsonMutator m_json;
};

} // namespace creatormetrics
