// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explainaccounts.h"

#include "models/presentation/explaintext.h"

#include <QCoreApplication>

namespace creatormetrics {

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

} // namespace

std::vector<ValueColumn> explainAccountColumns()
{
    return {{.title = AccountWords::tr("Account")},
            {.title = AccountWords::tr("Value"), .numeric = true},
            {.title = AccountWords::tr("Known"), .numeric = true}};
}

std::vector<ValueRow> explainAccountRows(const FigureParts &parts, const FigureFormat &format)
{
    std::vector<ValueRow> rows;
    for (const AccountParts &account : parts.accounts) {
        const auto &value = account.figure.value;
        const double share = account.days > 0 ? static_cast<double>(account.knownDays) / static_cast<double>(account.days) : 0;
        rows.push_back({.id = account.account.id.value(),
                        .cells = {{.text = account.account.profile.title,
                                   .sortValue = account.account.profile.title,
                                   .mark = account.account.platform,
                                   .toolTip = account.account.profile.handle,
                                   .spoken = platformName(account.account.platform) + u' ' + account.account.profile.title},
                                  {.text = format.figure(parts.metric, value, false), .sortValue = value ? QVariant(*value) : QVariant()},
                                  {.text = knownText(account, parts, format), .sortValue = share}}});
    }
    return rows;
}

} // namespace creatormetrics
