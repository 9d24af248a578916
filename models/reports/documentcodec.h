// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/reports/reportdocument.h"

#include <QByteArray>

namespace creatormetrics {

/// The document as the archive keeps it: JSON without what is usual, in pieces compressed by zlib. The same document gives the same
/// bytes, and `documentFromBytes` gives back an equal one, so that a kept report can be painted again as it was.
[[nodiscard]] QByteArray documentBytes(const ReportDocument &document);

/// BadInput names the member that is wrong, unknown or too large; nothing larger than 64 MiB is unpacked.
[[nodiscard]] Result<ReportDocument> documentFromBytes(const QByteArray &bytes);

} // namespace creatormetrics
