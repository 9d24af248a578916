// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/jsonreader.h"
#include "models/core/result.h"
#include "models/sync/httpmessage.h"

#include <QJsonObject>

namespace creatormetrics {

/// The object in an answer that arrived with a status of success. Errors: those of `xError`, BadResponse with the media type
/// when it is no JSON at all or with the byte where JSON breaks off. X also refuses with status 200: see `xIsRefusal`.
[[nodiscard]] Result<QJsonObject> xAnswer(const HttpResponse &response);

/// Whether an answer with a status of success says only what went wrong: problems and no data.
[[nodiscard]] bool xIsRefusal(const QJsonObject &answer);

/// The same, where an answer that is only problems is an error too.
[[nodiscard]] Result<QJsonObject> xAnswerWithData(const HttpResponse &response);

/// The entries of a timeline. Its `meta` must be there and agree, because a list that has lost it would read as the last page.
[[nodiscard]] std::vector<JsonReader> xEntries(const JsonReader &answer);

/// The token of the page after this one, empty at the end. A page that leads to itself is a problem.
[[nodiscard]] QString xNextToken(const JsonReader &answer, const QString &cursor);

} // namespace creatormetrics
