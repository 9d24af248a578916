// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <QDateTime>
#include <QJsonArray>

#include <chrono>
#include <vector>

namespace creatormetrics {

/// What a bad year brings; all of it fixed, so that every run is the same.

/// Begins on a Monday morning.
[[nodiscard]] QDateTime yearBegin();
inline constexpr int yearDays = 365;

/// Days since the beginning, fractions included.
[[nodiscard]] double dayOfYear(const QDateTime &moment);
/// Outages, storms and wrong answers of the platforms, for the simulator.
[[nodiscard]] QJsonArray yearFaults();
/// Whether the platform answers nothing but errors then.
[[nodiscard]] bool isDown(Platform platform, const QDateTime &moment);
/// The machine sleeps.
[[nodiscard]] bool isAsleep(const QDateTime &moment);
/// By how much the machine's clock is wrong then.
[[nodiscard]] std::chrono::days clockError(const QDateTime &moment);
/// The keychain takes nothing.
[[nodiscard]] bool isKeychainBroken(const QDateTime &moment);
/// How long nobody signs in again once a platform has signed an account out.
[[nodiscard]] int daysSignedOut(Platform platform, const QDateTime &moment);
/// From one look of the scheduler to the next: hours apart, closer while a platform is down.
[[nodiscard]] std::chrono::hours stepAfter(const QDateTime &moment);

} // namespace creatormetrics
