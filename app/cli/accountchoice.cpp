// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountchoice.h"

#include "models/store/accountrepository.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString idsOf(const std::vector<Account> &all)
{
    QStringList ids;
    for (const Account &account : all)
        ids << QString::number(account.id.value());
    return ids.isEmpty() ? Words::tr("none, there are no accounts yet") : ids.join(u", "_s);
}

} // namespace

Result<Account> chosenAccount(Connection &connection, const QString &parameter, const QString &text)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    const auto found = std::ranges::find_if(
        *all, [&text](const Account &account) { return QString::number(account.id.value()) == text; });
    if (found == all->end())
        return Error{.kind = ErrorKind::BadInput,
                     .detail =
                         Words::tr("%1: \"%2\" was given, it takes an account (%3)").arg(parameter, text, idsOf(*all))};
    return *found;
}

Result<std::optional<Account>> accountOption(Connection &connection, const Invocation &invocation)
{
    const auto text = invocation.value(u"account"_s);
    if (!text)
        return std::optional<Account>();
    auto account = chosenAccount(connection, u"--account"_s, *text);
    if (!account)
        return account.error();
    return std::optional(*std::move(account));
}

} // namespace creatormetrics
