// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace creatormetrics {

/// What an input brought to light.
class Finding : public std::runtime_error
{
public:
    explicit Finding(const QString &what) : std::runtime_error(what.toStdString()) {}
};

/// A demand on what came out of an input.
inline void require(bool holds, const QString &demand)
{
    if (!holds)
        throw Finding(demand);
}

} // namespace creatormetrics
