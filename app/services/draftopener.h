// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/maildraft.h"

#include <QFuture>

namespace creatormetrics {

/// Opens the draft in the user's mail client: where the system has xdg-email by that, since not every client opens an unsent
/// message for writing; else, or when that fails, as the ".eml" that it is. Done once the client was called. Unsupported when
/// nothing opens it. Main thread.
[[nodiscard]] QFuture<Outcome> openMailDraft(const MailDraft &draft);

} // namespace creatormetrics
