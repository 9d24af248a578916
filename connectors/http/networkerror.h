// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QNetworkReply>

namespace creatormetrics {

/// True when Qt calls it an error only because of the HTTP status: the answer itself arrived completely.
[[nodiscard]] bool isCompleteAnswer(QNetworkReply::NetworkError error, int status);

/// The one place where a network failure becomes an error kind. `text` is Qt's description; secrets are taken out of it.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError error, const QString &text);

/// Whoever answered could not prove who it is (its certificate), so that nothing was sent. Of errors of `networkError` only.
[[nodiscard]] bool isUntrusted(const Error &error);

} // namespace creatormetrics
