// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/freshnesstext.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr std::size_t mostLines = 4;

struct FreshnessWords {
    Q_DECLARE_TR_FUNCTIONS(FreshnessText)
};

std::optional<QDateTime> lastSync(const std::vector<Freshness> &accounts)
{
    std::optional<QDateTime> last;
    for (const Freshness &account : accounts) {
        if (account.lastSyncedAt && (!last || *account.lastSyncedAt > *last))
            last = account.lastSyncedAt;
    }
    return last;
}

bool anyOf(const std::vector<Freshness> &accounts, AccountState state)
{
    return std::ranges::any_of(accounts, [state](const Freshness &entry) { return entry.account.state == state; });
}

/// Narrow places break the line before a moment or day and not within.
QString unbroken(QString text)
{
    return text.replace(u' ', QChar(QChar::Nbsp));
}

QString unbroken(const QDateTime &moment, const FreshnessFrame &frame)
{
    return unbroken(momentText(moment, frame.now, frame.locale));
}

QString unbroken(QDate day, const FreshnessFrame &frame)
{
    return unbroken(dayText(day, frame.locale, frame.now.date()));
}

/// Broken behind its dot alone.
QString nextText(const FreshnessFrame &frame)
{
    if (!frame.nextSync)
        return {};
    const QString text = FreshnessWords::tr(" · next %1").arg(momentText(*frame.nextSync, frame.now, frame.locale));
    const qsizetype start = text.indexOf(u'·') + 2;
    return text.left(start) + unbroken(text.sliced(start));
}

FreshnessLine syncLine(const std::vector<Freshness> &accounts, const FreshnessFrame &frame)
{
    const auto last = lastSync(accounts);
    if (!last) {
        return anyOf(accounts, AccountState::Connected)
                   ? FreshnessLine{FreshnessWords::tr("Not synced yet"), FreshnessTone::Stale}
                   : FreshnessLine{FreshnessWords::tr("From imported files"), FreshnessTone::Good};
    }
    const QString moment = unbroken(*last, frame);
    if (frame.offline)
        return {FreshnessWords::tr("Offline · synced %1").arg(moment), FreshnessTone::Stale};
    if (frame.paused)
        return {FreshnessWords::tr("Paused · synced %1").arg(moment), FreshnessTone::Stale};
    const bool stale = std::ranges::any_of(accounts, &Freshness::stale);
    return {FreshnessWords::tr("Synced %1").arg(moment) + nextText(frame),
            stale ? FreshnessTone::Stale : FreshnessTone::Good};
}

void addReconnectLines(std::vector<FreshnessLine> &lines, const std::vector<Freshness> &accounts)
{
    QStringList names;
    for (const Freshness &entry : accounts) {
        const QString name = platformName(entry.account.platform);
        if (entry.account.state == AccountState::NeedsReconnect && !names.contains(name))
            names << name;
    }
    if (!names.isEmpty())
        lines.push_back({FreshnessWords::tr("%1: sign-in expired").arg(names.join(", "_L1)), FreshnessTone::Problem});
}

/// Platforms by the day until which their figures are complete, oldest day first. A platform with several accounts
/// counts by its oldest.
QMap<QDate, QStringList> platformsByDay(const std::vector<Freshness> &accounts)
{
    QMap<Platform, QDate> until;
    for (const Freshness &entry : accounts) {
        if (!entry.completeUntil)
            continue;
        const auto known = until.constFind(entry.account.platform);
        if (known == until.cend() || *entry.completeUntil < *known)
            until.insert(entry.account.platform, *entry.completeUntil);
    }
    QMap<QDate, QStringList> groups;
    for (auto entry = until.cbegin(); entry != until.cend(); ++entry)
        groups[entry.value()] << platformName(entry.key());
    return groups;
}

void addDayLines(std::vector<FreshnessLine> &lines, const std::vector<Freshness> &accounts, const FreshnessFrame &frame)
{
    const auto groups = platformsByDay(accounts);
    if (groups.size() == 1)
        lines.push_back({FreshnessWords::tr("Data until %1").arg(unbroken(groups.firstKey(), frame))});
    if (groups.size() < 2)
        return;
    for (auto group = groups.cbegin(); group != groups.cend() && lines.size() < mostLines; ++group) {
        const QString day = unbroken(group.key(), frame);
        const bool rest = std::next(group) == groups.cend() && group.value().size() > 1;
        lines.push_back({rest ? FreshnessWords::tr("Others until %1").arg(day)
                              : FreshnessWords::tr("%1 data until %2").arg(group.value().join(", "_L1), day)});
    }
}

} // namespace

std::vector<FreshnessLine> freshnessLines(const std::vector<Freshness> &accounts, const FreshnessFrame &frame)
{
    if (accounts.empty())
        return {};
    std::vector<FreshnessLine> lines{syncLine(accounts, frame)};
    addReconnectLines(lines, accounts);
    addDayLines(lines, accounts, frame);
    return lines;
}

} // namespace creatormetrics
