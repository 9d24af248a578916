// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/cloud/cloudproblem.h"
#include "connectors/http/jsonanswer.h"
#include "connectors/http/jsonreader.h"
#include "models/core/result.h"
#include "models/entitlement/planterms.h"
#include "models/sync/httpmessage.h"

#include <QDateTime>
#include <QUrl>

#include <utility>

namespace creatormetrics {

// What the readers of the service's answers share. Each writes what is not as agreed into the reader's problem.

inline constexpr qsizetype longestText = 1'000;
inline constexpr qsizetype longestEntitlement = 8'192;

[[nodiscard]] bool isSuccess(const HttpResponse &response);

/// Reads the object of an answer of success by `read`.
template <typename Read>
auto reading(const HttpResponse &response, Read read) -> Result<decltype(read(std::declval<JsonReader>()))>
{
    if (!isSuccess(response))
        return cloudProblem(response).error;
    const auto object = jsonObjectOf(response);
    if (!object)
        return strangeAnswer(response);
    std::optional<Error> problem;
    auto value = read(JsonReader(*object, problem));
    if (problem)
        return strangeAnswer(response);
    return value;
}

/// Seconds since 1970; invalid when absent.
[[nodiscard]] QDateTime momentIn(const JsonReader &reader);
[[nodiscard]] QString textIn(const JsonReader &reader);
/// A plan that is not known is the starter plan.
[[nodiscard]] Plan planIn(const JsonReader &reader);
/// One that can stand in a header, and be kept in a keychain's entry.
[[nodiscard]] QByteArray tokenIn(const JsonReader &reader);
/// Whoever hands out addresses decides what the browser opens, so it is a page (https, or http on this computer) and nothing else.
[[nodiscard]] QUrl webPageIn(const JsonReader &reader);
/// Base64url of at least one byte.
[[nodiscard]] QByteArray bytesIn(const JsonReader &reader, qsizetype longest);
/// "CM1.…", not yet believed.
[[nodiscard]] QByteArray signedTextIn(const JsonReader &reader);

} // namespace creatormetrics
