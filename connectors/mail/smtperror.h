// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mail/smtpdialogue.h"
#include "models/core/error.h"

namespace creatormetrics {

/// How a transfer ended, without the library that made it.
enum class SmtpEnd { Answered, Cancelled, Unreachable, Silent, Untrusted, NoEncryption, Cut };

/// What a server's refusal (4xx, 5xx) means. Numbers: RFC 5321, 4.2; RFC 4954, 6; the enhanced ones RFC 3463.
[[nodiscard]] Error smtpRefusal(const SmtpDialogue &dialogue);

/// Why a transfer failed. `words` are the library's, without secrets.
[[nodiscard]] Error smtpError(SmtpEnd end, const SmtpDialogue &dialogue, const QString &words);

} // namespace creatormetrics
