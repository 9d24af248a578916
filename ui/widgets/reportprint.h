// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFuture>

#include <memory>

class QPrinter;

namespace creatormetrics {

/// Prints the pages of a PDF that the printer is set to (all, or a range of them) on a thread of the pool. BadResponse: the
/// bytes are no PDF; Storage: the printer or its file does not take them. The printer is used by nobody else meanwhile.
[[nodiscard]] QFuture<Outcome> printReport(const QByteArray &bytes, const std::shared_ptr<QPrinter> &printer);

} // namespace creatormetrics
