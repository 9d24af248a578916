// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace creatormetrics {

/// Puts the file whole into a folder that exists, never over another: "Report (2).pdf" where there is a "Report.pdf". The value is
/// where it is now. Blocks; for a thread of a pool. Errors: NotFound (no such folder), BadInput (a name that is a path, a folder
/// that is none), Storage (not writable, full).
[[nodiscard]] Result<QString> putIntoFolder(const QString &folder, const QString &fileName, const QByteArray &bytes);

} // namespace creatormetrics
