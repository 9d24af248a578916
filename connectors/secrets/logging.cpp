// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/secrets/logging.h"

namespace creatormetrics {

Q_LOGGING_CATEGORY(lcSecrets, "creatormetrics.secrets", QtInfoMsg)

} // namespace creatormetrics
