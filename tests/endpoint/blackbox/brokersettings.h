// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/endpoint/blackbox/endpointprogram.h"

namespace creatormetrics {

/// Makes the endpoint the broker of the simulated Instagram and TikTok: `platforms` is that member of the simulator's services file.
/// Before the start; false when a secret cannot be written.
[[nodiscard]] bool brokerSimulated(EndpointProgram &program, const QJsonObject &platforms);

/// The same file for an application that leaves these exchanges to the endpoint: without their secrets.
[[nodiscard]] QJsonObject brokeredServices(const QJsonObject &services, quint16 endpointPort);

} // namespace creatormetrics
