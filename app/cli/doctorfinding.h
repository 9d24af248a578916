// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace creatormetrics {

enum class Health { Good, Warning, Problem };

/// What the doctor says of one thing.
struct Finding {
    QString subject; ///< stable key ("database", "service_youtube")
    Health health = Health::Good;
    QString text;
    QString remedy; ///< empty when all is well
};

/// Something could not even be looked at.
[[nodiscard]] Finding failedFinding(const QString &subject, const Error &error);

} // namespace creatormetrics
