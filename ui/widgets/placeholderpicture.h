// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLinearGradient>
#include <QRectF>
#include <QString>

namespace creatormetrics {

/// What stands for a post's picture until it is there: two calm colours that depend on the post alone, so that it keeps its face.
[[nodiscard]] QLinearGradient placeholderPicture(const QRectF &rect, const QString &key);

} // namespace creatormetrics
