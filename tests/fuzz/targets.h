// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/platform.h"

#include <QByteArray>

namespace creatormetrics {

/// What is fuzzed. Each takes an input whatever it is, and throws a Finding when what comes out is not as promised.

/// Every stream's `parse` and `throttle` of a connector; the input is an answer (answer.h).
void fuzzConnectorAnswer(Platform platform, const QByteArray &input);
/// Token answers of every platform; the input is an answer.
void fuzzTokenAnswer(const QByteArray &input);
/// A task as the queue holds it.
void fuzzQueuedTask(const QByteArray &input);
/// services.json.
void fuzzServiceDirectory(const QByteArray &input);
/// A file exported by YouTube Studio.
void fuzzExport(const QByteArray &input);
/// A notice of the WebSub hub.
void fuzzUploadsNotice(const QByteArray &input);

// ---- what strangers send to the hosted endpoint

/// Request line and header fields.
void fuzzHttpHead(const QByteArray &input);
/// A body of JSON as a route reads it.
void fuzzRequestBody(const QByteArray &input);
/// The header that signs Stripe's events.
void fuzzStripeHeader(const QByteArray &input);
/// Stripe's own answer.
void fuzzStripeSubscription(const QByteArray &input);
void fuzzRefreshToken(const QByteArray &input);
void fuzzEntitlement(const QByteArray &input);
/// A notice of the hub, as the relay reads it.
void fuzzAtomFeed(const QByteArray &input);
/// Instagram's batch of changes.
void fuzzMetaBatch(const QByteArray &input);

} // namespace creatormetrics
