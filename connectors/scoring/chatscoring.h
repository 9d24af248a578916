// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/remotescoring.h"
#include "models/sync/httpmessage.h"

#include <QStringList>

#include <map>
#include <optional>

namespace creatormetrics {

/// Texts in one request.
inline constexpr qsizetype mostTextsAtOnce = 20;

/// Where a chat endpoint of the OpenAI kind takes requests: below the base URL, below its "/v1" when it has no path.
[[nodiscard]] QUrl chatUrl(const QUrl &base);
/// Asks the model for a judgement of each text, which are named 1, 2, … in their order. Texts are as `textToSend` gives them. The key is
/// the transport's business.
[[nodiscard]] HttpRequest chatRequest(const RemoteScoring &settings, const QStringList &texts);

struct ChatAnswer {
    std::map<qsizetype, RemoteScore> scores; ///< by place in the request from 0; texts without a usable answer are missing
    std::optional<qint64> inputTokens = {}; ///< as the answer tells them
    std::optional<qint64> outputTokens = {};
};
/// `texts`: how many were asked for. Errors by status: SignedOut, Forbidden, QuotaSpent (402), BadInput (400, 404: address or model are not
/// what the host knows), RateLimited, Timeout (5xx); BadResponse when there is nothing that could be read. No text of the answer is in an error.
[[nodiscard]] Result<ChatAnswer> parseChatAnswer(const HttpResponse &response, qsizetype texts);

} // namespace creatormetrics
