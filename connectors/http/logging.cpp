// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/logging.h"

namespace creatormetrics {

Q_LOGGING_CATEGORY(lcHttp, "creatormetrics.http", QtInfoMsg)

} // namespace creatormetrics
