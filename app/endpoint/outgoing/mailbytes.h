// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/outgoing/outbox.h"

#include <string>

namespace creatormetrics {

/// The mail as RFC 5322 has it: UTF-8 text in base64, subject as encoded words where it is not plain ASCII, lines that end in CR
/// LF. Nothing in `mail` can begin a header field of its own. `id`: what makes its Message-ID one of its kind.
[[nodiscard]] std::string mailBytes(const Mail &mail, const std::string &from, const std::string &id, Milliseconds now);

} // namespace creatormetrics
