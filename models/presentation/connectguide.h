// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// What X takes for one post and one profile read, in thousandths of a US dollar (X API pay-per-use prices, 2026), and how many of
/// an account's posts it gives at most.
inline constexpr qint64 xPostReadPrice = 5;
inline constexpr qint64 xProfileReadPrice = 10;
inline constexpr qint64 xMostPosts = 3200;

/// What people are told before they sign in at a platform. Translated.
struct ConnectGuide {
    QString lead;      ///< what happens, and what kind of account it takes
    QStringList asked; ///< what may be read, one permission a line
    QStringList never; ///< what is not read and not done
    QStringList cost;  ///< empty where reading is free
};

/// `moneyCap`: thousandths of a dollar that the user allows in a month; unset: no limit is known.
[[nodiscard]] ConnectGuide connectGuide(Platform platform, const std::optional<qint64> &moneyCap, const QLocale &locale);

/// What is missing without permissions that were not granted, a line for each: what, and what stays unknown because of it.
[[nodiscard]] QStringList missingPermissionLines(Platform platform, const QStringList &scopes);

/// What follows once an account is connected. `posts`: how many it has, if that is known already.
[[nodiscard]] QStringList afterConnectLines(Platform platform, const std::optional<qint64> &posts,
                                            const std::optional<qint64> &moneyCap, const QLocale &locale);

/// Thousandths of a US dollar as people write them: "$12.40"; parts of a cent only below ten cents.
[[nodiscard]] QString moneyText(qint64 thousandths, const QLocale &locale);

} // namespace creatormetrics
