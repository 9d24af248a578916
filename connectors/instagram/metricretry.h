// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/instagram/instagramerrors.h"
#include "connectors/instagram/instagrammetrics.h"
#include "models/sync/page.h"

namespace creatormetrics {

/// Whose fault a refused metric is.
enum class RefusedMetric {
    OfTheAccount, ///< Instagram does not give it to this account or version: the page names it
    OfThePost, ///< it may be missing for the kind of post only, which the refusal does not tell: the page is silent
};

/// One metric that Instagram does not serve fails the whole call. The page to go on with: the same question without the metrics
/// that the refusal blames, or one question for each where it blames none. Every step asks for fewer, so it ends.
[[nodiscard]] Page askForTheRest(const FetchTask &task, const std::vector<InstagramFigure> &asked,
                                 const InstagramRefusal &refusal, RefusedMetric whose);

} // namespace creatormetrics
