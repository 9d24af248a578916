// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace creatormetrics {

/// A refusal in the classic shape of Google's APIs. Clients decide on `code` and `reason`.
struct GoogleError {
    int code = 400;
    QString reason;
    QString message;
    QString inner = {}; // text of the entry in `errors`, when it differs from `message`
    QString domain = QStringLiteral("global");
    QString status = {}; // UNAUTHENTICATED and such; left out when empty
    QString location = {}; // parameter or header at fault; left out when empty
    QString locationType = {};
    QJsonArray details = {}; // left out when empty
};

[[nodiscard]] Reply jsonReply(int status, const QJsonObject &body, bool isPretty = true);
[[nodiscard]] Reply googleErrorReply(const GoogleError &error);

[[nodiscard]] GoogleError invalidCredentials(); // 401 authError
[[nodiscard]] GoogleError insufficientPermissions(const QString &service); // 403
[[nodiscard]] GoogleError quotaExceeded(); // 403
[[nodiscard]] GoogleError badRequest(const QString &message); // 400 badRequest
[[nodiscard]] GoogleError parameterError(const QString &reason, const QString &parameter,
                                         const QString &message); // 400
[[nodiscard]] GoogleError notFound(const QString &reason, const QString &domain, const QString &parameter,
                                   const QString &message); // 404

/// The usual body for a status and reason that a fault asks for; an empty reason takes the status's usual one.
[[nodiscard]] GoogleError typicalError(int status, const QString &reason);

} // namespace creatormetrics
