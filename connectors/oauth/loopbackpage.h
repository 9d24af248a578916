// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

enum class LoopbackPage {
    Returned, ///< the platform sent the user back with a code
    Refused, ///< the user or the platform said no
    Unknown, ///< not the sign-in that is going on
};

/// The page that the browser shows after the sign-in, in the user's language, self-contained.
[[nodiscard]] QByteArray loopbackPage(LoopbackPage page);

} // namespace creatormetrics
