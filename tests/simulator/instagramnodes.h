// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulator/instagramcall.h"

namespace creatormetrics {

// Nodes and edges of the graph: the account, its posts and stories, comments.
[[nodiscard]] InstagramAnswer instagramUser(const InstagramCall &call);
[[nodiscard]] InstagramAnswer instagramMediaNode(const InstagramCall &call, const InstagramMedia &media);
[[nodiscard]] InstagramAnswer instagramMediaPage(const InstagramCall &call); // the newest 10,000, no stories
[[nodiscard]] InstagramAnswer instagramStories(const InstagramCall &call);
[[nodiscard]] InstagramAnswer instagramComments(const InstagramCall &call, const InstagramMedia &media);
[[nodiscard]] InstagramAnswer instagramTags(const InstagramCall &call); // posts of others, one a day for thirty days

} // namespace creatormetrics
