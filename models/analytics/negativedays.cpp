// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/negativedays.h"

#include "models/analytics/countspread.h"
#include "models/domain/scorername.h"

#include <algorithm>

namespace creatormetrics {

namespace {

constexpr qint64 mostDaysBefore = 28;
constexpr qint64 fewestDaysBefore = 14;
constexpr qint64 fewestNegative = 5;
constexpr double chance = 0.001;
constexpr qsizetype mostBits = 64;

/// The value of a day, of columns that are empty where all values are 0.
qint64 valueAt(const std::vector<qint64> &column, std::size_t day)
{
    return column.empty() ? 0 : column[day];
}

} // namespace

NegativeDays::NegativeDays(const DateRange &range) : m_range(daySpan(range)), m_first(m_range.first - mostDaysBefore) {}

Result<NegativeDays> NegativeDays::load(Connection &connection, const std::vector<Account> &accounts, const DateRange &range,
                                        const QDateTime &now)
{
    NegativeDays days(range);
    const DateRange span = *DateRange::make(range.first().addDays(-mostDaysBefore), range.last());
    const std::array wanted{MentionColumn::Mentions, MentionColumn::Negative};
    for (const Account &account : accounts) {
        const auto loaded = AccountMentions::load(connection, account, span, now, wanted);
        if (!loaded)
            return loaded.error();
        if (loaded->firstMention())
            days.take(*loaded);
    }
    return days;
}

quint64 NegativeDays::judgeBit(const QString &scorer)
{
    if (scorer == ownScorer)
        return 0; // what the user says of single mentions is no other measure
    qsizetype bit = m_scorers.indexOf(scorer);
    if (bit < 0) {
        bit = m_scorers.size();
        m_scorers.append(scorer);
    }
    return quint64(1) << std::min(bit, mostBits - 1);
}

void NegativeDays::take(const AccountMentions &account)
{
    const auto days = static_cast<std::size_t>(m_range.last - m_first + 1);
    AccountDays taken{.firstMention = toDayNumber(*account.firstMention()), .running = account.running()};
    taken.negative.resize(days);
    taken.judges.resize(days);
    for (const MentionDays &judged : account.scorers()) {
        const auto &mentions = judged.columns[static_cast<std::size_t>(MentionColumn::Mentions)];
        const auto &negative = judged.columns[static_cast<std::size_t>(MentionColumn::Negative)];
        const quint64 bit = judgeBit(judged.scorer);
        for (std::size_t day = 0; day < days; ++day) {
            taken.negative[day] += valueAt(negative, day);
            if (valueAt(mentions, day) > 0)
                taken.judges[day] |= bit;
        }
    }
    m_accounts.push_back(std::move(taken));
}

std::vector<const NegativeDays::AccountDays *> NegativeDays::tellingOf(qint64 day) const
{
    std::vector<const AccountDays *> telling;
    for (const AccountDays &account : m_accounts) {
        if (account.firstMention <= day - fewestDaysBefore && account.running >= day)
            telling.push_back(&account);
    }
    return telling;
}

/// Negative mentions of the days before that are judged as `day` is, or have no mention; the day itself at the end.
std::vector<qint64> NegativeDays::daysBefore(std::span<const AccountDays *const> accounts, qint64 day) const
{
    qint64 from = day - mostDaysBefore;
    for (const AccountDays *account : accounts)
        from = std::max(from, account->firstMention);
    std::vector<qint64> counts;
    quint64 wanted = 0;
    for (qint64 other = day; other >= from; --other) {
        const auto position = static_cast<std::size_t>(other - m_first);
        quint64 judges = 0;
        qint64 negative = 0;
        for (const AccountDays *account : accounts) {
            judges |= account->judges[position];
            negative += account->negative[position];
        }
        if (other == day)
            wanted = judges;
        if (judges == wanted || judges == 0)
            counts.push_back(negative);
    }
    std::ranges::reverse(counts);
    return counts;
}

std::optional<NegativeSpike> NegativeDays::look(qint64 day) const
{
    const auto accounts = tellingOf(day);
    if (accounts.empty())
        return std::nullopt;
    std::vector<qint64> counts = daysBefore(accounts, day);
    const qint64 negative = counts.back();
    counts.pop_back();
    if (negative < fewestNegative || static_cast<qint64>(counts.size()) < fewestDaysBefore)
        return std::nullopt;
    const CountSpread spread(std::move(counts));
    if (spread.tail(negative) > chance)
        return std::nullopt;
    return NegativeSpike{.day = fromDayNumber(day),
                         .complete = std::ranges::all_of(accounts, [&](const AccountDays *account) { return account->running > day; }),
                         .negative = negative,
                         .usual = spread.median(),
                         .mostUsual = spread.mostUsual(chance)};
}

std::vector<NegativeSpike> NegativeDays::spikes(std::size_t most) const
{
    std::vector<NegativeSpike> found;
    for (qint64 day = m_range.last; day >= m_range.first && found.size() < most; --day) {
        if (auto spike = look(day))
            found.push_back(*std::move(spike));
    }
    return found;
}

} // namespace creatormetrics
