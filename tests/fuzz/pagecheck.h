// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connector.h"

namespace creatormetrics {

/// What every page has to keep to, whatever the answer was: bounds of ids, texts and lists, counts from 0 up, days that were asked
/// for, slices of the window, and next tasks that can wait in the queue, lead to a stream of the connector and to its host.
/// Finding names what is not so.
void checkPage(const Connector &connector, const FetchTask &task, const Page &page);

/// The error is of a documented kind, waits no longer than a day and tells no novel.
void checkError(const Error &error, bool taskIsUnfit);

void checkThrottle(const Throttle &throttle);

[[nodiscard]] bool samePage(const Page &one, const Page &other);

} // namespace creatormetrics
