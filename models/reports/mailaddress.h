// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

namespace creatormetrics {

/// The host name as it goes over the wire: an international one in its ASCII form (IDNA), lower case; addresses of the
/// internet protocol as they are, those of version 6 in brackets. BadInput when no host can have that name.
[[nodiscard]] Result<QString> wireHost(const QString &host);

/// The mail address as it goes over the wire: the domain as `wireHost` has it. BadInput names the address: one without a dot in
/// its domain, with a part before the sign that is not plain ASCII (few servers take those), with quotes, or with a dash in
/// front, which a mail program would take for an option.
[[nodiscard]] Result<QString> wireAddress(const QString &address);

} // namespace creatormetrics
