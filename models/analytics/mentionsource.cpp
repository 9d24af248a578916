// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionsource.h"

#include "models/store/mentionblocks.h"

namespace creatormetrics {

namespace {

constexpr qint64 placesAtOnce = 64;

std::span<const MentionColumn> columnsFor(SentimentLabel label)
{
    static constexpr std::array columns{MentionColumn::Positive, MentionColumn::Neutral, MentionColumn::Negative,
                                        MentionColumn::Mentions};
    switch (label) {
    case SentimentLabel::Positive:
        return std::span(columns).subspan(0, 1);
    case SentimentLabel::Neutral:
        return std::span(columns).subspan(1, 1);
    case SentimentLabel::Negative:
        return std::span(columns).subspan(2, 1);
    case SentimentLabel::Unknown:
        return columns;
    }
    Q_UNREACHABLE();
}

/// How many mentions of each day have the label.
std::vector<qint64> labelled(const std::vector<MentionDays> &scorers, SentimentLabel label, const DateRange &span)
{
    std::vector<qint64> counts(static_cast<std::size_t>(span.days()), 0);
    for (const MentionDays &days : scorers) {
        for (const MentionColumn column : columnsFor(label)) {
            const auto &values = days.columns[static_cast<std::size_t>(column)];
            const qint64 sign = label == SentimentLabel::Unknown && column != MentionColumn::Mentions ? -1 : 1;
            for (std::size_t day = 0; day < values.size(); ++day)
                counts[day] += sign * values[day];
        }
    }
    return counts;
}

} // namespace

Result<MentionSource> MentionSource::open(Connection &connection, const Account &account, const DateRange &range,
                                          std::optional<SentimentLabel> label, const MentionPlace &after,
                                          const MentionIndex &index)
{
    MentionSource source(account, after);
    source.m_index = index;
    const QTimeZone zone(account.zone);
    source.m_zone = zone.isValid() ? zone : QTimeZone::utc();
    source.m_window = source.windowOf(daySpan(range));
    // Of few mentions most days have none, with the label or without: asking for day after day would take longer than reading on.
    source.m_label = index.kind == MentionIndex::Kind::Time ? label : std::nullopt;
    const auto left = source.daysLeft(range);
    if (left && source.m_label)
        source.m_range = *left;
    else if (left)
        source.m_days.push_back(daySpan(*left));
    if (auto filled = source.fill(connection); !filled)
        return filled.error();
    return source;
}

/// The days of the range that do not lie after the place where the answer goes on.
std::optional<DateRange> MentionSource::daysLeft(const DateRange &range) const
{
    if (m_after.at >= m_window.end)
        return range;
    const auto left = DateRange::make(range.first(), QDateTime::fromMSecsSinceEpoch(m_after.at, m_zone).date());
    return left ? std::optional(*left) : std::nullopt;
}

Outcome MentionSource::chooseDays(Connection &connection, const DateRange &year)
{
    const auto scorers = mentionDays(connection, m_account.id, year, columnsFor(*m_label));
    if (!scorers)
        return scorers.error();
    const std::vector<qint64> counts = labelled(*scorers, *m_label, year);
    const qint64 first = toDayNumber(year.first());
    for (std::size_t day = 0; day < counts.size(); ++day) {
        if (counts[day] <= 0)
            continue;
        const qint64 number = first + static_cast<qint64>(day);
        if (!m_days.empty() && m_days.back().last + 1 == number)
            m_days.back().last = number;
        else
            m_days.push_back({number, number});
    }
    return Done{};
}

/// The newest year whose days are not chosen yet; most answers need no other.
Outcome MentionSource::chooseNextYear(Connection &connection)
{
    const QDate january(m_range->last().year(), 1, 1);
    const DateRange year = *DateRange::make(std::max(january, m_range->first()), m_range->last());
    const auto rest = DateRange::make(m_range->first(), january.addDays(-1));
    m_range = rest ? std::optional(*rest) : std::nullopt;
    return chooseDays(connection, year);
}

MentionWindow MentionSource::windowOf(const DaySpan &days) const
{
    return {.begin = fromDayNumber(days.first).startOfDay(m_zone).toMSecsSinceEpoch(),
            .end = fromDayNumber(days.last + 1).startOfDay(m_zone).toMSecsSinceEpoch()};
}

Outcome MentionSource::advance(Connection &connection)
{
    ++m_position;
    return m_position < m_places.size() ? Done{} : fill(connection);
}

Outcome MentionSource::fill(Connection &connection)
{
    m_places.clear();
    m_position = 0;
    while (m_places.empty() && (m_range || !m_days.empty())) {
        if (m_days.empty()) {
            if (auto chosen = chooseNextYear(connection); !chosen)
                return chosen;
            continue;
        }
        if (auto read = readPlaces(connection, windowOf(m_days.back())); !read)
            return read;
    }
    if (!m_places.empty())
        m_after = m_places.back();
    return Done{};
}

Outcome MentionSource::readPlaces(Connection &connection, const MentionWindow &window)
{
    if (window.begin <= m_after.at) {
        auto places = indexedPlaces(connection, m_account.id, m_index, window, m_after, placesAtOnce);
        if (!places)
            return places.error();
        m_places = *std::move(places);
    }
    if (m_places.size() < static_cast<std::size_t>(placesAtOnce))
        m_days.pop_back();
    return Done{};
}

} // namespace creatormetrics
