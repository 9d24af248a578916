// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/datalines.h"

#include "models/presentation/connectguide.h"
#include "models/presentation/datetext.h"
#include "models/presentation/streamtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct DataWords {
    Q_DECLARE_TR_FUNCTIONS(DataLines)
};

constexpr std::size_t mostStretches = 3;

QString unitsText(const BudgetUse &use, qint64 units, const QLocale &locale)
{
    return use.budget == moneyBudget ? moneyText(units, locale) : locale.toString(units);
}

QString amountOf(const BudgetUse &use, const QLocale &locale)
{
    const QString spent = unitsText(use, use.spent, locale);
    if (!use.limit)
        return spent;
    return DataWords::tr("%1 of %2").arg(spent, unitsText(use, *use.limit, locale));
}

QString noteOf(const BudgetUse &use, const DataFrame &frame)
{
    if (use.blockedUntil)
        return DataWords::tr("Closed until %1").arg(momentText(*use.blockedUntil, frame.now, frame.locale));
    if (use.limit && use.spent >= *use.limit)
        return DataWords::tr("Used up until %1").arg(momentText(use.resetsAt, frame.now, frame.locale));
    return DataWords::tr("Resets %1").arg(momentText(use.resetsAt, frame.now, frame.locale));
}

BudgetLineText lineOf(const BudgetUse &use, const DataFrame &frame)
{
    if (use.budget == "circuit"_L1) {
        return {.platform = use.platform,
                .title = DataWords::tr("%1 does not answer").arg(platformName(use.platform)),
                .amount = {},
                .note = DataWords::tr("Left alone until %1").arg(momentText(*use.blockedUntil, frame.now, frame.locale)),
                .part = std::nullopt,
                .closed = true};
    }
    const bool spent = use.limit && use.spent >= *use.limit;
    const bool bounded = use.limit && *use.limit > 0;
    return {.platform = use.platform,
            .title = u"%1 · %2"_s.arg(platformName(use.platform), budgetText(use.budget)),
            .amount = amountOf(use, frame.locale),
            .note = noteOf(use, frame),
            .part = bounded ? std::optional(std::clamp(
                        static_cast<double>(use.spent) / static_cast<double>(*use.limit), 0.0, 1.0))
                            : std::nullopt,
            .closed = use.blockedUntil.has_value() || spent};
}

QString reasonText(const AccountHealth &health)
{
    const QString platform = platformName(health.account.platform);
    switch (health.gap->reason) {
    case GapReason::StillFetched:
        return DataWords::tr("Still to come: calls for history wait.");
    case GapReason::NotWatched:
        return DataWords::tr("%1 tells present totals only, and nothing was synced on these days.").arg(platform);
    case GapReason::NotTold:
        return DataWords::tr("%1 gave no figures for these days.").arg(platform);
    case GapReason::NotInFiles:
        return DataWords::tr("No imported file has these days.");
    }
    Q_UNREACHABLE();
}

/// The newest stretches by name, the others as a number.
QString daysText(const Gap &gap, const DataFrame &frame)
{
    qint64 days = 0;
    for (const DateRange &stretch : gap.stretches)
        days += stretch.days();
    QStringList named;
    for (auto stretch = gap.stretches.rbegin(); stretch != gap.stretches.rend() && std::size_t(named.size()) < mostStretches;
         ++stretch)
        named << rangeText(*stretch, frame.locale, frame.now.date());
    const QString total = DataWords::tr("%n day(s)", nullptr, static_cast<int>(days));
    const auto others = static_cast<int>(gap.stretches.size()) - static_cast<int>(named.size());
    const QString list = named.join(", "_L1);
    return others > 0 ? DataWords::tr("%1: %2 and %n more stretch(es)", nullptr, others).arg(total, list)
                      : DataWords::tr("%1: %2", "12 days: 3 – 9 Nov").arg(total, list);
}

} // namespace

std::vector<BudgetLineText> budgetLines(const DataAnswer &answer, const DataFrame &frame)
{
    std::vector<BudgetLineText> lines;
    for (const BudgetUse &use : answer.budgets)
        lines.push_back(lineOf(use, frame));
    return lines;
}

std::vector<GapLineText> gapLines(const DataAnswer &answer, const DataFrame &frame)
{
    std::vector<GapLineText> lines;
    for (const AccountHealth &health : answer.accounts) {
        if (!health.gap || health.account.archivedAt.isValid())
            continue;
        lines.push_back({.platform = health.account.platform,
                         .title = u"%1 · %2"_s.arg(health.account.profile.title, metricLabel(health.gap->metric)),
                         .days = daysText(*health.gap, frame),
                         .reason = reasonText(health)});
    }
    return lines;
}

} // namespace creatormetrics
