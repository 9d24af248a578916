// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/sync/httpmessage.h"

#include <QStringList>

namespace creatormetrics {

/// What an answer with an error says, whichever of Google's two shapes it has.
struct Refusal {
    int status = 0;
    QStringList reasons = {}; ///< of error.errors[], of error.details[], then error.status; may be empty
    QString location = {}; ///< the parameter that is blamed, empty when none is named
    QString message = {}; ///< for decisions only: it may repeat what was sent, so it goes into no log
    bool readable = true; ///< false when there is a body that is not JSON
};

[[nodiscard]] Refusal refusalOf(const HttpResponse &response);

/// The kind of an answer that is not a success: by `reason` where Google gives a known one, else by status code.
/// The detail names the status and the reasons, never the message.
[[nodiscard]] Error youtubeError(const HttpResponse &response);

/// Whether a 400 of the Analytics API can be due to the metrics that were asked for.
[[nodiscard]] bool mayBeAboutMetrics(const Refusal &refusal);

} // namespace creatormetrics
