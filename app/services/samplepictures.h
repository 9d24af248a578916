// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

class QImage;

namespace creatormetrics {

class Workspace;

/// Paints and keeps pictures of some posts of a sample workspace: of each account the newest and the most viewed among the newest, some
/// 40 in all, below 200 kB together. For the thread that writes, after the posts are there.
Outcome keepSamplePictures(Connection &connection, const Workspace &workspace);

/// Like a still of a film, 320x180: a place, an hour and a light drawn from the key alone. Needs no fonts and no application.
[[nodiscard]] QImage samplePicture(const QString &key);

} // namespace creatormetrics
