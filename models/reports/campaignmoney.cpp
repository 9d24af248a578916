// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/campaignmoney.h"

#include "models/domain/figureformat.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::array withoutDecimals{"BIF"_L1, "CLP"_L1, "DJF"_L1, "GNF"_L1, "ISK"_L1, "JPY"_L1, "KMF"_L1, "KRW"_L1, "PYG"_L1,
                                     "RWF"_L1, "UGX"_L1, "UYI"_L1, "VND"_L1, "VUV"_L1, "XAF"_L1, "XOF"_L1, "XPF"_L1};
constexpr std::array withThreeDecimals{"BHD"_L1, "IQD"_L1, "JOD"_L1, "KWD"_L1, "LYD"_L1, "OMR"_L1, "TND"_L1};

} // namespace

int currencyDecimals(const QString &currency)
{
    if (std::ranges::find(withoutDecimals, currency) != withoutDecimals.end())
        return 0;
    return std::ranges::find(withThreeDecimals, currency) != withThreeDecimals.end() ? 3 : 2;
}

QString moneyText(std::optional<double> amount, const QString &currency, const QLocale &locale)
{
    if (!amount)
        return FigureFormat::unknown();
    const int decimals = currencyDecimals(currency) + (*amount != 0 && *amount < 1 ? 2 : 0);
    if (locale.currencySymbol(QLocale::CurrencyIsoCode) == currency)
        return locale.toCurrencyString(*amount, locale.currencySymbol(), decimals);
    return locale.toString(*amount, 'f', decimals) + QChar::Nbsp + currency;
}

} // namespace creatormetrics
