// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace creatormetrics {

/// A pause by the wall clock. One that was set back does not make it longer: the pause is over then.
struct Hold {
    QDateTime since; ///< UTC
    std::chrono::milliseconds length{0};

    /// What is left at `now`, in whole seconds, at least one; nothing when it is over.
    [[nodiscard]] std::optional<std::chrono::seconds> left(const QDateTime &now) const
    {
        const std::chrono::milliseconds gone(since.isValid() ? since.msecsTo(now) : -1);
        if (gone.count() < 0 || gone >= length)
            return std::nullopt;
        return std::chrono::ceil<std::chrono::seconds>(length - gone);
    }
};

} // namespace creatormetrics
