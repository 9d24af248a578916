// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/clock.h"
#include "app/endpoint/store/sqlconnection.h"

#include <optional>
#include <string>
#include <vector>

namespace creatormetrics {

/// An installation of the application, as it describes itself.
struct DeviceDescription {
    std::string installHash; // keyed hash of the installation's id
    std::string name;
    std::string platform;
    std::string appVersion;
};

struct Device {
    std::string id;
    std::string name;
    std::string platform;
    std::string appVersion;
    Milliseconds createdAt = 0;
    Milliseconds lastSeenAt = 0;
};

struct RememberedDevice {
    std::string id;
    bool isNew = false; // seen for the first time,
    bool isFirst = false; // and the user had none before
};
[[nodiscard]] RememberedDevice rememberDevice(SqlConnection &connection, const std::string &userId,
                                              const DeviceDescription &device, Milliseconds now);
[[nodiscard]] bool isKnownDevice(SqlConnection &connection, const std::string &userId, const std::string &installHash);
[[nodiscard]] std::vector<Device> devicesOf(SqlConnection &connection, const std::string &userId); // the latest used first
/// False when the user has no such device.
[[nodiscard]] bool forgetDevice(SqlConnection &connection, const std::string &userId, const std::string &deviceId);

} // namespace creatormetrics
