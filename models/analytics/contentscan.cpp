// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/contentscan.h"

#include "models/store/saturating.h"

#include <algorithm>
#include <numeric>

namespace creatormetrics {

namespace {

constexpr std::array engagementColumns{Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};

void addOnce(std::vector<Metric> &metrics, Metric metric)
{
    if (std::ranges::find(metrics, metric) == metrics.end())
        metrics.push_back(metric);
}

std::vector<Metric> columnsFor(const ContentNeeds &needs)
{
    std::vector<Metric> columns;
    for (const Metric metric : needs.figures)
        addOnce(columns, metric);
    if (needs.engagements) {
        for (const Metric metric : engagementColumns)
            addOnce(columns, metric);
    }
    for (const Denominator base : needs.bases) {
        if (base != Denominator::Followers)
            addOnce(columns, denominatorMetric(base));
    }
    std::ranges::sort(columns);
    return columns;
}

using EngagementParts = std::array<std::span<const qint64>, engagementColumns.size()>;

qint64 plusKnown(qint64 sum, qint64 part)
{
    return part == unknownFigure ? sum : saturatingSum(sum, part);
}

void addSafely(const EngagementParts &parts, std::span<qint64> into)
{
    const auto &[likes, comments, shares, saves] = parts;
    for (std::size_t row = 0; row < into.size(); ++row) {
        const bool known = likes[row] != unknownFigure && comments[row] != unknownFigure;
        into[row] = known ? plusKnown(plusKnown(saturatingSum(likes[row], comments[row]), shares[row]), saves[row])
                          : unknownFigure;
    }
}

/// The same without a branch for each row; false, and nothing right, where a part is negative or very large.
bool addQuickly(const EngagementParts &parts, std::span<qint64> into)
{
    const auto &[likes, comments, shares, saves] = parts;
    qint64 sizes = 0;
    for (std::size_t row = 0; row < into.size(); ++row) {
        const bool known = likes[row] != unknownFigure && comments[row] != unknownFigure;
        const qint64 liked = known ? likes[row] : 0;
        const qint64 commented = known ? comments[row] : 0;
        const qint64 shared = shares[row] == unknownFigure ? 0 : shares[row];
        const qint64 saved = saves[row] == unknownFigure ? 0 : saves[row];
        sizes |= liked | commented | shared | saved;
        into[row] = known ? static_cast<qint64>(static_cast<quint64>(liked) + static_cast<quint64>(commented)
                                                + static_cast<quint64>(shared) + static_cast<quint64>(saved))
                          : unknownFigure;
    }
    return static_cast<quint64>(sizes) < (quint64(1) << 60U);
}

} // namespace

Result<ContentScan> ContentScan::open(Connection &connection, AccountId account, const ContentChoice &choice,
                                      const ContentNeeds &needs)
{
    std::vector<BlockField> fields{BlockField::Item, BlockField::Day};
    if (needs.types || !choice.types.empty())
        fields.push_back(BlockField::Type);
    auto blocks = ContentBlocks::open(connection, account, choice.published, fields, columnsFor(needs));
    if (!blocks)
        return blocks.error();
    ContentScan scan(*std::move(blocks), choice);
    if (std::ranges::find(needs.bases, Denominator::Followers) != needs.bases.end()) {
        auto followers = FollowerDays::load(connection, account, choice.published);
        if (!followers)
            return followers.error();
        scan.m_followers = *std::move(followers);
    }
    return scan;
}

Result<bool> ContentScan::next()
{
    for (;;) {
        const auto step = m_blocks.next();
        if (!step || !*step)
            return step;
        m_engagementsKnown = false;
        if (auto chosen = choose(); !chosen)
            return chosen.error();
        if (!m_chosen.empty())
            return true;
    }
}

Outcome ContentScan::choose()
{
    m_chosen.resize(static_cast<std::size_t>(m_blocks.items()));
    std::iota(m_chosen.begin(), m_chosen.end(), 0U);
    const DateRange quarter = m_blocks.quarter();
    if (m_choice.ids) {
        if (auto kept = keepIds(); !kept)
            return kept;
    }
    if (!m_choice.published.contains(quarter.first()) || !m_choice.published.contains(quarter.last())) {
        if (auto kept = keepDays(); !kept)
            return kept;
    }
    return m_choice.types.empty() ? Outcome(Done{}) : keepTypes();
}

Outcome ContentScan::keepDays()
{
    const auto days = this->days();
    if (!days)
        return days.error();
    const qint64 first = toDayNumber(m_choice.published.first());
    const qint64 last = toDayNumber(m_choice.published.last());
    std::erase_if(m_chosen, [&](quint32 row) { return (*days)[row] < first || (*days)[row] > last; });
    return Done{};
}

Outcome ContentScan::keepTypes()
{
    const auto types = this->types();
    if (!types)
        return types.error();
    quint64 wanted = 0;
    for (const ContentType type : m_choice.types)
        wanted |= quint64(1) << static_cast<unsigned>(type);
    std::erase_if(m_chosen, [&](quint32 row) { return ((wanted >> static_cast<unsigned>((*types)[row])) & 1U) == 0; });
    return Done{};
}

Outcome ContentScan::keepIds()
{
    const auto ids = this->ids();
    if (!ids)
        return ids.error();
    m_chosen.clear();
    if (ids->empty())
        return Done{};
    auto wanted = std::ranges::lower_bound(*m_choice.ids, ids->front());
    for (auto row = ids->begin(); wanted != m_choice.ids->end() && row != ids->end();) {
        row = std::lower_bound(row, ids->end(), *wanted);
        if (row != ids->end() && *row == *wanted)
            m_chosen.push_back(static_cast<quint32>(row - ids->begin()));
        if (row != ids->end())
            wanted = std::lower_bound(wanted + 1, m_choice.ids->end(), *row == *wanted ? *row + 1 : *row);
    }
    return Done{};
}

Outcome ContentScan::computeEngagements()
{
    EngagementParts parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = figure(engagementColumns[i]);
        if (!part)
            return part.error();
        parts[i] = *part;
    }
    m_engagements.resize(parts[0].size());
    if (!addQuickly(parts, m_engagements))
        addSafely(parts, m_engagements);
    m_engagementsKnown = true;
    return Done{};
}

Result<std::span<const qint64>> ContentScan::engagements()
{
    if (!m_engagementsKnown) {
        if (auto computed = computeEngagements(); !computed)
            return computed.error();
    }
    return std::span<const qint64>(m_engagements);
}

Result<std::span<const qint64>> ContentScan::bases(Denominator denominator)
{
    if (denominator != Denominator::Followers)
        return figure(denominatorMetric(denominator));
    const auto days = this->days();
    if (!days)
        return days.error();
    m_followerBases.resize(days->size());
    std::ranges::transform(*days, m_followerBases.begin(), [this](qint64 day) { return m_followers.at(day); });
    return std::span<const qint64>(m_followerBases);
}

} // namespace creatormetrics
