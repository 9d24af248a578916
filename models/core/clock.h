// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace creatormetrics {

/// Where "now" comes from, so that tests and reproducible runs can pin it. May be asked from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present moment in UTC, with milliseconds.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Stands still at the moment it was given.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &moment) : m_moment(moment.toUTC()) {}

    [[nodiscard]] QDateTime now() const override { return m_moment; }

private:
    QDateTime m_moment;
};

} // namespace creatormetrics
