// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/barstate.h"

#include <QString>

namespace creatormetrics {

/// Where somebody was: a page and what the bar said.
struct ViewPlace {
    QString page;
    BarState bar;

    friend bool operator==(const ViewPlace &, const ViewPlace &) = default;
};

/// The places that were looked at, for going back and forward as in a browser. A new place cuts off what lay ahead;
/// the oldest ones are forgotten.
class ViewHistory
{
public:
    /// Does nothing when it is where one already is.
    void visit(const ViewPlace &place);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// The place before; only when one can go back.
    const ViewPlace &goBack() { return m_places[--m_current]; }
    /// The place after; only when one can go forward.
    const ViewPlace &goForward() { return m_places[++m_current]; }

private:
    std::vector<ViewPlace> m_places;
    std::size_t m_current = 0;
};

} // namespace creatormetrics
