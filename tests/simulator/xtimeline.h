// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "tests/simulator/xcreator.h"
#include "tests/simulator/xparameters.h"

#include <QString>

#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace creatormetrics {

/// Which part of a timeline is asked for.
struct XTimelineQuery {
    std::size_t size = 10;
    qint64 after = 0; // ids above this
    qint64 before = std::numeric_limits<qint64>::max(); // ids below this
    qint64 from = 0; // milliseconds since 1970, the first that counts
    qint64 to = std::numeric_limits<qint64>::max(); // the first that no longer counts
    bool withoutReposts = false;
    bool withoutReplies = false;

    /// From parameters that were checked already; the complaint for a page token that is not from `list`.
    [[nodiscard]] static std::variant<XTimelineQuery, XComplaint> parsed(const NamedValues &given, const QString &list);
    [[nodiscard]] bool includes(qint64 id, qint64 publishedAt) const
    {
        return id > after && id < before && publishedAt >= from && publishedAt < to;
    }
};

/// One page, newest first. The token leads to the next one; empty on the last.
struct XPostPage {
    std::vector<XPost> posts; // reposts and replies taken out when that was asked: a page may be short, or empty
    QString next;
};
struct XMentionPage {
    std::vector<XMention> mentions;
    QString next;
};

/// Only the newest 3,200 posts can be reached, and with replies taken out the newest 800.
[[nodiscard]] XPostPage pageOf(const std::vector<XPost> &oldestFirst, const XTimelineQuery &query, qint64 now,
                               const QString &list);
/// `newestFirst` are the mentions that can be reached.
[[nodiscard]] XMentionPage pageOf(const std::vector<XMention> &newestFirst, const XTimelineQuery &query,
                                  const QString &list);

constexpr std::size_t reachablePosts = 3'200;
constexpr std::size_t reachableMentions = 800;

} // namespace creatormetrics
