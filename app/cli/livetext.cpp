// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/livetext.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString remedyText(Plan plan)
{
    const QString choose = Words::tr("\"accounts live ACCOUNT…\" chooses others.");
    if (plan == Plan::Pro)
        return choose;
    const Plan larger = plan == Plan::Starter ? Plan::Growth : Plan::Pro;
    return choose + u' ' + Words::tr("The plan %1 syncs %2 (\"plan upgrade %1\").").arg(planKey(larger)).arg(termsOf(larger).liveAccounts);
}

} // namespace

QString pausedText(const std::vector<Account> &paused, Plan plan)
{
    if (paused.empty())
        return {};
    QStringList names;
    for (const Account &account : paused)
        names << Words::tr("%1 (%2)").arg(account.profile.title, platformName(account.platform));
    const QString who = Words::tr("Paused, because the plan %1 syncs %2 accounts: %3. Their history stays readable and can be exported.")
                            .arg(planKey(plan), QString::number(termsOf(plan).liveAccounts), names.join(u", "_s));
    return who + u' ' + remedyText(plan);
}

QJsonArray pausedJson(const std::vector<Account> &paused)
{
    QJsonArray json;
    for (const Account &account : paused)
        json.append(QJsonObject{{u"id"_s, account.id.value()},
                                {u"title"_s, account.profile.title},
                                {u"platform"_s, platformKey(account.platform)}});
    return json;
}

QJsonArray idsJson(const std::vector<AccountId> &ids)
{
    QJsonArray json;
    for (const AccountId id : ids)
        json.append(id.value());
    return json;
}

std::vector<Account> accountsOf(const std::vector<Account> &accounts, const std::vector<AccountId> &ids)
{
    std::vector<Account> found;
    for (const AccountId id : ids)
        std::ranges::copy_if(accounts, std::back_inserter(found), [id](const Account &account) { return account.id == id; });
    return found;
}

} // namespace creatormetrics
