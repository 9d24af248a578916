// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/contentitem.h"
#include "models/store/connection.h"
#include "models/store/workspace.h"

#include <QSize>

#include <span>
#include <vector>

namespace creatormetrics {

/// Small pictures of posts: one JPEG each in the workspace's `thumbnails` folder, named by the post's number alone. Nothing here
/// decodes or fetches them. Files may be read on any thread; they come and go as wholes.

/// What a picture is at most.
inline constexpr QSize thumbnailSize{320, 180};
inline constexpr qint64 thumbnailBytes = 128 * 1024;

/// Says which picture of which post it is, from the post's id at the platform and the path of its address: the rest of an address
/// (host, signature, end of validity) changes while the picture stays the same.
[[nodiscard]] QByteArray thumbnailSource(const QString &platformContentId, const QString &url);

/// What is known of a kept picture without decoding it.
struct KeptThumbnail {
    ContentId id{0};
    QByteArray source = {}; ///< as it was written with
    QDateTime keptAt = {}; ///< UTC
    qint64 bytes = 0;
};

/// Empty when there is none or the file is no whole JPEG.
[[nodiscard]] QByteArray storedThumbnail(const Workspace &workspace, ContentId id);
[[nodiscard]] bool hasThumbnail(const Workspace &workspace, ContentId id);
/// Nothing when there is none. Reads the beginning of the file only.
[[nodiscard]] std::optional<KeptThumbnail> keptThumbnail(const Workspace &workspace, ContentId id);
/// All there are, in no order, without their sources.
[[nodiscard]] std::vector<KeptThumbnail> keptThumbnails(const Workspace &workspace);

/// Takes the place of the former picture. BadInput: not a JPEG, or larger than `thumbnailBytes`; Storage names the file.
/// Belongs on the writer's thread after the post was looked up there, so that no picture outlives its post.
Outcome writeThumbnail(const Workspace &workspace, ContentId id, const QByteArray &jpeg, const QByteArray &source);
void removeThumbnail(const Workspace &workspace, ContentId id);
/// Those of an account's posts. To be called in the transaction that erases them, before they are gone: numbers are given anew.
Outcome removeThumbnails(Connection &connection, const Workspace &workspace, AccountId account);
/// All of them, with whatever else lies in the folder.
void removeAllThumbnails(const Workspace &workspace);
/// Removes the oldest ones until the rest takes at most so many bytes; gives how many went. What a program that was ended in the
/// middle of writing left behind goes too, a day later.
qint64 boundThumbnails(const Workspace &workspace, qint64 mostBytes);

/// A post whose picture may be wanted.
struct PicturedPost {
    ContentId id{0};
    Platform platform = Platform::YouTube;
    QString platformContentId = {};
    QString url = {}; ///< of the picture; may be empty
    bool missing = false; ///< the platform no longer has it
};

/// The account's newest posts that have a picture and are still there, newest first.
[[nodiscard]] Result<std::vector<PicturedPost>> newestPicturedPosts(Connection &connection, AccountId account, qint64 count);
/// The account's newest posts, newest first, whether they have a picture or not.
[[nodiscard]] Result<std::vector<ContentId>> newestPostIds(Connection &connection, AccountId account, qint64 count);
/// Of these posts those that are stored.
[[nodiscard]] Result<std::vector<PicturedPost>> picturedPosts(Connection &connection, std::span<const ContentId> ids);

} // namespace creatormetrics
