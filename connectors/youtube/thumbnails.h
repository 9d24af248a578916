// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/jsonreader.h"

namespace creatormetrics {

/// The picture to show in lists: the widest of `snippet.thumbnails` up to 480 pixels, else the narrowest there is.
/// Empty when there is none with a web address.
[[nodiscard]] QString thumbnailUrl(const JsonReader &thumbnails);

} // namespace creatormetrics
