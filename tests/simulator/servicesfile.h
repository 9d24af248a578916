// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace creatormetrics {

/// The services file that sends a client here instead of to the platforms.
[[nodiscard]] QJsonObject servicesOf(quint16 port);

} // namespace creatormetrics
