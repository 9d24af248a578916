// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace creatormetrics {

Q_DECLARE_LOGGING_CATEGORY(lcCloud)

} // namespace creatormetrics
