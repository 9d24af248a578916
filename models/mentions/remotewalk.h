// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/store/remotecandidates.h"

#include <utility>
#include <vector>

namespace creatormetrics {

/// A mention that a scorer elsewhere shall judge.
struct RemoteText {
    AccountId account{0};
    StoredMentionId mention{0};
    QString text = {}; ///< as it is stored
    QString language = {}; ///< as the scorer on this computer found it
    QString sent = {}; ///< what leaves this computer: see textToSend
    QByteArray hash = {}; ///< of `sent`
};

/// The judgement as it is stored. A model tells no confidence: it is 0.
[[nodiscard]] ScoredMention remotelyScored(const RemoteText &text, const RemoteScore &score, const QString &scorer);

/// What one step of a walk found.
struct RemoteFinds {
    std::vector<RemoteText> unasked; ///< the scorer has said nothing of these texts yet
    std::vector<std::pair<RemoteText, RemoteScore>> known; ///< it has judged the same text before
};

/// A walk through the mentions that a scorer elsewhere may judge, of all accounts that are not put away, about the newest first. A value:
/// copy it to any thread and go on there. What comes or changes behind it is for the next walk.
class RemoteWalk
{
public:
    explicit RemoteWalk(const RemoteScoring &settings);

    /// Looks at no more than `rows` mentions of one account. Those in which nothing is left to judge once names and addresses are taken
    /// out are passed over.
    [[nodiscard]] Result<RemoteFinds> next(Connection &connection, qint64 rows);
    [[nodiscard]] bool atEnd() const { return m_begun && m_roads.empty(); }

private:
    struct Road {
        AccountId account{0};
        MentionWindow window;
        MentionPlace before; ///< everything newer was looked at
    };

    Outcome begin(Connection &connection);

    RemoteScoring m_settings;
    QString m_scorer;
    std::vector<Road> m_roads;
    bool m_begun = false;
};

} // namespace creatormetrics
