// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace creatormetrics {

/// The most that `unpacked` gives back.
inline constexpr qsizetype mostUnpackedBytes = 64 * 1024 * 1024;

/// Compressed by zlib in pieces of 64 KiB, each behind its length: however a piece was made, unpacking it takes no more than a
/// thousand times that, which one piece for all could not promise.
[[nodiscard]] QByteArray packed(const QByteArray &bytes);
/// BadInput when it was not packed here, is damaged or grows too large.
[[nodiscard]] Result<QByteArray> unpacked(const QByteArray &bytes);

} // namespace creatormetrics
