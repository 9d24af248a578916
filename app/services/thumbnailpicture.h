// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

class QImage;

namespace creatormetrics {

/// The small JPEG to keep of a picture that came from outside: the middle of it at 16:9, at most 320x180, never enlarged, what shines
/// through on white. BadResponse when it is no JPEG, PNG, GIF or WebP, or its head announces more than 16 megapixels or a
/// side over 16,384: such a picture is not decoded. For any thread; takes some milliseconds.
[[nodiscard]] Result<QByteArray> thumbnailFrom(const QByteArray &picture);

/// As it is kept: a JPEG without anything but the picture.
[[nodiscard]] QByteArray thumbnailJpeg(const QImage &image);

} // namespace creatormetrics
