// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/accounts/devices.h"

#include "app/endpoint/base/random.h"

namespace creatormetrics {

RememberedDevice rememberDevice(SqlConnection &connection, const std::string &userId, const DeviceDescription &device,
                                Milliseconds now)
{
    const auto before = connection.first("SELECT count(*) FROM devices WHERE user_id = $1", {userId})->integer(0);
    const auto id = uuidV7(now);
    const auto row = connection.first(
        "INSERT INTO devices(id, user_id, install_hash, name, platform, app_version, created_at, last_seen_at) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (user_id, install_hash) DO UPDATE SET name = excluded.name, "
        "platform = excluded.platform, app_version = excluded.app_version, last_seen_at = excluded.last_seen_at RETURNING id",
        {id, userId, device.installHash, device.name, device.platform, device.appVersion, now});
    return {row->text(0), row->text(0) == id, before == 0};
}

bool isKnownDevice(SqlConnection &connection, const std::string &userId, const std::string &installHash)
{
    return connection.first("SELECT 1 FROM devices WHERE user_id = $1 AND install_hash = $2", {userId, installHash}).has_value();
}

std::vector<Device> devicesOf(SqlConnection &connection, const std::string &userId)
{
    std::vector<Device> devices;
    for (const auto &row : connection.run("SELECT id, name, platform, app_version, created_at, last_seen_at FROM devices "
                                          "WHERE user_id = $1 ORDER BY last_seen_at DESC, id",
                                          {userId}))
        devices.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.integer(5)});
    return devices;
}

bool forgetDevice(SqlConnection &connection, const std::string &userId, const std::string &deviceId)
{
    return connection.first("DELETE FROM devices WHERE id = $1 AND user_id = $2 RETURNING id", {deviceId, userId}).has_value();
}

} // namespace creatormetrics
