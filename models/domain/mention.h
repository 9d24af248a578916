// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/strongid.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace creatormetrics {

/// The number of a mention in the workspace; the platform's own id is `Mention::mentionId`.
using StoredMentionId = StrongId<struct MentionTag>;

/// Something that somebody else wrote to or about the creator.
struct Mention {
    QString mentionId; ///< the platform's id, text
    QString authorName;
    std::optional<qint64> authorFollowers;
    QString text;
    QString url;
    std::optional<qint64> engagementCount;
    QDateTime mentionedAt; ///< UTC
    QString postId = {}; ///< the platform's id of the creator's post that it stands under or answers; empty when there is none or it is not told

    friend bool operator==(const Mention &, const Mention &) = default;
};

} // namespace creatormetrics
