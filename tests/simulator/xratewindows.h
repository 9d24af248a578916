// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <QHash>
#include <QString>

#include <utility>

namespace creatormetrics {

/// X's limits of 15 minutes: a window begins with the first call in it. Each call counts for its creator and for the
/// app.
class XRateWindows
{
public:
    struct Standing {
        qint64 limit = 0; // of the tighter of the two windows
        qint64 remaining = 0;
        qint64 reset = 0; // seconds since 1970
        bool isAllowed = true;
    };
    enum class Call { Me, Posts, Lookup, Mentions };

    /// Counts a call at `now` (milliseconds since 1970), unless it is over a limit.
    [[nodiscard]] Standing take(Call call, std::size_t creator, qint64 now);

private:
    struct Window {
        qint64 used = 0;
        qint64 reset = 0; // milliseconds
    };
    Window &window(Call call, qint64 owner, qint64 now);
    QHash<std::pair<int, qint64>, Window> m_windows;
};

/// Adds x-rate-limit-limit, -remaining and -reset.
[[nodiscard]] Reply withRateHeaders(Reply reply, const XRateWindows::Standing &standing);

} // namespace creatormetrics
