// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace creatormetrics {

/// A line of an explanation: what it is and the figure beside it, both ready to be shown.
struct ExplainLine {
    QString label;
    QString value;
    bool result = false; ///< what the lines above come to

    friend bool operator==(const ExplainLine &, const ExplainLine &) = default;
};

} // namespace creatormetrics
