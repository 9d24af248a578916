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

} // namespace creatormetrics
