// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace creatormetrics {

/// What the system says about the network. Port; lives on the main thread. Whoever cannot tell says online and not metered.
class Connectivity : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isOnline() const = 0;
    /// The user pays by volume, or the system was told to treat it so.
    [[nodiscard]] virtual bool isMetered() const = 0;

Q_SIGNALS:
    /// Either of them may differ now.
    void changed();
};

} // namespace creatormetrics
