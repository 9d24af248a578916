// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mentions/scoringwalk.h"

#include <algorithm>

namespace creatormetrics {

ScoringWalk::ScoringWalk(const QString &scorer, Which which)
    : m_scorer(which == Which::Waiting ? std::optional(scorer) : std::nullopt)
{}

Outcome ScoringWalk::begin(Connection &connection)
{
    auto parts = waitingMentions(connection, m_scorer);
    if (!parts)
        return parts.error();
    m_parts = *std::move(parts);
    std::ranges::reverse(m_parts);
    for (const WaitingMentions &part : m_parts)
        m_expected += part.count;
    m_begun = true;
    return Done{};
}

Result<ScoringBatch> ScoringWalk::next(Connection &connection, qint64 most)
{
    if (!m_begun) {
        if (auto begun = begin(connection); !begun)
            return begun.error();
    }
    while (!m_parts.empty()) {
        auto texts = mentionsToScore(connection, m_parts.back(), m_scorer, m_after, most);
        if (!texts)
            return texts.error();
        if (!texts->empty()) {
            m_after = MentionText{.id = texts->back().id, .text = {}, .mentionedAt = texts->back().mentionedAt};
            return ScoringBatch{.account = m_parts.back().account, .texts = *std::move(texts)};
        }
        m_parts.pop_back();
        m_after.reset();
    }
    return ScoringBatch{};
}

} // namespace creatormetrics
