// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

namespace creatormetrics {

struct PageLink {
    QRectF area; ///< on the page, in pixels
    QString address;
};

} // namespace creatormetrics
