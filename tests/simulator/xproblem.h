// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/reply.h"
#include "tests/simulator/xparameters.h"
#include "tests/simulator/xspelling.h"

#include <QJsonObject>

namespace creatormetrics {

/// X's refusal for a status. `reason`: "client-not-enrolled" (403), "usage-capped" and "88" (429), else the usual body.
[[nodiscard]] Reply xRefusal(int status, const QString &reason, const XSpelling &spelling);

/// The refusal of the sign-in pages; an empty error becomes what they answer to a dead token.
[[nodiscard]] Reply xSignInRefusal(int status, const QString &error = {}, const QString &description = {});

[[nodiscard]] Reply xInvalidRequest(const XComplaint &complaint, const XSpelling &spelling); // 400

// Entries in the "errors" of an answer that is otherwise a success.
[[nodiscard]] QJsonObject xNotFoundEntry(const QString &resource, const QString &parameter, const QString &id,
                                         const XSpelling &spelling);
[[nodiscard]] QJsonObject xFieldEntry(const QString &field, const QString &id, const XSpelling &spelling);

} // namespace creatormetrics
