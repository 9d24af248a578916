// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/daywriter.h"

#include "models/store/dayblocks.h"
#include "models/store/dayrows.h"

#include <algorithm>

namespace creatormetrics {

namespace {

/// Days so far apart that reading all between them would cost more than reading them one by one.
bool areScattered(const DateRange &range, std::size_t count)
{
    return range.days() > 64 + 4 * static_cast<qint64>(count);
}

} // namespace

Result<DayWriter> DayWriter::open(Connection &connection, AccountId account, std::span<const DailyMetrics> days,
                                  const Origin &origin)
{
    DayWriter writer(connection, account, origin);
    if (auto loaded = writer.load(days); !loaded)
        return loaded.error();
    return writer;
}

Outcome DayWriter::load(std::span<const DailyMetrics> days)
{
    const auto [first, last] = std::ranges::minmax(days, {}, &DailyMetrics::day);
    const auto range = DateRange::make(first.day, last.day);
    if (!range)
        return range.error();
    m_stored.reserve(days.size());
    if (!areScattered(*range, days.size()))
        return loadRange(*range);
    for (const DailyMetrics &day : days) {
        if (auto loaded = loadRange(DateRange::day(day.day)); !loaded)
            return loaded;
    }
    return Done{};
}

Outcome DayWriter::loadRange(const DateRange &range)
{
    const auto days = daysInRange(*m_connection, m_account, range);
    if (!days)
        return days.error();
    for (const DailyMetrics &day : *days)
        m_stored[toDayNumber(day.day)].values = day.values;
    auto sources = sourcesInRange(*m_connection, m_account, range);
    if (!sources)
        return sources.error();
    for (const auto &[day, source] : *sources)
        m_stored[day].sources.push_back(source);
    return Done{};
}

Outcome DayWriter::write(const DailyMetrics &given)
{
    Stored &stored = m_stored[toDayNumber(given.day)];
    Merge merge;
    for (const Metric metric : measuredMetrics()) {
        if (auto merged = mergeFigure(metric, given.values[metric], given.day, stored, merge); !merged)
            return merged;
    }
    ++m_counts.rows;
    if (merge.differs) {
        ++m_counts.changed;
        if (auto written = storeDay(*m_connection, m_account, {given.day, stored.values}); !written)
            return written;
        m_changed.push_back({given.day, stored.values});
    }
    return merge.moved == 0 ? Outcome(Done{}) : move(given.day, stored, merge.moved);
}

Outcome DayWriter::mergeFigure(Metric metric, std::optional<qint64> given, QDate day, Stored &stored, Merge &merge)
{
    const auto known = stored.values[metric];
    if (!given)
        return Done{};
    const auto source = known ? sourceOf(stored.sources, metric) : std::nullopt;
    if (given == known) {
        // The platform's own word takes over from a file's equal one, so that taking the import back loses nothing.
        if (m_origin.precedence != Precedence::FillGaps && source && source->kind == FetchKind::Import)
            merge.moved |= maskOf(metric);
        return Done{};
    }
    if (known && m_origin.precedence == Precedence::FillGaps) {
        ++m_counts.kept;
        return Done{};
    }
    if (known && m_origin.precedence == Precedence::Authoritative) {
        const Revision revision{.oldValue = *known,
                                .oldFetch = source ? std::optional(source->fetch) : std::nullopt,
                                .newValue = given,
                                .newFetch = m_origin.fetch,
                                .revisedAt = m_origin.now};
        if (auto kept = insertRevision(*m_connection, m_account, day, metric, revision); !kept)
            return kept;
    }
    stored.values.set(metric, given);
    merge.moved |= maskOf(metric);
    merge.differs = true;
    ++m_counts.figures;
    return Done{};
}

Outcome DayWriter::move(QDate day, Stored &stored, MetricMask metrics)
{
    if (auto moved = moveSources(*m_connection, m_account, day, stored.sources, m_origin.fetch, metrics); !moved)
        return moved;
    for (DaySource &source : stored.sources)
        source.metrics &= source.fetch == m_origin.fetch ? ~MetricMask(0) : ~metrics;
    std::erase_if(stored.sources, [](const DaySource &source) { return source.metrics == 0; });
    const auto own = std::ranges::find(stored.sources, m_origin.fetch, &DaySource::fetch);
    if (own != stored.sources.end())
        own->metrics |= metrics;
    else // its kind matters only against a file's equal figure, which its own never is
        stored.sources.push_back({.fetch = m_origin.fetch, .kind = FetchKind::Api, .metrics = metrics});
    return Done{};
}

Result<WriteCount> DayWriter::finish()
{
    if (auto patched = patchDayBlocks(*m_connection, m_account, m_changed); !patched)
        return patched.error();
    return m_counts;
}

} // namespace creatormetrics
