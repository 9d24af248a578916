// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/mentionscan.h"

namespace creatormetrics {

/// What an index knows of mentions besides their moment: the way to few of them past all others.
struct MentionIndex {
    enum class Kind {
        Time, ///< all of them
        Language, ///< those of one language other than English
        Unsure, ///< those whose language the scorer is unsure of
        Post, ///< those under one post
        Corrected, ///< those that the user has judged
    };

    Kind kind = Kind::Time;
    QString key = {}; ///< the language or the platform's id of the post
};

/// The narrowest index of these; `language` is ISO 639-1, empty: unsure. English mentions are too many to be in one.
[[nodiscard]] MentionIndex narrowestIndex(const std::optional<QString> &language, const std::optional<QString> &postId, bool corrected);

/// As mentionPlaces, of the mentions that the index leads to. Reads that index only.
[[nodiscard]] Result<std::vector<MentionPlace>> indexedPlaces(Connection &connection, AccountId account, const MentionIndex &index,
                                                              const MentionWindow &window, const MentionPlace &before, qint64 most);

/// How the post is called that mentions stand under; empty when it is not known here.
[[nodiscard]] Result<QString> mentionedPostTitle(Connection &connection, AccountId account, const QString &postId);

} // namespace creatormetrics
