// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/cardtext.h"

#include <QLabel>

namespace creatormetrics {

/// Says over a chart without a single figure why there is none.
class ChartReason : public QLabel
{
    Q_OBJECT
public:
    /// Covers `chart` and belongs to it.
    explicit ChartReason(QWidget &chart);

    /// `card`: that of the figure which the chart would draw. Hidden unless the chart is `empty`.
    void tell(bool empty, const CardText &card);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace creatormetrics
