// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace creatormetrics {

/// What a platform hands out and what it allows, where a test may want it other than it is.
struct PlatformTerms {
    QString tokenMarker; ///< becomes part of every token, so that a test can search for leaks
    QStringList withheldScopes; ///< asked for in vain, as when the user unticks them
    std::optional<qint64> accessLifeSeconds; ///< of access tokens; nothing: as the platform has it
    bool hasRateLimits = true; ///< false for measurements of how fast a client can be
};

} // namespace creatormetrics
