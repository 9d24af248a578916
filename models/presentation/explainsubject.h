// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QMetaType>

#include <vector>

namespace creatormetrics {

/// Which figure stands in a table's cell (ExplainRole), so that it can be explained. What is unset is as the bar says.
struct ExplainSubject {
    Metric metric = Metric::Views;
    std::vector<AccountId> accounts = {};
    std::optional<Platform> platform = {};
    std::optional<QString> postId = {}; ///< the platform's
    std::optional<Denominator> denominator = {};

    friend bool operator==(const ExplainSubject &, const ExplainSubject &) = default;
};

} // namespace creatormetrics

Q_DECLARE_METATYPE(creatormetrics::ExplainSubject)
