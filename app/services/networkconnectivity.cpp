// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/networkconnectivity.h"

#include <QNetworkInformation>

namespace creatormetrics {

void NetworkConnectivity::load()
{
    using Feature = QNetworkInformation::Feature;
    if (m_information)
        return;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
        && !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    m_information = QNetworkInformation::instance();
    connect(m_information, &QNetworkInformation::reachabilityChanged, this, &Connectivity::changed);
    connect(m_information, &QNetworkInformation::isMeteredChanged, this, &Connectivity::changed);
    Q_EMIT changed();
}

/// A network whose way to the internet could not be confirmed ("site") may still have one, by a proxy.
bool NetworkConnectivity::isOnline() const
{
    if (!m_information)
        return true;
    switch (m_information->reachability()) {
    case QNetworkInformation::Reachability::Disconnected:
    case QNetworkInformation::Reachability::Local:
        return false;
    case QNetworkInformation::Reachability::Site:
    case QNetworkInformation::Reachability::Online:
    case QNetworkInformation::Reachability::Unknown:
        return true;
    }
    Q_UNREACHABLE();
}

bool NetworkConnectivity::isMetered() const
{
    return m_information && m_information->isMetered();
}

} // namespace creatormetrics
