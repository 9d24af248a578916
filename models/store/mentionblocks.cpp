// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mentionblocks.h"

#include "models/domain/scorername.h"
#include "models/domain/zonedays.h"
#include "models/store/accountrepository.h"
#include "models/store/packedcolumn.h"
#include "models/store/rows.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Column = std::vector<qint64>;

std::size_t daysOf(int year)
{
    return static_cast<std::size_t>(QDate(year, 1, 1).daysInYear());
}

bool isZero(const Column &column)
{
    return std::ranges::all_of(column, [](qint64 value) { return value == 0; });
}

/// The position of the column that the label is counted in besides `Mentions`.
std::optional<MentionColumn> columnOf(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return MentionColumn::Positive;
    case SentimentLabel::Neutral:
        return MentionColumn::Neutral;
    case SentimentLabel::Negative:
        return MentionColumn::Negative;
    case SentimentLabel::Unknown:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void addTo(MentionColumns &columns, MentionColumn which, std::size_t position, std::size_t days, qint64 amount)
{
    Column &column = columns[static_cast<std::size_t>(which)];
    if (column.empty())
        column.assign(days, 0);
    column[position] += amount;
}

/// Columns without a value but 0 are emptied, so that equal counts are equal columns.
void dropZeros(MentionColumns &columns)
{
    for (Column &column : columns) {
        if (isZero(column))
            column.clear();
    }
}

Result<MentionColumns> readColumns(const Statement &row, int firstColumn, int year)
{
    MentionColumns columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QByteArrayView packed = row.blobView(firstColumn + static_cast<int>(i));
        if (packed.isEmpty())
            continue;
        columns[i].resize(daysOf(year));
        if (auto unpacked = unpackColumn(packed, columns[i]); !unpacked)
            return unpacked.error();
    }
    dropZeros(columns);
    return columns;
}

Result<MentionColumns> storedColumns(Connection &connection, AccountId account, const QString &scorer, int year)
{
    auto statement = connection.prepare(u"SELECT mentions, positive, neutral, negative, scores FROM mention_blocks "
                                        "WHERE account_id = ? AND scorer = ? AND year = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), scorer, year);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    auto columns = *row ? readColumns(**statement, 0, year) : Result<MentionColumns>(MentionColumns());
    (*statement)->reset();
    return columns;
}

Outcome writeColumns(Connection &connection, AccountId account, const QString &scorer, int year, MentionColumns columns)
{
    dropZeros(columns);
    if (columns[0].empty()) {
        return connection.run(u"DELETE FROM mention_blocks WHERE account_id = ? AND scorer = ? AND year = ?",
                              account.value(), scorer, year);
    }
    auto statement = connection.prepare(
        u"INSERT INTO mention_blocks(account_id, scorer, year, mentions, positive, neutral, negative, scores) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(account_id, scorer, year) DO UPDATE SET mentions = "
        "excluded.mentions, "
        "positive = excluded.positive, neutral = excluded.neutral, negative = excluded.negative, scores = "
        "excluded.scores");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), scorer, year);
    for (std::size_t i = 0; i < columns.size(); ++i)
        (*statement)
            ->bind(static_cast<int>(i) + 3, columns[i].empty() ? std::nullopt : std::optional(packColumn(columns[i])));
    return (*statement)->run();
}

/// Every mention of the account, counted one by one.
Result<MentionTally> countedMentions(Connection &connection, const Account &account)
{
    auto statement = connection.prepare(
        u"SELECT mentioned_at, scorer, sentiment_label, sentiment_score, own_label FROM brand_mentions WHERE account_id = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.id.value());
    MentionTally tally;
    ZoneDays days(account.zone);
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return tally;
        const Statement &mention = **statement;
        const MentionVerdict judged{.scorer = mention.text(1),
                                    .label = sentimentLabelFromKey(mention.text(2)).value_or(SentimentLabel::Unknown),
                                    .score = tenThousandths(mention.real(3))};
        tally.add(days.dayNumber(mention.integer(0)), countedVerdict(sentimentLabelFromKey(mention.text(4)), judged));
    }
}

/// The stored years; one whose columns cannot be read has none, which no year with a mention has.
Result<MentionTally::Years> storedYears(Connection &connection, AccountId account)
{
    auto statement =
        connection.prepare(u"SELECT scorer, year, mentions, positive, neutral, negative, scores FROM mention_blocks "
                           "WHERE account_id = ? ORDER BY scorer, year");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    MentionTally::Years years;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return years;
        const int year = static_cast<int>((*statement)->integer(1));
        auto columns = readColumns(**statement, 2, year);
        years.emplace(std::pair((*statement)->text(0), year), columns ? *std::move(columns) : MentionColumns());
    }
}

Outcome addProblemsOf(Connection &connection, const Account &account, QStringList &problems)
{
    const auto expected = countedMentions(connection, account);
    if (!expected)
        return expected.error();
    const auto stored = storedYears(connection, account.id);
    if (!stored)
        return stored.error();
    std::set<std::pair<QString, int>> differing;
    for (const auto &[key, columns] : *stored) {
        if (!expected->years().contains(key))
            differing.insert(key);
    }
    for (auto [key, columns] : expected->years()) {
        dropZeros(columns);
        const auto found = stored->find(key);
        if (found == stored->end() || found->second != columns)
            differing.insert(key);
    }
    for (const auto &[scorer, year] : differing) {
        problems.append(
            u"account %1: the packed mentions of %2 (%3) differ from brand_mentions"_s.arg(account.id.value())
                .arg(year)
                .arg(scorer.isEmpty() ? u"not scored"_s : scorer));
    }
    return Done{};
}

/// Writes the part of a packed year that lies in `span` to its place there.
Outcome placeYear(QByteArrayView packed, int year, const DateRange &span, Column &scratch, Column &into)
{
    scratch.resize(daysOf(year));
    if (auto unpacked = unpackColumn(packed, scratch); !unpacked)
        return unpacked;
    const qint64 january = toDayNumber(QDate(year, 1, 1));
    const qint64 first = toDayNumber(span.first());
    const qint64 from = std::max(january, first);
    const qint64 end = std::min(january + static_cast<qint64>(scratch.size()), first + span.days());
    if (into.empty())
        into.assign(static_cast<std::size_t>(span.days()), 0);
    if (from < end)
        std::copy(scratch.begin() + (from - january), scratch.begin() + (end - january), into.begin() + (from - first));
    return Done{};
}

/// The standing row's columns from the third on.
Outcome placeColumns(const Statement &row, const DateRange &span, std::span<const MentionColumn> wanted,
                     Column &scratch, MentionDays &days)
{
    const int year = static_cast<int>(row.integer(1));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QByteArrayView packed = row.blobView(static_cast<int>(i) + 2);
        if (packed.isEmpty())
            continue;
        if (auto placed = placeYear(packed, year, span, scratch, days.columns[static_cast<std::size_t>(wanted[i])]);
            !placed)
            return placed;
    }
    return Done{};
}

QString columnNames(std::span<const MentionColumn> wanted)
{
    static const QStringList names{u"mentions"_s, u"positive"_s, u"neutral"_s, u"negative"_s, u"scores"_s};
    QStringList chosen;
    for (const MentionColumn column : wanted)
        chosen.append(names[static_cast<qsizetype>(column)]);
    return chosen.join(u", "_s);
}

} // namespace

qint64 tenThousandths(double score)
{
    return std::llround(score * 10'000);
}

MentionVerdict countedVerdict(const std::optional<SentimentLabel> &ownLabel, const MentionVerdict &judged)
{
    return ownLabel ? MentionVerdict{.scorer = ownScorer, .label = *ownLabel} : judged;
}

Result<std::vector<MentionDays>> mentionDays(Connection &connection, AccountId account, const DateRange &span,
                                             std::span<const MentionColumn> wanted)
{
    auto statement = connection.prepare(
        u"SELECT scorer, year, %1 FROM mention_blocks WHERE account_id = ? AND year BETWEEN ? AND ? ORDER BY scorer, "
        "year"_s.arg(columnNames(wanted)));
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), span.first().year(), span.last().year());
    std::vector<MentionDays> all;
    Column scratch;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return all;
        const QString scorer = (*statement)->text(0);
        if (all.empty() || all.back().scorer != scorer)
            all.push_back({.scorer = scorer, .columns = {}});
        if (auto placed = placeColumns(**statement, span, wanted, scratch, all.back()); !placed) {
            (*statement)->reset();
            return placed.error();
        }
    }
}

Result<std::optional<QDate>> firstMentionDay(Connection &connection, AccountId account)
{
    auto statement = connection.prepare(u"SELECT year, mentions FROM mention_blocks WHERE account_id = ?1 AND year = "
                                        "(SELECT min(year) FROM mention_blocks WHERE account_id = ?1)");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value());
    std::optional<QDate> first;
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return row.error();
        if (!*row)
            return first;
        const int year = static_cast<int>((*statement)->integer(0));
        Column mentions(daysOf(year));
        if (auto unpacked = unpackColumn((*statement)->blobView(1), mentions); !unpacked) {
            (*statement)->reset();
            return unpacked.error();
        }
        const auto position = std::ranges::find_if(mentions, [](qint64 count) { return count > 0; }) - mentions.begin();
        const QDate day = QDate(year, 1, 1).addDays(position);
        first = std::min(first.value_or(day), day);
    }
}

void MentionTally::add(qint64 day, const MentionVerdict &verdict, qint64 count)
{
    if (!m_latest || day < m_january || day >= m_january + m_days || m_latest->first.first != verdict.scorer) {
        const int year = fromDayNumber(day).year();
        m_latest = &*m_years.try_emplace(std::pair(verdict.scorer, year)).first;
        m_january = toDayNumber(QDate(year, 1, 1));
        m_days = static_cast<qint64>(daysOf(year));
    }
    const auto position = static_cast<std::size_t>(day - m_january);
    const auto days = static_cast<std::size_t>(m_days);
    addTo(m_latest->second, MentionColumn::Mentions, position, days, count);
    const auto labelled = verdict.scorer.isEmpty() ? std::nullopt : columnOf(verdict.label);
    if (!labelled)
        return;
    addTo(m_latest->second, *labelled, position, days, count);
    addTo(m_latest->second, MentionColumn::Scores, position, days, count * verdict.score);
}

Outcome MentionTally::write(Connection &connection, AccountId account) const
{
    for (const auto &[key, changes] : m_years) {
        const auto &[scorer, year] = key;
        auto columns = storedColumns(connection, account, scorer, year);
        if (!columns)
            return columns.error();
        for (std::size_t i = 0; i < changes.size(); ++i) {
            for (std::size_t day = 0; day < changes[i].size(); ++day) {
                if (changes[i][day] != 0)
                    addTo(*columns, static_cast<MentionColumn>(i), day, changes[i].size(), changes[i][day]);
            }
        }
        if (auto written = writeColumns(connection, account, scorer, year, *std::move(columns)); !written)
            return written;
    }
    return Done{};
}

Outcome rebuildMentionBlocks(Connection &connection)
{
    if (auto cleared = connection.run(u"DELETE FROM mention_blocks"); !cleared)
        return cleared;
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    for (const Account &account : *all) {
        const auto counted = countedMentions(connection, account);
        if (!counted)
            return counted.error();
        if (auto written = counted->write(connection, account.id); !written)
            return written;
    }
    return Done{};
}

Result<QStringList> mentionBlockProblems(Connection &connection)
{
    const auto all = accounts(connection);
    if (!all)
        return all.error();
    QStringList problems;
    for (const Account &account : *all) {
        if (auto added = addProblemsOf(connection, account, problems); !added)
            return added.error();
    }
    return problems;
}

} // namespace creatormetrics
