// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/mentionscores.h"

namespace creatormetrics {

/// Mentions of one account, newest first; none when there are no more.
struct ScoringBatch {
    AccountId account{0};
    std::vector<MentionText> texts;
};

/// A walk through stored mentions, the newest year of all accounts first, each mention once. A value: copy it to any thread and go on
/// there. What comes or changes behind it is for the next walk.
class ScoringWalk
{
public:
    enum class Which {
        Waiting, ///< judged neither by this scorer nor by a remote one
        All,
    };

    explicit ScoringWalk(const QString &scorer, Which which = Which::Waiting);

    [[nodiscard]] Result<ScoringBatch> next(Connection &connection, qint64 most);
    /// How many mentions waited when the walk began; 0 before the first step.
    [[nodiscard]] qint64 expected() const { return m_expected; }

private:
    Outcome begin(Connection &connection);

    std::optional<QString> m_scorer; ///< nothing: all mentions
    std::vector<WaitingMentions> m_parts; ///< the one to read is the last
    std::optional<MentionText> m_after; ///< the last one read of it, without its text
    qint64 m_expected = 0;
    bool m_begun = false;
};

} // namespace creatormetrics
