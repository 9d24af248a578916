// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// While it lives, every log line of every thread is kept and all categories of the project are switched on at debug level.
/// One at a time. The lines still reach the former handler.
class LogCapture
{
public:
    LogCapture();
    LogCapture(const LogCapture &) = delete;
    LogCapture &operator=(const LogCapture &) = delete;
    ~LogCapture();

    /// Everything so far, one message a line with its category.
    [[nodiscard]] QString text() const;
};

} // namespace creatormetrics
