// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <optional>

namespace creatormetrics {

/// Decimals of amounts in the currency (ISO 4217): JPY none, KWD three, most two.
[[nodiscard]] int currencyDecimals(const QString &currency);
/// An amount as the locale writes its own currency, others with their three letters behind: "€1,200.00", "1.200,00 JPY". The price
/// of one of something is often less than the smallest coin: below 1 it has two decimals more. A dash when unknown.
[[nodiscard]] QString moneyText(std::optional<double> amount, const QString &currency, const QLocale &locale);

} // namespace creatormetrics
