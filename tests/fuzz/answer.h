// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/httpmessage.h"
#include "tests/fuzz/mutator.h"

namespace creatormetrics {

/// An answer as an input file holds it: a line with the status and the variant of the task, headers, an empty line, the body.
struct Answer {
    HttpResponse response;
    int variant = 0; ///< 0..63; what the task asked that it answers, and where storing it is made to fail
};

[[nodiscard]] QByteArray bytesOf(const Answer &answer);
/// Total: what is missing is 0 or empty.
[[nodiscard]] Answer answerFrom(const QByteArray &input);

/// A changed sample with a status and headers that fit or do not.
[[nodiscard]] Answer hostileAnswer(const Sample &sample, Mutator &mutator, Dice &dice);

} // namespace creatormetrics
