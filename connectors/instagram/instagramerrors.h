// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/sync/httpmessage.h"

#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What an answer with an error says: the Graph shape ({"error":{…}}) or the older one ({"error_type":…}).
struct InstagramRefusal {
    int status = 0;
    int code = 0; ///< of the Graph shape, 0 when there is none
    int subcode = 0;
    bool isTransient = false;
    QString oldType = {}; ///< error_type of the older shape, whose `code` merely repeats a status
    QString message = {}; ///< for decisions only: it may repeat what was sent, so it goes into no log
    bool readable = true; ///< false when there is a body that is not JSON
};

[[nodiscard]] InstagramRefusal refusalIn(const HttpResponse &response);

/// The kind of an answer that is not a success, by code and subcode (contract, section 6), then `is_transient`, then status:
/// Instagram says 400 to nearly everything. The detail names status and codes, never the message. RateLimited waits for the
/// minutes of X-Business-Use-Case-Usage where they stand.
[[nodiscard]] Error instagramError(const HttpResponse &response);

/// The post, account or comment that was asked for is not there (100/33).
[[nodiscard]] bool saysGone(const InstagramRefusal &refusal);
/// There are figures, but not for so few people, or not for a post older than the professional account: unknown, no failure.
[[nodiscard]] bool saysWithheld(const InstagramRefusal &refusal);
/// The call failed for one of its metrics.
[[nodiscard]] bool saysBadMetric(const InstagramRefusal &refusal);
/// Positions in `asked` of the metrics that the refusal blames; none when it does not tell which, or blames them all.
[[nodiscard]] QList<qsizetype> blamedMetrics(const InstagramRefusal &refusal, const QStringList &asked);

} // namespace creatormetrics
