// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace creatormetrics {

/// Replaces a file in one step, so that no reader ever sees half of it; false when it cannot be written.
[[nodiscard]] bool writeJsonFile(const QString &path, const QJsonObject &content);

} // namespace creatormetrics
