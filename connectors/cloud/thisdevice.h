// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

/// How this installation is named in the user's list of devices. Each text is cut to what the service takes.
struct DeviceDescription {
    QString name; ///< at most 100 bytes of UTF-8
    QString platform; ///< at most 40
    QString appVersion; ///< at most 40
};
/// Host name, "linux", "windows", "macos" or "other", and the program's version.
[[nodiscard]] DeviceDescription thisDevice();
/// With each text cut to what the service takes, no character in two.
[[nodiscard]] DeviceDescription bounded(const DeviceDescription &device);

} // namespace creatormetrics
