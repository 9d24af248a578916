// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorsync.h"

#include "app/cli/budgettext.h"
#include "app/cli/jsonforms.h"
#include "app/services/lanes.h"
#include "models/store/accountrepository.h"
#include "models/sync/budget.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 soonDays = 7;
constexpr double fairShare = 0.9; ///< of syncs that succeed; below it something is wrong

QString reconnect(const Account &account)
{
    return Words::tr("Connect it again: \"connect %1\".").arg(platformKey(account.platform));
}

std::optional<Finding> signInFinding(const Account &account, const QDateTime &now)
{
    const QString subject = u"sign_in_%1"_s.arg(account.id.value());
    const QString name = u"%1 (%2)"_s.arg(account.profile.title, platformName(account.platform));
    if (account.state == AccountState::NeedsReconnect)
        return Finding{subject, Health::Warning, Words::tr("The sign-in of %1 has ended.").arg(name),
                       reconnect(account)};
    if (account.state != AccountState::Connected || !account.signInUntil.isValid())
        return std::nullopt;
    if (account.signInUntil <= now)
        return Finding{
            subject, Health::Warning,
            Words::tr("The sign-in of %1 should have ended on %2.").arg(name, dayText(account.signInUntil.date())),
            Words::tr("Sync it; if it is refused, connect it again.")};
    if (now.daysTo(account.signInUntil) >= soonDays)
        return std::nullopt;
    return Finding{subject, Health::Warning,
                   Words::tr("The sign-in of %1 ends on %2.").arg(name, dayText(account.signInUntil.date())),
                   Words::tr("Sync it: that renews the sign-in. If it does not, connect it again.")};
}

std::vector<Finding> signInFindings(const std::vector<Account> &accounts, const QDateTime &now)
{
    std::vector<Finding> findings;
    for (const Account &account : accounts) {
        if (account.archivedAt.isValid())
            continue;
        if (auto finding = signInFinding(account, now))
            findings.push_back(*std::move(finding));
    }
    if (findings.empty())
        findings.push_back({u"accounts"_s, Health::Good, Words::tr("Accounts: %1.").arg(accounts.size()), {}});
    return findings;
}

Finding budgetFinding(Platform platform, const BudgetLine &line, const BudgetCaps &caps, const QDateTime &now)
{
    const QString subject = u"budget_%1_%2"_s.arg(platformKey(platform), line.budget);
    const auto limit = budgetLimit(platform, line.budget, caps);
    const QString name = platformName(platform) + u" \""_s + line.budget + u'"';
    const QString spent = spentText(line.budget, line.state.spent, limit);
    if (const auto open = openAgain(line.state, now))
        return {subject, Health::Warning, Words::tr("%1 is closed until %2 %3.").arg(name, momentText(open), spent),
                Words::tr("Nothing to do: syncs go on then.")};
    if (limit && line.state.spent >= *limit)
        return {subject, Health::Warning, Words::tr("%1 is used up %2.").arg(name, spent),
                line.budget == moneyBudget
                    ? Words::tr("Wait for the next month, or allow more: \"monthly_budget\" in services.json.")
                    : Words::tr("Nothing to do: syncs go on when it is renewed.")};
    return {subject, Health::Good, Words::tr("%1 has room %2.").arg(name, spent), {}};
}

std::vector<Finding> budgetFindings(Connection &connection, const ServiceDirectory &services, const QDateTime &now)
{
    std::vector<Finding> findings;
    for (const Platform platform : allPlatforms) {
        const auto lines = budgetsOf(connection, platform);
        if (!lines)
            return {failedFinding(u"budgets"_s, lines.error())};
        const BudgetCaps caps = budgetCapsFor(platform, services.platforms.value(platform).limits);
        for (const BudgetLine &line : *lines) {
            if (line.period == budgetPeriod(platform, line.budget, now) || openAgain(line.state, now))
                findings.push_back(budgetFinding(platform, line, caps, now));
        }
    }
    return findings;
}

Finding healthFinding(const SyncHealth &health)
{
    const QString subject = u"syncs_"_s + platformKey(health.platform);
    const qint64 all = health.succeeded + health.failed;
    const double share = static_cast<double>(health.succeeded) / static_cast<double>(all);
    const QString text = Words::tr("%1: %2 of %3 syncs of the last 24 hours succeeded (%4 %).")
                             .arg(platformName(health.platform), QLocale().toString(health.succeeded),
                                  QLocale().toString(all), QLocale().toString(100 * share, 'f', 0));
    if (share >= fairShare)
        return {subject, Health::Good, text, {}};
    return {subject, Health::Warning, text, Words::tr("\"sync\" says what is wrong.")};
}

std::vector<Finding> healthFindings(Connection &connection, const QDateTime &now)
{
    const auto healths = syncHealth(connection, now.addDays(-1));
    if (!healths)
        return {failedFinding(u"syncs"_s, healths.error())};
    std::vector<Finding> findings;
    for (const SyncHealth &health : *healths) {
        if (health.succeeded + health.failed > 0)
            findings.push_back(healthFinding(health));
    }
    return findings;
}

} // namespace

std::vector<Finding> syncFindings(Connection &connection, const ServiceDirectory &services, const QDateTime &now)
{
    const auto all = accounts(connection);
    if (!all)
        return {failedFinding(u"accounts"_s, all.error())};
    std::vector<Finding> findings = signInFindings(*all, now);
    for (const auto &more : {budgetFindings(connection, services, now), healthFindings(connection, now)})
        findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

} // namespace creatormetrics
