// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/connectivity.h"

class QNetworkInformation;

namespace creatormetrics {

/// What the operating system says about the network. Main thread.
class NetworkConnectivity final : public Connectivity
{
    Q_OBJECT
public:
    using Connectivity::Connectivity;

    /// Reaches for the system's service, which takes some milliseconds; until then, and where there is none, everything counts as
    /// online and not metered.
    void load();
    /// Whether the system tells anything at all.
    [[nodiscard]] bool isKnown() const { return m_information != nullptr; }

    [[nodiscard]] bool isOnline() const override;
    [[nodiscard]] bool isMetered() const override;

private:
    QNetworkInformation *m_information = nullptr; ///< Qt's own, for the whole program
};

} // namespace creatormetrics
