// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/store/connection.h"

#include <QStringList>

#include <span>
#include <vector>

namespace creatormetrics {

/// Labels that people give to posts, so that a campaign knows its own. Upper and lower case are one label, in any script; the
/// spelling that came first stays until it is renamed. Plain functions over a connection, on that connection's thread; what writes
/// belongs in a transaction.

inline constexpr qsizetype longestLabel = 60; ///< characters
inline constexpr qint64 mostLabelsOfPost = 20;

/// A label and how many posts carry it.
struct KnownLabel {
    QString label;
    qint64 posts = 0;

    friend bool operator==(const KnownLabel &, const KnownLabel &) = default;
};

/// As it is stored: without white space at its ends, none in it longer than one. BadInput when nothing is left, when it is too
/// long, or when it has a comma (which separates labels) or a control character.
[[nodiscard]] Result<QString> cleanLabel(const QString &typed);
/// By what labels are compared.
[[nodiscard]] QString foldedLabel(const QString &label);

/// Puts the label on the posts, or takes it off. Gives how many posts it changed. BadInput like cleanLabel and when a post would
/// carry more than `mostLabelsOfPost`; NotFound when there is no such post. Nothing is then to be committed.
[[nodiscard]] Result<qint64> setLabels(Connection &connection, std::span<const ContentId> posts, const QString &label, bool on);
/// Of one post, in the order of the alphabet.
[[nodiscard]] Result<QStringList> labelsOf(Connection &connection, ContentId post);
/// All of them, in the order of the alphabet.
[[nodiscard]] Result<std::vector<KnownLabel>> knownLabels(Connection &connection);
/// Gives the label another name; one that is there already takes its posts in. NotFound when no post carries `label`.
Outcome renameLabel(Connection &connection, const QString &label, const QString &name);
/// Takes it off all posts. NotFound when no post carries it.
Outcome removeLabel(Connection &connection, const QString &label);

/// Ids of the posts that carry one of the labels, ascending, each once; posts that have gone too. Labels that nobody carries find
/// nothing.
[[nodiscard]] Result<std::vector<qint64>> postsWithLabels(Connection &connection, const QStringList &labels);
/// Of these labels those that no post carries, as they were given.
[[nodiscard]] Result<QStringList> unknownLabels(Connection &connection, const QStringList &labels);
/// The post of this address; nothing when there is none.
[[nodiscard]] Result<std::optional<ContentId>> postByAddress(Connection &connection, const QString &address);

} // namespace creatormetrics
