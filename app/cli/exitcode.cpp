// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace creatormetrics {

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return ExitCode::Offline;
    case ErrorKind::SignedOut:
        return ExitCode::SignedOut;
    case ErrorKind::RateLimited:
    case ErrorKind::QuotaSpent:
        return ExitCode::Limited;
    case ErrorKind::Storage:
        return ExitCode::Storage;
    case ErrorKind::Cancelled:
    case ErrorKind::Timeout:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::BadResponse:
    case ErrorKind::BadInput:
    case ErrorKind::Unsupported:
    case ErrorKind::Internal:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics
