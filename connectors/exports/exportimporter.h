// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/exports/importedfile.h"
#include "models/core/result.h"

namespace creatormetrics {

/// Reads a file that a platform lets its creators download. The kind is told by the header row, never by the name,
/// which is translated and carries dates; `fileName` only stands in messages. Pure: no disk, no clock.
/// BadInput names the line and what is accepted there, or the header found when no format is known that has it.
[[nodiscard]] Result<ImportedFile> readExport(const QByteArray &content, const QString &fileName);

} // namespace creatormetrics
