// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QImage>

#include <vector>

namespace creatormetrics {

/// A page of a PDF as a picture of so many pixels.
struct PagePicture {
    int page = 0; ///< from 0
    QSize size; ///< device pixels
    QImage image = {}; ///< null when the page cannot be painted
};

/// Paints the pages that are asked for, on a thread of the pool, from the bytes alone: nothing is shared with what is shown.
[[nodiscard]] QFuture<std::vector<PagePicture>> paintPages(const QByteArray &pdf, const std::vector<PagePicture> &wanted);

} // namespace creatormetrics
