// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace creatormetrics {

/// A number for the platform's support, from the moment of the answer.
[[nodiscard]] QString tikTokLogId(const QDateTime &now);

[[nodiscard]] Reply tikTokSuccess(const QJsonObject &data, const QDateTime &now);

/// A refusal of the Display API: the envelope with `code` and the message and status that go with it.
[[nodiscard]] Reply tikTokError(const QString &code, const QDateTime &now, const QString &message = {});

/// The flat shape of the sign-in calls. Some of them come with status 200.
[[nodiscard]] Reply tikTokOAuthError(int status, const QString &error, const QString &description,
                                     const QDateTime &now);

/// The usual refusal with this status; an empty code takes the status's usual one.
[[nodiscard]] Reply tikTokRefusal(int status, const QString &code, const QDateTime &now);

} // namespace creatormetrics
