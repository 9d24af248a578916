// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ownservices.h"

namespace creatormetrics {

/// Sends every connection of this process that goes over Qt Network the chosen way, those that are made from now on. Loopback never
/// goes through a proxy: the browser's answers at sign-in and programs of one's own are there. Any thread.
void useProxy(const ProxyChoice &proxy, const QString &password);

/// " through the proxy HOST:PORT", or nothing where there is none on the way: for what is said of a connection that failed.
[[nodiscard]] QString wayTo(const QUrl &url);

} // namespace creatormetrics
