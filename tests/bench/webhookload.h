// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace creatormetrics {

/// How long an endpoint on the development Stripe takes to acknowledge Stripe's events, in milliseconds.
struct WebhookTimes {
    double p50 = 0;
    double p99 = 0;
    double most = 0;
    int refused = 0; // answered with anything but 200
};

/// 200 events, each another and signed correctly, from eight clients at once. `mark` is a part of their ids.
[[nodiscard]] WebhookTimes webhookLoad(quint16 port, const QByteArray &mark);

} // namespace creatormetrics
