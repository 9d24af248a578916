// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/samplerandom.h"

#include <QString>

namespace creatormetrics {

/// What an invented comment is about.
enum class SampleTopic {
    Anything, ///< praise, questions, grumbling, jokes, several languages, in the shares of an ordinary day
    Praise,
    Complaint,
    Sponsor, ///< a post with too much advertising in it
};

/// What somebody writes under a post of the creator of this theme.
[[nodiscard]] QString sampleRemark(int theme, SampleTopic topic, SampleRandom &random);

} // namespace creatormetrics
