// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "models/core/result.h"
#include "models/entitlement/problemcode.h"

#include <QJsonObject>

namespace creatormetrics {

/// The bytes that `--json` of the command line prints for the same object, line end included.
[[nodiscard]] std::string apiBytes(const QJsonObject &object);
[[nodiscard]] Reply apiJson(int status, const QJsonObject &object);

/// application/problem+json with the members of RFC 9457 and `code`, as the hosted endpoint has them; `parameter` is the one that is
/// wrong, empty for none.
[[nodiscard]] Reply apiProblem(ProblemCode code, const QString &detail = {}, const QString &parameter = {});
/// With Retry-After and the member `retry_after`, in seconds.
[[nodiscard]] Reply apiProblemLater(const QString &detail, int seconds);
/// For what a question came to. BadInput whose detail begins with "name: " is a bad parameter of that name.
[[nodiscard]] Reply apiProblemFor(const Error &error);
/// For what the server refuses by itself.
[[nodiscard]] Reply apiRefusal(int status);

} // namespace creatormetrics
