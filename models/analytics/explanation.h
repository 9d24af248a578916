// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/metric.h"
#include "models/store/dailyrepository.h"

#include <QJsonObject>

namespace creatormetrics {

/// Where one measured figure of a day came from and what it was before.
struct FigureOrigin {
    Metric metric = Metric::Views;
    FigureHistory history;
    std::optional<StoredFetch> source;
};

/// Everything there is to say about one figure, measured or derived.
struct Explanation {
    Account account;
    QDate day;
    Metric metric = Metric::Views;
    std::optional<double> value;
    std::vector<FigureOrigin> parts; ///< the figure itself, or what it is computed from
};

/// A figure of one day by its platform's own denominator. Only reads; Storage errors pass through.
[[nodiscard]] Result<Explanation> explainFigure(Connection &connection, const Account &account, QDate day,
                                                Metric metric);

/// Of a derived figure in terms of metric keys; empty for measured ones.
[[nodiscard]] QString figureFormula(Metric metric, Platform platform);

/// Without the account, which every program names in its own form.
[[nodiscard]] QJsonObject explanationJson(const Explanation &explanation);

} // namespace creatormetrics
