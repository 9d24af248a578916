// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/remotescoring.h"

#include <QStringList>

namespace creatormetrics {

/// The tokens at the user's prices, in millionths of the user's money, rounded up.
[[nodiscard]] qint64 remoteCost(const RemoteScoring &settings, qint64 inputTokens, qint64 outputTokens);

/// What a request for the texts will cost, about: a token for three bytes of UTF-8 and sixty for each answer. Here and below no text counts
/// as judged yet.
[[nodiscard]] RemoteCosts expectedRemoteCosts(const RemoteScoring &settings, const QStringList &texts);

/// To how many tokens a request limits its answer: twice what judgements of so many texts take.
[[nodiscard]] qint64 mostAnswerTokens(qsizetype texts);
/// More than a request can cost: no token is shorter than a byte of its body, and its answer is limited.
[[nodiscard]] RemoteCosts mostRemoteCosts(const RemoteScoring &settings, qsizetype bodySize, qsizetype texts);

} // namespace creatormetrics
