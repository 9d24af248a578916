// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/mentionsource.h"

#include "models/store/mentionblocks.h"

namespace creatormetrics {

namespace {

constexpr qint64 placesAtOnce = 64;

/// How many mentions of the day have the label.
qint64 labelled(const MentionColumns &columns, SentimentLabel label, std::size_t day)
{
    const auto count = [&](MentionColumn column) {
        const auto &values = columns[static_cast<std::size_t>(column)];
        return values.empty() ? 0 : values[day];
    };
    switch (label) {
    case SentimentLabel::Positive: return count(MentionColumn::Positive);
    case SentimentLabel::Neutral: return count(MentionColumn::Neutral);
    case SentimentLabel::Negative: return count(MentionColumn::Negative);
    case SentimentLabel::Unknown:
        return count(MentionColumn::Mentions) - count(MentionColumn::Positive) - count(MentionColumn::Neutral)
            - count(MentionColumn::Negative);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<MentionSource> MentionSource::open(Connection &connection, const Account &account, const DateRange &range,
                                          std::optional<SentimentLabel> label, const MentionPlace &after)
{
    MentionSource source(account, after);
    const QTimeZone zone(account.zone);
    source.m_zone = zone.isValid() ? zone : QTimeZone::utc();
    source.m_window = source.windowOf(daySpan(range));
    if (!label)
        source.m_days.push_back(daySpan(range));
    else if (auto chosen = source.chooseDays(connection, range, *label); !chosen)
        return chosen.error();
    if (auto filled = source.fill(connection); !filled)
        return filled.error();
    return source;
}

Outcome MentionSource::chooseDays(Connection &connection, const DateRange &range, SentimentLabel label)
{
    const auto scorers = mentionDays(connection, m_account.id, range);
    if (!scorers)
        return scorers.error();
    const qint64 first = toDayNumber(range.first());
    for (std::size_t day = 0; day < static_cast<std::size_t>(range.days()); ++day) {
        qint64 count = 0;
        for (const MentionDays &days : *scorers)
            count += labelled(days.columns, label, day);
        if (count <= 0)
            continue;
        const qint64 number = first + static_cast<qint64>(day);
        if (!m_days.empty() && m_days.back().last + 1 == number)
            m_days.back().last = number;
        else
            m_days.push_back({number, number});
    }
    return Done{};
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
    while (m_places.empty() && !m_days.empty()) {
        const MentionWindow window = windowOf(m_days.back());
        if (window.begin <= m_after.at) {
            auto places = mentionPlaces(connection, m_account.id, window, m_after, placesAtOnce);
            if (!places)
                return places.error();
            m_places = *std::move(places);
        }
        if (m_places.size() < static_cast<std::size_t>(placesAtOnce))
            m_days.pop_back();
    }
    if (!m_places.empty())
        m_after = m_places.back();
    return Done{};
}

} // namespace creatormetrics
