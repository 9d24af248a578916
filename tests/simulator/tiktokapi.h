// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "app/httpserver/request.h"
#include "tests/simulator/tiktokcreator.h"

#include <QDateTime>
#include <QStringList>

namespace creatormetrics {

/// One call to the Display API by a living token.
struct TikTokCall {
    const TikTokCreator &creator;
    const Request &request;
    const QStringList &granted; // scopes
    QDateTime now; // UTC

    [[nodiscard]] qint64 expiry() const; // of picture addresses, six hours or less from now, seconds since 1970
    [[nodiscard]] QString picture(const QString &name) const; // an address on the simulator itself
};

[[nodiscard]] Reply answerTikTokUser(const TikTokCall &call);
[[nodiscard]] Reply answerTikTokVideoList(const TikTokCall &call);
[[nodiscard]] Reply answerTikTokVideoQuery(const TikTokCall &call);

} // namespace creatormetrics
