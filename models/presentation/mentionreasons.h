// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mentions/scoredtext.h"
#include "models/store/remotescoring.h"

namespace creatormetrics {

/// Why a mention is judged as it is.
struct MentionReasons {
    ScoredText words; ///< how the word lists of now, with the user's words, come to their score of the text
    QString scorer; ///< their name as it is stored
    std::optional<RemoteScore> remote = {}; ///< what the model said, where one judged
    QString postTitle = {}; ///< of the post that it stands under; empty when there is none or it is not known here
};

} // namespace creatormetrics
