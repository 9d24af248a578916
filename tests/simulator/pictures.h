// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "tests/simulator/faults.h"

#include <QString>

namespace creatormetrics {

/// The picture of an address below /image/: a PNG of stripes whose colours and shape depend on the path alone, landscape, square or
/// upright as the platforms have them.
[[nodiscard]] Reply picture(const QString &path);

/// What a host of pictures answers when it misbehaves; kinds that mean nothing here leave the picture as it is.
[[nodiscard]] Reply spoiledPicture(const Fault &fault, const QString &path);

} // namespace creatormetrics
