// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/overviewpresenter.h"

#include <QScrollArea>

namespace creatormetrics {

/// A page of the window: shows answers of the presenter. Made when it is first looked at.
class Page : public QScrollArea
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    virtual void show(const OverviewAnswer &answer) = 0;
    using QScrollArea::show;
    /// What a copy of the page's figures puts on the clipboard: lines of tab-separated cells.
    [[nodiscard]] virtual QString toTsv() const = 0;
    /// What Tab stops at, in its order, once something is shown.
    [[nodiscard]] virtual QList<QWidget *> tabStops() = 0;

protected:
    /// Where a page puts its cards; with the page's margins.
    [[nodiscard]] QWidget *content() const { return widget(); }
};

} // namespace creatormetrics
