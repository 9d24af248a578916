// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace creatormetrics {

/// The text with what may be a secret replaced by "***": values of query, form and JSON members named like one (code, state,
/// key, token, client_secret, code_verifier, …) and Bearer or Basic credentials. For everything that goes to a log or a detail.
[[nodiscard]] QString redacted(const QString &text);

/// The URL without user name and password and with its secrets replaced.
[[nodiscard]] QString redacted(const QUrl &url);

} // namespace creatormetrics
